import { ChatFailure, SignInRequired, type BotDeps, type ChatIdentity } from '#bot/botDeps.ts';
import { teamsLinkTo } from '#contracts/teamsLink.ts';
import type { Moment } from '#domain/moment.ts';
import { dayOf } from '#domain/time.ts';
import { GraphFailure } from '#graph/errors.ts';
import type { SignedInPerson } from '#graph/gateway.ts';
import type { CommitOutcome, Connect } from '#replica/replica.ts';
import { actorOf } from '#usecases/actorOf.ts';
import type { FollowedLists } from './followLists.ts';
import type { Log } from './log.ts';
import { TokenFailure, type UserTokens } from './tokens.ts';

export type ChatWorldParts = {
  readonly lists: FollowedLists;
  readonly words: Pick<BotDeps, 'search' | 'passages'>;
  readonly userTokens: UserTokens;
  /** Opens the lists with a token of the person's own. */
  readonly listsAs: (token: string) => Connect;
  readonly moment: () => Moment;
  readonly log: Log;
  readonly appId: string;
  readonly allowedTenants: readonly string[];
};

/** How long Microsoft 365's answer to "who is this" is kept. Roles are not kept: they are read from the lists each time. */
const PERSON_KEPT_MS = 5 * 60_000;
/** As many people as use the bot within that time, with room to spare. */
const PEOPLE_KEPT = 2000;

/** Gives the bot the world: lists, people, links, time. */
export function chatWorld(parts: ChatWorldParts): BotDeps {
  const { lists, moment, log } = parts;
  const people = peopleOf(parts);

  const workspace = async () => {
    const current = await lists.current();
    if (current === undefined) throw new ChatFailure('unreachable', '');
    return current;
  };
  const outwards = async <T>(identity: ChatIdentity, work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (failure) {
      throw await chatFailureOf(failure, () => parts.userTokens.signInLinkFor(identity));
    }
  };
  return {
    tenants: new Set(parts.allowedTenants.map((tenant) => tenant.toLowerCase())),
    workspace,
    ...parts.words,
    actorFor: (identity, signInCode) =>
      outwards(identity, async () => {
        const person = await people(identity, signInCode);
        return actorOf(await workspace(), person, dayOf(moment().now));
      }),
    commitAs: (identity, changes) =>
      outwards(identity, async () => {
        const { connect } = await signedIn(parts, identity);
        throwUnlessWritten(await lists.commit(changes, connect));
      }),
    linkTo: (place) => teamsLinkTo(parts.appId, place),
    moment,
    log: (event) => log({ ...event, level: event.event === 'positionRecorded' ? 'info' : 'warn' }),
  };
}

function peopleOf(parts: ChatWorldParts) {
  const kept = new Map<string, { readonly person: SignedInPerson; readonly until: number }>();
  return async (identity: ChatIdentity, signInCode?: string): Promise<SignedInPerson> => {
    const now = Date.parse(parts.moment().now);
    const ready = kept.get(identity.aadObjectId);
    if (ready !== undefined && now < ready.until) return ready.person;

    const { person } = await signedIn(parts, identity, signInCode);
    if (kept.size >= PEOPLE_KEPT) kept.clear();
    kept.set(identity.aadObjectId, { person, until: now + PERSON_KEPT_MS });
    return person;
  };
}

/** Opens the lists with the person's own token. */
async function signedIn(
  { userTokens, listsAs }: ChatWorldParts,
  identity: ChatIdentity,
  signInCode?: string,
): Promise<{ readonly person: SignedInPerson; readonly connect: Connect }> {
  const connect = listsAs(await tokenOf(userTokens, identity, signInCode));
  const person = await (await connect()).me();
  // The token decides who acts: one that belongs to somebody else must not act in this person's name.
  if (person.id.toLowerCase() !== identity.aadObjectId.toLowerCase()) throw new ChatFailure('accessDenied', '');
  return { person, connect };
}

async function tokenOf(tokens: UserTokens, identity: ChatIdentity, signInCode?: string): Promise<string> {
  const token = await tokens.tokenFor(identity, signInCode);
  if (token !== undefined) return token;
  throw new SignInRequired(await tokens.signInLinkFor(identity));
}

function throwUnlessWritten(outcomes: readonly CommitOutcome[]): void {
  for (const outcome of outcomes) {
    if (outcome.kind === 'conflict') throw new ChatFailure('rowChanged', '');
    if (outcome.kind === 'failed') throw outcome.failure;
  }
}

async function chatFailureOf(failure: unknown, signInLink: () => Promise<string>): Promise<unknown> {
  if (failure instanceof TokenFailure) return new ChatFailure('unreachable', '', failure);
  if (!(failure instanceof GraphFailure)) return failure;
  const { kind, facts } = failure;
  if (kind !== 'signInRequired') return new ChatFailure(kind, facts.requestId, failure);
  // Graph does not take the token that the token service keeps, so the person has to give it a new one.
  return signInLink().then(
    (link) => new SignInRequired(link),
    () => new ChatFailure(kind, facts.requestId, failure),
  );
}
