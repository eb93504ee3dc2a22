import { describe, expect, it } from 'vitest';
import { contentOf, hashOf } from '#domain/edition.ts';
import { brokenRules } from '#usecases/brokenRules.ts';
import { consultationOf, standingIn } from '#usecases/consultationOf.ts';
import { confirmPositions } from '#usecases/meetings/confirmPositions.ts';
import { positionsToConfirm, waitingFor } from '#usecases/meetings/saidAtMeetings.ts';
import { takePosition, type TakePosition } from '#usecases/meetings/takePosition.ts';
import { recordPosition } from '#usecases/recordPosition.ts';
import { toDoOf } from '#usecases/toDoOf.ts';
import type { Stance } from '#domain/position.ts';
import type { Workspace } from '#domain/workspace.ts';
import { aConsultation, aCriterion, anItem, aPosition, held } from '../../factories/entities.ts';
import { aCriterionId, aDay, aKey, anEmail } from '../../factories/values.ts';
import {
  actor,
  at,
  by,
  contact,
  coordinator,
  done,
  moment,
  network,
  other,
  running,
  skane,
  steering,
} from './network.ts';

const criterion = aCriterionId();
const consultation = aKey(500);
const editionRead = hashOf(contentOf(aCriterion()));
const meeting = aKey(2100);
const rejects: Stance = { kind: 'rejects', reason: 'För lågt.' };
const said = (over: Partial<TakePosition> = {}): TakePosition => ({
  ...{ meeting, consultation, criterion, editionRead, region: skane, stance: rejects },
  ...over,
});
const begun = (rows: Parameters<typeof network>[0] = {}) => network({ meetings: [running()], ...rows });
const take = (workspace: Workspace, input = said(), email = coordinator) =>
  takePosition(workspace, actor(workspace, email), input, moment(5));
const taken = (workspace: Workspace, minute = 5, input = said()) => done(workspace, takePosition, { input, minute });
const question = { consultation, criterion, region: skane };
const answerOf = (workspace: Workspace) => {
  const last = consultationOf(workspace, criterion);
  if (last === undefined) throw new Error('It is asked about');
  return standingIn(workspace, last.held.value, last.item).regions.find(({ region }) => region.code === skane)?.answer;
};
const confirm = (workspace: Workspace, minute = 9, email = contact) => {
  const keys = workspace.positions.all.filter(({ value }) => value.meeting !== undefined).map(({ value }) => value.key);
  return done(workspace, confirmPositions, { input: { positions: keys }, minute, email });
};
const toConfirm = (workspace: Workspace, on = aDay('2026-03-02')) =>
  positionsToConfirm(workspace, actor(workspace, contact), on).length;

