import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  MessageBar,
  MessageBarBody,
  ProgressBar,
  Spinner,
  Text,
  tokens,
} from '@fluentui/react-components';
import { Dismiss24Regular } from '@fluentui/react-icons';
import { useEffect, useRef } from 'react';
import { useTexts } from '../session.ts';
import { AdaptiveCardView } from './AdaptiveCardView.tsx';
import { SignInButton } from './SignInButton.tsx';
import type { CommandDialog as Props } from './useCommandDialog.ts';

const useStyles = makeStyles({
  surface: { maxWidth: '610px' },
  content: { display: 'grid', rowGap: tokens.spacingVerticalS, gridTemplateColumns: 'minmax(0, 1fr)' },
  card: { outline: 'none' },
  progress: { minHeight: '2px' },
});

/** The dialog of an app's command: its cards one after the other, until it puts one into the message or closes. */
export function CommandDialog({
  asker,
  dialog,
}: {
  readonly asker: { readonly person: string };
  readonly dialog: Props;
}) {
  const styles = useStyles();
  const texts = useTexts();
  const { command, shown, isBusy, isFailed, close, answerPreview } = dialog;
  const name = command === undefined ? '' : texts.actions.commands[command];
  const title = shown?.kind === 'card' && shown.title !== '' ? shown.title : name;
  return (
    <Dialog open={command !== undefined} onOpenChange={(_event, { open }) => open || close()}>
      <DialogSurface className={styles.surface} aria-busy={isBusy}>
        <DialogBody>
          <DialogTitle
            action={<Button appearance="subtle" icon={<Dismiss24Regular />} aria-label={texts.close} onClick={close} />}
          >
            {title}
          </DialogTitle>
          <DialogContent className={styles.content}>
            <div className={styles.progress}>{isBusy && shown && <ProgressBar aria-label={texts.chat.working} />}</div>
            {isFailed && (
              <MessageBar intent="error" layout="multiline" politeness="assertive">
                <MessageBarBody>{shown ? texts.actions.failed : texts.chat.botFailed}</MessageBarBody>
              </MessageBar>
            )}
            {!shown && isFailed && (
              <div>
                <Button onClick={dialog.again}>{texts.tab.retry}</Button>
              </div>
            )}
            {!shown && isBusy && <Spinner label={texts.actions.loading} />}
            {shown && <ShownAnswer asker={asker} dialog={dialog} />}
          </DialogContent>
          {shown?.kind === 'preview' && (
            <DialogActions>
              <Button disabled={isBusy} onClick={() => answerPreview('edit')}>
                {texts.actions.edit}
              </Button>
              <Button appearance="primary" disabled={isBusy} onClick={() => answerPreview('send')}>
                {texts.actions.send}
              </Button>
            </DialogActions>
          )}
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function ShownAnswer({ asker, dialog }: { readonly asker: { readonly person: string }; readonly dialog: Props }) {
  const styles = useStyles();
  const texts = useTexts();
  const { shown, isBusy, submit, signedIn } = dialog;
  const place = useRef<HTMLDivElement>(null);
  // The button that was pressed is gone with its card: reading goes on at the top of the next one.
  useEffect(() => place.current?.focus(), [shown]);
  if (shown === undefined) return null;
  if (shown.kind === 'closed') return <Text role="status">{shown.text}</Text>;
  if (shown.kind === 'signIn')
    return <SignInButton person={asker.person} button={shown.button} onSignedIn={signedIn} />;
  const isPreview = shown.kind === 'preview';
  return (
    <div
      ref={place}
      tabIndex={-1}
      className={styles.card}
      role="group"
      aria-label={isPreview ? texts.actions.preview : ''}
    >
      <AdaptiveCardView card={shown.card} isInert={isBusy || isPreview} onUse={() => undefined} onSubmit={submit} />
    </div>
  );
}
