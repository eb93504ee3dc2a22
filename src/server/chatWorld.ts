import { ChatFailure, SignInProblem, type BotDeps, type ChatIdentity } from '#bot/botDeps.ts';
import { teamsLinkTo } from '#contracts/teamsLink.ts';
import type { Moment } from '#domain/moment.ts';
import type { Actor } from '#domain/role.ts';
import { dayOf } from '#domain/time.ts';
import type { Workspace } from '#domain/workspace.ts';
import type { CommitOutcome } from '#replica/replica.ts';
import { actorOf } from '#usecases/actorOf.ts';
import { visitor } from '#usecases/visitor.ts';
import type { FollowedLists } from './followLists.ts';
import { createdOnce } from './hardening/createdOnce.ts';
import { currentContext } from './hardening/requestContext.ts';
import type { Log } from './log.ts';
import type { People } from './people.ts';

export type ChatWorldParts = {
  readonly lists: FollowedLists;
  readonly words: Pick<BotDeps, 'search' | 'passages' | 'align'>;
  readonly people: People;
  readonly moment: () => Moment;
  /** Milliseconds since 1970 by our own clock: while an activity is answered, `moment` is the activity's. */
  readonly now: () => number;
  readonly log: Log;
  readonly appId: string;
  readonly allowedTenants: readonly string[];
  /** Whether people without access to the site may read what is in force. */
  readonly openToReaders: boolean;
};

/** From this age on, in seconds, it is said how old the lists are that an answer was given from. */
const TOLD_FROM_SECONDS = 10;

/** Gives the bot the world: lists, people, links, time. */
export function chatWorld(parts: ChatWorldParts): BotDeps {
  const { lists, people, moment, log } = parts;

  const workspace = async () => {
    const current = await lists.current();
    if (current === undefined) throw new ChatFailure('unreachable', '');
    return current;
  };
  const atHand = async () => {
    const ready = await lists.atHand();
    if (ready === undefined) throw new ChatFailure('unreachable', '');
    const seconds = Math.round((parts.now() - ready.readAt) / 1000);
    return { workspace: ready.workspace, secondsOld: seconds >= TOLD_FROM_SECONDS ? seconds : undefined };
  };
  const actorIn = async (identity: ChatIdentity, read: () => Promise<Workspace>): Promise<Actor> => {
    try {
      const { person } = await people.letIn(identity);
      return actorOf(await read(), person, dayOf(moment().now));
    } catch (failure) {
      if (parts.openToReaders && failure instanceof SignInProblem && failure.kind === 'noAccess') return visitor();
      throw failure;
    }
  };
  return {
    tenants: new Set(parts.allowedTenants.map((tenant) => tenant.toLowerCase())),
    workspace,
    atHand,
    ...parts.words,
    actorFor: (identity) => actorIn(identity, workspace),
    actorAtHand: (identity) => actorIn(identity, async () => (await atHand()).workspace),
    isOpenToReaders: parts.openToReaders,
    commitAs: (identity, changes, by = 'anybody') =>
      people.as(identity, async (at) => {
        const own = by === 'anybody' ? createdOnce(at.lists) : at.lists;
        throwUnlessWritten(await lists.commit(changes, () => Promise.resolve(own)));
      }),
    linkTo: (place) => teamsLinkTo(parts.appId, place),
    moment,
    log: (event) => {
      log({ ...event, level: event.event === 'positionRecorded' ? 'info' : 'warn' });
      return currentContext()?.correlation;
    },
  };
}

function throwUnlessWritten(outcomes: readonly CommitOutcome[]): void {
  for (const outcome of outcomes) {
    if (outcome.kind === 'conflict') throw new ChatFailure('rowChanged', '');
    if (outcome.kind === 'failed') throw outcome.failure;
  }
}
