import { takesAnswers, type Consultation } from '#domain/consultation.ts';
import type { CriteriaPackage } from '#domain/criteriaPackage.ts';
import { derivedKey } from '#domain/derivedKey.ts';
import type { Event } from '#domain/event.ts';
import type { CriterionId, Day, Email, Instant, RowKey } from '#domain/ids.ts';
import type { NoticeKind } from '#domain/notice.ts';
import type { Region } from '#domain/region.ts';
import { dayOf } from '#domain/time.ts';
import type { Held, Workspace } from '#domain/workspace.ts';
import { actorOf, contactsOf, heldRole } from './actorOf.ts';
import { adoptionsOf } from './adoptionsOf.ts';
import { answerBy, answerProgress } from './answerProgress.ts';
import { personalConversation, personalConversations, wants, type Reachable } from './conversationsOf.ts';
import { digestOf, printOf, type Digest } from './digestOf.ts';
import { saidLately, type Said } from './meetings/saidLately.ts';
import { REMINDED_BY_BOT } from './remindSilent.ts';
import { swedishHour, swedishWeekday } from './swedishClock.ts';

/** What a notice tells. */
export type Tidings =
  | { readonly kind: 'digest'; readonly digest: Digest }
  | { readonly kind: 'reminder'; readonly consultation: Held<Consultation>; readonly regions: readonly DueRegion[] }
  | (Said & { readonly kind: 'saidAtMeeting' })
  | { readonly kind: 'newEdition'; readonly package: Held<CriteriaPackage>; readonly regions: readonly Region[] }
  | {
      readonly kind: 'askedAgain';
      readonly consultation: Held<Consultation>;
      readonly criterion: CriterionId;
      readonly regions: readonly Region[];
    };
export type DueRegion = { readonly region: Region; readonly due: number };

export type DueNotice = {
  readonly key: RowKey;
  readonly kind: NoticeKind;
  readonly to: Reachable;
  readonly subject: string;
  readonly print: string;
  readonly tells: Tidings;
};

/** The digest goes out from the first of these hours until before the last, in Sweden. */
const MORNING = { from: 7, until: 11 };
/** When people are told of changes, in Sweden. */
const DAYTIME = { from: 7, until: 17 };
const FRIDAY = 5;
/** A reminder that could not be sent for a day is no reminder any more. */
const REMINDER_LASTS_MS = 24 * 3_600_000;
/** Over a weekend and a holiday, so that what was published on a Friday is told. */
const CHANGE_LASTS_MS = 5 * 24 * 3_600_000;

/**
 * Who is to be told what now, whether or not it has been sent: the key of each notice is the same however often and by
 * whichever server it is asked. Rules BN7–BN11 and BN17 in docs/spec/chat-notices.md.
 */
export function noticesDue(workspace: Workspace, now: Instant): readonly DueNotice[] {
  return [
    ...saidDue(workspace, now),
    ...remindersDue(workspace, now),
    ...changesDue(workspace, now),
    ...digestsDue(workspace, now),
  ];
}

/** The same key for the same thing told to the same conversation. */
export function noticeKey(kind: NoticeKind, conversation: RowKey, subject: string): RowKey {
  return derivedKey('notice', kind, conversation, subject);
}

const KIND_OF = {
  digest: 'digest',
  reminder: 'reminder',
  saidAtMeeting: 'reminder',
  newEdition: 'change',
  askedAgain: 'change',
} as const satisfies Record<Tidings['kind'], NoticeKind>;

function noticeOf(to: Reachable, subject: string, tells: Tidings, print = ''): DueNotice {
  const kind = KIND_OF[tells.kind];
  return { key: noticeKey(kind, to.key, subject), kind, to, subject, print, tells };
}

function digestsDue(workspace: Workspace, now: Instant): readonly DueNotice[] {
  if (!isWithin(now, MORNING)) return [];
  const on = dayOf(now);
  return personalConversations(workspace).flatMap((to): readonly DueNotice[] => {
    if (!wants(to, 'digest') || to.email === undefined || isToldToday(workspace, to, on)) return [];
    const actor = actorOf(workspace, { email: to.email, name: '' }, on);
    const digest = digestOf(workspace, actor, { on, muted: to.muted });
    if (digest === undefined) return [];
    const print = printOf(digest, on);
    if (isOldNews(workspace, to, { on, print, isMonday: swedishWeekday(now) === 1 })) return [];
    return [noticeOf(to, on, { kind: 'digest', digest }, print)];
  });
}

/** Saves working out what is not sent again in any case. */
function isToldToday(workspace: Workspace, to: Reachable, on: Day): boolean {
  const standing = workspace.notices.byKey(noticeKey('digest', to.key, on));
  return standing !== undefined && standing.value.state !== 'claimed';
}

/** What was told the day before is told again on Mondays only. */
function isOldNews(
  workspace: Workspace,
  to: Reachable,
  { on, print, isMonday }: { readonly on: Day; readonly print: string; readonly isMonday: boolean },
): boolean {
  if (isMonday) return false;
  const [last] = workspace.notices.all
    .map(({ value }) => value)
    .filter(({ kind, conversation, subject }) => kind === 'digest' && conversation === to.key && subject < on)
    .toSorted((a, b) => (a.subject < b.subject ? 1 : -1));
  return last?.state === 'sent' && last.print === print;
}

