import { describe, expect, it } from 'vitest';
import type { Instant } from '#domain/ids.ts';
import type { Rows } from '../factories/entities.ts';
import { noticesDue } from '#usecases/noticesDue.ts';
import { reachOf } from '#usecases/reachOf.ts';
import { adoptable, anotherHash } from '../factories/adopting.ts';
import {
  aConsultation,
  aCriterion,
  anAdoption,
  anEvent,
  aPosition,
  aRoleAssignment,
  aWorkspace,
  held,
} from '../factories/entities.ts';
import { aConversation, aNotice, byTheBot } from '../factories/notices.ts';
import { aCounty, aDay, aHash, aKey, anEmail, anInstant } from '../factories/values.ts';

/** A Tuesday, 9:15 in Sweden; inside the consultation's days. */
const MORNING = anInstant('2026-03-03T08:15:00.000Z');
const at = (text: string): Instant => anInstant(text);
const bot = <T extends { readonly key: string }>(value: T) => held(value, byTheBot);
const coordinator = anEmail('samordnare@samsyn.example');
const roles = [
  aRoleAssignment(),
  aRoleAssignment({ key: aKey(900), email: coordinator, role: 'coordinator', region: undefined }),
];
const asked = {
  roles,
  criteria: [aCriterion()],
  consultations: [aConsultation()],
  conversations: [bot(aConversation())],
};
const told = (rows: Rows, now = MORNING) =>
  noticesDue(aWorkspace({ ...asked, ...rows }), now).map(({ kind, to }) => [kind, to.email]);
const DIGEST = [['digest', anEmail()]];

const reminded = (over: Parameters<typeof anEvent>[0] = {}, by = coordinator, when = MORNING) =>
  held(anEvent({ kind: 'reminded', subject: aConsultation().key, after: 'bot', note: '12', ...over }), {
    written: { email: by, name: '', at: when },
  });
/** Sunday: nothing else is told. */
const SUNDAY = at('2026-03-08T12:00:00.000Z');
const onSunday = (event: ReturnType<typeof reminded>, rows: Rows = {}) => told({ ...rows, events: [event] }, SUNDAY);

describe('the digest', () => {
  it.each([
    ['2026-03-03T05:59:00.000Z', false],
    ['2026-03-03T06:00:00.000Z', true],
    ['2026-03-03T09:59:00.000Z', true],
    ['2026-03-03T10:00:00.000Z', false],
    ['2026-03-07T08:15:00.000Z', false],
    ['2026-03-30T05:00:00.000Z', true],
  ])('[BN7] is due on a weekday morning in Sweden: %s %s', (now, isDue) => {
    expect(told({}, at(now))).toEqual(isDue ? DIGEST : []);
  });

  it('[BN7] is not due when nothing waits, nor again once it was told that day', () => {
    expect(told({ positions: [aPosition()] })).toEqual([]);
    const [due] = noticesDue(aWorkspace(asked), MORNING);
    expect(told({ notices: [aNotice({ key: due?.key ?? aKey(1), subject: '2026-03-03' })] })).toEqual([]);
  });

  it('[BN7] says the same again on Mondays only, and what is new at once', () => {
    const before = noticesDue(aWorkspace(asked), MORNING)[0];
    const notices = [aNotice({ key: before?.key ?? aKey(1), subject: '2026-03-03', print: before?.print ?? '' })];
    expect(told({ notices }, at('2026-03-04T08:15:00.000Z'))).toEqual([]);
    expect(told({ notices }, at('2026-03-09T08:15:00.000Z'))).toEqual(DIGEST);
    expect(told({ notices, positions: [aPosition({ edition: aHash('b') })] }, at('2026-03-04T08:15:00.000Z'))).toEqual(
      DIGEST,
    );
    expect(told({ notices }, at('2026-03-31T06:00:00.000Z'))).toEqual(DIGEST);
  });

  it('[BN10] leaves out what is muted, and is not sent when that was all', () => {
    for (const topic of ['digest', 'consultations'] as const)
      expect(told({ conversations: [bot(aConversation({ muted: [topic] }))] })).toEqual([]);
    expect(told({ conversations: [bot(aConversation({ muted: ['packages'] }))] })).toEqual(DIGEST);
  });

  it('[BN11] goes only where the server itself wrote that the person is', () => {
    expect(told({ conversations: [held(aConversation())] })).toEqual([]);
    expect(told({ conversations: [bot(aConversation({ reach: undefined }))] })).toEqual([]);
    expect(told({ conversations: [bot(aConversation({ kind: 'groupChat' }))] })).toEqual([]);
  });

  it('[BN7] is kept apart by person and day, and is the same whoever works it out', () => {
    const key = (now: Instant, conversation = aConversation()) =>
      noticesDue(aWorkspace({ ...asked, conversations: [bot(conversation)] }), now)[0]?.key;
    expect(key(MORNING)).toBe(key(at('2026-03-03T09:00:00.000Z')));
    expect(key(MORNING)).not.toBe(key(at('2026-03-04T08:15:00.000Z')));
    expect(key(MORNING)).not.toBe(key(MORNING, aConversation({ key: aKey(1901) })));
  });
});

