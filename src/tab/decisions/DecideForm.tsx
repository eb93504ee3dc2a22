import { makeStyles, tokens } from '@fluentui/react-components';
import { Suspense, useState, type SubmitEvent } from 'react';
import { day } from '#domain/ids.ts';
import { recordDecisions } from '#usecases/recordDecisions.ts';
import { useSession } from '../start/session.ts';
import type { DraftKeeper } from '../start/useKeptDraft.ts';
import { useVerb } from '../start/useVerb.ts';
import { useFetchedWhenIdle } from '../start/whenIdle.ts';
import { chosenItems, type Decidable, type Outcomes } from './deciding.ts';
import { DecideTable } from './DecideTable.tsx';
import { useDecisionTexts } from './decisionTexts.ts';
import type { Minutes } from './minutes.ts';
import { DecisionOutcomeNotice } from './DecisionOutcomeNotice.tsx';
import { late } from '../start/late.tsx';

// Most who look at what is to be decided record nothing.
const MinutesFields = late(() => import('./MinutesFields.tsx'));
const Confirmation = late(() => import('../outbox/Confirmation.tsx'));

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXL },
});

type Props = {
  readonly begun: Minutes;
  readonly decidables: readonly Decidable[];
  readonly keeper: DraftKeeper;
  /** Nothing can be recorded, by this person or just now; the table shows all the same. */
  readonly isOff: boolean;
};

/** The table of what was asked about with an outcome for each row, and what is said of the decision as a whole. */
export function DecideForm({ begun, decidables, keeper, isOff }: Props) {
  const styles = useStyles();
  const { form: words } = useDecisionTexts();
  const { today } = useSession();
  const { saving, carryOut } = useVerb(recordDecisions);
  const [minutes, setMinutes] = useState<Minutes>(begun);
  const [isAsking, setIsAsking] = useState(false);
  const [recorded, setRecorded] = useState(0);
  useFetchedWhenIdle(isOff ? undefined : Confirmation.fetch);
  const items = chosenItems(decidables, minutes.outcomes);
  const on = day(minutes.on);

  const enter = (change: Partial<Minutes>): void => {
    const next = { ...minutes, ...change };
    setMinutes(next);
    keeper.keep({ values: next, base: undefined });
  };
  const record = async (): Promise<void> => {
    const { body, caseNumber, comment } = minutes;
    const outcome = await carryOut({ items, body, on: on ?? today(), caseNumber, comment });
    if (outcome.kind !== 'saved') return;
    keeper.drop();
    setRecorded(items.length);
    setMinutes({ ...minutes, outcomes: {}, comment: '' });
  };
  const ask = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (on === undefined) return;
    // What would be refused is told at once; only what can be recorded is asked about.
    if (items.length > 0 && minutes.body.trim() !== '' && minutes.caseNumber.trim() !== '') setIsAsking(true);
    else await record();
  };

  return (
    <form className={styles.form} onSubmit={(event) => void ask(event)} noValidate>
      <DecideTable
        decidables={decidables}
        outcomes={minutes.outcomes}
        isOff={isOff}
        onChange={(outcomes: Outcomes) => enter({ outcomes })}
      />
      <DecisionOutcomeNotice saving={saving} recorded={recorded} />
      {!isOff && (
        <Suspense>
          <MinutesFields
            minutes={minutes}
            isRecording={saving.kind === 'saving'}
            count={items.length}
            onChange={enter}
          />
        </Suspense>
      )}
      {isAsking && (
        <Suspense>
          <Confirmation
            title={words.confirm}
            body={words.confirmBody(items.length)}
            action={words.record}
            cancel={words.cancel}
            onConfirm={() => void record()}
            onClose={() => setIsAsking(false)}
          />
        </Suspense>
      )}
    </form>
  );
}
