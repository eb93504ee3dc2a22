import { describe, expect, it } from 'vitest';
import type { Consultation } from '#domain/consultation.ts';
import { closeConsultation } from '#usecases/closeConsultation.ts';
import { extendConsultation } from '#usecases/extendConsultation.ts';
import {
  aConsultation,
  aCriterion,
  aMoment,
  anActor,
  anEdition,
  aPackage,
  aPosition,
  aWorkspace,
  held,
} from '../factories/entities.ts';
import { aDay, aKey, anInstant } from '../factories/values.ts';

const coordinator = anActor('coordinator');
const afterwards = aMoment(anInstant('2026-04-01T08:00:00Z'));
const rowsWith = (over: Partial<Consultation> = {}) => {
  const base = held(aConsultation(over));
  const rows = { criteria: [aCriterion()], editions: [anEdition()], consultations: [base] };
  return { base, rows };
};
const { base, rows } = rowsWith();

describe('the coordinator closes a consultation', () => {
  it('[C15] closes it, logs that, and makes criteria and package ready for decision, in this order', () => {
    const packaged = rowsWith({ package: aKey(1000) });
    const workspace = aWorkspace({ ...packaged.rows, packages: [aPackage()] });
    expect(closeConsultation(workspace, coordinator, { base: packaged.base }, afterwards)).toMatchObject({
      ok: true,
      value: [
        { kind: 'update', list: 'consultations', value: { state: 'closed' } },
        { kind: 'create', list: 'events', value: { kind: 'consultationClosed', subject: aKey(500) } },
        { kind: 'update', list: 'criteria', value: { status: 'readyForDecision' } },
        { kind: 'update', list: 'packages', value: { status: 'readyForDecision' } },
      ],
    });
  });

  it('[C15] leaves a criterion alone that has another status by then', () => {
    const workspace = aWorkspace({ ...rows, criteria: [aCriterion({ status: 'dormant' })] });
    const outcome = closeConsultation(workspace, coordinator, { base }, afterwards);
    expect(outcome.ok && outcome.value.map(({ list }) => list)).toEqual(['consultations', 'events']);
  });

  it('[C15] does what is left where it was cut off, and then says that it is closed already', () => {
    const closed = rowsWith({ state: 'closed' });
    const cutOff = closeConsultation(aWorkspace(closed.rows), coordinator, { base: closed.base }, afterwards);
    expect(cutOff).toMatchObject({ ok: true, value: [{ list: 'criteria', value: { status: 'readyForDecision' } }] });
    const done = aWorkspace({ ...closed.rows, criteria: [aCriterion({ status: 'readyForDecision' })] });
    expect(closeConsultation(done, coordinator, { base: closed.base }, afterwards)).toEqual({
      ok: false,
      error: { kind: 'alreadyClosed' },
    });
  });

  it('[C15] refuses while regions have time and something to answer, unless the coordinator says so', () => {
    const workspace = aWorkspace(rows);
    expect(closeConsultation(workspace, coordinator, { base }, aMoment())).toEqual({
      ok: false,
      error: { kind: 'tooEarly', closesOn: '2026-03-31', unanswered: 1 },
    });
    expect(closeConsultation(workspace, coordinator, { base, early: true }, aMoment()).ok).toBe(true);
  });

  it('[C15] may close as soon as all have answered', () => {
    const workspace = aWorkspace({ ...rows, positions: [aPosition()] });
    expect(closeConsultation(workspace, coordinator, { base }, aMoment()).ok).toBe(true);
  });

  it('[C15] refuses while a text is another than the regions were asked about', () => {
    const workspace = aWorkspace({ ...rows, criteria: [aCriterion({ text: 'Minst 20, viktprocent' })] });
    expect(closeConsultation(workspace, coordinator, { base, early: true }, afterwards)).toEqual({
      ok: false,
      error: { kind: 'textChanged', id: aCriterion().id },
    });
  });

  it.each(['regionContact', 'areaCoordinator', 'steeringGroup', 'workingGroup', 'nobody'] as const)(
    '[C1] is the only one: refuses %s',
    (role) => {
      const workspace = aWorkspace(rows);
      expect(closeConsultation(workspace, anActor(role), { base }, afterwards)).toEqual({
        ok: false,
        error: { kind: 'mayNotOpen' },
      });
      expect(extendConsultation(workspace, anActor(role), { base, closesOn: aDay('2026-04-30') }, afterwards)).toEqual({
        ok: false,
        error: { kind: 'mayNotOpen' },
      });
    },
  );
});

describe('the coordinator gives the regions more time', () => {
  it('[C14] moves the closing day and logs both days', () => {
    const closesOn = aDay('2026-04-15');
    expect(extendConsultation(aWorkspace(rows), coordinator, { base, closesOn }, aMoment())).toMatchObject({
      ok: true,
      value: [
        { kind: 'update', list: 'consultations', base, value: { closesOn } },
        {
          kind: 'create',
          list: 'events',
          value: { kind: 'consultationExtended', before: '2026-03-31', after: closesOn },
        },
      ],
    });
  });

  it.each([
    [
      '[C14] not to the day that it has',
      rowsWith(),
      '2026-03-31',
      aMoment(),
      { kind: 'notLater', earliest: '2026-04-01' },
    ],
    [
      '[C14] not to a day gone by',
      rowsWith(),
      '2026-04-01',
      aMoment(anInstant('2026-04-10T08:00:00Z')),
      { kind: 'notLater', earliest: '2026-04-10' },
    ],
    ['[C14] not once it is closed', rowsWith({ state: 'closed' }), '2026-04-15', aMoment(), { kind: 'alreadyClosed' }],
  ])('%s', (_rule, given, until, at, error) => {
    const asking = { base: given.base, closesOn: aDay(until) };
    expect(extendConsultation(aWorkspace(given.rows), coordinator, asking, at)).toEqual({ ok: false, error });
  });

  it('[C14] also when the last day is over: today is the earliest', () => {
    const today = aDay('2026-04-10');
    const at = aMoment(anInstant('2026-04-10T08:00:00Z'));
    expect(extendConsultation(aWorkspace(rows), coordinator, { base, closesOn: today }, at).ok).toBe(true);
  });
});
