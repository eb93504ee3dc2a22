import type { Language } from '#i18n/catalogue.ts';
import { tabRequirementsEn } from '#i18n/tabRequirements.en.ts';
import { tabRequirementsSv } from '#i18n/tabRequirements.sv.ts';
import { useTexts } from '../start/texts.ts';

export type RequirementTexts = typeof tabRequirementsSv;

const TEXTS: Readonly<Record<Language, RequirementTexts>> = { sv: tabRequirementsSv, en: tabRequirementsEn };

/** Sentences of this page, which come with it. */
export function useRequirementTexts(): RequirementTexts {
  return TEXTS[useTexts().language];
}
