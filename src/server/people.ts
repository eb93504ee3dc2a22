import { createHash } from 'node:crypto';
import { ChatFailure, SignInProblem, SignInRequired, type ChatIdentity } from '#bot/botDeps.ts';
import type { TokenProvider } from '#graph/client/authentication.ts';
import { GraphFailure } from '#graph/errors.ts';
import type { ListsGateway, SignedInPerson } from '#graph/gateway.ts';
import type { OpenLists } from './graphAccess.ts';
import { TokenFailure, type UserTokens } from './tokens.ts';

export type PeopleParts = {
  readonly userTokens: UserTokens;
  readonly openLists: OpenLists;
  /** Web address of the site, where a person can ask for access. */
  readonly siteUrl: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
};

/** A person whom Graph has let in to the site with the person's own token. */
export type PersonAtWork = { readonly person: SignedInPerson; readonly lists: ListsGateway };

export type People = {
  /** @throws SignInRequired, SignInProblem, ChatFailure */
  readonly letIn: (identity: ChatIdentity) => Promise<PersonAtWork>;
  /** Lets a person in, and what is done in the person's name fails in the chat's words. */
  readonly as: <T>(identity: ChatIdentity, work: (person: PersonAtWork) => Promise<T>) => Promise<T>;
};

/** How long Graph's word is taken that a person has access to the site. */
const ACCESS_KEPT_MS = 5 * 60_000;
/** How long its word is taken that somebody has none: shorter, since they are waiting for it. */
const REFUSAL_KEPT_MS = 60_000;
/** As many people as use the bot within that time, with room to spare. */
const PEOPLE_KEPT = 2000;

type Known = { readonly until: number } & (
  { readonly kind: 'letIn'; readonly at: Promise<PersonAtWork>; readonly by: string } | { readonly kind: 'noAccess' }
);

/**
 * The people who chat, each with the person's own access. That a person has access is proved by reading the site and
 * its lists with the person's own token, and believed for five minutes.
 */
export function peopleOf(parts: PeopleParts): People {
  const { userTokens, siteUrl, now } = parts;
  const known = new Map<string, Known>();
  const keep = (oid: string, entry: Known) => {
    if (known.size >= PEOPLE_KEPT) known.clear();
    known.set(oid, entry);
  };

  const letIn = async (identity: ChatIdentity): Promise<PersonAtWork> => {
    const oid = identity.aadObjectId.toLowerCase();
    const ready = known.get(oid);
    if (ready !== undefined && now() < ready.until) {
      if (ready.kind === 'noAccess') throw new SignInProblem('noAccess', { site: siteUrl });
      return ready.at;
    }
    // Before anything is asked of Graph: what Teams sent of a sign-in counts for this activity only.
    const by = fingerprint(await userTokens.tokenFor(identity));
    const at = opened(parts, identity);
    keep(oid, { kind: 'letIn', at, by, until: now() + ACCESS_KEPT_MS });
    return at.catch((failure: unknown) => {
      known.delete(oid);
      if (isNoAccess(failure)) keep(oid, { kind: 'noAccess', until: now() + REFUSAL_KEPT_MS });
      throw failure;
    });
  };
  const inWords = async <T>(identity: ChatIdentity, work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (failure) {
      throw told(parts, identity, failure);
    }
  };
  return {
    letIn: (identity) => inWords(identity, () => letIn(identity)),
    as: (identity, work) =>
      inWords(identity, async () => {
        await letIn(identity);
        // The token of a person let in some minutes ago may have run out since; another one has to prove itself anew.
        const by = fingerprint(await userTokens.tokenFor(identity));
        const oid = identity.aadObjectId.toLowerCase();
        const entry = known.get(oid);
        if (entry?.kind === 'letIn' && entry.by !== by) known.delete(oid);
        return work(await letIn(identity));
      }),
  };
}

async function opened({ openLists, userTokens, siteUrl }: PeopleParts, identity: ChatIdentity): Promise<PersonAtWork> {
  const { aadObjectId, channelUserId } = identity;
  const lasting = { aadObjectId, channelUserId };
  const token: TokenProvider = async ({ isRefused, claims }) => {
    if (isRefused) throw userTokens.afterRefusal(lasting, claims);
    return userTokens.tokenFor(lasting);
  };
  const lists = await openLists(token).catch((failure: unknown) => {
    throw isShutOut(failure) ? new SignInProblem('noAccess', { site: siteUrl, cause: failure }) : failure;
  });
  const person = await lists.me();
  // The token decides who acts: one that belongs to somebody else must not act in this person's name.
  if (person.id.toLowerCase() !== aadObjectId.toLowerCase()) throw new SignInProblem('refused');
  return { person, lists };
}

/** Tells tokens apart without keeping them. */
function fingerprint(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}

/** SharePoint answers 403 for a site that a person may not enter, and 404 for one that is to stay unknown. */
function isShutOut(failure: unknown): boolean {
  return failure instanceof GraphFailure && (failure.kind === 'accessDenied' || failure.kind === 'notFound');
}

function isNoAccess(failure: unknown): boolean {
  return failure instanceof SignInProblem && failure.kind === 'noAccess';
}

function told({ userTokens }: PeopleParts, identity: ChatIdentity, failure: unknown): unknown {
  if (failure instanceof TokenFailure) return new ChatFailure('unreachable', '', failure);
  if (!(failure instanceof GraphFailure)) return failure;
  const { kind, facts, cause } = failure;
  // What the sign-in said on the way to Graph.
  if (cause instanceof SignInRequired || cause instanceof SignInProblem) return cause;
  if (kind === 'signInRequired') return userTokens.afterRefusal(identity);
  return new ChatFailure(kind, facts.requestId, failure);
}
