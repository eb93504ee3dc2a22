import type { Language } from '#i18n/catalogue.ts';
import { tabConsultationEn } from '#i18n/tabConsultation.en.ts';
import { tabConsultationSv } from '#i18n/tabConsultation.sv.ts';
import { useTexts } from '../start/texts.ts';

const TEXTS: Readonly<Record<Language, typeof tabConsultationSv>> = { sv: tabConsultationSv, en: tabConsultationEn };

/** Sentences of a consultation's page, which come with it. */
export function usePageTexts(): typeof tabConsultationSv {
  return TEXTS[useTexts().language];
}
