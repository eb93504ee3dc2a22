import { Footer, Header, PageNumber, Paragraph, TabStopType } from 'docx';
import { dayOf } from '#domain/time.ts';
import { documentTextsFor } from '#i18n/documentTexts.ts';
import type { Changes } from './changes.ts';
import { label } from './label.ts';

/** The right edge of the text on an A4 page with Word's usual margins, in twentieths of a point. */
const RIGHT_EDGE = 9026;

/** Leaves air below two lines of header; in twentieths of a point. */
const TOP_MARGIN = 1900;

/** What stands on every page: draft mark, id, version, status and date above, the document's name and page below. */
export function pageFrame(changes: Changes, name: string) {
  const texts = documentTextsFor(changes.language).changes;
  const { id, to, status, isPublished, at, language } = changes;
  const identity = [texts.identity(id, to, status), texts.made(dayOf(at))];
  const line = (pieces: readonly string[]): Paragraph =>
    new Paragraph({
      spacing: { after: 160 },
      tabStops: [{ type: TabStopType.RIGHT, position: RIGHT_EDGE }],
      children: pieces.map((text) => label({ text, language, size: 18 })),
    });
  const draft = new Paragraph({ style: 'DraftMark', children: [label({ text: texts.draft, language })] });
  const header = [...(isPublished ? [] : [draft]), line([identity.join(' · ')])];
  const footer = line([`${name}\t${texts.page} `, PageNumber.CURRENT, ` ${texts.of} `, PageNumber.TOTAL_PAGES]);
  return {
    properties: { page: { margin: { top: TOP_MARGIN } } },
    headers: { default: new Header({ children: header }) },
    footers: { default: new Footer({ children: [footer] }) },
  };
}
