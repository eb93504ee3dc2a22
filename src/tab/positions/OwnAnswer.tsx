import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { Suspense, useState } from 'react';
import type { CountyCode } from '#domain/ids.ts';
import type { RegionAnswer } from '#domain/standing.ts';
import { ownAnswerOf } from '#usecases/ownAnswer.ts';
import { usePendingOf } from '../outbox/usePendingOf.ts';
import { useActor, useWorkspace } from '../start/session.ts';
import { useTexts } from '../start/texts.ts';
import { PlainText } from '../criterion/PlainText.tsx';
import type { Question } from './question.ts';
import { AnswerMark } from './answerLook.tsx';
import { Reservation } from './Reservation.tsx';
import { SaidAtMeeting } from './SaidAtMeeting.tsx';
import { PendingMark } from '../outbox/PendingMark.tsx';
import { useRegionName } from '../start/useRegionName.ts';
import { late } from '../start/late.tsx';

// Most who read a criterion answer nothing: the form comes when it is needed.
export const KeptForm = late(() => import('./KeptForm.tsx'));

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
  const asked = { ...question, region };
  const { own, kind, said } = ownAnswerOf(useWorkspace(), useActor(), asked, { edition: question.edition, answer });
  const isWaiting = usePendingOf('positions', own?.value.key) !== undefined;

  if (isEditing && isTaking) {
    return (
      <div className={styles.root}>
        <h3 className={styles.heading}>{words.answerFor(name)}</h3>
        {kind === 'stale' && canSave && <p className={styles.aside}>{words.nowStale}</p>}
        {kind === 'unverified' && own && (
          <p className={styles.aside}>{tab.standing.unverifiedExplained(own.written.name)}</p>
        )}
        <Suspense>
          <KeptForm
            region={region}
            question={question}
            current={own}
            said={said}
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
  if (own === undefined) {
    return isTaking ? null : (
      <>
        <p className={styles.aside}>{words.neverAnswered(name)}</p>
        {said && <SaidAtMeeting said={said.value} isOpen={false} />}
      </>
    );
  }
  const { stance, reservation, givenAt } = own.value;
  return (
    <div className={styles.root}>
      <h3 className={styles.heading}>{words.answerFor(name)}</h3>
      <AnswerMark kind={kind === 'given' ? stance.kind : kind} />
      {stance.kind !== 'endorses' && <PlainText text={stance.reason} />}
      {reservation !== '' && <Reservation text={reservation} />}
      {answer?.kind === 'given' && answer.isCarried && <p className={styles.aside}>{tab.standing.carriedExplained}</p>}
      <p className={styles.aside}>{words.givenBy(own.written.name, tab.format.date(givenAt))}</p>
      <PendingMark list="positions" row={own.value.key} />
      <p role="status" className={styles.saved}>
        {isSaved && !isWaiting && words.saved(name)}
      </p>
      {said && <SaidAtMeeting said={said.value} isOpen={isTaking} />}
      {isTaking && (
        <Button className={styles.button} onClick={() => setIsEditing(true)}>
          {words.change}
        </Button>
      )}
    </div>
  );
}
