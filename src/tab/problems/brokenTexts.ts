import type { Language } from '#i18n/catalogue.ts';
import { tabBrokenEn } from '#i18n/tabBroken.en.ts';
import { tabBrokenSv } from '#i18n/tabBroken.sv.ts';
import { useTexts } from '../start/texts.ts';

type BrokenTexts = typeof tabBrokenSv;

const TEXTS: Readonly<Record<Language, BrokenTexts>> = { sv: tabBrokenSv, en: tabBrokenEn };

/** Sentences of rows that stand against the rules, which come with them. */
export function useBrokenTexts(): BrokenTexts {
  return TEXTS[useTexts().language];
}
