import * as z from 'zod/mini';
import type { IssuedToken } from '../protocol/nestedAuth.ts';

const settings = z.object({
  /** Id of the app in its Teams manifest; deep links carry it. */
  appId: z.string(),
  tenantId: z.string(),
  /** As Graph addresses it: `samsyn.sharepoint.com:/sites/kriterier`. */
  site: z.string(),
});
export type HostSettings = z.infer<typeof settings>;

const person = z.object({
  oid: z.string(),
  displayName: z.string(),
  mail: z.string(),
  siteRole: z.enum(['owner', 'member', 'visitor', 'none']),
});
export type Person = z.infer<typeof person>;
const people = z.object({ people: z.array(person).check(z.minLength(1)) });

const conversation = z.object({
  id: z.string(),
  type: z.enum(['personal', 'groupChat', 'channel']),
  name: z.string(),
  team: z.optional(z.object({ id: z.string(), name: z.string() })),
});
export type Conversation = z.infer<typeof conversation>;
const conversations = z.object({ conversations: z.array(conversation) });

const issuedForApp = z.object({ token: z.string() });
const issued = z.object({ access_token: z.string(), id_token: z.string(), expires_in: z.number() });

/**
 * The workbench did not do what was asked. `status` is HTTP's, 0 when it could not be reached at all; `code` is the
 * sign-in's, e.g. `"interaction_required"`, and empty for other answers.
 */
export class HostServerFailure extends Error {
  readonly status: number;
  readonly code: string;
  constructor(status: number, message: string, detail: ErrorOptions & { readonly code?: string } = {}) {
    super(message, detail);
    this.name = 'HostServerFailure';
    this.status = status;
    this.code = detail.code ?? '';
  }
}

export async function readSettings(): Promise<HostSettings> {
  return settings.parse(await ask('/workbench/settings.json'));
}

export async function readPeople(): Promise<readonly Person[]> {
  return people.parse(await ask('/sign-in/people')).people;
}

export async function readConversations(personId: string): Promise<readonly Conversation[]> {
  const path = `/teams/conversations?person=${encodeURIComponent(personId)}`;
  return conversations.parse(await ask(path)).conversations;
}

/**
 * @param scope  as MSAL writes it, separated by blanks; refused when nobody has consented to it
 * @param prompt `consent` when the person was asked for it just now and said yes
 */
export async function issueToken(
  personId: string,
  scope: string,
  prompt: 'none' | 'consent' = 'none',
): Promise<IssuedToken> {
  const answer = issued.parse(await ask('/sign-in/token', { person: personId, scope, prompt }));
  return { accessToken: answer.access_token, expiresIn: answer.expires_in, idToken: answer.id_token };
}

/** A token for the app's own server, as Teams gets it for the person without a word. */
export async function issueAppToken(personId: string): Promise<string> {
  return issuedForApp.parse(await ask('/sign-in/sso', { person: personId })).token;
}

/** GET without a body, POST with one. */
export async function ask(path: string, body?: unknown): Promise<unknown> {
  const init = body === undefined ? {} : { method: 'POST', headers: JSON_BODY, body: JSON.stringify(body) };
  const response = await fetch(path, init).catch((cause: unknown) => {
    throw new HostServerFailure(0, path, { cause });
  });
  const answer: unknown = await response.json().catch(() => undefined);
  if (!response.ok) {
    const code = signInError.safeParse(answer).data?.error ?? '';
    throw new HostServerFailure(response.status, complaintOf(answer) ?? response.statusText, { code });
  }
  return answer;
}

const JSON_BODY = { 'Content-Type': 'application/json' };
const signInError = z.object({ error: z.string() });
const complaint = z.union([
  z.object({ error_description: z.string() }),
  z.object({ error: z.object({ message: z.string() }) }),
]);

/** What the answerer said in words: as Entra says it or as Graph says it. */
export function complaintOf(answer: unknown): string | undefined {
  const parsed = complaint.safeParse(answer);
  if (!parsed.success) return undefined;
  return 'error_description' in parsed.data ? parsed.data.error_description : parsed.data.error.message;
}
