import type { Language } from '#i18n/catalogue.ts';
import { tabConfigureEn } from '#i18n/tabConfigure.en.ts';
import { tabConfigureSv } from '#i18n/tabConfigure.sv.ts';
import { useTexts } from '../start/texts.ts';

const TEXTS: Readonly<Record<Language, typeof tabConfigureSv>> = { sv: tabConfigureSv, en: tabConfigureEn };

/** Sentences of the page with which a tab is added. */
export function useConfigureTexts(): typeof tabConfigureSv {
  return TEXTS[useTexts().language];
}
