import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { ConversationBook } from '#bot/conversation/conversationBook.ts';
import { teamsLinkTo } from '#contracts/teamsLink.ts';
import { instantAt } from '#domain/ids.ts';
import { dayOf } from '#domain/time.ts';
import { chatCatalogueFor } from '#i18n/chatCatalogue.ts';
import { ADAPTIVE_CARD_TYPE } from '#presenters/card/adaptiveCard.ts';
import { tidingsCard } from '#presenters/card/tidingsCard.ts';
import type { Connect } from '#replica/replica.ts';
import type { Log } from '../log.ts';
import type { AppTokens } from '../tokens.ts';
import { openConnector } from './connector.ts';
import { keepConversations } from './keepConversations.ts';
import { noticeLedger } from './noticeLedger.ts';
import { openRosters, type Rosters } from './rosters.ts';
import { openNotifier, type Notifier, type NotifierParts } from './openNotifier.ts';
import { sendPace } from './sendPace.ts';

export type NotificationParts = Pick<NotifierParts, 'workspace' | 'readAt' | 'now' | 'log'> & {
  /** Opens the lists in the server's own name. */
  readonly connect: Connect;
  readonly tokens: AppTokens;
  readonly fetch: typeof fetch;
  readonly appId: string;
  readonly serviceOrigins: readonly string[];
};

/** What the bot knows of where people are, and what it writes to them by itself. */
export function openNotifications(parts: NotificationParts): {
  readonly book: ConversationBook;
  readonly notifier: Notifier;
  readonly membersOf: Rosters;
} {
  const { connect, now, log, appId } = parts;
  const stopping = new AbortController();
  const { signal } = stopping;
  /** Ends at once when the server stops, or nobody would be left to say what became of a message. */
  const pause = (milliseconds: number) => wait(milliseconds, undefined, { ref: false, signal }).catch(() => undefined);
  const ledger = noticeLedger(connect, { now: () => instantAt(now()), nonce: randomUUID });
  const connector = openConnector({ ...parts, wait: pause, isStopping: () => signal.aborted, random: Math.random });
  const pace = sendPace({ now, wait: pause });
  const book = keepConversations({
    connect,
    ledger,
    addressOf: ({ reach, person }) =>
      person === undefined ? Promise.resolve(undefined) : connector.addressOf(reach, person),
    notKept: notKeptOnce(log),
  });
  const notifier = openNotifier({
    ...{ ledger, connector, now, log, workspace: parts.workspace, readAt: parts.readAt },
    pace,
    activityOf: ({ tells, to }, workspace) => {
      const setting = {
        t: chatCatalogueFor(to.language),
        on: dayOf(instantAt(now())),
        workspace,
        linkTo: (place: Parameters<typeof teamsLinkTo>[1]) => teamsLinkTo(appId, place),
      };
      const card = tidingsCard(tells, setting);
      // The summary is what the notification itself shows.
      return {
        type: 'message',
        summary: card.fallbackText,
        attachments: [{ contentType: ADAPTIVE_CARD_TYPE, content: card }],
      };
    },
    forget: ({ to }, at) => book.forget({ reach: to.reach, at }),
  });
  const stop = () => {
    stopping.abort();
    return notifier.stop();
  };
  return { book, notifier: { ...notifier, stop }, membersOf: openRosters({ connector, pace, now }) };
}

/** Once for a server and reason: whoever keeps it can grant the app what it lacks, and has to hear of it no oftener. */
function notKeptOnce(log: Log) {
  const told = new Set<string>();
  return ({ kind, facts }: { readonly kind: string; readonly facts: { readonly requestId: string } }): void => {
    if (!told.has(kind))
      log({ event: 'conversationsNotKept', level: 'info', reason: kind, reference: facts.requestId });
    told.add(kind);
  };
}
