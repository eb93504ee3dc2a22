import { describe, expect, it } from 'vitest';
import { recordAdoption, type RecordAdoption } from '#usecases/recordAdoption.ts';
import { aDeviation, anAdoption } from '../factories/agreement.ts';
import { aMoment, anActor, held } from '../factories/entities.ts';
import {
  adoptable,
  anotherHash,
  aPublishedPackage,
  byAnother,
  deviationDraft,
  thePublished,
} from '../factories/adopting.ts';
import { aCounty, aCriterionId, aKey, anInstant } from '../factories/values.ts';

const input = (over: Partial<RecordAdoption> = {}): RecordAdoption => ({
  region: aCounty('12'),
  package: aKey(1000),
  edition: thePublished().hash,
  state: 'adopted',
  on: anAdoption().on,
  caseNumber: 'RS 2026-0412',
  reason: '',
  ...over,
});
const withDeviation = (over: Partial<RecordAdoption> = {}) =>
  input({ state: 'adoptedWithDeviations', deviations: [deviationDraft()], ...over });
const record = (rows: Parameters<typeof adoptable>[0], wanted: RecordAdoption) =>
  recordAdoption(adoptable(rows), anActor(), wanted, aMoment(anInstant('2026-06-01T10:00:00.000Z')));

describe('a region records what it makes of a package', () => {
  it('[U2] binds the adoption to the edition that the region has considered', () => {
    const value = anAdoption({ key: aKey(9000), edition: thePublished().hash });
    expect(record({}, input())).toEqual({ ok: true, value: [{ kind: 'create', list: 'adoptions', value }] });
  });

  it.each([
    ['[U2] the package is gone', { packages: [] }, input(), { kind: 'packageMissing' }],
    [
      '[U2] it was never published',
      { packages: [aPublishedPackage({ publishedEdition: undefined, status: 'decided' })] },
      input(),
      { kind: 'notPublished' },
    ],
    [
      '[U2] it is repealed',
      { packages: [aPublishedPackage({ status: 'repealed' })] },
      input(),
      { kind: 'notPublished' },
    ],
    ['[U2] nobody has decided it', { decisions: [] }, input(), { kind: 'notPublished' }],
    ['[U2] its frozen copy is gone', { packageEditions: [] }, input(), { kind: 'notPublished' }],
    [
      '[U2] another edition is in force',
      {},
      input({ edition: anotherHash() }),
      { kind: 'packageChanged', current: thePublished().hash },
    ],
    [
      '[U3] it declines without a reason',
      {},
      input({ state: 'declined', reason: ' ' }),
      { kind: 'adoptionReasonMissing' },
    ],
    [
      '[U3] the reason is too long',
      {},
      input({ reason: 'x'.repeat(4001) }),
      { kind: 'adoptionReasonTooLong', limit: 4000 },
    ],
    [
      '[U3] the case number is too long',
      {},
      input({ caseNumber: 'x'.repeat(256) }),
      { kind: 'caseNumberTooLong', limit: 255 },
    ],
    ['[U4] no deviation is named', {}, withDeviation({ deviations: [] }), { kind: 'deviationsMissing' }],
    [
      '[U4] a deviation is named without any being adopted',
      {},
      withDeviation({ state: 'planned' }),
      { kind: 'deviationsNotTaken', state: 'planned' },
    ],
  ])('refuses when %s', (_rule, rows, wanted, error) => {
    expect(record(rows, wanted)).toEqual({ ok: false, error });
  });

  it.each([
    [
      '[U5] is from a criterion outside the package',
      [deviationDraft({ criterion: aCriterionId('REG-INK-099') })],
      { kind: 'criterionNotInPackage', id: 'REG-INK-099' },
    ],
    ['[U5] is named twice', [deviationDraft(), deviationDraft()], { kind: 'deviationTwice', id: 'REG-INK-012' }],
    ['[U5] has no reason', [deviationDraft({ reason: '\n' })], { kind: 'deviationReasonMissing', id: 'REG-INK-012' }],
    [
      '[U5] has too long a reason',
      [deviationDraft({ reason: 'x'.repeat(4001) })],
      { kind: 'deviationReasonTooLong', id: 'REG-INK-012', limit: 4000 },
    ],
    [
      '[U6] has no text of its own',
      [deviationDraft({ localText: '' })],
      { kind: 'localTextMissing', id: 'REG-INK-012' },
    ],
    [
      '[U6] reads as the criterion',
      [deviationDraft({ localText: ' Minst 20 viktprocent av produkten ska vara av förnybart material.\r\n' })],
      { kind: 'localTextUnchanged', id: 'REG-INK-012' },
    ],
    [
      '[U6] has too long a text',
      [deviationDraft({ localText: 'x'.repeat(30_001) })],
      { kind: 'localTextTooLong', id: 'REG-INK-012', limit: 30_000 },
    ],
  ])('refuses a deviation that %s', (_rule, deviations, error) => {
    expect(record({}, withDeviation({ deviations }))).toEqual({ ok: false, error });
  });

  it('[U6] keeps no text for a criterion that is not used', () => {
    const outcome = record({}, withDeviation({ deviations: [deviationDraft({ kind: 'notUsed' })] }));
    expect(outcome).toMatchObject({ ok: true, value: [{ value: { kind: 'notUsed', localText: '' } }, {}] });
  });

  it.each(['coordinator', 'reader', 'steeringGroup', 'external', 'nobody'] as const)(
    '[U1] refuses a person who is %s',
    (role) => {
      const outcome = recordAdoption(adoptable(), anActor(role), input(), aMoment());
      expect(outcome).toEqual({ ok: false, error: { kind: 'notContactOf', region: aCounty('12') } });
    },
  );

  it('[U1] refuses another region’s contact', () => {
    const outcome = recordAdoption(adoptable(), anActor(), input({ region: aCounty('01') }), aMoment());
    expect(outcome).toEqual({ ok: false, error: { kind: 'notContactOf', region: aCounty('01') } });
  });
});

