import type { Language } from '#i18n/catalogue.ts';
import { tabImportEn } from '#i18n/tabImport.en.ts';
import { tabImportSv } from '#i18n/tabImport.sv.ts';
import { useTexts } from '../../start/texts.ts';

type ImportTexts = typeof tabImportSv;

const TEXTS: Readonly<Record<Language, ImportTexts>> = { sv: tabImportSv, en: tabImportEn };

/** Sentences of the form, which come with it. */
export function useImportTexts(): ImportTexts {
  return TEXTS[useTexts().language];
}
