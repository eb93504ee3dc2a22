import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { z } from 'zod';
import { personByOid, type Directory, type Person } from '../sign-in/directory.ts';
import type { BotChannel } from './botChannel.ts';
import type { Conversation, Conversations } from './conversations.ts';
import type { personalInstall } from './personalInstall.ts';
import { activityPart } from './teamsActivity.ts';
import { attachments, type Message, type Transcript } from './transcript.ts';

export type TeamsParts = {
  readonly directory: Directory;
  readonly conversations: Conversations;
  readonly transcript: Transcript;
  readonly channel: BotChannel;
  /** A person opens the chat with the bot. */
  readonly install: ReturnType<typeof personalInstall>;
};

/** Teams refuses larger messages (learn.microsoft.com, limits and specifications). */
export const MESSAGE_LIMIT_BYTES = 100_000;
const LONGEST_WAIT_SECONDS = 25;

const language = z.string().regex(/^[a-z]{2}(-[A-Z]{2})?$/);
const locale = language.default('sv-SE');
const invokeRequest = z.object({ person: z.string(), conversation: z.string(), locale, activity: activityPart });
const messageRequest = z.object({
  person: z.string(),
  locale,
  text: z.string().default(''),
  attachments: attachments.default([]),
});
const cardRequest = z.object({ person: z.string(), attachments });
const query = z.object({
  since: z.coerce.number().int().min(0).default(0),
  /** Seconds to wait for a change when there is none yet. */
  wait: z.coerce.number().min(0).max(LONGEST_WAIT_SECONDS).default(0),
  /** Language of the person who opens the chat; left out by whoever only reads. */
  opening: language.optional(),
});

/** What the host page talks to, to be mounted at `/teams`. */
export function teamsRoutes(parts: TeamsParts): Hono {
  const routes = new Hono();
  const tooLarge = (c: Context) => refuse(c, 413, 'MessageSizeTooBig');
  routes.use(bodyLimit({ maxSize: MESSAGE_LIMIT_BYTES, onError: tooLarge }));
  routes.get('/conversations', (c) => {
    const person = personByOid(parts.directory, c.req.query('person') ?? '');
    if (!person) return refuse(c, 404, 'PersonNotFound');
    return c.json({ conversations: parts.conversations.of(person).map(shownConversation) });
  });
  routes.get('/conversations/:id/messages', (c) => readMessages(c, parts));
  routes.post('/conversations/:id/messages', (c) => sendMessage(c, parts));
  routes.put('/conversations/:id/messages/:message', (c) => replaceCard(c, parts));
  routes.post('/activities', (c) => invokeBot(c, parts));
  return routes;
}

async function readMessages(c: Context, { conversations, transcript, install }: TeamsParts): Promise<Response> {
  const conversation = conversations.byId(c.req.param('id') ?? '');
  if (!conversation) return refuse(c, 404, 'ConversationNotFound');
  const asked = query.safeParse(c.req.query());
  if (!asked.success) return refuse(c, 400, 'BadSyntax');
  const { since, wait, opening } = asked.data;
  if (opening !== undefined) await install(conversation, opening);
  let messages = transcript.since(conversation.id, since);
  if (messages.length === 0 && wait > 0) {
    await transcript.nextChange(conversation.id, wait * 1000);
    messages = transcript.since(conversation.id, since);
  }
  return c.json({ messages, cursor: messages.at(-1)?.revision ?? since });
}

async function sendMessage(c: Context, parts: TeamsParts): Promise<Response> {
  const request = messageRequest.safeParse(await c.req.json().catch(() => undefined));
  if (!request.success) return refuse(c, 400, 'BadSyntax');
  const at = participant(parts, c.req.param('id') ?? '', request.data.person);
  if (!at) return refuse(c, 404, 'ConversationNotFound');
  const { text, attachments: attached } = request.data;
  if (text.trim() === '' && attached.length === 0) return refuse(c, 400, 'EmptyMessage');
  const message = parts.transcript.add({
    conversation: at.conversation.id,
    author: { kind: 'person', id: at.person.oid, name: at.person.displayName },
    text,
    attachments: attached,
  });
  if (!isMeantForBot(at.conversation, message, parts.directory)) return c.json({ message }, 201);
  const delivery = await parts.channel.deliver({ type: 'message', text }, { ...at, locale: request.data.locale });
  return c.json({ message, delivery }, 201);
}

// A card that a person sends is for the people in the chat, and of what is written in a chat with others the bot only
// hears what mentions it.
function isMeantForBot({ type }: Conversation, { text }: Message, { app }: Directory): boolean {
  return text !== '' && (type === 'personal' || text.startsWith(`@${app.displayName}`));
}

async function replaceCard(c: Context, parts: TeamsParts): Promise<Response> {
  const request = cardRequest.safeParse(await c.req.json().catch(() => undefined));
  if (!request.success) return refuse(c, 400, 'BadSyntax');
  const at = participant(parts, c.req.param('id') ?? '', request.data.person);
  const message = at && parts.transcript.find(at.conversation.id, c.req.param('message') ?? '');
  const changed = message && parts.transcript.change(message, { attachments: request.data.attachments });
  return changed ? c.json({ message: changed }) : refuse(c, 404, 'MessageNotFound');
}

async function invokeBot(c: Context, parts: TeamsParts): Promise<Response> {
  const request = invokeRequest.safeParse(await c.req.json().catch(() => undefined));
  if (!request.success) return refuse(c, 400, 'BadSyntax');
  const at = participant(parts, request.data.conversation, request.data.person);
  if (!at) return refuse(c, 404, 'ConversationNotFound');
  return c.json(await parts.channel.deliver(request.data.activity, { ...at, locale: request.data.locale }));
}

function participant(
  { directory, conversations }: TeamsParts,
  conversationId: string,
  oid: string,
): { readonly conversation: Conversation; readonly person: Person } | undefined {
  const person = personByOid(directory, oid);
  const conversation = conversations.byId(conversationId);
  return person && conversation?.members.includes(person) ? { conversation, person } : undefined;
}

function shownConversation({ id, type, name, team, members }: Conversation) {
  return { id, type, name, ...(team ? { team } : {}), members: members.map(({ oid }) => oid) };
}

function refuse(c: Context, status: 400 | 404 | 413, code: string): Response {
  return c.json({ error: { code } }, status);
}