describe('a region records again', () => {
  it('[U8] writes the deviations first and the adoption last', () => {
    const outcome = record({}, withDeviation());
    expect(outcome).toEqual({
      ok: true,
      value: [
        { kind: 'create', list: 'deviations', value: aDeviation({ key: aKey(9000) }) },
        {
          kind: 'create',
          list: 'adoptions',
          value: anAdoption({ key: aKey(9001), state: 'adoptedWithDeviations', edition: thePublished().hash }),
        },
      ],
    });
  });

  it('[U7] changes the rows that there are, and what it no longer departs from is over', () => {
    const earlier = held(anAdoption({ state: 'adoptedWithDeviations' }));
    const deviation = held(aDeviation());
    const outcome = record({ adoptions: [earlier], deviations: [deviation] }, input());
    expect(outcome).toEqual({
      ok: true,
      value: [
        { kind: 'update', list: 'deviations', base: deviation, value: aDeviation({ isEnded: true }) },
        { kind: 'update', list: 'adoptions', base: earlier, value: anAdoption({ edition: thePublished().hash }) },
      ],
    });
  });

  it('[U7] takes a deviation up again that was over, in its own row', () => {
    const over = held(aDeviation({ isEnded: true }));
    const outcome = record({ adoptions: [held(anAdoption())], deviations: [over] }, withDeviation());
    expect(outcome).toMatchObject({
      ok: true,
      value: [
        { kind: 'update', list: 'deviations', base: over, value: { isEnded: false } },
        { kind: 'update', list: 'adoptions', value: { state: 'adoptedWithDeviations' } },
      ],
    });
  });

  it('[U7] writes nothing that stands already', () => {
    const rows = { adoptions: [held(anAdoption({ edition: thePublished().hash }))] };
    expect(record(rows, input())).toEqual({ ok: false, error: { kind: 'adoptionUnchanged' } });
  });

  it('[U7] puts the region’s name to what somebody else wrote', () => {
    const forged = byAnother(anAdoption({ edition: thePublished().hash }));
    expect(record({ adoptions: [forged] }, input())).toMatchObject({
      ok: true,
      value: [{ kind: 'update', list: 'adoptions', base: forged }],
    });
  });
});
