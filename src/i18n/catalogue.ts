import { failuresEn } from './failures.en.ts';
import { failuresSv } from './failures.sv.ts';
import { refusalsEn } from './refusals.en.ts';
import { refusalsSv } from './refusals.sv.ts';
import { termsEn } from './terms.en.ts';
import { termsSv } from './terms.sv.ts';

export type Language = 'sv' | 'en';

/** The sentences that every surface needs. A surface puts its own beside them (tab.*, chat.*). */
export type Catalogue = {
  readonly language: Language;
  readonly terms: typeof termsSv;
  readonly refusals: typeof refusalsSv;
  readonly failures: typeof failuresSv;
};

const CATALOGUES: Readonly<Record<Language, Catalogue>> = {
  sv: { language: 'sv', terms: termsSv, refusals: refusalsSv, failures: failuresSv },
  en: { language: 'en', terms: termsEn, refusals: refusalsEn, failures: failuresEn },
};

/**
 * @param locale as Teams gives it, e.g. `"sv-se"`, `"en-GB"`
 * @returns Swedish for everything that is not English: the working language of the 21 regions
 */
export function languageOf(locale: string | undefined): Language {
  return /^en\b/i.test(locale ?? '') ? 'en' : 'sv';
}

export function catalogueFor(locale: string | undefined): Catalogue {
  return CATALOGUES[languageOf(locale)];
}
