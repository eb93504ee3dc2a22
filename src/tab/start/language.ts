import { createContext, useEffect, useMemo, useState } from 'react';
import { languageOf, type Language } from '#i18n/catalogue.ts';
import { rememberedLanguage, rememberLanguage } from './rememberedLanguage.ts';
import { loadTexts, type Texts } from './texts.ts';
import { whenIdle } from './whenIdle.ts';

type Choice = { readonly language: Language; readonly choose: (language: Language) => void };

export const LanguageContext = createContext<Choice>({ language: 'sv', choose: () => undefined });

const OTHER: Readonly<Record<Language, Language>> = { sv: 'en', en: 'sv' };

/** What the person has chosen, else what Teams speaks, else the browser. @param locale as Teams gives it */
export function personsLanguage(locale?: string): Language {
  return rememberedLanguage() ?? languageOf(locale ?? navigator.language);
}

/**
 * The texts that are shown, and how another language is chosen. That one is fetched when the page has nothing else to
 * do, so that it is there without a network too; until it is, the page goes on in the language it has.
 *
 * @param first the texts that were fetched with the page, `undefined` where they did not come
 * @param locale as Teams gives it
 */
export function useLanguage(first: Texts | undefined, locale?: string): readonly [Texts | undefined, Choice] {
  const [texts, setTexts] = useState(first);
  const [wanted, setWanted] = useState<Language>();
  const language = texts?.language ?? personsLanguage(locale);

  useEffect(() => whenIdle(() => void loadTexts(OTHER[language]).catch(() => undefined)), [language]);
  useEffect(() => {
    if (wanted === undefined) return;
    let isWanted = true;
    const show = (loaded: Texts) => {
      if (isWanted) setTexts(loaded);
    };
    // What does not come now is what the page opens with the next time.
    loadTexts(wanted).then(show, () => undefined);
    return () => {
      isWanted = false;
    };
  }, [wanted]);

  const choice = useMemo(
    () => ({
      language,
      choose: (next: Language) => {
        rememberLanguage(next);
        setWanted(next);
      },
    }),
    [language],
  );
  return [texts, choice];
}
