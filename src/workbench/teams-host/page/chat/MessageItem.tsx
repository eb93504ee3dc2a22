import { Avatar, Caption1, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Handshake20Filled } from '@fluentui/react-icons';
import { initialsOf } from '../initials.ts';
import { useTexts } from '../session.ts';
import type { Asker } from './botInvoke.ts';
import { CardInMessage } from './CardInMessage.tsx';
import { MessageCommands } from './CommandMenu.tsx';
import { CARD_TYPE, SIGN_IN_TYPE, type ChatMessage } from './messages.ts';
import { MessageText } from './MessageText.tsx';
import { SignInCard } from './SignInCard.tsx';

const useStyles = makeStyles({
  message: { display: 'grid', gridTemplateColumns: '32px minmax(0, 1fr)', columnGap: tokens.spacingHorizontalS },
  own: { gridTemplateColumns: 'minmax(0, 1fr)', justifyItems: 'end' },
  body: { display: 'grid', rowGap: tokens.spacingVerticalXS, justifyItems: 'start', minWidth: 0, maxWidth: '100%' },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground3,
  },
  bubble: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    maxWidth: 'min(560px, 100%)',
    boxSizing: 'border-box',
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground3,
    border: `1px solid ${tokens.colorTransparentStroke}`,
  },
  ownBubble: { backgroundColor: tokens.colorBrandBackground2 },
});

type Props = { readonly message: ChatMessage; readonly asker: Asker };

export function MessageItem({ message, asker }: Props) {
  const styles = useStyles();
  const texts = useTexts();
  const { author, createdAt, text, attachments } = message;
  const isOwn = author.id === asker.person;
  const isBot = author.kind === 'bot';
  const picture = isBot
    ? ({ shape: 'square', icon: <Handshake20Filled />, color: 'brand' } as const)
    : ({ initials: initialsOf(author.name), color: 'colorful', idForColor: author.id } as const);
  return (
    <li className={mergeClasses(styles.message, isOwn && styles.own)}>
      {!isOwn && <Avatar size={32} {...picture} aria-hidden />}
      <div className={styles.body}>
        <Caption1 className={styles.head}>
          <span>{isOwn ? texts.chat.you : author.name}</span>
          <time dateTime={createdAt}>{texts.time(createdAt)}</time>
          <MessageCommands message={message} />
        </Caption1>
        {text !== '' && (
          <div className={mergeClasses(styles.bubble, isOwn && styles.ownBubble)}>
            <MessageText text={text} />
          </div>
        )}
        {attachments
          .filter(({ contentType }) => contentType === SIGN_IN_TYPE)
          .map(({ content }) => (
            <SignInCard key={message.revision} asker={asker} content={content} createdAt={createdAt} />
          ))}
        {attachments
          .filter(({ contentType }) => contentType === CARD_TYPE)
          .map(({ content }, index) => (
            // A changed message is a new card: what the bot answered to the old one no longer counts.
            <CardInMessage key={`${message.revision}-${index}`} asker={asker} messageId={message.id} card={content} />
          ))}
      </div>
    </li>
  );
}
