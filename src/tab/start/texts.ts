import { createContext, use } from 'react';
import { catalogueFor, type Catalogue, type Language } from '#i18n/catalogue.ts';
import { tabEn } from '#i18n/tab.en.ts';
import { tabSv } from '#i18n/tab.sv.ts';

export type Texts = Catalogue & { readonly tab: typeof tabSv };

const TEXTS: Readonly<Record<Language, Texts>> = {
  sv: { ...catalogueFor('sv'), tab: tabSv },
  en: { ...catalogueFor('en'), tab: tabEn },
};

export function textsIn(language: Language): Texts {
  return TEXTS[language];
}

export const TextsContext = createContext<Texts>(TEXTS.sv);

/** Everything a person reads, in the person's language. */
export function useTexts(): Texts {
  return use(TextsContext);
}
