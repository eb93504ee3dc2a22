import { Avatar, makeStyles, MessageBar, MessageBarBody, Spinner, Subtitle2, tokens } from '@fluentui/react-components';
import { Handshake20Filled } from '@fluentui/react-icons';
import { useMemo } from 'react';
import { initialsOf } from '../initials.ts';
import { NARROW } from '../layout.ts';
import type { Conversation } from '../server/hostServer.ts';
import { useSession, useTexts } from '../session.ts';
import { CommandDialog } from './CommandDialog.tsx';
import { ComposeBox } from './ComposeBox.tsx';
import { sendMessage } from './messages.ts';
import { Transcript } from './Transcript.tsx';
import { CommandContext, useCommandDialog } from './useCommandDialog.ts';
import { useConversation } from './useConversation.ts';
import { useDraft } from './useDraft.ts';

const LOCALE = { sv: 'sv-SE', en: 'en-GB' } as const;

const useStyles = makeStyles({
  chat: { display: 'grid', gridTemplateRows: 'auto minmax(0, 1fr) auto', minWidth: 0, minHeight: 0 },
  header: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    minHeight: '56px',
    minWidth: 0,
    paddingInline: tokens.spacingHorizontalXL,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    [NARROW]: { paddingInline: tokens.spacingHorizontalM, minHeight: '48px' },
  },
});

/** One chat: what was said, and where to write. */
export function ConversationView({ conversation: { id, name, type } }: { readonly conversation: Conversation }) {
  const styles = useStyles();
  const texts = useTexts();
  const { person, preferences } = useSession();
  const locale = LOCALE[preferences.language];
  const { messages, reach } = useConversation(id, locale);
  const asker = useMemo(() => ({ person: person.oid, conversation: id, locale }), [person, id, locale]);
  const composed = useDraft(asker, (message) => sendMessage(id, { person: person.oid, locale, ...message }));
  const dialog = useCommandDialog(asker, composed.insert);
  const picture =
    type === 'personal'
      ? ({ shape: 'square', icon: <Handshake20Filled />, color: 'brand' } as const)
      : ({ initials: initialsOf(name), color: 'marigold' } as const);
  return (
    <CommandContext value={dialog.open}>
      <section className={styles.chat} aria-labelledby="chat-name">
        <header className={styles.header}>
          <Avatar size={32} {...picture} aria-hidden />
          <Subtitle2 as="h1" id="chat-name" truncate wrap={false}>
            {name}
          </Subtitle2>
        </header>
        {reach === 'loading' ? <Spinner label={texts.starting} /> : <Transcript messages={messages} asker={asker} />}
        <div>
          {reach === 'offline' && (
            <MessageBar intent="warning">
              <MessageBarBody>{texts.unreachable}</MessageBarBody>
            </MessageBar>
          )}
          <ComposeBox asker={asker} composed={composed} />
        </div>
        <CommandDialog asker={asker} dialog={dialog} />
      </section>
    </CommandContext>
  );
}
