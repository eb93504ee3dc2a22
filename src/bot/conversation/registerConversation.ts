import type { App } from '@microsoft/teams.apps';
import { botConversation } from '#contracts/botConversation.ts';
import type { ChatCatalogue } from '#i18n/chatCatalogue.ts';
import { welcomeCard } from '#presenters/card/welcomeCard.ts';
import type { BotDeps } from '../botDeps.ts';
import { chatReply } from '../chatReply.ts';
import { speakerOf } from '../speaker.ts';
import { noConversationBook, type MetConversation } from './conversationBook.ts';

type Told = { readonly activity: unknown; readonly send: (message: ReturnType<typeof chatReply>) => Promise<unknown> };

/** The bot is added somewhere, or taken away: it greets once, and remembers or forgets the place. */
export function registerConversation(app: App, deps: BotDeps): void {
  const book = deps.conversations ?? noConversationBook;
  const heed = async ({ activity, send }: Told): Promise<void> => {
    const { t } = speakerOf(activity, deps.tenants);
    const { met, happened } = metIn(activity, deps, t) ?? {};
    if (met === undefined || happened === undefined) return;
    if (happened === 'removed') return book.forget(met);
    if (await book.remember(met, { greets: true }))
      await send(chatReply(welcome(met, deps, t), { t, isPersonal: met.kind === 'personal' }));
  };
  // Teams tells of the same in two ways, and not always in both.
  app.on('installationUpdate', heed);
  app.on('conversationUpdate', heed);
}

/** The conversation of an activity, as the book keeps it. */
export function metIn(activity: unknown, { moment }: BotDeps, t: ChatCatalogue) {
  const parsed = botConversation.safeParse(activity);
  if (!parsed.success) return undefined;
  const { kind, reach, person, at, happened } = parsed.data;
  const met: MetConversation = { kind, reach, person, language: t.language, at: at ?? moment().now };
  return { met, happened };
}

function welcome({ kind }: MetConversation, { linkTo }: BotDeps, t: ChatCatalogue) {
  return { kind: 'card', card: welcomeCard(kind, linkTo({ kind: 'criteria' }), t) } as const;
}
