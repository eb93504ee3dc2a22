import { takesAnswers } from '#domain/consultation.ts';
import type { Day, Email } from '#domain/ids.ts';
import { dayOf } from '#domain/time.ts';
import type { Workspace } from '#domain/workspace.ts';
import type { CardSubject } from '#presenters/card/criterionHead.ts';
import { contactsOf } from '#usecases/actorOf.ts';
import type { BotDeps } from './botDeps.ts';
import { inTime } from './inTime.ts';
import type { Speaker } from './speaker.ts';

/** As many people as a card can be refreshed for by itself (learn.microsoft.com, user-specific views). */
const MOST = 60;
/** How long the roster is waited for, in milliseconds: the card is worth more than that it is refreshed by itself. */
const ROSTER_MS = 1_500;

/**
 * Ids of those in the chat who may answer the criterion, for a card that the bot sends there: it becomes theirs, with
 * the form, as soon as they look at it. Rule B47 in docs/spec/chat.md.
 *
 * @returns nobody where there is nothing to answer, where the bot does not know who is there, or not in time
 */
export async function contactsHere(
  deps: BotDeps,
  { among }: Speaker,
  { picture }: CardSubject,
): Promise<readonly string[]> {
  const { consultation, standing } = picture;
  const on = dayOf(deps.moment().now);
  if (among === undefined || deps.membersOf === undefined || standing === undefined) return [];
  if (consultation?.isTextUnchanged !== true || !takesAnswers(consultation.held.value, on)) return [];
  const members = await inTime(deps.membersOf(among), ROSTER_MS).catch(() => []);
  if (members.length === 0) return [];

  const idOf = new Map(members.flatMap(({ channelUserId, emails }) => emails.map((mail) => [mail, channelUserId])));
  const contacts = contactsAsked(await deps.workspace(), standing, on);
  const here = contacts.flatMap((contact) => idOf.get(contact) ?? []);
  return [...new Set(here)].slice(0, MOST);
}

/** Every region's first contact before any region's second. */
function contactsAsked(
  workspace: Workspace,
  { regions }: NonNullable<CardSubject['picture']['standing']>,
  on: Day,
): readonly Email[] {
  const ofRegions = regions.map(({ region }) => contactsOf(workspace, region.code, on));
  const most = Math.max(0, ...ofRegions.map(({ length }) => length));
  return Array.from({ length: most }, (_, turn) => ofRegions.flatMap((contacts) => contacts[turn] ?? [])).flat();
}
