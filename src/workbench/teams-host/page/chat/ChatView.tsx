import { makeStyles } from '@fluentui/react-components';
import { hashOf } from '../hostPlace.ts';
import { NO_PANE } from '../layout.ts';
import { Pane, PaneItem } from '../Pane.tsx';
import { useSession, useTexts } from '../session.ts';
import { ConversationView } from './ConversationView.tsx';

const useStyles = makeStyles({
  view: {
    height: '100%',
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    [NO_PANE]: { gridTemplate: 'auto minmax(0, 1fr) / minmax(0, 1fr)' },
  },
});

/** The person's chats; the group's one is open until another is chosen. */
export function ChatView() {
  const styles = useStyles();
  const texts = useTexts();
  const { place, conversations } = useSession();
  const chats = conversations.filter(({ type }) => type !== 'channel');
  const wanted = place.view === 'chat' ? place.conversation : undefined;
  const open = chats.find(({ id }) => id === wanted) ?? chats.find(({ type }) => type === 'groupChat');
  return (
    <div className={styles.view}>
      <Pane title={texts.rail.chat} whenNarrow="strip">
        {chats.map(({ id, name }) => (
          <PaneItem
            key={id}
            kind={id === open?.id ? 'open' : 'link'}
            name={name}
            href={hashOf({ view: 'chat', conversation: id })}
          />
        ))}
      </Pane>
      {open && <ConversationView key={open.id} conversation={open} />}
    </div>
  );
}
