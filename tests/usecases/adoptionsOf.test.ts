import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ADOPTION_STATES, type AdoptionState } from '#domain/adoption.ts';
import { adoptionsOf, type RegionAdoption } from '#usecases/adoptionsOf.ts';
import {
  adoptable,
  anotherHash,
  aPublishedPackage,
  byAnother,
  byItsContact,
  regionsWithContacts,
  thePublished,
} from '../factories/adopting.ts';
import { aDeviation, anAdoption } from '../factories/agreement.ts';
import { aRegion, held } from '../factories/entities.ts';
import { aCounty, aCriterionId, aKey } from '../factories/values.ts';

const adopted = (over: Partial<Parameters<typeof anAdoption>[0]> = {}) =>
  anAdoption({ edition: thePublished().hash, ...over });
const inSkane = (rows: Parameters<typeof adoptable>[0]): RegionAdoption | undefined =>
  adoptionsOf(adoptable(rows), aKey(1000))?.regions.find(({ region }) => region.code === '12')?.standing;

describe('what the regions have made of a package', () => {
  it('[U10] tells every active region once, and one without a row has not considered it', () => {
    const { regions, roles } = regionsWithContacts(['25', '01', '12']);
    const idle = aRegion({ key: aKey(150), code: aCounty('14'), isActive: false });
    const adoptions = [byItsContact(adopted())];
    const found = adoptionsOf(adoptable({ regions: [...regions, idle], roles, adoptions }), aKey(1000));
    expect(found?.regions.map(({ region, standing }) => [region.code, standing.kind])).toEqual([
      ['01', 'notConsidered'],
      ['12', 'counted'],
      ['25', 'notConsidered'],
    ]);
  });

  it('[U10] is nothing for a package of which nothing is in force', () => {
    const packages = [aPublishedPackage({ status: 'superseded' })];
    expect(adoptionsOf(adoptable({ packages }), aKey(1000))).toBeUndefined();
  });

  it('[U10] is nothing for a package that a hand called published: nobody has decided it', () => {
    expect(adoptionsOf(adoptable({ adoptions: [byItsContact(adopted())], decisions: [] }), aKey(1000))).toBeUndefined();
  });

  it('[U11] shows what somebody else wrote last without counting it', () => {
    expect(inSkane({ adoptions: [byAnother(adopted())] })?.kind).toBe('unverified');
  });

  it('[U12] calls an adoption of an earlier edition out of date', () => {
    expect(inSkane({ adoptions: [held(adopted({ edition: anotherHash() }))] })?.kind).toBe('outdated');
  });

  it.each([
    ['declines without a reason', { state: 'declined', reason: ' ' }, 'reasonMissing'],
    ['adopts with deviations of which there is none', { state: 'adoptedWithDeviations' }, 'deviationsMissing'],
  ] as const)('[U13] does not count a row by hand that %s', (_what, over, fault) => {
    expect(inSkane({ adoptions: [held(adopted(over))] })).toMatchObject({ kind: 'incomplete', fault });
  });

  it.each([
    ['is over', held(aDeviation({ isEnded: true }))],
    ['was last written by somebody else', byAnother(aDeviation())],
    ['is from a criterion outside the package', held(aDeviation({ criterion: aCriterionId('REG-INK-099') }))],
  ])('[U14] does not count a deviation that %s', (_what, row) => {
    const adoptions = [held(adopted({ state: 'adoptedWithDeviations' }))];
    const counting = held(aDeviation({ key: aKey(1501) }));
    expect(inSkane({ adoptions, deviations: [row] })?.kind).toBe('incomplete');
    expect(inSkane({ adoptions, deviations: [row, counting] })).toMatchObject({ deviations: [counting] });
  });

  it('[U14] shows deviations in force that do not count', () => {
    const deviations = [held(aDeviation()), held(aDeviation({ key: aKey(1501), isEnded: true }))];
    const found = adoptionsOf(adoptable({ adoptions: [held(adopted())], deviations }), aKey(1000));
    expect(found?.uncounted).toEqual([deviations[0]]);
  });

  it('[U15] lets the last row stand that the region wrote itself, whatever others wrote since', () => {
    const earlier = byItsContact(adopted({ state: 'planned' }), '2026-05-01T10:00:00.000Z');
    const later = byItsContact(adopted({ key: aKey(1401), state: 'adopted' }), '2026-05-02T10:00:00.000Z');
    const forged = byAnother(adopted({ key: aKey(1402), state: 'declined', reason: 'Nej' }));
    const rows = { ...regionsWithContacts(['12']), adoptions: [later, forged, earlier] };
    expect(inSkane(rows)).toMatchObject({ kind: 'counted', adoption: later });
  });

  it('[U10] adds up to what a count by hand gives, for any rows', () => {
    const codes = ['01', '03', '04', '12', '14', '25'];
    const row = fc.record({
      code: fc.constantFrom(...codes, '99'),
      state: fc.constantFrom<AdoptionState>(...ADOPTION_STATES),
      isOwn: fc.boolean(),
      isLatest: fc.boolean(),
      reason: fc.constantFrom('', 'Egna mål.'),
    });
    fc.assert(
      fc.property(fc.uniqueArray(row, { selector: ({ code }) => code }), (rows) => {
        const adoptions = rows.map(({ code, state, isOwn, isLatest, reason }, at) => {
          const edition = isLatest ? thePublished().hash : anotherHash();
          const value = adopted({ key: aKey(2000 + at), region: aCounty(code), state, reason, edition });
          return isOwn ? byItsContact(value) : byAnother(value);
        });
        const counts = adoptionsOf(adoptable({ ...regionsWithContacts(codes), adoptions }), aKey(1000))?.counts;
        const counting = rows.filter(({ code, isOwn, isLatest }) => code !== '99' && isOwn && isLatest);
        expect(counts?.planned).toBe(counting.filter(({ state }) => state === 'planned').length);
        expect(counts?.adopted).toBe(counting.filter(({ state }) => state === 'adopted').length);
        expect(counts?.adoptedWithDeviations).toBe(0);
        const declines = counting.filter(({ state, reason }) => state === 'declined' && reason !== '');
        expect(counts?.declined).toBe(declines.length);
        expect(Object.values(counts ?? {}).reduce((sum, count) => sum + count, 0)).toBe(codes.length);
      }),
    );
  });
});