describe('a reminder', () => {
  const REMINDER = [['reminder', anEmail()]];
  const within = reminded({}, coordinator, at('2026-03-08T11:59:00.000Z'));

  it('[BN8] goes to the contact of each region that was reminded and is silent, whatever the day', () => {
    expect(onSunday(within)).toEqual(REMINDER);
    expect(onSunday(within, { positions: [aPosition()] })).toEqual([]);
  });

  it.each([
    ['the person wrote to them', reminded({ after: '' }, coordinator, SUNDAY)],
    ['another region was reminded', reminded({ note: '03' }, coordinator, SUNDAY)],
    ['it is more than a day old', reminded({}, coordinator, at('2026-03-07T11:00:00.000Z'))],
    ['somebody wrote the row who may not remind', reminded({}, anEmail('lasare@samsyn.example'), SUNDAY)],
  ])('[BN8] is not sent when %s', (_why, event) => {
    expect(onSunday(event)).toEqual([]);
  });

  it('[BN8] is not sent when the consultation takes no answers', () => {
    expect(onSunday(within, { consultations: [aConsultation({ closesOn: aDay('2026-03-07') })] })).toEqual([]);
  });

  it('[BN10] is not sent to somebody who has muted consultations, which the coordinator sees beforehand', () => {
    const conversations = [bot(aConversation({ muted: ['consultations'] }))];
    expect(onSunday(within, { conversations })).toEqual([]);
    const on = aDay('2026-03-08');
    expect(reachOf(aWorkspace({ ...asked, conversations }), aCounty('12'), on)).toEqual({
      reached: [],
      missed: [anEmail()],
    });
    expect(reachOf(aWorkspace(asked), aCounty('12'), on)).toEqual({ reached: [anEmail()], missed: [] });
  });
});

describe('what changed', () => {
  const NOON = at('2026-03-03T12:00:00.000Z');
  const when = (event: Parameters<typeof anEvent>[0]) =>
    held(anEvent(event), { written: { email: coordinator, name: '', at: NOON } });

  it('[BN9] is told to those whose answer was about the text before', () => {
    const edition = aConsultation().items[0]?.edition ?? aHash('a');
    const events = [when({ kind: 'askedAgain', after: edition })];
    expect(told({ events, positions: [aPosition({ edition: aHash('b') })] }, NOON)).toEqual([['change', anEmail()]]);
    expect(told({ events, positions: [aPosition()] }, NOON)).toEqual([]);
    expect(told({ events, positions: [aPosition({ edition: aHash('b') })] }, at('2026-03-03T17:00:00.000Z'))).toEqual(
      [],
    );
    const conversations = [bot(aConversation({ muted: ['changes'] }))];
    expect(told({ events, conversations, positions: [aPosition({ edition: aHash('b') })] }, NOON)).toEqual([]);
  });

  it('[BN9] is told to regions that use an earlier edition of a package', () => {
    const events = [when({ kind: 'published', subject: aKey(1000) })];
    const rows = { conversations: asked.conversations, roles, events };
    const kinds = (more: Rows) => noticesDue(adoptable({ ...rows, ...more }), NOON).map(({ kind }) => kind);
    expect(kinds({ adoptions: [held(anAdoption({ edition: anotherHash() }))] })).toEqual(['change']);
    expect(kinds({})).toEqual([]);
  });
});
