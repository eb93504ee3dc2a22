import { describe, expect, it } from 'vitest';
import { contentOf, hashOf } from '#domain/edition.ts';
import { recordPosition, type RecordPosition } from '#usecases/recordPosition.ts';
import { aConsultation, aCriterion, aMoment, anActor, aPosition, aWorkspace, held } from '../factories/entities.ts';
import { aCounty, aCriterionId, aDay, aHash, aKey, anEmail, anInstant } from '../factories/values.ts';

const asked = hashOf(contentOf(aCriterion()));
const input = (over: Partial<RecordPosition> = {}): RecordPosition => ({
  consultation: aKey(500),
  criterion: aCriterionId(),
  editionRead: asked,
  region: aCounty('12'),
  stance: { kind: 'endorses' },
  ...over,
});
const inConsultation = { criteria: [aCriterion()], consultations: [aConsultation()] };

describe('a region answers a consultation', () => {
  it('[P1] binds the answer to the edition that was read', () => {
    const outcome = recordPosition(aWorkspace(inConsultation), anActor(), input(), aMoment());
    expect(outcome).toEqual({
      ok: true,
      value: [
        {
          kind: 'create',
          list: 'positions',
          value: aPosition({ key: aKey(9000), edition: asked, givenAt: anInstant() }),
        },
      ],
    });
  });

  it.each([
    [
      '[P2] another edition was read',
      inConsultation,
      input({ editionRead: aHash('b') }),
      { kind: 'editionChanged', current: asked },
    ],
    [
      '[P2] the text has changed since the consultation opened',
      { ...inConsultation, criteria: [aCriterion({ text: 'Minst 20, viktprocent' })] },
      input(),
      { kind: 'editionChanged', current: hashOf(contentOf(aCriterion({ text: 'Minst 20, viktprocent' }))) },
    ],
    [
      '[P3] the closing day is over',
      { ...inConsultation, consultations: [aConsultation({ closesOn: aDay('2026-03-01') })] },
      input(),
      { kind: 'consultationClosed', closesOn: aDay('2026-03-01') },
    ],
    [
      '[P3] the coordinator has closed it',
      { ...inConsultation, consultations: [aConsultation({ state: 'closed' as const })] },
      input(),
      { kind: 'consultationClosed', closesOn: aDay('2026-03-31') },
    ],
    ['[P4] the consultation is gone', { criteria: [aCriterion()] }, input(), { kind: 'consultationMissing' }],
    [
      '[P4] the criterion is not part of it',
      inConsultation,
      input({ criterion: aCriterionId('REG-INK-013') }),
      { kind: 'notInConsultation' },
    ],
    [
      '[P6] the region is another’s',
      inConsultation,
      input({ region: aCounty('01') }),
      { kind: 'notContactOf', region: aCounty('01') },
    ],
    [
      '[P8] the reason is longer than a decision can keep',
      inConsultation,
      input({ stance: { kind: 'rejects', reason: 'x'.repeat(1401) } }),
      { kind: 'reasonTooLong', limit: 1400 },
    ],
    [
      '[P10] the reservation is longer than a decision can keep',
      inConsultation,
      input({ reservation: 'x'.repeat(1401) }),
      { kind: 'reservationTooLong', limit: 1400 },
    ],
    [
      '[P11] the region is not asked',
      { ...inConsultation, consultations: [aConsultation({ regions: [aCounty('01')] })] },
      input(),
      { kind: 'regionNotAsked', region: aCounty('12') },
    ],
  ])('refuses when %s', (_rule, rows, wanted, error) => {
    expect(recordPosition(aWorkspace(rows), anActor(), wanted, aMoment())).toEqual({ ok: false, error });
  });

  it('[P3] takes answers to the end of the closing day in Sweden', () => {
    const workspace = aWorkspace({
      ...inConsultation,
      consultations: [aConsultation({ closesOn: aDay('2026-03-02') })],
    });
    const lastMinute = aMoment(anInstant('2026-03-02T22:59:00Z'));
    const tooLate = aMoment(anInstant('2026-03-02T23:01:00Z'));
    expect(recordPosition(workspace, anActor(), input(), lastMinute).ok).toBe(true);
    expect(recordPosition(workspace, anActor(), input(), tooLate).ok).toBe(false);
  });

  it.each(['endorsesWithChange', 'rejects', 'abstains'] as const)('[P5] refuses "%s" without a reason', (kind) => {
    const wanted = input({ stance: { kind, reason: '  ' } });
    expect(recordPosition(aWorkspace(inConsultation), anActor(), wanted, aMoment())).toEqual({
      ok: false,
      error: { kind: 'reasonMissing', stance: kind },
    });
  });

  it.each(['coordinator', 'reader', 'external', 'nobody'] as const)('[P6] refuses a person who is %s', (role) => {
    expect(recordPosition(aWorkspace(inConsultation), anActor(role), input(), aMoment())).toEqual({
      ok: false,
      error: { kind: 'notContactOf', region: aCounty('12') },
    });
  });

  it.each([
    ['on record beside its stance', ' Gäller inte läkemedel. ', 'Gäller inte läkemedel.'],
    ['not at all where it is blank', '  ', ''],
    ['not at all where it is left out', undefined, ''],
  ])('[P10] puts a reservation %s', (_how, reservation, stored) => {
    const outcome = recordPosition(aWorkspace(inConsultation), anActor(), input({ reservation }), aMoment());
    expect(outcome).toMatchObject({
      ok: true,
      value: [{ value: { stance: { kind: 'endorses' }, reservation: stored } }],
    });
  });

  it.each([
    ['stays where the form does not ask for it', undefined, {}, 'Gäller inte läkemedel.'],
    ['goes where the region takes it away', '', {}, ''],
    [
      'does not stay where somebody else wrote it',
      undefined,
      { written: { ...held(aPosition()).written, email: anEmail('lasare@samsyn.example') } },
      '',
    ],
  ])('[P10] what the region had on record %s', (_how, reservation, over, stored) => {
    const earlier = held(aPosition({ reservation: 'Gäller inte läkemedel.' }), over);
    const workspace = aWorkspace({ ...inConsultation, positions: [earlier] });
    expect(recordPosition(workspace, anActor(), input({ reservation }), aMoment())).toMatchObject({
      value: [{ value: { reservation: stored } }],
    });
  });

  it('[P7] changes the region’s own row when it answers again, so that there is one', () => {
    const before = held(aPosition());
    const workspace = aWorkspace({ ...inConsultation, positions: [before] });
    const stance = { kind: 'rejects' as const, reason: 'Saknar leverantörer' };
    expect(recordPosition(workspace, anActor(), input({ stance }), aMoment())).toEqual({
      ok: true,
      value: [
        {
          kind: 'update',
          list: 'positions',
          base: before,
          value: aPosition({ stance, edition: asked, givenAt: anInstant() }),
        },
      ],
    });
  });

  it('[P7] [P15] answers in the row that a hand made last, later than the others and with the region’s reservation', () => {
    const own = held(aPosition({ reservation: 'Gäller inte läkemedel.', givenAt: anInstant('2026-03-02T09:00:00Z') }));
    const doubled = held(aPosition({ key: aKey(601), givenAt: anInstant('2026-03-02T09:30:00Z') }), {
      written: { ...own.written, email: anEmail('lasare@samsyn.example') },
    });
    const workspace = aWorkspace({ ...inConsultation, positions: [own, doubled] });
    // The clock of whoever wrote the others runs ahead.
    const outcome = recordPosition(workspace, anActor(), input(), aMoment(anInstant('2026-03-02T08:00:00Z')));
    expect(outcome).toMatchObject({
      value: [
        {
          base: doubled,
          value: { reservation: 'Gäller inte läkemedel.', givenAt: anInstant('2026-03-02T09:00:01.000Z') },
        },
      ],
    });
  });
});
