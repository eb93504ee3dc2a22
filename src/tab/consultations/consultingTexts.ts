import type { Language } from '#i18n/catalogue.ts';
import { tabConsultingEn } from '#i18n/tabConsulting.en.ts';
import { tabConsultingSv } from '#i18n/tabConsulting.sv.ts';
import { useTexts } from '../start/texts.ts';

export type ConsultingTexts = typeof tabConsultingSv;

const TEXTS: Readonly<Record<Language, ConsultingTexts>> = { sv: tabConsultingSv, en: tabConsultingEn };

/** Sentences for asking the regions, which come with the pages and dialogs where that is done. */
export function useConsultingTexts(): ConsultingTexts {
  return TEXTS[useTexts().language];
}
