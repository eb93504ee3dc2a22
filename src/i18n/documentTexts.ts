import type { Language } from './catalogue.ts';
import { documentsEn } from './documents.en.ts';
import { documentsSv } from './documents.sv.ts';

export type DocumentTexts = typeof documentsSv;

const TEXTS: Readonly<Record<Language, DocumentTexts>> = { sv: documentsSv, en: documentsEn };

export function documentTextsFor(language: Language): DocumentTexts {
  return TEXTS[language];
}
