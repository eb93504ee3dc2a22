import type { Language } from '#i18n/catalogue.ts';
import { tabMatrixEn } from '#i18n/tabMatrix.en.ts';
import { tabMatrixSv } from '#i18n/tabMatrix.sv.ts';
import { useTexts } from '../start/texts.ts';

export type MatrixTexts = typeof tabMatrixSv;

const TEXTS: Readonly<Record<Language, MatrixTexts>> = { sv: tabMatrixSv, en: tabMatrixEn };

/** Sentences of this page, which come with it. */
export function useMatrixTexts(): MatrixTexts {
  return TEXTS[useTexts().language];
}
