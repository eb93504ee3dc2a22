import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';
import type { CountyCode } from '#domain/ids.ts';
import type { RegionAnswer } from '#domain/standing.ts';
import { usePendingOf } from '../outbox/usePendingOf.ts';
import { useTexts } from '../start/texts.ts';
import { PlainText } from '../criterion/PlainText.tsx';
import type { Question } from './question.ts';
import { AnswerMark } from './answerLook.tsx';
import { PendingMark } from '../outbox/PendingMark.tsx';
import { useRegionName } from '../start/useRegionName.ts';

// Most who read a criterion answer nothing: the form comes when it is needed.
const KeptForm = lazy(() => import('./KeptForm.tsx'));

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  heading: { ...typographyStyles.body1Strong, margin: 0 },
  aside: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  saved: {
    ...typographyStyles.caption1,
    margin: 0,
    color: tokens.colorStatusSuccessForeground1,
    ':empty': { display: 'none' },
  },
  button: { alignSelf: 'flex-start' },
});

type Props = {
  readonly region: CountyCode;
  readonly question: Question;
  readonly answer: RegionAnswer | undefined;
  /** Whether the consultation takes answers today. */
  readonly isTaking: boolean;
  /** Whether the text reads as the one asked about: otherwise no answer can be bound to it. */
  readonly canSave: boolean;
};

/** The own region's answer: what it is, and the form for giving or changing it. */
export function OwnAnswer({ region, question, answer, isTaking, canSave }: Props) {
  const styles = useStyles();
  const { tab } = useTexts();
  const words = tab.position;
  const name = useRegionName()(region);
  const [isEditing, setIsEditing] = useState(answer?.kind !== 'given');
  const [isSaved, setIsSaved] = useState(false);
  const isWaiting = usePendingOf('positions', givenKey(answer)) !== undefined;
  const given = answer === undefined || answer.kind === 'silent' ? undefined : answer.position;

  if (isEditing && isTaking) {
    return (
      <div className={styles.root}>
        <h3 className={styles.heading}>{words.answerFor(name)}</h3>
        {answer?.kind === 'stale' && canSave && <p className={styles.aside}>{words.nowStale}</p>}
        <Suspense>
          <KeptForm
            region={region}
            question={question}
            current={given}
            canSave={canSave}
            onSaved={() => {
              setIsSaved(true);
              setIsEditing(false);
            }}
            onCancel={answer?.kind === 'given' ? () => setIsEditing(false) : undefined}
          />
        </Suspense>
      </div>
    );
  }
  if (given === undefined) return isTaking ? null : <p className={styles.aside}>{words.neverAnswered(name)}</p>;
  const { stance, givenAt } = given.value;
  return (
    <div className={styles.root}>
      <h3 className={styles.heading}>{words.answerFor(name)}</h3>
      <AnswerMark kind={answer?.kind === 'given' ? stance.kind : (answer?.kind ?? 'silent')} />
      {stance.kind !== 'endorses' && <PlainText text={stance.reason} />}
      <p className={styles.aside}>{words.givenBy(given.written.name, tab.format.date(givenAt))}</p>
      <PendingMark list="positions" row={given.value.key} />
      <p role="status" className={styles.saved}>
        {isSaved && !isWaiting && words.saved(name)}
      </p>
      {isTaking && (
        <Button className={styles.button} onClick={() => setIsEditing(true)}>
          {words.change}
        </Button>
      )}
    </div>
  );
}

function givenKey(answer: RegionAnswer | undefined): string | undefined {
  return answer === undefined || answer.kind === 'silent' ? undefined : answer.position.value.key;
}
