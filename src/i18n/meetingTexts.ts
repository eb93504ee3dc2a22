import type { Language } from './catalogue.ts';
import { meetingsEn } from './meetings.en.ts';
import { meetingsSv } from './meetings.sv.ts';

export type MeetingTexts = typeof meetingsSv;

const TEXTS: Readonly<Record<Language, MeetingTexts>> = { sv: meetingsSv, en: meetingsEn };

export function meetingTextsFor(language: Language): MeetingTexts {
  return TEXTS[language];
}
