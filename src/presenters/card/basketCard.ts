import type { BasketForm } from '#contracts/basket.ts';
import { isPublished } from '#domain/criterion.ts';
import type { ChatCatalogue } from '#i18n/chatCatalogue.ts';
import { sizeOf, type Element, type LinkedCard, type OpenUrl } from './adaptiveCard.ts';
import { CARD_BUDGET_BYTES } from './criterionCard.ts';
import { factsOf, headOf, markOf, shortFactsOf, type CardSubject } from './criterionHead.ts';
import { foldedText } from './foldedText.ts';
import { beginning, inert, run, shortened } from './plainText.ts';

/** As many criteria as one basket takes; a card has room for about that many lines. */
export const BASKET_LIMIT = 30;

/** Characters of a criterion's first words: two lines on a phone. */
const FIRST_WORDS = 110;
/** Characters of each text that are tried in turn until all fit. */
const ROOMS = [4000, 2000, 1000, 400] as const;

export type BasketItem = {
  readonly subject: CardSubject;
  /** Opens the tab at the criterion. */
  readonly link: string;
};

export type BasketSetting = {
  readonly t: ChatCatalogue;
  readonly form: BasketForm;
  /** Opens the tab at all criteria. */
  readonly link: string;
  readonly secondsOld?: number | undefined;
  /** Bytes of JSON that the card may take; {@link CARD_BUDGET_BYTES} at most. */
  readonly budget?: number;
};

/**
 * Several criteria as one card, as a list or with their texts. What there is no room for is left out from the end and
 * named. Rules B21 and B22 in docs/spec/chat.md.
 *
 * @param items at least one
 */
export function basketCard(items: readonly BasketItem[], setting: BasketSetting): LinkedCard {
  const { budget = CARD_BUDGET_BYTES, form } = setting;
  // Rather all with shorter texts than some with longer; rather fewer than a card that is refused.
  for (const room of form === 'list' ? [FIRST_WORDS] : ROOMS) {
    const card = cardWith({ items, room }, items.length, setting);
    if (sizeOf(card) <= budget) return card;
  }
  const room = form === 'list' ? FIRST_WORDS : (ROOMS.at(-1) ?? FIRST_WORDS);
  for (let shown = items.length - 1; shown > 0; shown -= 1) {
    const card = cardWith({ items, room }, shown, setting);
    if (sizeOf(card) <= budget) return card;
  }
  return cardWith({ items, room: 0 }, 0, setting);
}

type Filling = { readonly items: readonly BasketItem[]; readonly room: number };

function cardWith({ items, room }: Filling, shown: number, setting: BasketSetting): LinkedCard {
  const { t, form, link } = setting;
  const { basket, search, linked } = t.chatSearch;
  const drafts = items.filter(({ subject }) => !isPublished(subject.picture.criterion.value)).length;
  const leftOut = items.slice(shown).map(({ subject }) => subject.picture.criterion.value.id);
  const lines = items.slice(0, shown).map((item) => (form === 'list' ? lineOf(item, room, t) : wholeOf(item, room, t)));
  const { secondsOld } = setting;
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.3',
    lang: t.language,
    fallbackText: inert(namesOf(items)),
    body: [
      ...(drafts > 0 ? [markOf(basket.hasDrafts(drafts))] : []),
      { type: 'TextBlock', text: basket.heading(items.length), weight: 'Bolder', wrap: true, spacing: 'Small' },
      ...(secondsOld === undefined ? [] : [sentence(search.cardReadAgo(secondsOld))]),
      ...lines.flat(),
      ...(leftOut.length > 0 ? [sentence(basket.leftOut(leftOut.join(', ')))] : []),
    ],
    actions: [{ type: 'Action.OpenUrl', title: linked.open, url: link }],
  };
}

/** Id, version, status, level and day above the title, which is the link; the first words below. */
function lineOf({ subject, link }: BasketItem, room: number, t: ChatCatalogue): Element[] {
  const { id, title, text } = subject.picture.criterion.value;
  const facts = `${id} · ${shortFactsOf(subject, t)}`;
  const words = beginning(text.replace(/\s+/g, ' ').trim(), room);
  const isCut = words.length < text.trim().length;
  return [
    {
      type: 'Container',
      separator: true,
      spacing: 'Small',
      items: [
        { type: 'RichTextBlock', spacing: 'None', inlines: [run(facts, { isSubtle: true })] },
        {
          type: 'RichTextBlock',
          spacing: 'None',
          inlines: [run(title, { weight: 'Bolder', selectAction: opening(id, link, t) })],
        },
        ...(words === ''
          ? []
          : [
              {
                type: 'RichTextBlock' as const,
                spacing: 'None' as const,
                inlines: [run(isCut ? `${words} …` : words)],
              },
            ]),
      ],
    },
  ];
}

function wholeOf({ subject, link }: BasketItem, room: number, t: ChatCatalogue): Element[] {
  const { id, text, evidence } = subject.picture.criterion.value;
  const { field } = t.terms;
  const named = `x${id.replace(/\W/g, '')}`;
  const texts = [
    { id: `${named}Text`, heading: field.text, text, room },
    { id: `${named}Evidence`, heading: field.evidence, text: evidence, room },
  ].filter((section) => section.text.trim() !== '');
  return [
    {
      type: 'Container',
      separator: true,
      spacing: 'Medium',
      items: [
        ...headOf(subject, t, '1.3'),
        ...factsOf(subject, t),
        ...texts.flatMap((section) => foldedText(section, t)),
        { type: 'ActionSet', actions: [opening(id, link, t)] },
      ],
    },
  ];
}

function opening(id: string, url: string, t: ChatCatalogue): OpenUrl {
  return { type: 'Action.OpenUrl', title: t.chatSearch.basket.open(id), url };
}

/** For clients that show no cards, and for the list of results. */
export function namesOf(items: readonly BasketItem[]): string {
  const named = items.map(
    ({ subject }) => `${subject.picture.criterion.value.id} ${subject.picture.criterion.value.title}`,
  );
  return shortened(named.join(' · '), 400);
}

function sentence(text: string): Element {
  return { type: 'TextBlock', text, wrap: true, spacing: 'Small' };
}
