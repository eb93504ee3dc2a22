import type { Language } from '#i18n/catalogue.ts';
import { tabSortingEn } from '#i18n/tabSorting.en.ts';
import { tabSortingSv } from '#i18n/tabSorting.sv.ts';
import { useTexts } from '../start/texts.ts';

export type SortingTexts = typeof tabSortingSv;

const TEXTS: Readonly<Record<Language, SortingTexts>> = { sv: tabSortingSv, en: tabSortingEn };

/** Sentences of the page of what is to be sorted out, which come with it. */
export function useSortingTexts(): SortingTexts {
  return TEXTS[useTexts().language];
}
