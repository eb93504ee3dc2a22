import type { Language } from '#i18n/catalogue.ts';
import { tabToDoEn } from '#i18n/tabToDo.en.ts';
import { tabToDoSv } from '#i18n/tabToDo.sv.ts';
import { useTexts } from '../start/texts.ts';

export type ToDoTexts = typeof tabToDoSv;

const TEXTS: Readonly<Record<Language, ToDoTexts>> = { sv: tabToDoSv, en: tabToDoEn };

/** Sentences of this page, which come with it. */
export function useToDoTexts(): ToDoTexts {
  return TEXTS[useTexts().language];
}
