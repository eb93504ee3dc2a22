import { createContext } from 'react';
import type { Language } from '#i18n/catalogue.ts';

export const LanguageContext = createContext<{
  readonly language: Language;
  readonly choose: (language: Language) => void;
}>({ language: 'sv', choose: () => undefined });
