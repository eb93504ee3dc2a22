import type { ChatCatalogue } from '#i18n/chatCatalogue.ts';
import type { Action, AdaptiveCard, Element, OpenUrl, TextRun } from './adaptiveCard.ts';
import { inert, run, shortened } from './plainText.ts';

/** A card that the bot sends by itself or as an answer to plain words: it says how things stood then. */
export type StillCard = Omit<AdaptiveCard, 'refresh'>;

/** What a line names, and what is to be known of it, in quieter letters. */
export type Line = string | { readonly name: string; readonly facts: string };
export type Part = {
  readonly heading?: string;
  readonly lines: readonly Line[];
  /** No line and no end of a line is left out: where somebody decides by what it says. */
  readonly isWhole?: boolean;
};
export type Notice = { readonly title: string; readonly parts: readonly Part[]; readonly actions: readonly Action[] };

/** Lines of a part; the rest is counted. Titles come from lists, so a line has an end. */
const LINES = 6;
const LINE_LENGTH = 300;

/** Heading, parts with a line for each thing, and buttons. */
export function noticeCard({ title, parts, actions }: Notice, t: ChatCatalogue): StillCard {
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    lang: t.language,
    fallbackText: inert(t.chatNotices.fallback(title)),
    body: [
      { type: 'RichTextBlock', inlines: [run(shortened(title, LINE_LENGTH), { weight: 'Bolder', size: 'Medium' })] },
      ...parts.flatMap((part) => partOf(part, t)),
    ],
    actions: [...actions],
  };
}

export function openUrl(title: string, url: string): OpenUrl {
  return { type: 'Action.OpenUrl', title, url };
}

function partOf({ heading, lines, isWhole = false }: Part, t: ChatCatalogue): readonly Element[] {
  if (lines.length === 0) return [];
  const left = isWhole ? 0 : lines.length - LINES;
  const shown = left > 0 ? [...lines.slice(0, LINES), t.chatNotices.digest.more(left)] : lines;
  return [
    ...(heading === undefined
      ? []
      : [
          {
            type: 'TextBlock' as const,
            text: heading,
            weight: 'Bolder' as const,
            wrap: true as const,
            spacing: 'Medium' as const,
          },
        ]),
    ...shown.map((line): Element => ({ type: 'RichTextBlock', spacing: 'Small', inlines: runsOf(line, isWhole) })),
  ];
}

function runsOf(line: Line, isWhole: boolean): TextRun[] {
  if (typeof line === 'string') return [run(isWhole ? line : shortened(line, LINE_LENGTH))];
  return [run(shortened(line.name, LINE_LENGTH), { weight: 'Bolder' }), run(` · ${line.facts}`, { isSubtle: true })];
}
