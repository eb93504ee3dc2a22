import type { Language } from '#i18n/catalogue.ts';
import { tabHistoryEn } from '#i18n/tabHistory.en.ts';
import { tabHistorySv } from '#i18n/tabHistory.sv.ts';
import { useTexts } from '../start/texts.ts';

export type HistoryTexts = typeof tabHistorySv;

const TEXTS: Readonly<Record<Language, HistoryTexts>> = { sv: tabHistorySv, en: tabHistoryEn };

/** Sentences of the time line, which come with it. */
export function useHistoryTexts(): HistoryTexts {
  return TEXTS[useTexts().language];
}
