import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  tokens,
  Tooltip,
} from '@fluentui/react-components';
import { Dismiss16Regular, Handshake20Regular, Send20Filled } from '@fluentui/react-icons';
import { useState } from 'react';
import { NARROW } from '../layout.ts';
import { useTexts } from '../session.ts';
import { AdaptiveCardView } from './AdaptiveCardView.tsx';
import type { Asker } from './botInvoke.ts';
import { ComposeCommands } from './CommandMenu.tsx';
import { ExtensionFlyout } from './ExtensionFlyout.tsx';
import type { ComposedDraft } from './useDraft.ts';
import { useUnfolding } from './useUnfolding.ts';

const useStyles = makeStyles({
  place: {
    display: 'grid',
    rowGap: tokens.spacingVerticalS,
    width: '100%',
    maxWidth: '880px',
    boxSizing: 'border-box',
    margin: '0 auto',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXXL} ${tokens.spacingVerticalL}`,
    [NARROW]: { padding: tokens.spacingHorizontalS },
  },
  box: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusLarge,
    ':focus-within': { boxShadow: `inset 0 -2px 0 ${tokens.colorCompoundBrandStroke}` },
  },
  card: {
    position: 'relative',
    maxWidth: '560px',
    maxHeight: '36vh',
    overflowY: 'auto',
    margin: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS}`,
  },
  remove: { position: 'absolute', top: tokens.spacingVerticalXS, right: tokens.spacingHorizontalXS },
  line: { display: 'flex', alignItems: 'end', padding: tokens.spacingHorizontalXS },
  text: {
    flexGrow: 1,
    minWidth: 0,
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalS}`,
    border: 'none',
    outline: 'none',
    resize: 'none',
    font: 'inherit',
    color: tokens.colorNeutralForeground1,
    backgroundColor: 'transparent',
    fieldSizing: 'content',
    maxHeight: '30vh',
    '::placeholder': { color: tokens.colorNeutralForeground3 },
  },
});

type Props = { readonly asker: Asker; readonly composed: ComposedDraft };

/** Where a message is written; the app's button opens its search. */
export function ComposeBox({ asker, composed }: Props) {
  const styles = useStyles();
  const texts = useTexts();
  const { draft, setText, pick, removeCard, send, problem } = composed;
  const [isOpen, setIsOpen] = useState(false);
  useUnfolding(asker, composed);
  return (
    <div className={styles.place}>
      {problem && (
        <MessageBar intent="error" politeness="assertive">
          <MessageBarBody>{texts.chat[problem]}</MessageBarBody>
        </MessageBar>
      )}
      <div className={styles.box}>
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
          <textarea
            className={styles.text}
            aria-label={texts.chat.write}
            placeholder={texts.chat.write}
            rows={1}
            value={draft.text}
            onChange={(event) => setText(event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.shiftKey) return;
              event.preventDefault();
              void send();
            }}
          />
          <Popover open={isOpen} onOpenChange={(_event, { open }) => setIsOpen(open)} positioning="above-end" trapFocus>
            <Tooltip content={texts.extension.open} relationship="description">
              <PopoverTrigger disableButtonEnhancement>
                <Button appearance="subtle" icon={<Handshake20Regular />}>
                  {texts.appName}
                </Button>
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
          <ComposeCommands />
          <Button
            appearance="subtle"
            icon={<Send20Filled />}
            aria-label={texts.chat.send}
            onClick={() => void send()}
          />
        </div>
      </div>
    </div>
  );
}