describe('taking down what a region says', () => {
  it('[A11] makes a row that carries the meeting, and changes it when the region says otherwise', () => {
    const once = taken(begun());
    expect(once.positions.all.map(({ value }) => value)).toMatchObject([{ meeting, region: skane, stance: rejects }]);
    const twice = taken(once, 6, said({ stance: { kind: 'endorses' } }));
    expect(twice.positions.all.map(({ value }) => value)).toMatchObject([{ meeting, stance: { kind: 'endorses' } }]);
    const [key] = once.positions.all.map(({ value }) => value.key);
    expect(twice.positions.all[0]?.value.key).toBe(key);
  });

  it.each([
    [
      'is on the agenda',
      begun({ meetings: [running({ agenda: [anItem({ subject: { kind: 'free' } })] })] }),
      said(),
      { kind: 'notOnAgenda' },
    ],
    [
      'has a reason',
      begun(),
      said({ stance: { kind: 'rejects', reason: ' ' } }),
      { kind: 'reasonMissing', stance: 'rejects' },
    ],
    [
      'reads as it was read',
      begun({ criteria: [aCriterion({ text: 'Annan text' })] }),
      said(),
      { kind: 'editionChanged', current: hashOf(contentOf(aCriterion({ text: 'Annan text' }))) },
    ],
    [
      'is asked about today',
      begun({ consultations: [aConsultation({ closesOn: aDay('2026-03-01') })] }),
      said(),
      { kind: 'consultationClosed', closesOn: '2026-03-01' },
    ],
    ['is said at a meeting that runs', network(), said(), { kind: 'meetingNotRunning', state: 'planned' }],
  ])('[A11] only of what %s', (_what, workspace, input, error) => {
    expect(take(workspace, input)).toEqual({ ok: false, error });
  });

  it('[A11] is for whoever leads, on a criterion of a consultation or package of the agenda too', () => {
    expect(take(begun(), said(), contact)).toMatchObject({ error: { kind: 'mayNotLead' } });
    const asWhole = anItem({ subject: { kind: 'consultation', consultation } });
    expect(take(begun({ meetings: [running({ agenda: [asWhole] })] }), said(), steering)).toMatchObject({ ok: true });
  });

  it('[A12] is told as what it is, and not counted', () => {
    expect(answerOf(taken(begun()))).toMatchObject({ kind: 'unverified', position: { value: { meeting } } });
  });

  it('[A13] leaves the region’s own answer standing', () => {
    const own = held(aPosition({ edition: editionRead }), by(contact, at(-30)));
    const workspace = taken(begun({ positions: [own] }));
    expect(answerOf(workspace)).toEqual({ kind: 'given', position: own, isCarried: false });
    expect(workspace.positions.all).toHaveLength(2);
    expect(waitingFor(workspace, question)?.value.stance).toEqual(rejects);
  });

  it('[A13] tells what was said rather than an earlier answer that no longer counts', () => {
    const stale = held(aPosition(), by(anEmail('annan@samsyn.example'), at(-30)));
    expect(answerOf(taken(begun({ positions: [stale] })))).toMatchObject({ position: { value: { meeting } } });
  });

  it('[A13] is the region’s own at once where whoever leads speaks for it', () => {
    const workspace = begun();
    const both = actor(workspace, coordinator);
    const outcome = takePosition(workspace, { ...both, speaksFor: [skane] }, said(), moment(5));
    expect(outcome).toMatchObject({ value: [{ kind: 'create', value: { meeting, region: skane } }] });
  });
});

