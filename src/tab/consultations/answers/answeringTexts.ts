import type { Language } from '#i18n/catalogue.ts';
import { tabAnsweringEn } from '#i18n/tabAnswering.en.ts';
import { tabAnsweringSv } from '#i18n/tabAnswering.sv.ts';
import { useTexts } from '../../start/texts.ts';

const TEXTS: Readonly<Record<Language, typeof tabAnsweringSv>> = { sv: tabAnsweringSv, en: tabAnsweringEn };

/** Sentences of the page where a region answers everything at once, which come with it. */
export function useAnsweringTexts(): typeof tabAnsweringSv {
  return TEXTS[useTexts().language];
}
