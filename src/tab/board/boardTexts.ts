import type { Language } from '#i18n/catalogue.ts';
import { tabBoardEn } from '#i18n/tabBoard.en.ts';
import { tabBoardSv } from '#i18n/tabBoard.sv.ts';
import { useTexts } from '../start/texts.ts';

export type BoardTexts = typeof tabBoardSv;

const TEXTS: Readonly<Record<Language, BoardTexts>> = { sv: tabBoardSv, en: tabBoardEn };

/** Sentences of the board, which come with it. */
export function useBoardTexts(): BoardTexts {
  return TEXTS[useTexts().language];
}
