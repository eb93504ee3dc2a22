import { catalogueEn } from './catalogue.en.ts';
import { tabEn } from './tab.en.ts';

/** Everything that the tab says in English, but for what a page brings with it. */
export const tabCatalogueEn = { language: 'en', ...catalogueEn, tab: tabEn } as const;
