import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { CheckmarkCircle20Filled } from '@fluentui/react-icons';
import type { SubmitEvent } from 'react';
import type { Consultation } from '#domain/consultation.ts';
import type { CountyCode, CriterionId } from '#domain/ids.ts';
import { sentenceFor } from '#i18n/sentenceFor.ts';
import type { RecordPositionsRefusal } from '#usecases/recordPositions.ts';
import { Notice } from '../../frame/Notice.tsx';
import { PendingMark } from '../../outbox/PendingMark.tsx';
import type { FieldFaults } from '../../positions/AnswerFields.tsx';
import { answerFieldOf } from '../../positions/NotSaved.tsx';
import { useTexts } from '../../start/texts.ts';
import type { DraftKeeper } from '../../start/useKeptDraft.ts';
import { useRegionName } from '../../start/useRegionName.ts';
import { useNotSaved } from '../useNotSaved.ts';
import { useWaitingAnswer } from '../useWaitingAnswer.ts';
import { AllAnswered } from './AllAnswered.tsx';
import { useAnsweringTexts } from './answeringTexts.ts';
import { DueRow } from './DueRow.tsx';
import type { DraftedAnswers } from './drafted.ts';
import { useAnswers } from './useAnswers.ts';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
  saved: {
    ...typographyStyles.body1,
    margin: 0,
    display: 'flex',
    columnGap: tokens.spacingHorizontalS,
    ':empty': { display: 'none' },
  },
  mark: { color: tokens.colorStatusSuccessForeground1, flexShrink: 0 },
  rows: { listStyleType: 'none', margin: 0, padding: 0 },
  bar: {
    position: 'sticky',
    // The page ends that much below what it shows.
    bottom: `calc(-1 * ${tokens.spacingVerticalXXXL})`,
    zIndex: 1,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalM,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  count: { ...typographyStyles.body1, color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
});

type Props = {
  readonly consultation: Consultation;
  readonly region: CountyCode;
  readonly begun: DraftedAnswers;
  readonly keeper: DraftKeeper;
};

/** Everything that is left to answer, a stance for each, and one save. */
export function AnswersForm(props: Props) {
  const { consultation, region } = props;
  const styles = useStyles();
  const words = useAnsweringTexts();
  const name = useRegionName()(region);
  const { due, drafted, answers, saving, saved, choose, endorseRest, save } = useAnswers(props);
  const fault = saving.kind === 'refused' ? saving.refusal : undefined;
  const waiting = useWaitingAnswer(consultation, [region]);
  const sentenceOf = useSentence();
  const notSaved = useNotSaved(saving, sentenceOf);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    void save();
  };
  const rest = due.length - answers.length;

  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      {notSaved !== undefined && (
        <Notice intent="error" title={words.notSaved} body={wholeOf(fault, notSaved)} occasion={saving} />
      )}
      <p role="status" className={styles.saved}>
        {saved > 0 && saving.kind === 'saved' && waiting === undefined && (
          <>
            <CheckmarkCircle20Filled aria-hidden className={styles.mark} /> {words.saved(saved, name)}
          </>
        )}
      </p>
      {waiting && <PendingMark list="positions" row={waiting.key} />}
      {due.length === 0 ? (
        <AllAnswered consultation={consultation} region={name} isSent={waiting === undefined} />
      ) : (
        <>
          <ul className={styles.rows} aria-label={words.left(due.length)}>
            {due.map((each) => (
              <DueRow
                key={each.criterion}
                due={each}
                drafted={drafted.get(each.criterion)}
                faults={faultsAt(fault, each.criterion, sentenceOf)}
                onChange={(answer) => choose(each.criterion, answer)}
              />
            ))}
          </ul>
          <div className={styles.bar}>
            <Button
              type="submit"
              appearance="primary"
              disabledFocusable={saving.kind === 'saving' || answers.length === 0}
            >
              {saving.kind === 'saving' ? words.saving : words.save(answers.length)}
            </Button>
            {rest > 0 && <Button onClick={endorseRest}>{words.endorseRest(rest)}</Button>}
            <span className={styles.count}>{words.chosen(answers.length, due.length)}</span>
          </div>
        </>
      )}
    </form>
  );
}

function faultsAt(
  fault: RecordPositionsRefusal | undefined,
  criterion: CriterionId,
  sentenceOf: (refusal: RecordPositionsRefusal) => string,
): FieldFaults {
  if (fault === undefined || !('criterion' in fault) || fault.criterion !== criterion) return {};
  return { [answerFieldOf(fault.kind)]: sentenceOf(fault) };
}

function wholeOf(fault: RecordPositionsRefusal | undefined, sentence: string): string {
  return fault !== undefined && 'criterion' in fault ? `${fault.criterion}: ${sentence}` : sentence;
}

function useSentence(): (refusal: RecordPositionsRefusal) => string {
  const { recordPosition } = useTexts().refusals;
  const { refusal: own } = useAnsweringTexts();
  return (refusal) =>
    refusal.kind === 'nothingAnswered' || refusal.kind === 'answeredTwice'
      ? sentenceFor(own, refusal)
      : sentenceFor(recordPosition, refusal);
}
