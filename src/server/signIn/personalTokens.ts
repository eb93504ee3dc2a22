import { randomUUID } from 'node:crypto';
import { SignInProblem, SignInRequired } from '#bot/botDeps.ts';
import { CONSENTED } from '#contracts/signIn.ts';
import type { Log } from '../log.ts';
import type { UserTokens } from '../tokens.ts';
import { askings } from './askings.ts';
import type { Exchange, OnBehalfOf } from './onBehalfOf.ts';
import { startLink } from './startLink.ts';
import type { ReadSsoToken } from './ssoToken.ts';
import type { TokenVault } from './tokenVault.ts';

export type PersonalTokensParts = {
  readonly read: ReadSsoToken;
  readonly exchange: OnBehalfOf;
  readonly vault: TokenVault;
  /** `api://…/botid-<client id>`; without it Teams cannot sign anybody in by itself. */
  readonly resource: string | undefined;
  /** Address of this server as people reach it; without it there is no page to sign in at. */
  readonly origin: string | undefined;
  readonly now: () => number;
  readonly log: Log;
};

/**
 * Graph tokens of the people who chat: what Teams brings of a person's sign-in is checked, changed for a token for
 * Graph, and kept as long as that lives.
 */
export function personalTokens(parts: PersonalTokensParts): UserTokens {
  const { vault, resource, origin, now } = parts;
  const asked = askings(now);
  const underWay = new Map<string, Promise<string>>();
  const required = (person: string, wasAsked = false) => {
    if (origin === undefined) return failed(parts, { kind: 'misconfigured', code: 'noPublicOrigin', cause: undefined });
    const link = startLink(origin, asked.ofPerson(person));
    if (resource === undefined || asked.ofPerson(person) !== undefined) return new SignInRequired(link);
    return new SignInRequired(link, { id: randomUUID(), uri: resource }, wasAsked);
  };

  const withToken = async (person: string, ssoToken: string): Promise<string> => {
    const reading = await parts.read(ssoToken);
    if (reading.kind === 'expired') throw required(person, asked.teamsIsAsked(person));
    if (reading.kind === 'unreachable')
      throw failed(parts, { kind: 'unreachable', code: 'keys', cause: reading.cause });
    // A token decides who acts: one that belongs to somebody else must not act in this person's name.
    if (reading.kind === 'refused' || reading.person.oid !== person) throw refused(parts);
    const outcome = await parts.exchange(ssoToken, reading.person);
    switch (outcome.kind) {
      case 'token':
        asked.done(person);
        vault.put(person, outcome.token, outcome.expiresAt);
        return outcome.token;
      case 'ask':
        asked.personIsAsked(person, outcome.asked);
        throw required(person);
      case 'stale':
        throw required(person, asked.teamsIsAsked(person));
      case 'unreachable':
      case 'misconfigured':
        throw failed(parts, outcome);
    }
  };

  return {
    tokenFor: ({ aadObjectId, ssoToken, signInState }) => {
      const person = aadObjectId.toLowerCase();
      const held = vault.get(person);
      if (held !== undefined) return Promise.resolve(held);
      // Back from the page: what only the person could do has been done.
      if (signInState === CONSENTED) asked.done(person);
      if (ssoToken === undefined) {
        const isKnown = asked.ofPerson(person) !== undefined;
        return Promise.reject(required(person, isKnown ? false : asked.teamsIsAsked(person)));
      }
      return shared(underWay, `${person} ${ssoToken}`, () => withToken(person, ssoToken));
    },
    afterRefusal: ({ aadObjectId }, claims) => {
      const person = aadObjectId.toLowerCase();
      vault.drop(person);
      if (claims !== undefined) asked.personIsAsked(person, { reason: 'proof', claims });
      return required(person);
    },
  };
}

/** Queries of one person that come together share one exchange. */
function shared(underWay: Map<string, Promise<string>>, key: string, work: () => Promise<string>): Promise<string> {
  const ready = underWay.get(key);
  if (ready !== undefined) return ready;
  const mine = work().finally(() => underWay.delete(key));
  underWay.set(key, mine);
  return mine;
}

function refused({ log }: PersonalTokensParts): SignInProblem {
  log({ event: 'signInFailed', level: 'warn', reason: 'refused' });
  return new SignInProblem('refused');
}

type Failed = Extract<Exchange, { kind: 'unreachable' | 'misconfigured' }>;

function failed({ log }: PersonalTokensParts, { kind, code, cause }: Failed): SignInProblem {
  log({ event: 'signInFailed', level: kind === 'misconfigured' ? 'error' : 'warn', reason: kind, code });
  return new SignInProblem(kind, { cause });
}
