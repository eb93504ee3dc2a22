import { Button, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { EmptyState } from '../frame/EmptyState.tsx';
import { useStartTexts } from './startTexts.ts';

const useStyles = makeStyles({
  root: { paddingInline: tokens.spacingHorizontalXXL, paddingBlock: tokens.spacingVerticalXXL },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** Why Samsyn cannot be shown at all. */
export type Stop = 'misconfigured' | 'signInRequired' | 'accessDenied' | 'notFound' | 'unreachable' | 'broken';

type Props = {
  readonly stop: Stop;
  readonly onRetry?: (() => void) | undefined;
  /** A person has pressed the button and waits. */
  readonly isTrying?: boolean;
  /** Other ways on. */
  readonly children?: ReactNode;
};

/** A whole page with one sentence on what is wrong and what to do. */
export function StopPage({ stop, onRetry, isTrying = false, children }: Props) {
  const styles = useStyles();
  const start = useStartTexts();
  const { title, body } = start[stop];
  return (
    <main className={styles.root}>
      <EmptyState level={1} title={title} body={body}>
        <div className={styles.actions}>
          {onRetry && (
            <Button
              appearance="primary"
              disabledFocusable={isTrying}
              icon={isTrying ? <Spinner size="tiny" /> : null}
              onClick={onRetry}
            >
              {stop === 'signInRequired' ? start.signIn : start.retry}
            </Button>
          )}
          {children}
        </div>
      </EmptyState>
    </main>
  );
}
