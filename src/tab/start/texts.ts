import { createContext, use } from 'react';
import type { Catalogue, Language } from '#i18n/catalogue.ts';
import type { tabSv } from '#i18n/tab.sv.ts';

export type Texts = Catalogue & { readonly tab: typeof tabSv };

const LOADERS: Readonly<Record<Language, () => Promise<Texts>>> = {
  sv: async () => (await import('#i18n/tabCatalogue.sv.ts')).tabCatalogueSv,
  en: async () => (await import('#i18n/tabCatalogue.en.ts')).tabCatalogueEn,
};

/** Fetched once; a person reads one language, and the first paint waits for that one only. */
export function loadTexts(language: Language): Promise<Texts> {
  return LOADERS[language]();
}

export const TextsContext = createContext<Texts | undefined>(undefined);

/** Everything a person reads, in the person's language. */
export function useTexts(): Texts {
  const texts = use(TextsContext);
  if (texts === undefined) throw new Error('A view was shown without its texts.');
  return texts;
}
