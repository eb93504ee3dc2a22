import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  Textarea,
  tokens,
  Tooltip,
} from '@fluentui/react-components';
import { Dismiss16Regular, Handshake20Regular, Send20Filled } from '@fluentui/react-icons';
import { useState } from 'react';
import { NARROW } from '../layout.ts';
import { useTexts } from '../session.ts';
import { AdaptiveCardView } from './AdaptiveCardView.tsx';
import type { Asker } from './botInvoke.ts';
import { ExtensionFlyout } from './ExtensionFlyout.tsx';
import { useDraft, type DraftMessage } from './useDraft.ts';

const useStyles = makeStyles({
  compose: {
    display: 'grid',
    rowGap: tokens.spacingVerticalS,
    width: '100%',
    maxWidth: '880px',
    boxSizing: 'border-box',
    margin: '0 auto',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXXL} ${tokens.spacingVerticalL}`,
    [NARROW]: { padding: tokens.spacingHorizontalS },
  },
  card: { position: 'relative', maxWidth: '560px', maxHeight: '36vh', overflowY: 'auto' },
  remove: { position: 'absolute', top: tokens.spacingVerticalXS, right: tokens.spacingHorizontalXS },
  line: { display: 'flex', alignItems: 'end', gap: tokens.spacingHorizontalXS },
  text: { flexGrow: 1, minWidth: 0 },
});

type Props = { readonly asker: Asker; readonly onSend: (message: DraftMessage) => Promise<void> };

/** Where a message is written; the app's button opens its search. */
export function ComposeBox({ asker, onSend }: Props) {
  const styles = useStyles();
  const texts = useTexts();
  const { draft, setText, pick, removeCard, send, problem } = useDraft(asker, onSend);
  const [isOpen, setIsOpen] = useState(false);
  return (
    <div className={styles.compose}>
      {problem && (
        <MessageBar intent="error" politeness="assertive">
          <MessageBarBody>{texts.chat[problem]}</MessageBarBody>
        </MessageBar>
      )}
      {draft.card && (
        <div className={styles.card}>
          <AdaptiveCardView card={draft.card.content} isInert onUse={() => undefined} />
          <Button
            size="small"
            className={styles.remove}
            icon={<Dismiss16Regular />}
            aria-label={texts.chat.removeCard}
            onClick={removeCard}
          />
        </div>
      )}
      <div className={styles.line}>
        <Popover open={isOpen} onOpenChange={(_event, { open }) => setIsOpen(open)} positioning="above-start" trapFocus>
          <Tooltip content={texts.extension.open} relationship="label">
            <PopoverTrigger disableButtonEnhancement>
              <Button appearance="subtle" icon={<Handshake20Regular />} />
            </PopoverTrigger>
          </Tooltip>
          <PopoverSurface aria-label={texts.appName}>
            <ExtensionFlyout
              asker={asker}
              onPick={(result) => {
                setIsOpen(false);
                void pick(result);
              }}
            />
          </PopoverSurface>
        </Popover>
        <Textarea
          className={styles.text}
          aria-label={texts.chat.write}
          placeholder={texts.chat.write}
          rows={1}
          resize="none"
          value={draft.text}
          onChange={(_event, { value }) => setText(value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey) return;
            event.preventDefault();
            void send();
          }}
        />
        <Button appearance="subtle" icon={<Send20Filled />} aria-label={texts.chat.send} onClick={() => void send()} />
      </div>
    </div>
  );
}
