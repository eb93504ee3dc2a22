import * as z from 'zod/mini';
import { ask } from '../server/hostServer.ts';

export const CARD_TYPE = 'application/vnd.microsoft.card.adaptive';
export const SIGN_IN_TYPE = 'application/vnd.microsoft.card.oauth';
/** Seconds that the workbench may hold a question for news until there are some. */
const WAIT = 20;

const attachment = z.object({ contentType: z.string(), content: z.optional(z.unknown()) });
const message = z.object({
  id: z.string(),
  author: z.object({ kind: z.enum(['person', 'bot']), id: z.string(), name: z.string() }),
  createdAt: z.string(),
  /** Changes whenever the message does. */
  revision: z.number(),
  text: z.string(),
  attachments: z.array(attachment),
  isDeleted: z.boolean(),
});
export type ChatMessage = z.infer<typeof message>;
export type Attachment = z.infer<typeof attachment>;

const news = z.object({ cursor: z.number(), messages: z.array(message) });
export type News = z.infer<typeof news>;

/**
 * @param since cursor up to which the messages are known already; 0 gives all at once, else the answer may wait
 * @param locale language of whoever opens the chat, which the bot is told when it is opened for the first time
 */
export async function readNews(conversation: string, since: number, locale: string): Promise<News> {
  const asked = since === 0 ? `since=0&opening=${locale}` : `since=${since}&wait=${WAIT}`;
  return news.parse(await ask(`${messagesOf(conversation)}?${asked}`));
}

export type Outgoing = {
  readonly person: string;
  readonly locale: string;
  readonly text: string;
  readonly attachments: readonly Attachment[];
};

export async function sendMessage(conversation: string, outgoing: Outgoing): Promise<void> {
  await ask(messagesOf(conversation), outgoing);
}

/** A message that arrives again has been changed and takes its old place, or has been deleted and goes. */
export function withNews(known: readonly ChatMessage[], arrived: readonly ChatMessage[]): readonly ChatMessage[] {
  if (arrived.length === 0) return known;
  const byId = new Map(known.map((each) => [each.id, each]));
  arrived.forEach((each) => byId.set(each.id, each));
  return [...byId.values()]
    .filter(({ isDeleted }) => !isDeleted)
    .sort((a, b) => a.createdAt.localeCompare(b.createdAt) || a.id.localeCompare(b.id));
}

function messagesOf(conversation: string): string {
  return `/teams/conversations/${encodeURIComponent(conversation)}/messages`;
}
