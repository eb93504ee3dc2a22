import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { Suspense, useState } from 'react';
import { focusReturnsHere } from '../frame/focusReturnsHere.ts';
import { useFetchedWhenIdle } from '../start/whenIdle.ts';
import { useDecisionTexts } from './decisionTexts.ts';
import type { Repealable } from './repealable.ts';
import { late } from '../start/late.tsx';

const RepealDialog = late(() => import('./RepealDialog.tsx'));

const useStyles = makeStyles({
  said: {
    ...typographyStyles.caption1,
    // Below the buttons, of which there are more.
    order: 1,
    // As wide as the buttons, which it does not push apart.
    width: 0,
    minWidth: '100%',
    color: tokens.colorStatusSuccessForeground1,
    ':empty': { display: 'none' },
  },
});

type Props = {
  /** Undefined where there is nothing to repeal, or nothing any more. */
  readonly repealable: Repealable | undefined;
};

/** The button with which the steering group repeals what the page shows, and that it was done. */
export function Repeal({ repealable }: Props) {
  const styles = useStyles();
  const { repeal: words } = useDecisionTexts();
  const [opened, setOpened] = useState<Repealable>();
  const [isRecorded, setIsRecorded] = useState(false);
  useFetchedWhenIdle(repealable === undefined ? undefined : RepealDialog.fetch);
  return (
    <>
      {repealable && (
        <Button {...focusReturnsHere} onClick={() => setOpened(repealable)}>
          {words.open}
        </Button>
      )}
      <div role="status" className={styles.said}>
        {isRecorded && words.recorded}
      </div>
      <Suspense>
        {/* What was opened stays until its dialog has shut, though there is nothing left to repeal then. */}
        {opened && (
          <RepealDialog
            repealable={opened}
            onRecorded={() => setIsRecorded(true)}
            onClose={() => setOpened(undefined)}
          />
        )}
      </Suspense>
    </>
  );
}
