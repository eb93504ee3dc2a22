import type { ChatAnswer } from '../answerMessage.ts';
import type { BotDeps } from '../botDeps.ts';
import { failureSentence } from '../failureSentence.ts';
import type { Speaker } from '../speaker.ts';
import { commandIn } from './commandIn.ts';
import { noConversationBook } from './conversationBook.ts';
import { metIn } from './registerConversation.ts';

type Said = { readonly text: string; readonly isPersonal: boolean };

/**
 * Answers what is about the conversation itself and needs no sign-in: what is muted, and what is not said where others
 * read it. Rules BN3 and BN5 in docs/spec/chat-notices.md.
 *
 * @returns undefined for everything else
 */
export async function answerAbout(
  deps: BotDeps,
  { speaker: { t }, activity }: { readonly speaker: Speaker; readonly activity: unknown },
  { text, isPersonal }: Said,
): Promise<ChatAnswer | undefined> {
  const command = commandIn(text);
  const isOwn = ['mine', 'digest', 'mute', 'unmute'].includes(command.kind);
  if (!isPersonal) return isOwn ? { kind: 'sentence', text: t.chatNotices.onlyPersonal } : undefined;

  const { met } = metIn(activity, deps, t) ?? {};
  if (met === undefined) return undefined;
  const book = deps.conversations ?? noConversationBook;
  const { muting, topics } = t.chatNotices;
  if (command.kind !== 'mute' && command.kind !== 'unmute') {
    // Somebody who writes can be written to, also where the bot was added before it kept a book.
    void book.remember(met, { greets: false }).catch((failure: unknown) => failureSentence(failure, t, deps.log));
    return undefined;
  }
  const { topic } = command;
  if (topic === undefined) return { kind: 'sentence', text: muting.which };
  try {
    const isMuted = command.kind === 'mute';
    if (!(await book.setMuted(met, { topic, isMuted }))) return { kind: 'sentence', text: muting.notKept };
    return { kind: 'sentence', text: (isMuted ? muting.muted : muting.unmuted)(topics[topic]) };
  } catch (failure) {
    return { kind: 'sentence', text: failureSentence(failure, t, deps.log) };
  }
}
