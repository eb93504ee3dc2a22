import type { Language } from '#i18n/catalogue.ts';
import { tabPlainTextEn } from '#i18n/tabPlainText.en.ts';
import { tabPlainTextSv } from '#i18n/tabPlainText.sv.ts';
import { useTexts } from '../start/texts.ts';

type PlainTextTexts = typeof tabPlainTextSv;

const TEXTS: Readonly<Record<Language, PlainTextTexts>> = { sv: tabPlainTextSv, en: tabPlainTextEn };

/** Sentences that come with a text that people wrote. */
export function usePlainTextTexts(): PlainTextTexts {
  return TEXTS[useTexts().language];
}
