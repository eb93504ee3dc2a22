import type { CountyCode, Day } from '#domain/ids.ts';
import type { Workspace } from '#domain/workspace.ts';
import { contactsOf } from './actorOf.ts';
import { personalConversation, wants } from './conversationsOf.ts';

/** Whom the bot reaches among those who speak for a region, and whom it does not. */
export function reachOf(workspace: Workspace, region: CountyCode, on: Day) {
  const people = contactsOf(workspace, region, on).map((email) => ({
    email,
    to: personalConversation(workspace, email),
  }));
  const isReached = ({ to }: (typeof people)[number]) => to !== undefined && wants(to, 'consultations');
  return {
    reached: people.filter(isReached).map(({ email }) => email),
    missed: people.filter((person) => !isReached(person)).map(({ email }) => email),
  };
}
