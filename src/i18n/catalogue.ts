import type { catalogueSv } from './catalogue.sv.ts';

export type Language = 'sv' | 'en';

/** The sentences that every surface needs. A surface puts its own beside them (tab.*, chat.*). */
export type Catalogue = typeof catalogueSv & { readonly language: Language };

/**
 * @param locale as Teams gives it, e.g. `"sv-se"`, `"en-GB"`
 * @returns Swedish for everything that is not English: the working language of the 21 regions
 */
export function languageOf(locale: string | undefined): Language {
  return /^en\b/i.test(locale ?? '') ? 'en' : 'sv';
}
