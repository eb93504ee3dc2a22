import { catalogueEn } from './catalogue.en.ts';
import { catalogueSv } from './catalogue.sv.ts';
import { languageOf, type Catalogue, type Language } from './catalogue.ts';

const CATALOGUES: Readonly<Record<Language, Catalogue>> = {
  sv: { language: 'sv', ...catalogueSv },
  en: { language: 'en', ...catalogueEn },
};

/** For programs that speak to many people, and have both languages at hand. The tab fetches the one that is read. */
export function catalogueFor(locale: string | undefined): Catalogue {
  return CATALOGUES[languageOf(locale)];
}
