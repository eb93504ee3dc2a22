import { describe, expect, it } from 'vitest';
import { endDeviation } from '#usecases/endDeviation.ts';
import { aDeviation, anAdoption, aPackage, aPackageEdition } from '../factories/agreement.ts';
import { adoptable, byAnother, thePublished } from '../factories/adopting.ts';
import { anActor, held } from '../factories/entities.ts';
import { aCriterionId, aKey } from '../factories/values.ts';

const adoption = held(anAdoption({ state: 'adoptedWithDeviations', edition: thePublished().hash }));
const deviation = held(aDeviation());
const ended = { kind: 'update', list: 'deviations', base: deviation, value: aDeviation({ isEnded: true }) };

describe('a region ends a deviation', () => {
  it('[U9] adopts the package as it is with the last of them', () => {
    const workspace = adoptable({ adoptions: [adoption], deviations: [deviation] });
    expect(endDeviation(workspace, anActor(), { base: deviation })).toEqual({
      ok: true,
      value: [
        ended,
        { kind: 'update', list: 'adoptions', base: adoption, value: { ...adoption.value, state: 'adopted' } },
      ],
    });
  });

  it('[U9] leaves an adoption alone that does not count', () => {
    const workspace = adoptable({ adoptions: [byAnother(adoption.value)], deviations: [deviation] });
    expect(endDeviation(workspace, anActor(), { base: deviation })).toEqual({ ok: true, value: [ended] });
  });

  it.each([
    ['[U9] it is gone', [], deviation, { kind: 'deviationMissing' }],
    ['[U9] it is over', [deviation], held(aDeviation({ isEnded: true })), { kind: 'deviationOver' }],
  ])('refuses when %s', (_rule, deviations, base, error) => {
    expect(endDeviation(adoptable({ deviations }), anActor(), { base })).toEqual({ ok: false, error });
  });

  it.each(['coordinator', 'steeringGroup', 'nobody'] as const)('[U1] refuses a person who is %s', (role) => {
    const outcome = endDeviation(adoptable({ deviations: [deviation] }), anActor(role), { base: deviation });
    expect(outcome).toEqual({ ok: false, error: { kind: 'notContactOf', region: '12' } });
  });

  it('[U9] leaves the others in force', () => {
    const second = aCriterionId('REG-INK-013');
    const working = aPackage({ items: [...aPackage().items, { criterion: second, isMandatory: false, note: '' }] });
    const edition = aPackageEdition({}, working);
    const workspace = adoptable({
      packages: [{ ...working, status: 'published', publishedEdition: edition.hash }],
      packageEditions: [edition],
      adoptions: [held({ ...adoption.value, edition: edition.hash })],
      deviations: [deviation, held(aDeviation({ key: aKey(1501), criterion: second }))],
    });
    expect(endDeviation(workspace, anActor(), { base: deviation })).toEqual({ ok: true, value: [ended] });
  });
});
