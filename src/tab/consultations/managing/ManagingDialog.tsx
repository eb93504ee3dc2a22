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
  tokens,
} from '@fluentui/react-components';
import { useEffect, useEffectEvent, useState, type ReactNode } from 'react';
import { scrollingContent } from '../../frame/scrolling.ts';
import { useConsultingTexts } from '../consultingTexts.ts';

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  body: { margin: 0 },
});

type Props = {
  readonly title: string;
  readonly body: string;
  /** Why it was not done. */
  readonly fault: string | undefined;
  /** The buttons that do something. */
  readonly actions: ReactNode;
  /** Whether it has been carried out. The dialog shuts first and is taken away then: otherwise the page stays hidden. */
  readonly isDone: boolean;
  readonly onClose: () => void;
  readonly children?: ReactNode;
};

/** Asks the coordinator before something that all regions notice. */
export function ManagingDialog({ title, body, fault, actions, isDone, onClose, children }: Props) {
  const styles = useStyles();
  const { managing } = useConsultingTexts();
  const [isLeft, setIsLeft] = useState(false);
  const isShut = isDone || isLeft;
  useTakenAway(isShut, onClose);
  const leave = (): void => setIsLeft(true);
  return (
    <Dialog open={!isShut} onOpenChange={leave}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent className={styles.content}>
            <p className={styles.body}>{body}</p>
            {fault !== undefined && (
              <MessageBar intent="error" layout="multiline">
                <MessageBarBody>{fault}</MessageBarBody>
              </MessageBar>
            )}
            {children}
          </DialogContent>
          <DialogActions fluid>
            <Button onClick={leave}>{managing.cancel}</Button>
            {actions}
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

/** As long as a dialog takes to fade. */
const FADING_MS = 300;

function useTakenAway(isShut: boolean, onClose: () => void): void {
  const close = useEffectEvent(onClose);
  useEffect(() => {
    if (!isShut) return undefined;
    const timer = setTimeout(() => {
      close();
      requestAnimationFrame(focusIfLost);
    }, FADING_MS);
    return () => clearTimeout(timer);
  }, [isShut]);
}

/** What opened the dialog is often gone when it has done its work: asked again, closed. Then the page's title comes next. */
function focusIfLost(): void {
  const isLost = document.activeElement === null || document.activeElement === document.body;
  if (isLost) scrollingContent()?.querySelector('h1')?.focus({ preventScroll: true });
}
