import type { Language } from '#i18n/catalogue.ts';
import { tabConflictEn } from '#i18n/tabConflict.en.ts';
import { tabConflictSv } from '#i18n/tabConflict.sv.ts';
import { useTexts } from '../start/texts.ts';

export type ConflictTexts = typeof tabConflictSv;

const TEXTS: Readonly<Record<Language, ConflictTexts>> = { sv: tabConflictSv, en: tabConflictEn };

/** Sentences about edits that met, which come with the dialog. */
export function useConflictTexts(): ConflictTexts {
  return TEXTS[useTexts().language];
}
