import type { Catalogue } from './catalogue.ts';
import { catalogueFor } from './catalogueFor.ts';
import { chatActionsEn } from './chatActions.en.ts';
import { chatActionsSv } from './chatActions.sv.ts';
import { chatEn } from './chat.en.ts';
import { chatNoticesEn } from './chatNotices.en.ts';
import { chatNoticesSv } from './chatNotices.sv.ts';
import { chatLimitsEn } from './chatLimits.en.ts';
import { chatLimitsSv } from './chatLimits.sv.ts';
import { chatMeetingsEn } from './chatMeetings.en.ts';
import { chatMeetingsSv } from './chatMeetings.sv.ts';
import { chatSettingsEn } from './chatSettings.en.ts';
import { chatSettingsSv } from './chatSettings.sv.ts';
import { chatSignInEn } from './chatSignIn.en.ts';
import { chatSignInSv } from './chatSignIn.sv.ts';
import { chatSv } from './chat.sv.ts';
import { chatSearchEn } from './chatSearch.en.ts';
import { chatSearchSv } from './chatSearch.sv.ts';

/** What cards and the bot say. */
export type ChatCatalogue = Catalogue & {
  readonly chat: typeof chatSv;
  readonly actions: typeof chatActionsSv;
  readonly chatSearch: typeof chatSearchSv;
  readonly chatSignIn: typeof chatSignInSv;
  readonly chatSettings: typeof chatSettingsSv;
  readonly chatLimits: typeof chatLimitsSv;
  readonly meetings: typeof chatMeetingsSv;
  readonly chatNotices: typeof chatNoticesSv;
};

/** @param locale as the activity carries it, e.g. `"sv-SE"` */
export function chatCatalogueFor(locale: string | undefined): ChatCatalogue {
  const catalogue = catalogueFor(locale);
  const isEnglish = catalogue.language === 'en';
  return {
    ...catalogue,
    chat: isEnglish ? chatEn : chatSv,
    chatSearch: isEnglish ? chatSearchEn : chatSearchSv,
    actions: isEnglish ? chatActionsEn : chatActionsSv,
    chatSignIn: isEnglish ? chatSignInEn : chatSignInSv,
    chatNotices: isEnglish ? chatNoticesEn : chatNoticesSv,
    chatSettings: isEnglish ? chatSettingsEn : chatSettingsSv,
    chatLimits: isEnglish ? chatLimitsEn : chatLimitsSv,
    meetings: isEnglish ? chatMeetingsEn : chatMeetingsSv,
  };
}
