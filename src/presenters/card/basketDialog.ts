import { BASKET_FORMS } from '#contracts/basket.ts';
import type { ChatCatalogue } from '#i18n/chatCatalogue.ts';
import type { RichTextBlock, TextBlock } from './adaptiveCard.ts';
import type { BasketItem } from './basketCard.ts';
import { shortFactsOf } from './criterionHead.ts';
import { inert, run, shortened } from './plainText.ts';

type Submit = {
  readonly type: 'Action.Submit';
  readonly title: string;
  readonly data: Readonly<Record<string, string>>;
  readonly style?: 'positive';
};
type Ticks = {
  readonly type: 'Input.ChoiceSet';
  readonly id: string;
  readonly label: string;
  readonly choices: { readonly title: string; readonly value: string }[];
  readonly style: 'expanded';
  readonly isMultiSelect: boolean;
  readonly value: string;
  readonly wrap: true;
};
type SearchField = {
  readonly type: 'Input.Text';
  readonly id: string;
  readonly label: string;
  readonly placeholder: string;
  readonly value: string;
  readonly maxLength: number;
  /** Beside the field, and on Enter. */
  readonly inlineAction: Submit;
};

/** A card for a dialog: its buttons send everything that is filled in. */
export type BasketDialogCard = {
  readonly type: 'AdaptiveCard';
  readonly $schema: 'http://adaptivecards.io/schemas/adaptive-card.json';
  readonly version: '1.5';
  readonly lang: string;
  readonly fallbackText: string;
  readonly body: (SearchField | Ticks | RichTextBlock | TextBlock)[];
  readonly actions: Submit[];
};

export type BasketDialog = {
  readonly search: string;
  /** In the basket, ticked. */
  readonly picked: readonly BasketItem[];
  /** What the search found, or what changed last; none of it in the basket. */
  readonly found: readonly BasketItem[];
  readonly form: (typeof BASKET_FORMS)[number];
  /** Said on top. */
  readonly notices: readonly string[];
};

const QUERY_LIMIT = 1000;
/** Characters of a title in a list to tick in: with the fullest basket the dialog still fits. */
const TITLE_SHOWN = 100;

/** Search, tick, insert: what is in the basket is what is ticked. Rules B20–B22 in docs/spec/chat.md. */
export function basketDialog(
  { search, picked, found, form, notices }: BasketDialog,
  t: ChatCatalogue,
): BasketDialogCard {
  const { basket } = t.chatSearch;
  const find = { type: 'Action.Submit', title: basket.find, data: { step: 'find' } } as const;
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    lang: t.language,
    fallbackText: t.actions.dialog.fallback,
    body: [
      ...notices.map((text): RichTextBlock => ({
        type: 'RichTextBlock',
        spacing: 'Small',
        inlines: [run(text, { weight: 'Bolder' })],
      })),
      {
        type: 'Input.Text',
        id: 'search',
        label: basket.search,
        placeholder: basket.searchHint,
        value: search,
        maxLength: QUERY_LIMIT,
        inlineAction: find,
      },
      ...(found.length > 0
        ? [ticks({ id: 'found', label: search === '' ? basket.recent : basket.found, ticked: false }, found, t)]
        : [{ type: 'TextBlock' as const, text: basket.nothingFound, wrap: true as const }]),
      ...(picked.length > 0 ? [ticks({ id: 'picked', label: basket.picked, ticked: true }, picked, t)] : []),
      {
        type: 'Input.ChoiceSet',
        id: 'form',
        label: basket.form,
        choices: BASKET_FORMS.map((value) => ({ title: basket.forms[value], value })),
        style: 'expanded',
        isMultiSelect: false,
        value: form,
        wrap: true,
      },
    ],
    actions: [{ type: 'Action.Submit', title: basket.insert, data: { step: 'insert' }, style: 'positive' }],
  };
}

type Listed = { readonly id: string; readonly label: string; readonly ticked: boolean };

function ticks({ id, label, ticked }: Listed, items: readonly BasketItem[], t: ChatCatalogue): Ticks {
  const choices = items.map(({ subject }) => {
    const { id: value, title } = subject.picture.criterion.value;
    return { title: inert([value, shortened(title, TITLE_SHOWN), shortFactsOf(subject, t)].join(' · ')), value };
  });
  const value = ticked ? choices.map((choice) => choice.value).join(',') : '';
  return { type: 'Input.ChoiceSet', id, label, choices, style: 'expanded', isMultiSelect: true, value, wrap: true };
}
