import { use } from 'react';
import type { Language } from '#i18n/catalogue.ts';
import { tabOutsideEn } from '#i18n/tabOutside.en.ts';
import { tabOutsideSv } from '#i18n/tabOutside.sv.ts';
import { LanguageContext } from '../start/language.ts';
import type { SignInTrouble } from './signInTrouble.ts';

type OutsideTexts = typeof tabOutsideSv;
const TEXTS: Readonly<Record<Language, OutsideTexts>> = { sv: tabOutsideSv, en: tabOutsideEn };

/** Sentences of Samsyn without Teams: there before everything else is. */
export function useOutsideTexts(): OutsideTexts {
  return TEXTS[use(LanguageContext).language];
}

export function troubleText(trouble: SignInTrouble, texts: OutsideTexts): string {
  switch (trouble.kind) {
    case 'blocked':
      return texts.trouble.blocked(location.host);
    case 'failed':
      return texts.trouble.failed(trouble.reference);
    case 'cancelled':
    case 'offline':
    case 'consent':
      return texts.trouble[trouble.kind];
  }
}
