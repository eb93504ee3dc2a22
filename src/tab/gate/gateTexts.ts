import type { Language } from '#i18n/catalogue.ts';
import { tabGateEn } from '#i18n/tabGate.en.ts';
import { tabGateSv } from '#i18n/tabGate.sv.ts';
import { useTexts } from '../start/texts.ts';

export type GateTexts = typeof tabGateSv;

const TEXTS: Readonly<Record<Language, GateTexts>> = { sv: tabGateSv, en: tabGateEn };

/** Sentences of the quality gate, which come with it. */
export function useGateTexts(): GateTexts {
  return TEXTS[useTexts().language];
}
