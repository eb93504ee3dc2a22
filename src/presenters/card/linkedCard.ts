import type { ChatCatalogue } from '#i18n/chatCatalogue.ts';
import type { Element, LinkedCard, RichTextBlock, TextBlock } from './adaptiveCard.ts';
import { run } from './plainText.ts';

export type LinkedSetting = {
  readonly t: ChatCatalogue;
  /** Opens the tab at what the card is about. */
  readonly link: string;
};

/** A card that leads on and holds nothing to answer in. Rule B25 in docs/spec/chat.md. */
export function asLinked(
  body: Element[],
  { t, link, fallbackText }: LinkedSetting & { readonly fallbackText: string },
): LinkedCard {
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.3',
    lang: t.language,
    fallbackText,
    body,
    actions: [{ type: 'Action.OpenUrl', title: t.chatSearch.linked.open, url: link }],
  };
}

/** What it is, called what, and the line of facts that every card prints. */
export function linkedHead(what: string, name: string, facts: readonly string[]): (RichTextBlock | TextBlock)[] {
  return [
    { type: 'TextBlock', text: what, size: 'Small', isSubtle: true, wrap: true, spacing: 'None' },
    { type: 'RichTextBlock', spacing: 'None', inlines: [run(name, { weight: 'Bolder', size: 'Large' })] },
    { type: 'RichTextBlock', spacing: 'Small', inlines: [run(facts.join(' · '))] },
  ];
}

/** Lines of a list; those that there is no room for are counted. */
export function linkedList(
  heading: string,
  lines: readonly { readonly name: string; readonly said: string }[],
  { t, room }: { readonly t: ChatCatalogue; readonly room: number },
): Element[] {
  const rest = lines.length - room;
  if (lines.length === 0) return [];
  return [
    { type: 'TextBlock', text: heading, weight: 'Bolder', wrap: true, spacing: 'Medium' },
    ...lines.slice(0, room).map(({ name, said }): RichTextBlock => ({
      type: 'RichTextBlock',
      spacing: 'Small',
      inlines: [run(name), ...(said === '' ? [] : [run(` · ${said}`, { isSubtle: true })])],
    })),
    ...(rest > 0
      ? [{ type: 'TextBlock' as const, text: t.chatSearch.linked.more(rest), wrap: true as const, isSubtle: true }]
      : []),
  ];
}
