import { HeadingLevel, Paragraph } from 'docx';
import type { Language } from '#i18n/catalogue.ts';
import { difference } from '#language/difference/difference.ts';
import type { ChangedField } from './changes.ts';
import { label } from './label.ts';
import { revisedParagraphs } from './revisedParagraphs.ts';
import type { Revisions } from './revisedRuns.ts';
import { trackedParagraphs, writable } from './trackedParagraphs.ts';

type Look = {
  readonly language: Language;
  readonly revisions: Revisions;
  /** How deep the text stands in the document; the second level unless told. */
  readonly isDeep?: boolean;
};

/** A text under its heading, its changes tracked. */
export function changedField(
  { label: name, before, after }: ChangedField,
  { language, revisions, isDeep = false }: Look,
): readonly Paragraph[] {
  const lines = trackedParagraphs(difference(writable(before), writable(after)));
  const heading = isDeep ? HeadingLevel.HEADING_4 : HeadingLevel.HEADING_2;
  return [
    new Paragraph({ heading, children: [label({ text: name, language })] }),
    ...revisedParagraphs(lines, revisions),
  ];
}
