import { HeadingLevel, Paragraph, TextRun } from 'docx';
import type { Language } from '#i18n/catalogue.ts';
import { label } from './label.ts';
import { writable } from './trackedParagraphs.ts';

/** A text under what it is called. */
export type PlainField = { readonly label: string; readonly text: string };

const ITEM = /^\s*(?:[-–•*]|\d{1,2}[.)]|\p{L}\))\s/u;

/** A text under its heading, line by line. */
export function plainField(
  { label: name, text }: PlainField,
  { language, isDeep = false }: { readonly language: Language; readonly isDeep?: boolean },
): readonly Paragraph[] {
  const heading = isDeep ? HeadingLevel.HEADING_4 : HeadingLevel.HEADING_3;
  return [
    new Paragraph({ heading, children: [label({ text: name, language })] }),
    ...writable(text)
      .split('\n')
      .map((line) => new Paragraph({ ...lookOf(line), children: [new TextRun(line)] })),
  ];
}

function lookOf(line: string): { readonly style?: string } {
  return ITEM.test(line) ? { style: 'ListItem' } : {};
}
