import { describe, expect, it } from 'vitest';
import type { Criterion } from '#domain/criterion.ts';
import { inForce, visibleCriterion, visibleWorkspace } from '#usecases/visibleCriterion.ts';
import { aCriterion, anActor, anEdition, aWorkspace, held } from '../factories/entities.ts';
import { aHash, aKey } from '../factories/values.ts';

const published = aCriterion({ status: 'published', publishedEdition: anEdition().hash, guidance: 'Råd.' });
const revised = aCriterion({ ...published, status: 'draft', text: 'Ny text.', guidance: 'Nya råd.' });
const reader = anActor('reader');
const seen = (criterion: Criterion, actor = reader, editions = [anEdition()]) =>
  visibleCriterion(aWorkspace({ criteria: [criterion], editions }), actor, held(criterion))?.value;

describe('what somebody sees of a criterion', () => {
  it('[K18] is the published edition while it is revised', () => {
    expect(seen(revised)).toEqual({ ...published, guidance: '', nextReview: undefined });
  });

  it.each(['inReview', 'inConsultation', 'readyForDecision', 'decided', 'referredBack', 'dormant'] as const)(
    '[K18] is the published edition when the revision is %s',
    (status) => expect(seen({ ...revised, status })?.text).toBe(published.text),
  );

  it('[K18] is the working copy for those who may read drafts', () => {
    expect(seen(revised, anActor('regionContact'))).toBe(revised);
  });

  it('[K9] is nothing of what was never published, or is no longer in force', () => {
    expect(seen(aCriterion({ status: 'draft' }))).toBeUndefined();
    expect(seen({ ...published, status: 'repealed' })).toBeUndefined();
    expect(seen(published, anActor('nobody'))).toBeUndefined();
  });

  it('[K18] is nothing where the published edition is damaged or gone', () => {
    const damaged = anEdition({ content: { ...anEdition().content, text: 'Ändrat för hand.' } });
    expect(seen(revised, reader, [damaged])).toBeUndefined();
    expect(seen({ ...revised, publishedEdition: aHash('c') })).toBeUndefined();
  });

  it('[K18] is what was published though somebody has changed the row by hand', () => {
    expect(seen({ ...published, text: 'Ändrat för hand.' })).toEqual(published);
  });

  it('is the row itself where it was published before editions in force were noted down', () => {
    const early = aCriterion({ status: 'published' });
    expect(seen(early)).toBe(early);
  });

  it('[T5] is the text put forward for somebody from outside, and nothing else', () => {
    const outside = anActor('external');
    expect(seen(aCriterion({ status: 'inReview' }), outside)).toBeDefined();
    expect(seen(aCriterion({ status: 'draft' }), outside)).toBeUndefined();
  });

  it('is signed by who froze the edition', () => {
    const edition = held(anEdition(), { rowId: '77' });
    const shown = inForce(aWorkspace({ criteria: [revised], editions: [edition] }), held(revised));
    expect(shown?.written).toBe(edition.written);
  });
});

describe('the workspace as a reader sees it', () => {
  const workspace = aWorkspace({
    criteria: [revised, aCriterion({ key: aKey(301), status: 'draft' })],
    editions: [anEdition()],
  });

  it('[K18] has what is in force and nothing else', () => {
    expect(visibleWorkspace(workspace, reader).criteria.all.map(({ value }) => value.text)).toEqual([published.text]);
  });

  it('is looked through once for each snapshot', () => {
    const [first, again] = [visibleWorkspace(workspace, reader), visibleWorkspace({ ...workspace }, reader)];
    expect(again.criteria).toBe(first.criteria);
  });

  it('is the workspace itself for those who may read drafts', () => {
    expect(visibleWorkspace(workspace, anActor('coordinator'))).toBe(workspace);
  });
});
