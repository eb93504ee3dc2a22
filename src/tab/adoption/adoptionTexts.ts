import type { Language } from '#i18n/catalogue.ts';
import { tabAdoptionEn } from '#i18n/tabAdoption.en.ts';
import { tabAdoptionSv } from '#i18n/tabAdoption.sv.ts';
import { useTexts } from '../start/texts.ts';

export type AdoptionTexts = typeof tabAdoptionSv;

const TEXTS: Readonly<Record<Language, AdoptionTexts>> = { sv: tabAdoptionSv, en: tabAdoptionEn };

/** Sentences about adoption, which come with the pages that tell of it. */
export function useAdoptionTexts(): AdoptionTexts {
  return TEXTS[useTexts().language];
}
