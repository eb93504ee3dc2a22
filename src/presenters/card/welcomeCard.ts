import type { ConversationKind } from '#domain/conversation.ts';
import type { ChatCatalogue } from '#i18n/chatCatalogue.ts';
import { noticeCard, openUrl, type StillCard } from './noticeCard.ts';

/** Three lines: who it is, what to do first where it was added, and when it writes. @param link opens the tab */
export function welcomeCard(kind: ConversationKind, link: string, t: ChatCatalogue): StillCard {
  const [title = '', ...lines] = t.chatNotices.welcome[kind];
  return noticeCard({ title, parts: [{ lines }], actions: [openUrl(t.chatNotices.openTab, link)] }, t);
}

/** The words that the bot understands. @param link opens the tab */
export function helpCard(link: string, t: ChatCatalogue): StillCard {
  const { help, openTab } = t.chatNotices;
  return noticeCard({ title: help.title, parts: [{ lines: help.lines }], actions: [openUrl(openTab, link)] }, t);
}
