import { catalogueFor, type Catalogue } from './catalogue.ts';
import { chatEn } from './chat.en.ts';
import { chatSv } from './chat.sv.ts';

/** What cards and the bot say. */
export type ChatCatalogue = Catalogue & { readonly chat: typeof chatSv };

/** @param locale as the activity carries it, e.g. `"sv-SE"` */
export function chatCatalogueFor(locale: string | undefined): ChatCatalogue {
  const catalogue = catalogueFor(locale);
  return { ...catalogue, chat: catalogue.language === 'en' ? chatEn : chatSv };
}
