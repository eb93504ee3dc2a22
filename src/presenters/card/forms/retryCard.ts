import type { DialogValues } from '#contracts/actions/dialogData.ts';
import type { ChatCatalogue } from '#i18n/chatCatalogue.ts';
import { firstThatFits } from '../firstThatFits.ts';
import { paragraphs, shortened } from '../plainText.ts';
import { dialogCard, sentence, type DialogCard } from './dialogCard.ts';

/** Fields that people write in, in the order of the dialogs. */
const WRITTEN = ['title', 'text', 'reason', 'reservation'] as const;

export type Trouble = {
  /** What went wrong, and what to do. */
  readonly text: string;
  /** The page where the person signs in, where that helps. */
  readonly signIn?: string;
};

/** Something outside failed: all that was filled in is still here, to be read and to be sent again. */
export function retryCard(trouble: Trouble, values: DialogValues, t: ChatCatalogue): DialogCard {
  return firstThatFits(ROOMS, (room) => cardWith({ ...trouble, room }, values, t));
}

/** Characters of each text that are tried in turn until the card fits; what is sent again is whole in any case. */
const ROOMS = [4000, 1000, 300] as const;

function cardWith(
  { text, signIn, room }: Trouble & { readonly room: number },
  values: DialogValues,
  t: ChatCatalogue,
): DialogCard {
  const written = WRITTEN.flatMap((name) => paragraphs(shortened(values[name] ?? '', room)));
  return dialogCard(
    {
      notice: { kind: 'refused', text },
      body: written.length === 0 ? [] : [sentence(t.actions.dialog.kept), ...written],
      actions: [
        { type: 'Action.Submit', title: t.actions.dialog.tryAgain, data: values, style: 'positive' },
        ...(signIn === undefined ? [] : [{ type: 'Action.OpenUrl' as const, title: t.chat.reply.signIn, url: signIn }]),
      ],
    },
    t,
  );
}
