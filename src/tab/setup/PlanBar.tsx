import { Button, makeResetStyles, makeStyles, ProgressBar, tokens, typographyStyles } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { stepText } from '#i18n/setupTexts.ts';
import { isEmptySite, lackingLists, type Plan } from './plan.ts';
import { useSetupWords } from './texts.ts';
import type { Run, Setup, SetupState } from './useSetup.ts';

const useBar = makeResetStyles({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  justifyContent: 'space-between',
  columnGap: tokens.spacingHorizontalL,
  rowGap: tokens.spacingVerticalS,
});
const useStyles = makeStyles({
  summary: { ...typographyStyles.subtitle2, margin: 0 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  note: { ...typographyStyles.caption1, flexBasis: '100%', margin: 0, color: tokens.colorNeutralForeground3 },
  telling: { minWidth: 0, flexGrow: 1, flexBasis: '16rem', display: 'grid', rowGap: tokens.spacingVerticalXXS },
  step: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  progress: { flexBasis: '100%' },
});

type Planned = Extract<SetupState, { readonly kind: 'planned' }>;

/** Whether anything is missing, and the way to make it. */
export function PlannedBar({ state, setup }: { readonly state: Planned; readonly setup: Setup }) {
  const bar = useBar();
  const styles = useStyles();
  const { page } = useSetupWords();
  const { plan, outcome, isLooking } = state;
  const isWhole = plan.steps.length === 0;
  const hasBegun = outcome !== undefined && outcome.done.length > 0;
  return (
    <div className={bar}>
      <p className={styles.summary}>{summaryOf(plan, page.summary)}</p>
      <div className={styles.buttons}>
        {!isWhole && (
          <Button appearance="primary" disabledFocusable={isLooking} onClick={setup.start}>
            {hasBegun ? page.goOn : page.create}
          </Button>
        )}
        <Button disabledFocusable={isLooking} onClick={setup.lookAgain}>
          {page.lookAgain}
        </Button>
      </div>
      {!isWhole && <p className={styles.note}>{page.mayAsk}</p>}
    </div>
  );
}

function summaryOf(plan: Plan, words: ReturnType<typeof useSetupWords>['page']['summary']): string {
  if (plan.steps.length === 0) return words.complete;
  return isEmptySite(plan) ? words.allMissing : words.lacks(lackingLists(plan).size);
}

/** How far the run has come, and the way to stop it. */
export function WorkingBar({ run, onStop }: { readonly run: Run; readonly onStop: () => void }) {
  const bar = useBar();
  const styles = useStyles();
  const { page } = useSetupWords();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The button that began this is gone.
    place.current?.querySelector('button')?.focus();
  }, []);
  const { told, number, of, isStopping } = run;
  const last = told.at(-1);
  const where = number === 0 ? page.beginning : page.working(number, of);
  return (
    <div ref={place} className={bar}>
      <div className={styles.telling}>
        <p className={styles.summary}>{isStopping ? page.stopping : where}</p>
        <p className={styles.step}>{last ? stepText({ steps: page.made }, last) : page.mayAsk}</p>
      </div>
      <Button disabledFocusable={isStopping} onClick={onStop}>
        {page.cancel}
      </Button>
      <ProgressBar className={styles.progress} value={number} max={of} thickness="large" aria-label={where} />
    </div>
  );
}
