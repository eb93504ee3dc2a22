import type { Language } from '#i18n/catalogue.ts';
import { tabCommentsEn } from '#i18n/tabComments.en.ts';
import { tabCommentsSv } from '#i18n/tabComments.sv.ts';
import { useTexts } from '../start/texts.ts';

export type CommentTexts = typeof tabCommentsSv;

const TEXTS: Readonly<Record<Language, CommentTexts>> = { sv: tabCommentsSv, en: tabCommentsEn };

/** Sentences about comments, which come with them. */
export function useCommentTexts(): CommentTexts {
  return TEXTS[useTexts().language];
}
