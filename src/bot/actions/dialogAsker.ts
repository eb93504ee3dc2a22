import type { MessageRead } from '#contracts/actions/dialogInvoke.ts';
import type { Actor } from '#domain/role.ts';
import type { AdaptiveCard } from '#presenters/card/adaptiveCard.ts';
import type { BotDeps } from '../botDeps.ts';
import type { Speaker } from '../speaker.ts';
import type { DialogReply } from './dialogReplies.ts';

/** Who has a dialog open, and what it may do. */
export type DialogAsker = {
  readonly deps: BotDeps;
  readonly speaker: Speaker;
  readonly actor: Actor;
  /** Sends a card into the chat where the dialog was opened, as the bot. @throws when the bot is not in the chat */
  readonly say: (card: AdaptiveCard) => Promise<void>;
};

/** What was sent back from a dialog. */
export type Submission = {
  readonly data: Readonly<Record<string, unknown>>;
  readonly preview: 'edit' | 'send' | undefined;
  /** What a previewed card says of itself. */
  readonly previewed: unknown;
};

export type Dialog = {
  /** @param message what a message says, where the command was chosen on one */
  readonly open: (asker: DialogAsker, message: MessageRead | undefined) => Promise<DialogReply>;
  readonly submit: (asker: DialogAsker, submission: Submission) => Promise<DialogReply>;
};
