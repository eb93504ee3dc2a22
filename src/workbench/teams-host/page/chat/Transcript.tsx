import { Divider, makeStyles, Text, tokens } from '@fluentui/react-components';
import { Fragment, useEffect, useRef } from 'react';
import { NARROW } from '../layout.ts';
import { useTexts } from '../session.ts';
import type { Asker } from './botInvoke.ts';
import type { ChatMessage } from './messages.ts';
import { MessageItem } from './MessageItem.tsx';

const useStyles = makeStyles({
  scroller: {
    overflowY: 'auto',
    minHeight: 0,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  list: {
    listStyleType: 'none',
    margin: '0 auto',
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalXXL}`,
    maxWidth: '880px',
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    rowGap: tokens.spacingVerticalL,
    [NARROW]: { paddingInline: tokens.spacingHorizontalM },
  },
  empty: {
    display: 'block',
    padding: tokens.spacingHorizontalXXL,
    textAlign: 'center',
    color: tokens.colorNeutralForeground3,
  },
});

type Props = { readonly messages: readonly ChatMessage[]; readonly asker: Asker };

/** The conversation, oldest first. */
export function Transcript({ messages, asker }: Props) {
  const styles = useStyles();
  const texts = useTexts();
  const { scroller, list, letGo } = useNewestInSight(messages.at(-1)?.id);
  return (
    <div
      ref={scroller}
      className={styles.scroller}
      role="log"
      aria-label={texts.chat.transcript}
      tabIndex={0}
      onWheel={letGo}
      onPointerDown={letGo}
      onKeyDown={letGo}
    >
      {messages.length === 0 ? (
        <Text className={styles.empty}>{texts.chat.empty}</Text>
      ) : (
        <ol ref={list} className={styles.list}>
          {messages.map((message, index) => {
            const day = texts.day(message.createdAt);
            const previous = messages[index - 1];
            const isNewDay = previous === undefined || texts.day(previous.createdAt) !== day;
            return (
              <Fragment key={message.id}>
                {isNewDay && (
                  <li>
                    <Divider>{day}</Divider>
                  </li>
                )}
                <MessageItem message={message} asker={asker} />
              </Fragment>
            );
          })}
        </ol>
      )}
    </div>
  );
}

/** Keeps the end in sight while cards are drawn and refreshed, until the person reads or uses something further up. */
function useNewestInSight(newest: string | undefined) {
  const scroller = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLOListElement>(null);
  const follows = useRef(true);
  useEffect(() => {
    follows.current = true;
    const observer = new ResizeObserver(() => {
      if (follows.current) scroller.current?.scrollTo({ top: scroller.current.scrollHeight });
    });
    if (list.current) observer.observe(list.current);
    return () => observer.disconnect();
  }, [newest]);
  return {
    scroller,
    list,
    letGo: () => {
      follows.current = false;
    },
  };
}
