import { describe, expect, it } from 'vitest';
import { isSettled } from '#domain/regionalRequirement.ts';
import { criterionPicture } from '#usecases/criterionPicture.ts';
import { workspace } from './sampleWorkspace.ts';

const criteria = workspace.criteria.all.map(({ value }) => value);
const picturesIn = (state: 'open' | 'closed') =>
  workspace.consultations.all
    .filter(({ value }) => value.state === state)
    .flatMap(({ value }) => value.items)
    .flatMap(({ criterion }) => criterionPicture(workspace, criterion, 'everyone') ?? []);

describe('the sample library', () => {
  it('has 120 national criteria, as published, and 150 of our own', () => {
    const national = criteria.filter(({ origin }) => origin === 'nationalUnchanged');
    expect(national.map(({ status }) => status).filter((status) => status !== 'published')).toEqual([]);
    expect([national.length, criteria.filter(({ origin }) => origin === 'own').length]).toEqual([120, 150]);
  });

  it('has criteria in all ten statuses', () => {
    expect(new Set(criteria.map(({ status }) => status)).size).toBe(10);
  });

  it('keeps the trap that one national id and version stands on two levels', () => {
    const twins = criteria.filter(({ source }) => source.id === '10699' && source.version === 2);
    expect(twins.map(({ level }) => level)).toEqual(['spearhead', 'advanced']);
  });

  it('explains most own criteria, and not with one sentence', () => {
    const rationales = criteria.filter(({ origin, rationale }) => origin === 'own' && rationale !== '');
    expect(rationales.length).toBeGreaterThanOrEqual(130);
    expect(new Set(rationales.map(({ rationale }) => rationale)).size).toBeGreaterThanOrEqual(75);
  });

  it('leaves no placeholder or alternative in an own criterion', () => {
    expect(criteria.filter(({ origin, text }) => origin === 'own' && /[{}[\]|]/.test(text))).toEqual([]);
  });

  it('knows every product group that a criterion or group refers to', () => {
    const codes = new Set<string>(workspace.productGroups.all.map(({ value }) => value.code));
    const parents = workspace.productGroups.all.flatMap(({ value }) => value.parent ?? []);
    const used = [...criteria.flatMap(({ productGroups }) => productGroups), ...parents];
    expect(used.filter((code) => !codes.has(code))).toEqual([]);
  });

  it('has 21 regions, each with a contact person', () => {
    const regions = workspace.regions.all.map(({ value }) => value.code);
    const contacts = workspace.roles.all.flatMap(({ value }) => value.region ?? []);
    expect(regions.length).toBe(21);
    expect(contacts).toEqual(regions);
  });
});

describe('the consultations of the sample library', () => {
  it('ask about editions that are there and that criteria still read as', () => {
    const pictures = [...picturesIn('open'), ...picturesIn('closed')];
    expect(pictures.length).toBe(36);
    expect(pictures.filter(({ consultation }) => consultation?.isTextUnchanged !== true)).toEqual([]);
    expect(pictures.filter(({ hash, editions }) => editions[0]?.value.hash !== hash)).toEqual([]);
  });

  it('have positions of all four stances, one stale and none whose writer does not verify', () => {
    const counts = picturesIn('open').flatMap(({ standing }) => standing?.counts ?? []);
    const sum = (kind: 'endorses' | 'endorsesWithChange' | 'rejects' | 'abstains' | 'stale' | 'unverified') =>
      counts.reduce((total, each) => total + each[kind], 0);
    expect([sum('stale'), sum('unverified')]).toEqual([1, 0]);
    for (const kind of ['endorses', 'endorsesWithChange', 'rejects', 'abstains'] as const) {
      expect(sum(kind)).toBeGreaterThan(2);
    }
  });

  it('give every region that does not endorse a reason', () => {
    const stances = workspace.positions.all.map(({ value }) => value.stance);
    expect(stances.filter((stance) => stance.kind !== 'endorses' && stance.reason === '')).toEqual([]);
  });
});

describe('the regional requirements of the sample library', () => {
  const requirements = workspace.regionalRequirements.all.map(({ value }) => value);
  const differing = (of: (requirement: (typeof requirements)[number]) => unknown) => new Set(requirements.map(of)).size;

  it('come from many regions and product groups, some of them with the same words', () => {
    expect(requirements.length).toBeGreaterThanOrEqual(150);
    expect(differing(({ region }) => region)).toBeGreaterThanOrEqual(10);
    expect(differing(({ productGroup }) => productGroup)).toBeGreaterThanOrEqual(5);
    expect(differing(({ text }) => text)).toBeLessThan(requirements.length * 0.6);
  });

  it('have been judged in part, on criteria that are there', () => {
    const share = requirements.filter(isSettled).length / requirements.length;
    expect(share).toBeGreaterThan(0.25);
    expect(share).toBeLessThan(0.4);
    const known = new Set(criteria.map(({ id }) => id));
    const named = requirements.flatMap(({ judgements }) =>
      judgements.flatMap((judgement) => (judgement.kind === 'matchesNone' ? [] : [judgement.criterion])),
    );
    expect(named.filter((id) => !known.has(id))).toEqual([]);
    const kinds = new Set(requirements.flatMap(({ judgements }) => judgements.map(({ kind }) => kind)));
    expect([...kinds].sort()).toEqual(['differs', 'matches', 'matchesNone']);
  });
});
