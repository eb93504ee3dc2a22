import { useState } from 'react';
import { invokeBot, type Asker } from './botInvoke.ts';
import type { Attachment } from './messages.ts';
import { searchAnswerOf, type SearchResult } from './searchAnswer.ts';

export type DraftMessage = { readonly text: string; readonly attachments: readonly Attachment[] };
type Draft = { readonly text: string; readonly card?: Attachment };
const EMPTY: Draft = { text: '' };

/** A message being written. What was written stays until it has been sent. */
export function useDraft(asker: Asker, onSend: (message: DraftMessage) => Promise<void>) {
  const [draft, setDraft] = useState<Draft>(EMPTY);
  const [problem, setProblem] = useState<'notSent' | 'botFailed'>();

  const send = async () => {
    const text = draft.text.trim();
    if (text === '' && !draft.card) return;
    try {
      await onSend({ text, attachments: draft.card ? [draft.card] : [] });
      setDraft(EMPTY);
      setProblem(undefined);
    } catch {
      // Everything written is still there, so that the person can try again.
      setProblem('notSent');
    }
  };

  const pick = async (result: SearchResult) => {
    const card = await cardOf(result, asker);
    setProblem(card ? undefined : 'botFailed');
    if (card) setDraft(({ text }) => ({ text, card }));
  };

  return {
    draft,
    problem,
    send,
    pick,
    setText: (text: string) => setDraft((now) => ({ ...now, text })),
    insert: (card: Attachment) => setDraft(({ text }) => ({ text, card })),
    removeCard: () => setDraft(({ text }) => ({ text })),
  };
}

export type ComposedDraft = ReturnType<typeof useDraft>;

/** Most results carry their card; for one with an invoke tap the bot is asked for it now. */
async function cardOf(result: SearchResult, asker: Asker): Promise<Attachment | undefined> {
  if (result.select === undefined) return result.attachment;
  const answer = searchAnswerOf(await invokeBot(asker, { name: 'composeExtension/selectItem', value: result.select }));
  return answer.kind === 'results' ? answer.results[0]?.attachment : undefined;
}
