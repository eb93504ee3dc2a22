import { schemaEn } from '#i18n/schema.en.ts';
import { schemaSv } from '#i18n/schema.sv.ts';
import type { SchemaTexts } from '#i18n/schemaTexts.ts';
import { setupEn } from '#i18n/setup.en.ts';
import { setupSv } from '#i18n/setup.sv.ts';
import type { SetupTexts } from '#i18n/setupTexts.ts';
import { setupPageEn } from '#i18n/setupPage.en.ts';
import { setupPageSv } from '#i18n/setupPage.sv.ts';
import { useTexts, type Texts } from '../start/texts.ts';

export type SetupWords = {
  readonly page: typeof setupPageSv;
  readonly setup: SetupTexts;
  readonly schema: SchemaTexts;
};

const WORDS: Readonly<Record<Texts['language'], SetupWords>> = {
  sv: { page: setupPageSv, setup: setupSv, schema: schemaSv },
  en: { page: setupPageEn, setup: setupEn, schema: schemaEn },
};

/** What this page says; carried by its own part of the program, not by the tab's start. */
export function useSetupWords(): SetupWords {
  return WORDS[useTexts().language];
}