describe('confirming it', () => {
  it('[A14] makes it the region’s own in the same row, with the meeting it was said at', () => {
    const workspace = confirm(taken(begun()));
    expect(answerOf(workspace)).toMatchObject({
      kind: 'given',
      position: { value: { meeting, stance: rejects, givenAt: at(9) }, written: { email: contact } },
    });
    expect(workspace.positions.all).toHaveLength(1);
  });

  it('[A14] changes the row that the region had', () => {
    const own = held(aPosition({ edition: editionRead, reservation: 'Eget' }), by(contact, at(-30)));
    const workspace = confirm(taken(begun({ positions: [own] })));
    expect(answerOf(workspace)).toMatchObject({
      position: { value: { key: own.value.key, stance: rejects, meeting } },
    });
    expect(brokenRules(workspace)).toEqual([]);
  });

  it('[P10] [A14] keeps the reservation that the region has on record', () => {
    const own = held(aPosition({ edition: editionRead, reservation: 'Eget' }), by(contact, at(-30)));
    expect(answerOf(confirm(taken(begun({ positions: [own] }))))).toMatchObject({
      position: { value: { stance: rejects, reservation: 'Eget' } },
    });
  });

  it('[A14] is later by the second that lists keep, also by a clock that is behind the one it was taken down by', () => {
    const second = new Date(Date.parse(at(12)) + 1_000).toISOString();
    for (const minute of [12, 9]) {
      const confirmed = answerOf(confirm(taken(begun(), 12), minute));
      expect(confirmed).toMatchObject({ kind: 'given', position: { value: { givenAt: second } } });
    }
  });

  it('[A15] is over for an answer of one’s own by such a clock, too', () => {
    const own = done(
      taken(begun({ positions: [held(aPosition({ edition: editionRead }), by(contact, at(-30)))] }), 12),
      recordPosition,
      {
        input: { consultation, criterion, editionRead, region: skane, stance: { kind: 'endorses' } },
        minute: 9,
        email: contact,
      },
    );
    expect(toConfirm(own)).toBe(0);
  });

  it('[A14] is for the region’s contact, all of it or none', () => {
    const workspace = taken(begun());
    const [key = aKey(1)] = workspace.positions.all.map(({ value }) => value.key);
    const outcome = (positions: readonly (typeof key)[], email = contact) =>
      confirmPositions(workspace, actor(workspace, email), { positions }, moment(9));
    expect(outcome([key], other)).toEqual({ ok: false, error: { kind: 'notContactOf', region: skane } });
    expect(outcome([key], coordinator)).toEqual({ ok: false, error: { kind: 'notContactOf', region: skane } });
    expect(outcome([key, aKey(1)])).toEqual({ ok: false, error: { kind: 'positionMissing' } });
    expect(outcome([])).toEqual({ ok: false, error: { kind: 'nothingAnswered' } });
  });

  it('[A15] is over when the region has answered itself since, which changes the row that was taken down', () => {
    const workspace = taken(begun());
    const input = { consultation, criterion, editionRead, region: skane, stance: { kind: 'endorses' as const } };
    const after = done(workspace, recordPosition, { input, minute: 7, email: contact });
    expect(after.positions.all.map(({ value }) => value)).toMatchObject([
      { stance: { kind: 'endorses' }, meeting: undefined },
    ]);
    expect([toConfirm(workspace), toConfirm(after)]).toEqual([1, 0]);
  });

  it('[A15] is refused for what nobody took down who may, and for what is the region’s own', () => {
    const forged = held(aPosition({ edition: editionRead, meeting }), by(other, at(4)));
    const workspace = begun({ positions: [forged] });
    const outcome = (lists: Workspace) =>
      confirmPositions(lists, actor(lists, contact), { positions: [forged.value.key] }, moment(9));
    expect(outcome(workspace)).toEqual({ ok: false, error: { kind: 'nothingToConfirm', criterion } });
    const own = begun({ positions: [{ ...forged, ...by(contact, at(4)) }] });
    expect(outcome(own)).toEqual({ ok: false, error: { kind: 'nothingToConfirm', criterion } });
  });

  it('[A15] is no longer asked for when the text has changed or the consultation is over', () => {
    const workspace = taken(begun());
    expect(toConfirm(workspace, aDay('2026-04-01'))).toBe(0);
    const changed = { ...workspace, criteria: network({ criteria: [aCriterion({ text: 'Ny' })] }).criteria };
    expect(toConfirm(changed)).toBe(0);
  });

  it('[A16] waits for the contact, with the consultation’s last day', () => {
    const workspace = taken(begun());
    const tasks = (email: typeof contact) => toDoOf(workspace, actor(workspace, email), aDay('2026-03-02'));
    expect(tasks(contact)).toMatchObject([
      { kind: 'confirm', region: skane, meeting: { value: { key: meeting } }, positions: [{}], by: '2026-03-31' },
      { kind: 'answer' },
    ]);
    expect(tasks(other).map(({ kind }) => kind)).toEqual(['answer']);
    expect(toDoOf(confirm(workspace), actor(workspace, contact), aDay('2026-03-02'))).toEqual([]);
  });
});

describe('what hands write', () => {
  it('[A23] is told when nobody may have taken it down, or led the meeting', () => {
    expect(brokenRules(taken(begun()))).toEqual([]);
    const positions = [held(aPosition({ edition: editionRead, meeting }), by(other, at(4)))];
    const meetings = [held(running().value, by(contact, at(4)))];
    expect(brokenRules(begun({ positions, meetings })).map(({ list, broken }) => [list, broken.kind])).toEqual([
      ['meetings', 'wrongRole'],
      ['positions', 'notContact'],
    ]);
  });
});
