import { z } from 'zod';
import type { ChatMember } from '#bot/conversation/chatMember.ts';
import type { Reach } from '#domain/conversation.ts';
import { email, type Email } from '#domain/ids.ts';
import { isServiceAddress } from '../hardening/serviceOrigins.ts';
import { CONNECTOR_SCOPE, TokenFailure, type AppTokens } from '../tokens.ts';

/**
 * What became of a message. `gone`: the bot was blocked or removed there. `busy`: Teams did not take it and may later.
 * `unclear`: nobody knows whether it was taken.
 */
export type Sending =
  { readonly kind: 'sent' | 'gone' | 'busy' | 'unclear' } | { readonly kind: 'refused'; readonly status: number };

/** Teams' channel service, as the bot speaks to it without being spoken to. */
export type Connector = {
  readonly send: (reach: Reach, activity: object) => Promise<Sending>;
  /** Address at work of somebody in the conversation, as Teams' own roster says. @returns undefined when it does not */
  readonly addressOf: (reach: Reach, person: string) => Promise<Email | undefined>;
  /**
   * A page of the roster of a conversation.
   *
   * @param after where the page before ended; left out for the first
   * @returns undefined when Teams gives none: most often the bot is not in the conversation
   */
  readonly members: (reach: Reach, after?: string) => Promise<MembersPage | undefined>;
};

export type MembersPage = { readonly members: readonly ChatMember[]; readonly next: string | undefined };

export type ConnectorParts = {
  readonly tokens: AppTokens;
  readonly fetch: typeof fetch;
  readonly serviceOrigins: readonly string[];
  readonly wait: (milliseconds: number) => Promise<void>;
  /** The server is about to stop: what Teams did not take is left to another, rather than tried again. */
  readonly isStopping: () => boolean;
  readonly random: () => number;
};

/** Says that the message was not taken (Microsoft asks for 412, 502 and 504 to be tried again as 429 is). */
const AGAIN: ReadonlySet<number> = new Set([412, 429, 502, 504]);
const TRIES = 4;
const FIRST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 60_000;
const PATIENCE_MS = 15_000;
/** No connection came about, so nothing can have been taken. */
const NOT_CONNECTED: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** As many as Teams gives at once. */
const PAGE = 500;

const member = z.object({ email: z.string().nullish(), userPrincipalName: z.string().nullish() });
const membersPage = z.object({
  members: z.array(member.extend({ id: z.string().min(1) })),
  continuationToken: z.string().nullish(),
});

export function openConnector(parts: ConnectorParts): Connector {
  const { tokens, serviceOrigins } = parts;
  const ask = async ({ serviceUrl }: Reach, path: string, body?: object) => {
    // The token speaks in the bot's name; it goes to Teams and nowhere else, whatever a row says.
    if (!isServiceAddress(serviceUrl, serviceOrigins)) return undefined;
    const authorization = `Bearer ${await tokens.tokenFor(CONNECTOR_SCOPE)}`;
    return parts.fetch(`${serviceUrl.replace(/\/+$/, '')}/v3/conversations/${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { authorization, ...(body !== undefined && { 'content-type': 'application/json; charset=utf-8' }) },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
  };
  const sendOnce = async (
    reach: Reach,
    activity: object,
  ): Promise<Sending | { readonly retryAfterMs: number | undefined }> => {
    try {
      const response = await ask(reach, `${encodeURIComponent(reach.conversationId)}/activities`, activity);
      if (response === undefined) return { kind: 'refused', status: 0 };
      await response.body?.cancel();
      if (AGAIN.has(response.status)) return { retryAfterMs: retryAfterMs(response.headers.get('retry-after')) };
      return sendingOf(response.status);
    } catch (failure) {
      return { kind: isNotConnected(failure) ? 'busy' : 'unclear' };
    }
  };
  return {
    send: async (reach, activity) => {
      for (let tried = 1; tried <= TRIES; tried += 1) {
        const outcome = await sendOnce(reach, activity);
        if ('kind' in outcome) return outcome;
        if (tried < TRIES) await parts.wait(outcome.retryAfterMs ?? backoffMs(tried, parts.random()));
        if (parts.isStopping()) break;
      }
      return { kind: 'busy' };
    },
    addressOf: async (reach, person) => {
      const path = `${encodeURIComponent(reach.conversationId)}/members/${encodeURIComponent(person)}`;
      const response = await ask(reach, path).catch(() => undefined);
      const found = member.safeParse(await response?.json().catch(() => undefined)).data;
      return response?.ok === true ? email(found?.email ?? found?.userPrincipalName ?? '') : undefined;
    },
    members: async (reach, after) => {
      const from = after === undefined ? '' : `&continuationToken=${encodeURIComponent(after)}`;
      const path = `${encodeURIComponent(reach.conversationId)}/pagedMembers?pageSize=${PAGE}${from}`;
      const response = await ask(reach, path).catch(() => undefined);
      const page = membersPage.safeParse(await response?.json().catch(() => undefined)).data;
      if (response?.ok !== true || page === undefined) return undefined;
      return { members: page.members.map(memberOf), next: page.continuationToken ?? undefined };
    },
  };
}

/** A guest's name for signing in is not the address by which lists know people, and the other way round: either counts. */
function memberOf({ id, email: mail, userPrincipalName }: z.infer<typeof membersPage>['members'][number]): ChatMember {
  return { channelUserId: id, emails: [mail, userPrincipalName].flatMap((each) => email(each ?? '') ?? []) };
}

function sendingOf(status: number): Sending {
  if (status >= 200 && status < 300) return { kind: 'sent' };
  if (status === 403 || status === 404) return { kind: 'gone' };
  return status >= 500 ? { kind: 'unclear' } : { kind: 'refused', status };
}

/** Twice as long each time, half of it by chance, so that many servers do not come back at once. */
function backoffMs(tried: number, chance: number): number {
  return Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (tried - 1)) * (0.5 + chance / 2);
}

function retryAfterMs(header: string | null): number | undefined {
  if (header === null || !/^\d+$/.test(header)) return undefined;
  return Math.min(LONGEST_WAIT_MS, Number(header) * 1000);
}

function isNotConnected(failure: unknown): boolean {
  if (failure instanceof TokenFailure) return true;
  const cause = failure instanceof Error ? failure.cause : undefined;
  const code = typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : undefined;
  return typeof code === 'string' && NOT_CONNECTED.has(code);
}
