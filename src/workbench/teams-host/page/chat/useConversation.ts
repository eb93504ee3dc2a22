import { useEffect, useState } from 'react';
import { readNews, withNews, type ChatMessage, type News } from './messages.ts';

/** Milliseconds until the next try when the workbench does not answer. */
const RETRY = 3_000;

export type Conversation = {
  readonly messages: readonly ChatMessage[];
  readonly reach: 'loading' | 'online' | 'offline';
};

/** Follows a conversation: each question for news waits at the workbench until there is something to tell. */
export function useConversation(id: string, locale: string): Conversation {
  const [conversation, setConversation] = useState<Conversation>({ messages: [], reach: 'loading' });
  useEffect(() => {
    const closing = new AbortController();
    const hear = (news: News | undefined) => {
      if (closing.signal.aborted) return;
      setConversation(({ messages }) =>
        news ? { messages: withNews(messages, news.messages), reach: 'online' } : { messages, reach: 'offline' },
      );
    };
    void follow({ id, locale }, closing.signal, hear);
    return () => closing.abort();
  }, [id, locale]);
  return conversation;
}

/** @param hear is given `undefined` when the workbench was stopped or restarts; it is asked again and again */
async function follow(
  { id, locale }: { readonly id: string; readonly locale: string },
  closed: AbortSignal,
  hear: (news: News | undefined) => void,
): Promise<void> {
  let cursor = 0;
  while (!closed.aborted) {
    const news = await readNews(id, cursor, locale).catch(() => undefined);
    hear(news);
    cursor = news?.cursor ?? cursor;
    // An empty chat answers at once, since its cursor stays at the beginning.
    if (!news || cursor === 0) await pause(RETRY);
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
