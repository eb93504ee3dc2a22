import type { Language } from '#i18n/catalogue.ts';
import { tabDecisionsEn } from '#i18n/tabDecisions.en.ts';
import { tabDecisionsSv } from '#i18n/tabDecisions.sv.ts';
import { useTexts } from '../start/texts.ts';

export type DecisionTexts = typeof tabDecisionsSv;

const TEXTS: Readonly<Record<Language, DecisionTexts>> = { sv: tabDecisionsSv, en: tabDecisionsEn };

/** Sentences about decisions, which come with the pages that speak of them. */
export function useDecisionTexts(): DecisionTexts {
  return TEXTS[useTexts().language];
}
