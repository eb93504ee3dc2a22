import type { Language } from '#i18n/catalogue.ts';

const KEY = 'samsyn.language';

/** The language chosen in the tab's menu; `undefined` while Teams' own language stands. */
export function rememberedLanguage(): Language | undefined {
  try {
    const value = localStorage.getItem(KEY);
    return value === 'sv' || value === 'en' ? value : undefined;
  } catch {
    // A browser that blocks storage for embedded pages: the language of Teams is good enough.
    return undefined;
  }
}

export function rememberLanguage(language: Language): void {
  try {
    localStorage.setItem(KEY, language);
  } catch {
    // The choice then lasts as long as the page.
  }
}
