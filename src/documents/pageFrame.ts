import { Footer, Header, PageNumber, Paragraph, TabStopType, TextRun } from 'docx';
import { dayOf } from '#domain/time.ts';
import { documentTextsFor } from '#i18n/documentTexts.ts';
import type { Changes } from './changes.ts';

/** The right edge of the text on an A4 page with Word's usual margins, in twentieths of a point. */
const RIGHT_EDGE = 9026;

/** What stands on every page: draft mark, id, version, status and date above, the document's name and page below. */
export function pageFrame(changes: Changes, name: string) {
  const texts = documentTextsFor(changes.language).changes;
  const { id, to, status, isPublished, at } = changes;
  const identity = [texts.identity(id, to, status), texts.made(dayOf(at))];
  const draft = new Paragraph({ style: 'DraftMark', children: [new TextRun(texts.draft)] });
  const header = [...(isPublished ? [] : [draft]), line([identity.join(' · ')])];
  const footer = line([`${name}\t${texts.page} `, PageNumber.CURRENT, ` ${texts.of} `, PageNumber.TOTAL_PAGES]);
  return {
    headers: { default: new Header({ children: header }) },
    footers: { default: new Footer({ children: [footer] }) },
  };
}

function line(children: readonly string[]): Paragraph {
  return new Paragraph({
    tabStops: [{ type: TabStopType.RIGHT, position: RIGHT_EDGE }],
    children: children.map((child) => new TextRun({ children: [child], size: 18 })),
  });
}