function remindersDue(workspace: Workspace, now: Instant): readonly DueNotice[] {
  const on = dayOf(now);
  return eventsOf(workspace, 'reminded', { now, lasts: REMINDER_LASTS_MS }).flatMap((held) => {
    const { subject, note, after, key } = held.value;
    const consultation = workspace.consultations.all.find(({ value }) => value.key === subject);
    if (after !== REMINDED_BY_BOT || consultation === undefined || !mayHaveReminded(workspace, held)) return [];
    if (!takesAnswers(consultation.value, on)) return [];
    const named = note.split(',').map((code) => code.trim());
    const silent = answerProgress(workspace, consultation.value).regions.filter(
      ({ region, due }) => due > 0 && named.includes(region.code),
    );
    const told = byContact(workspace, silent, on);
    return told
      .map(([to, regions]) => noticeOf(to, key, { kind: 'reminder', consultation, regions }))
      .filter(({ to }) => wants(to, 'consultations'));
  });
}

/** While a meeting goes on, at whatever hour: those who are there are to confirm before they have left. */
function saidDue(workspace: Workspace, now: Instant): readonly DueNotice[] {
  return saidLately(workspace, now).flatMap((said) =>
    byContact(workspace, [said], dayOf(now))
      .map(([to]) => noticeOf(to, said.position.key, { kind: 'saidAtMeeting', ...said }))
      .filter(({ to }) => wants(to, 'consultations')),
  );
}

function changesDue(workspace: Workspace, now: Instant): readonly DueNotice[] {
  if (!isWithin(now, DAYTIME)) return [];
  const recent = { now, lasts: CHANGE_LASTS_MS };
  const on = dayOf(now);
  const editions = eventsOf(workspace, 'published', recent).flatMap(({ value: { key, subject } }) => {
    const found = workspace.packages.all.find(({ value }) => value.key === subject);
    if (found === undefined) return [];
    const users = (adoptionsOf(workspace, found.value.key)?.regions ?? []).filter(
      ({ standing }) => standing.kind === 'outdated',
    );
    return byContact(workspace, users, on).map(([to, regions]) =>
      noticeOf(to, key, { kind: 'newEdition', package: found, regions: regions.map(({ region }) => region) }),
    );
  });
  const questions = eventsOf(workspace, 'askedAgain', recent).flatMap(({ value: { key, subject, after } }) =>
    askedAgainIn(workspace, { criterion: subject, edition: after, on }).flatMap(({ consultation, item, regions }) =>
      byContact(workspace, regions, on).map(([to, told]) =>
        noticeOf(to, key, {
          kind: 'askedAgain',
          consultation,
          criterion: item,
          regions: told.map(({ region }) => region),
        }),
      ),
    ),
  );
  return [...editions, ...questions].filter(({ to }) => wants(to, 'changes'));
}

type Asked = { readonly criterion: string; readonly edition: string; readonly on: Day };

/** Open consultations that ask about this very edition, with the regions that answered an earlier one. */
function askedAgainIn(workspace: Workspace, { criterion, edition, on }: Asked) {
  return workspace.consultations.all.flatMap((consultation) => {
    if (!takesAnswers(consultation.value, on)) return [];
    const { items } = answerProgress(workspace, consultation.value);
    const asked = items.find(({ item }) => item.criterion === criterion && item.edition === edition);
    if (asked === undefined) return [];
    const regions = asked.standing.regions.filter(({ region }) => isStale(answerBy(asked.standing, region.code)));
    return [{ consultation, item: asked.item.criterion, regions }];
  });
}

function isStale(answer: ReturnType<typeof answerBy>): boolean {
  return answer?.kind === 'stale';
}

/** The contacts of regions whom the bot knows, each with all of their regions: one message, not one per region. */
function byContact<T extends { readonly region: Region }>(
  workspace: Workspace,
  regions: readonly T[],
  on: Day,
): readonly (readonly [Reachable, readonly T[]])[] {
  const people = new Map<Email, T[]>();
  for (const each of regions)
    for (const person of contactsOf(workspace, each.region.code, on))
      people.set(person, [...(people.get(person) ?? []), each]);
  return [...people].flatMap(([person, theirs]) => {
    const to = personalConversation(workspace, person);
    return to === undefined ? [] : [[to, theirs] as const];
  });
}

function eventsOf(
  workspace: Workspace,
  kind: Event['kind'],
  { now, lasts }: { readonly now: Instant; readonly lasts: number },
): readonly Held<Event>[] {
  const from = Date.parse(now) - lasts;
  // When the row was written SharePoint itself says; nobody can make an old event new by editing a column.
  return workspace.events.all.filter(({ value, written }) => value.kind === kind && Date.parse(written.at) >= from);
}

function mayHaveReminded(workspace: Workspace, { written }: Held<Event>): boolean {
  const on = dayOf(written.at);
  return (
    heldRole(workspace, written.email, 'coordinator', on) || heldRole(workspace, written.email, 'areaCoordinator', on)
  );
}

function isWithin(now: Instant, { from, until }: typeof MORNING): boolean {
  const hour = swedishHour(now);
  return swedishWeekday(now) <= FRIDAY && hour >= from && hour < until;
}
