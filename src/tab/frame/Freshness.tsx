import {
  Button,
  makeResetStyles,
  makeStyles,
  mergeClasses,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { CheckmarkCircle16Regular, CloudArrowDown16Regular, Warning16Regular } from '@fluentui/react-icons';
import { useState, useSyncExternalStore } from 'react';
import type { Freshness as FreshnessOfCopy } from '#replica/replica.ts';
import { useFreshness, useOutbox, useSession } from '../start/session.ts';
import { useStartTexts } from '../start/startTexts.ts';
import { useTexts, type Texts } from '../start/texts.ts';
import { PlaceLink } from './PlaceLink.tsx';
import { statusOf, type Status } from './status.ts';

const NARROW = '@media (max-width: 639px)';

const useLine = makeResetStyles({
  ...typographyStyles.caption1,
  display: 'inline-flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  columnGap: tokens.spacingHorizontalS,
  color: tokens.colorNeutralForeground3,
});
const useStyles = makeStyles({
  calm: { [NARROW]: { '& span': { display: 'none' } } },
  // What is not as usual gets a line of its own under the sections instead of squeezing them.
  telling: {
    color: tokens.colorNeutralForeground2,
    [NARROW]: { order: 1, flexBasis: '100%', paddingBlock: tokens.spacingVerticalXS },
  },
  status: { display: 'inline-flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXS },
  icon: { flexShrink: 0 },
  button: { minWidth: 0 },
});

const ICON = {
  fresh: CheckmarkCircle16Regular,
  starting: CloudArrowDown16Regular,
  reading: CloudArrowDown16Regular,
  unreached: Warning16Regular,
  signIn: Warning16Regular,
  notFound: Warning16Regular,
  paused: CloudArrowDown16Regular,
} as const satisfies Record<Status['kind'], unknown>;

/** What does not pass by waiting alone. */
const RETRIED: ReadonlySet<Status['kind']> = new Set(['unreached', 'signIn', 'notFound']);

/** How far the page is to be believed, and what of one's own is still on its way. */
export function Freshness() {
  const line = useLine();
  const styles = useStyles();
  const { tab } = useTexts();
  const start = useStartTexts();
  const { replica, pace, signIn, moment } = useSession();
  const waiting = useOutbox().length;
  const status = statusOf(useSettled(useFreshness()), useSyncExternalStore(pace.subscribe, pace.state));
  const Icon = ICON[status.kind];
  const words = wordsFor(status, tab, moment().now);
  const isCalm = status.kind === 'fresh' && waiting === 0;

  return (
    <div className={mergeClasses(line, isCalm ? styles.calm : styles.telling)} title={isCalm ? words : undefined}>
      <div className={styles.status} role={status.kind === 'reading' ? undefined : 'status'}>
        <Icon className={styles.icon} aria-hidden />
        <span>{words}</span>
      </div>
      {waiting > 0 && <PlaceLink place={{ kind: 'problems' }}>{tab.freshness.waiting(waiting)}</PlaceLink>}
      {RETRIED.has(status.kind) && (
        <Button
          size="small"
          appearance="subtle"
          className={styles.button}
          onClick={() => void (status.kind === 'signIn' ? signIn().then(replica.pull, replica.pull) : replica.pull())}
        >
          {status.kind === 'signIn' ? start.signIn : tab.freshness.retry}
        </Button>
      )}
    </div>
  );
}

/** The freshness without the pulls that run every few seconds: a failure is not forgotten while it is tried again. */
function useSettled(freshness: FreshnessOfCopy): FreshnessOfCopy {
  const [settled, setSettled] = useState(freshness);
  const isPassing = freshness.kind === 'pulling' && isNoNews(freshness, settled);
  if (!isPassing && freshness !== settled) setSettled(freshness);
  return isPassing ? settled : freshness;
}

function isNoNews(pulling: Extract<FreshnessOfCopy, { readonly kind: 'pulling' }>, settled: FreshnessOfCopy): boolean {
  return pulling.hasContent ? settled.kind !== 'starting' : settled.kind === 'failed' && pulling.rows === 0;
}

function wordsFor(status: Status, { format, freshness }: Texts['tab'], now: string): string {
  switch (status.kind) {
    case 'fresh':
      return freshness.fresh;
    case 'starting':
      return freshness.pulling;
    case 'reading':
      return freshness.reading(format.number(status.rows));
    case 'unreached':
      return status.since === undefined
        ? freshness.neverReached
        : freshness.unreached(format.timeOrDay(status.since, now));
    case 'signIn':
      return freshness.signIn;
    case 'notFound':
      return freshness.notFound;
    case 'paused':
      return freshness.paused(format.timeOrDay(status.until, now));
  }
}
