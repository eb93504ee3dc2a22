import { use } from 'react';
import type { Language } from '#i18n/catalogue.ts';
import { tabStartEn } from '#i18n/tabStart.en.ts';
import { tabStartSv } from '#i18n/tabStart.sv.ts';
import { LanguageContext } from './language.ts';

const TEXTS: Readonly<Record<Language, typeof tabStartSv>> = { sv: tabStartSv, en: tabStartEn };

/** Sentences that are there from the first moment, in both languages: they say that the rest did not come. */
export function useStartTexts(): typeof tabStartSv {
  return TEXTS[use(LanguageContext).language];
}
