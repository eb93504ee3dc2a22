import { describe, expect, it } from 'vitest';
import { contentOf, hashOf } from '#domain/edition.ts';
import { startCriterion, type CriterionStart } from '#usecases/startCriterion.ts';
import { aCriterion, aMoment, anActor, anEdition, aRegionalRequirement, aWorkspace } from '../factories/entities.ts';
import { aCriterionId, aGroup, aKey } from '../factories/values.ts';

const national = aCriterion({
  id: aCriterionId('UHM-INK-001'),
  origin: 'nationalUnchanged',
  source: { id: '10699', version: 2, url: 'https://www.upphandlingsmyndigheten.se/kriterier/10699' },
  status: 'published',
  evidenceKinds: ['label'],
});
const hash = hashOf(contentOf(national));
const start = (from: CriterionStart, over = {}, rows = {}) =>
  startCriterion(
    aWorkspace({ criteria: [national], regionalRequirements: [aRegionalRequirement()], ...rows }),
    anActor('workingGroup'),
    { from, productGroup: aGroup(), ...over },
    aMoment(),
  );
const own = { kind: 'requirements', requirements: [aKey(800)], text: 'Minst 20 procent.' } as const;

describe('beginning from another criterion', () => {
  it.each([
    ['unchanged', 'nationalUnchanged'],
    ['adapted', 'nationalAdapted'],
  ] as const)('[T12] %s freezes it first and names that edition', (kind, origin) => {
    expect(start({ kind, criterion: national.id })).toMatchObject({
      value: [
        { kind: 'create', list: 'editions', value: { hash, content: { id: 'UHM-INK-001' } } },
        {
          kind: 'create',
          list: 'criteria',
          value: {
            id: 'REG-INK-001',
            title: national.title,
            text: national.text,
            evidenceKinds: ['label'],
            origin,
            status: 'draft',
            derivedFrom: { kind: 'criterion', criterion: 'UHM-INK-001', edition: hash },
          },
        },
      ],
    });
  });

  it('[T13] takes national id, version and address along', () => {
    expect(start({ kind: 'unchanged', criterion: national.id })).toMatchObject({
      value: [{}, { value: { source: national.source } }],
    });
  });

  it('[T13] that is no national one makes one of the regions’ own', () => {
    const from = aCriterion();
    const outcome = start({ kind: 'unchanged', criterion: from.id }, {}, { criteria: [from], editions: [anEdition()] });
    expect(outcome).toMatchObject({ value: [{ list: 'criteria', value: { origin: 'own' } }] });
  });

  it('[T12] that is being revised takes over what is in force', () => {
    const edition = anEdition({}, national);
    const revised = { ...national, status: 'draft', text: 'Ny text.', publishedEdition: hash } as const;
    const from = { kind: 'adapted', criterion: national.id } as const;
    expect(start(from, {}, { criteria: [revised], editions: [edition] })).toMatchObject({
      value: [{ list: 'criteria', value: { text: national.text, derivedFrom: { edition: hash } } }],
    });
  });

  it('[T12] is refused where it has gone, its text is unknown or it is too long to be frozen', () => {
    const long = 'ord '.repeat(7000);
    const from = { kind: 'unchanged', criterion: national.id } as const;
    const started = (criteria: readonly (typeof national)[]) => start(from, {}, { criteria });
    expect(started([])).toEqual({ ok: false, error: { kind: 'sourceMissing', id: national.id } });
    expect(started([{ ...national, text: ' ' }])).toEqual({
      ok: false,
      error: { kind: 'sourceTextMissing', id: national.id },
    });
    expect(started([{ ...national, text: long, evidence: long, rationale: long }])).toEqual({
      ok: false,
      error: { kind: 'contentTooLong', id: national.id, limit: 63_000 },
    });
  });
});

describe('beginning from the regions’ own wordings', () => {
  it('[T12] names the rows that it goes back to, each once', () => {
    const from = { ...own, requirements: [aKey(800), aKey(800)], level: 'core' } as const;
    expect(start(from, { title: ' Förnybart material ' })).toMatchObject({
      value: [
        {
          value: {
            title: 'Förnybart material',
            text: 'Minst 20 procent.',
            level: 'core',
            origin: 'own',
            status: 'draft',
            derivedFrom: { kind: 'requirements', requirements: [aKey(800)] },
          },
        },
      ],
    });
  });

  it('[T11] or from nothing goes back to nothing', () => {
    const outcome = start({ ...own, requirements: [], text: '' }, { title: 'Nytt' });
    expect(outcome).toMatchObject({ value: [{ value: { derivedFrom: undefined, text: '' } }] });
  });

  it.each([
    ['[T12] a wording has gone', { ...own, requirements: [aKey(1)] }, {}, { kind: 'requirementMissing', key: aKey(1) }],
    ['[T11] it has no title', own, {}, { kind: 'titleMissing' }],
    ['[T11] its title is too long', own, { title: 'x'.repeat(256) }, { kind: 'titleTooLong', limit: 255 }],
    [
      '[T11] its text is too long',
      { ...own, text: 'x'.repeat(30_001) },
      { title: 'Nytt' },
      { kind: 'textTooLong', field: 'text', limit: 30_000 },
    ],
    [
      '[T11] its evidence is too long',
      { ...own, evidence: 'x'.repeat(30_001) },
      { title: 'Nytt' },
      { kind: 'textTooLong', field: 'evidence', limit: 30_000 },
    ],
    [
      '[T11] its product group is not in the list',
      own,
      { title: 'Nytt', productGroup: aGroup('ZZZ') },
      { kind: 'productGroupUnknown', code: 'ZZZ' },
    ],
  ] as const)('is refused when %s', (_rule, from, over, error) => {
    expect(start(from, over)).toEqual({ ok: false, error });
  });

  it('[K1] is refused to those who do not draft', () => {
    const input = { from: own, productGroup: aGroup(), title: 'Nytt' };
    expect(startCriterion(aWorkspace(), anActor(), input, aMoment())).toEqual({
      ok: false,
      error: { kind: 'mayNotEdit' },
    });
  });
});
