import type { Language } from '#i18n/catalogue.ts';
import { tabDraftingEn } from '#i18n/tabDrafting.en.ts';
import { tabDraftingSv } from '#i18n/tabDrafting.sv.ts';
import { useTexts } from '../start/texts.ts';

export type DraftingTexts = typeof tabDraftingSv;

const TEXTS: Readonly<Record<Language, DraftingTexts>> = { sv: tabDraftingSv, en: tabDraftingEn };

/** Sentences about drafting a criterion, which come with its page and its form. */
export function useDraftingTexts(): DraftingTexts {
  return TEXTS[useTexts().language];
}
