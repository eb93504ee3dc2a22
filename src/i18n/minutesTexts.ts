import type { Language } from './catalogue.ts';
import { minutesEn } from './minutes.en.ts';
import { minutesSv } from './minutes.sv.ts';

export type MinutesTexts = typeof minutesSv;

const TEXTS: Readonly<Record<Language, MinutesTexts>> = { sv: minutesSv, en: minutesEn };

/** Sentences that come with the document, when it is fetched. */
export function minutesTextsFor(language: Language): MinutesTexts {
  return TEXTS[language];
}
