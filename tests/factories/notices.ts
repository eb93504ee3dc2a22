import type { Conversation } from '#domain/conversation.ts';
import type { Notice } from '#domain/notice.ts';
import type { Held } from '#domain/workspace.ts';
import { aKey, anEmail, anInstant } from './values.ts';

export const aConversation = (over: Partial<Conversation> = {}): Conversation => ({
  key: aKey(1900),
  kind: 'personal',
  email: anEmail(),
  reach: { conversationId: 'a:samtal-1900', serviceUrl: 'https://smba.trafficmanager.net/emea/' },
  language: 'sv',
  muted: [],
  heededAt: anInstant(),
  ...over,
});

/** As the server itself writes: Graph then names an application and no person. */
export const byTheBot: Partial<Held<never>> = {
  written: { email: undefined, name: 'Samsyn', at: anInstant('2026-03-01T10:00:00.000Z') },
};

export const aNotice = (over: Partial<Notice> = {}): Notice => ({
  key: aKey(2000),
  kind: 'digest',
  conversation: aKey(1900),
  subject: '2026-03-10',
  state: 'sent',
  claim: 'server-1',
  attempt: 1,
  print: '',
  why: '',
  at: anInstant(),
  ...over,
});
