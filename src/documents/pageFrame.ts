import { Footer, Header, PageNumber, Paragraph, TabStopType } from 'docx';
import { dayOf } from '#domain/time.ts';
import type { Instant } from '#domain/ids.ts';
import type { Language } from '#i18n/catalogue.ts';
import { documentTextsFor } from '#i18n/documentTexts.ts';
import { label } from './label.ts';

/** The right edge of the text on an A4 page with Word's usual margins, in twentieths of a point. */
const RIGHT_EDGE = 9026;

/** Leaves air below two lines of header; in twentieths of a point. */
const TOP_MARGIN = 1900;

export type PageMarks = {
  /** Id, version and status of what the document is about (invariant 10). */
  readonly identity: string;
  /** What is not published carries the draft mark. */
  readonly isPublished: boolean;
  /** When the document is made. */
  readonly at: Instant;
  readonly language: Language;
  /** What the document is called. */
  readonly name: string;
};

/** What stands on every page: draft mark, identity and date above, the document's name and page below. */
export function pageFrame({ identity, isPublished, at, language, name }: PageMarks) {
  const texts = documentTextsFor(language).page;
  const line = (pieces: readonly string[]): Paragraph =>
    new Paragraph({
      spacing: { after: 160 },
      tabStops: [{ type: TabStopType.RIGHT, position: RIGHT_EDGE }],
      children: pieces.map((text) => label({ text, language, size: 18 })),
    });
  const draft = new Paragraph({ style: 'DraftMark', children: [label({ text: texts.draft, language })] });
  const header = [...(isPublished ? [] : [draft]), line([`${identity} · ${texts.made(dayOf(at))}`])];
  const footer = line([`${name}\t${texts.number} `, PageNumber.CURRENT, ` ${texts.of} `, PageNumber.TOTAL_PAGES]);
  return {
    properties: { page: { margin: { top: TOP_MARGIN } } },
    headers: { default: new Header({ children: header }) },
    footers: { default: new Footer({ children: [footer] }) },
  };
}
