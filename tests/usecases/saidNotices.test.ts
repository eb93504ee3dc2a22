import { describe, expect, it } from 'vitest';
import { contentOf, hashOf } from '#domain/edition.ts';
import { stanceOf, type StanceKind } from '#domain/position.ts';
import type { Workspace } from '#domain/workspace.ts';
import { confirmPositions } from '#usecases/meetings/confirmPositions.ts';
import { confirmSaid } from '#usecases/meetings/confirmSaid.ts';
import { saidMark, waitingPositions } from '#usecases/meetings/saidAtMeetings.ts';
import { takePosition } from '#usecases/meetings/takePosition.ts';
import { noticesDue } from '#usecases/noticesDue.ts';
import { recordPosition } from '#usecases/recordPosition.ts';
import { aConsultation, aCriterion, held } from '../factories/entities.ts';
import { aConversation, byTheBot } from '../factories/notices.ts';
import { aCriterionId, aDay, aKey } from '../factories/values.ts';
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
} from './meetings/network.ts';

const CHATS = [contact, other, coordinator, steering].map((email, index) =>
  held(aConversation({ key: aKey(1900 + index), email }), byTheBot),
);
const question = {
  consultation: aKey(500),
  criterion: aCriterionId(),
  editionRead: hashOf(contentOf(aCriterion())),
  region: skane,
};
const said = (stance: StanceKind, reason = 'Leverantörer saknas.') => ({
  ...{ ...question, meeting: running().value.key },
  stance: stanceOf(stance, reason),
});
/** A meeting at which Region Skåne's answer was taken down in its tenth minute. */
const taken = (rows: Parameters<typeof network>[0] = {}): Workspace =>
  done(network({ meetings: [running()], conversations: CHATS, ...rows }), takePosition, {
    input: said('rejects'),
    minute: 10,
  });
const told = (workspace: Workspace, minute: number) =>
  noticesDue(workspace, at(minute))
    .filter(({ tells }) => tells.kind === 'saidAtMeeting')
    .map(({ to }) => to.email);
const row = (workspace: Workspace) => {
  const [first] = waitingPositions(workspace);
  if (first === undefined) throw new Error('Nothing waits.');
  return first.value;
};

describe('what was taken down for a region at a meeting', () => {
  it('[BN17] is told to its contact, and to nobody else, when half a minute has gone by', () => {
    expect(told(taken(), 10)).toEqual([]);
    expect(told(taken(), 10.49)).toEqual([]);
    expect(told(taken(), 10.5)).toEqual([contact]);
    expect(told(taken(), 130)).toEqual([contact]);
    expect(told(taken(), 131)).toEqual([]);
  });

  it('[BN17] is not told of once the contact has confirmed it, or answered in a form', () => {
    const workspace = taken();
    const positions = [row(workspace).key];
    const confirmed = done(workspace, confirmPositions, { input: { positions }, email: contact, minute: 11 });
    expect(told(confirmed, 12)).toEqual([]);
    const input = { ...question, stance: stanceOf('endorses', '') };
    expect(told(done(workspace, recordPosition, { input, email: contact, minute: 11 }), 12)).toEqual([]);
  });

  it('[BN17] is not told of when it can no longer be confirmed, or nobody who may took it down', () => {
    const consultations = [held(aConsultation({ closesOn: aDay('2026-03-01') }), by(coordinator, at(-600)))];
    expect(told({ ...taken(), consultations: network({ consultations }).consultations }, 12)).toEqual([]);
    const positions = [held(row(taken()), by(other, at(10)))];
    expect(told({ ...taken(), positions: network({ positions }).positions }, 12)).toEqual([]);
  });

  it('[BN10] [BN17] is not told to a contact who has muted consultations', () => {
    const conversations = [held(aConversation({ email: contact, muted: ['consultations'] }), byTheBot)];
    expect(told(taken({ conversations }), 12)).toEqual([]);
  });

  it('[BN12] [BN17] has one key for a row, also when it is taken down anew', () => {
    const key = (workspace: Workspace, minute: number) =>
      noticesDue(workspace, at(minute)).find(({ tells }) => tells.kind === 'saidAtMeeting')?.key;
    const before = taken();
    const anew = done(before, takePosition, { input: said('abstains'), email: steering, minute: 20 });
    expect(key(before, 12)).toBeDefined();
    expect(key(anew, 21)).toBe(key(before, 12));
    expect(waitingPositions(anew)).toHaveLength(1);
  });
});

describe('confirming what a message said', () => {
  const confirming = (workspace: Workspace, mark: ReturnType<typeof saidMark>, email = contact) =>
    confirmSaid(workspace, actor(workspace, email, at(12)), { position: row(workspace).key, said: mark }, moment(12));

  it('[BN18] makes it the region’s own answer', () => {
    const outcome = confirming(taken(), saidMark(row(taken())));
    expect(outcome.ok && outcome.value.map(({ list }) => list)).toEqual(['positions']);
  });

  it.each([
    ['another answer', said('abstains')],
    ['another reason', said('rejects', 'Priset.')],
  ])('[BN18] is refused with what stands there now when %s was taken down since', (_what, input) => {
    const before = taken();
    const anew = done(before, takePosition, { input, minute: 11 });
    expect(confirming(anew, saidMark(row(before)))).toEqual({
      ok: false,
      error: { kind: 'saidAnew', answer: input.stance.kind },
    });
  });

  it('[BN18] tells whoever does not speak for the region nothing of what is taken down', () => {
    const anew = done(taken(), takePosition, { input: said('abstains'), minute: 11 });
    expect(confirming(anew, saidMark(row(taken())), other)).toEqual({
      ok: false,
      error: { kind: 'notContactOf', region: skane },
    });
  });
});
