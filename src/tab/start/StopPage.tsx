import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { EmptyState } from '../frame/EmptyState.tsx';
import { useTexts } from './texts.ts';

const useStyles = makeStyles({
  root: { paddingInline: tokens.spacingHorizontalXXL, paddingBlock: tokens.spacingVerticalXXL },
});

/** Why Samsyn cannot be shown at all. */
export type Stop =
  'notInTeams' | 'misconfigured' | 'signInRequired' | 'accessDenied' | 'notFound' | 'unreachable' | 'broken';

type Props = { readonly stop: Stop; readonly onRetry?: (() => void) | undefined; readonly children?: ReactNode };

/** A whole page with one sentence on what is wrong and what to do. */
export function StopPage({ stop, onRetry, children }: Props) {
  const styles = useStyles();
  const { start } = useTexts().tab;
  const { title, body } = start[stop];
  const action =
    children ??
    (onRetry && (
      <Button appearance="primary" onClick={onRetry}>
        {stop === 'signInRequired' ? start.signIn : start.retry}
      </Button>
    ));
  return (
    <main className={styles.root}>
      <EmptyState level={1} title={title} body={body}>
        {action}
      </EmptyState>
    </main>
  );
}
