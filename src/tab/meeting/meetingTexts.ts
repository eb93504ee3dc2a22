import type { Language } from '#i18n/catalogue.ts';
import { tabMeetingEn } from '#i18n/tabMeeting.en.ts';
import { tabMeetingSv } from '#i18n/tabMeeting.sv.ts';
import { useTexts } from '../start/texts.ts';

export type MeetingTexts = typeof tabMeetingSv;

const TEXTS: Readonly<Record<Language, MeetingTexts>> = { sv: tabMeetingSv, en: tabMeetingEn };

/** Sentences of meetings, which come with their pages. */
export function useMeetingTexts(): MeetingTexts {
  return TEXTS[useTexts().language];
}
