import type { ChatCatalogue } from '#i18n/chatCatalogue.ts';
import type { ActionSet, Container, Element, TextBlock } from './adaptiveCard.ts';
import { beginning, paragraphs } from './plainText.ts';

/** What fits on a phone without pushing the rest of the card away. */
const SHOWN_AT_ONCE = 320;
/** A fold that hides less than this is only a nuisance. */
const WORTH_FOLDING = 80;

export type TextSection = {
  /** Unique within the card. */
  readonly id: string;
  readonly heading: string;
  readonly text: string;
  /** Characters of the text that the card has room for. */
  readonly room: number;
};

/** A text under its heading; a long one shows its beginning and unfolds; what the card has no room for is said. */
export function foldedText({ id, heading, text, room }: TextSection, t: ChatCatalogue): Element[] {
  const title: TextBlock = { type: 'TextBlock', text: heading, weight: 'Bolder', wrap: true, spacing: 'Medium' };
  const shown = beginning(text, room);
  const lead = beginning(shown, SHOWN_AT_ONCE);
  const leftOut: readonly TextBlock[] =
    shown === text
      ? []
      : [
          {
            type: 'TextBlock',
            text: t.chat.card.tooLongForCard(shown.length, text.length),
            isSubtle: true,
            wrap: true,
          },
        ];
  if (shown.length - lead.length < WORTH_FOLDING) return [title, ...paragraphs(shown), ...leftOut];

  const whole = [...paragraphs(shown), ...leftOut, toggle(id, t.chat.card.showLess)];
  const folded = [...paragraphs(`${lead} …`), toggle(id, t.chat.card.showWhole(heading))];
  return [title, part(`${id}Lead`, folded, true), part(`${id}Whole`, whole, false)];
}

function part(id: string, items: Element[], isVisible: boolean): Container {
  return { type: 'Container', id, items, isVisible, spacing: 'None' };
}

function toggle(id: string, title: string): ActionSet {
  const targetElements = [`${id}Lead`, `${id}Whole`];
  return { type: 'ActionSet', actions: [{ type: 'Action.ToggleVisibility', title, targetElements }] };
}
