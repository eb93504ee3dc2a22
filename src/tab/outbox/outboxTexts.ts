import type { Language } from '#i18n/catalogue.ts';
import { tabOutboxEn } from '#i18n/tabOutbox.en.ts';
import { tabOutboxSv } from '#i18n/tabOutbox.sv.ts';
import { useTexts } from '../start/texts.ts';

export type OutboxTexts = typeof tabOutboxSv;

const TEXTS: Readonly<Record<Language, OutboxTexts>> = { sv: tabOutboxSv, en: tabOutboxEn };

/** Sentences about changes on their way. Apart from the others so that the first paint does not wait for them. */
export function useOutboxTexts(): OutboxTexts {
  return TEXTS[useTexts().language];
}
