import { TextRun } from 'docx';
import type { Language } from '#i18n/catalogue.ts';

const LANGUAGES: Readonly<Record<Language, string>> = { sv: 'sv-SE', en: 'en-GB' };

type Label = {
  /** Text, or the library's word for the page's number or the number of pages. */
  readonly text: string;
  readonly language: Language;
  /** In half-points; the style's unless told. */
  readonly size?: number;
};

/** Words of our own, in the reader's language: a screen reader has to know that it is not the document's. */
export function label({ text, language, ...look }: Label): TextRun {
  return new TextRun({ children: [text], language: { value: LANGUAGES[language] }, ...look });
}
