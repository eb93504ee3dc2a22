import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { z } from 'zod';
import type { Directory, Person } from '../sign-in/directory.ts';
import type { Issuer } from '../sign-in/issuer.ts';
import { botOnly } from './botAuthorisation.ts';
import { channelUserId, personByChannelId, type Conversation, type Conversations } from './conversations.ts';
import { MESSAGE_LIMIT_BYTES } from './teamsRoutes.ts';
import { attachments, type Message, type Transcript } from './transcript.ts';

export type ConnectorParts = {
  readonly directory: Directory;
  readonly issuer: Issuer;
  readonly conversations: Conversations;
  readonly transcript: Transcript;
};

const botActivity = z.looseObject({
  type: z.string(),
  text: z.string().optional(),
  attachments: attachments.optional(),
});
const newConversation = z.looseObject({ members: z.array(z.looseObject({ id: z.string() })).length(1) });

/** The Bot Framework's connector as far as the Teams SDK uses it, to be mounted at `/connector`. */
export function connectorRoutes(parts: ConnectorParts): Hono {
  const routes = new Hono();
  routes.use(bodyLimit({ maxSize: MESSAGE_LIMIT_BYTES, onError: (c) => refuse(c, 413, 'MessageSizeTooBig') }));
  routes.use(botOnly(parts.issuer));
  routes.post('/v3/conversations', (c) => startConversation(c, parts));
  routes.post('/v3/conversations/:id/activities', (c) => say(c, parts));
  routes.post('/v3/conversations/:id/activities/:activity', (c) => say(c, parts));
  routes.put('/v3/conversations/:id/activities/:activity', (c) => edit(c, parts));
  routes.delete('/v3/conversations/:id/activities/:activity', (c) => withdraw(c, parts));
  routes.get('/v3/conversations/:id/activities/:activity/members', (c) => listMembers(c, parts));
  routes.get('/v3/conversations/:id/members', (c) => listMembers(c, parts));
  routes.get('/v3/conversations/:id/pagedMembers', (c) => {
    const conversation = conversationOf(c, parts);
    if (!conversation) return refuse(c, 404, 'ConversationNotFound');
    return c.json({ members: conversation.members.map((person) => memberOf(person, parts.directory)) });
  });
  routes.get('/v3/conversations/:id/members/:member', (c) => {
    const id = c.req.param('member');
    const person = conversationOf(c, parts)?.members.find((one) => id === channelUserId(one) || id === one.oid);
    return person ? c.json(memberOf(person, parts.directory)) : refuse(c, 404, 'MemberNotFoundInConversation');
  });
  routes.all('*', (c) => refuse(c, 501, `NotImplemented: ${c.req.method} ${c.req.path}`));
  return routes;
}

async function say(c: Context, parts: ConnectorParts): Promise<Response> {
  const conversation = conversationOf(c, parts);
  if (!conversation) return refuse(c, 404, 'ConversationNotFound');
  const activity = botActivity.safeParse(await c.req.json().catch(() => undefined));
  if (!activity.success) return refuse(c, 400, 'BadSyntax');
  // "typing" and the like are shown by Teams for a moment and kept by nobody.
  if (activity.data.type !== 'message') return c.json({}, 202);
  const { app } = parts.directory;
  const { id } = parts.transcript.add({
    conversation: conversation.id,
    author: { kind: 'bot', id: app.clientId, name: app.displayName },
    text: activity.data.text ?? '',
    attachments: activity.data.attachments ?? [],
  });
  return c.json({ id }, 201);
}

async function edit(c: Context, parts: ConnectorParts): Promise<Response> {
  const message = messageOf(c, parts);
  if (!message) return refuse(c, 404, 'ActivityNotFoundInConversation');
  if (!mayBotWrite(message)) return refuse(c, 403, 'BotNotAuthorizedToModifyMessage');
  const activity = botActivity.safeParse(await c.req.json().catch(() => undefined));
  if (!activity.success) return refuse(c, 400, 'BadSyntax');
  const { text, attachments: attached } = activity.data;
  parts.transcript.change(message, { text, attachments: attached });
  return c.json({ id: message.id });
}

function withdraw(c: Context, parts: ConnectorParts): Response {
  const message = messageOf(c, parts);
  if (!message) return refuse(c, 404, 'ActivityNotFoundInConversation');
  if (message.author.kind !== 'bot') return refuse(c, 403, 'BotNotAuthorizedToModifyMessage');
  parts.transcript.remove(message);
  return c.body(null, 200);
}

// In Teams a bot may edit what it wrote, and cards that people sent through its message extension.
function mayBotWrite({ author, attachments: attached }: Message): boolean {
  return author.kind === 'bot' || attached.length > 0;
}

async function startConversation(c: Context, { directory, conversations }: ConnectorParts): Promise<Response> {
  const request = newConversation.safeParse(await c.req.json().catch(() => undefined));
  const person = personByChannelId(directory, request.data?.members[0]?.id ?? '');
  const [personal] = person ? conversations.of(person) : [];
  return personal ? c.json({ id: personal.id }, 201) : refuse(c, 400, 'BadArgument');
}

function listMembers(c: Context, parts: ConnectorParts): Response {
  const conversation = conversationOf(c, parts);
  if (!conversation) return refuse(c, 404, 'ConversationNotFound');
  return c.json(conversation.members.map((person) => memberOf(person, parts.directory)));
}

function memberOf(person: Person, { tenantId }: Directory) {
  return {
    id: channelUserId(person),
    objectId: person.oid,
    aadObjectId: person.oid,
    name: person.displayName,
    email: person.mail,
    userPrincipalName: person.mail,
    tenantId,
    userRole: 'user',
  };
}

function conversationOf(c: Context, { conversations }: ConnectorParts): Conversation | undefined {
  // In a channel the id carries the message that is being answered.
  const [id = ''] = (c.req.param('id') ?? '').split(';');
  return conversations.byId(id);
}

function messageOf(c: Context, parts: ConnectorParts): Message | undefined {
  const conversation = conversationOf(c, parts);
  return conversation && parts.transcript.find(conversation.id, c.req.param('activity') ?? '');
}

function refuse(c: Context, status: 400 | 403 | 404 | 413 | 501, code: string): Response {
  return c.json({ error: { code, message: code } }, status);
}
