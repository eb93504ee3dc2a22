import type { Language } from '#i18n/catalogue.ts';
import { tabJudgingEn } from '#i18n/tabJudging.en.ts';
import { tabJudgingSv } from '#i18n/tabJudging.sv.ts';
import { useTexts } from '../start/texts.ts';

export type JudgingTexts = typeof tabJudgingSv;

const TEXTS: Readonly<Record<Language, JudgingTexts>> = { sv: tabJudgingSv, en: tabJudgingEn };

/** Sentences beside an open requirement, which come with it: the list is there before them. */
export function useJudgingTexts(): JudgingTexts {
  return TEXTS[useTexts().language];
}
