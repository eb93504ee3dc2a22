import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { takesAnswers, type Consultation } from '#domain/consultation.ts';
import { answerBy } from '#usecases/answerProgress.ts';
import { useNavigation } from '../frame/navigation.ts';
import { PendingMark } from '../outbox/PendingMark.tsx';
import { useActor, useSession } from '../start/session.ts';
import { useTexts } from '../start/texts.ts';
import { useOwnProgress, useProgress } from './ownAnswers.ts';
import { usePageTexts } from './pageTexts.ts';
import { useWaitingAnswer } from './useWaitingAnswer.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  own: { ...typographyStyles.body1, margin: 0 },
});

/** For a region's contact: how much is left, and straight to it. */
export function OwnBar({ consultation }: { readonly consultation: Consultation }) {
  const styles = useStyles();
  const { consultations: words } = useTexts().tab;
  const page = usePageTexts();
  const { speaksFor } = useActor();
  const { today } = useSession();
  const navigation = useNavigation();
  const own = useOwnProgress(consultation);
  const { items } = useProgress(consultation);
  const waiting = useWaitingAnswer(consultation, speaksFor);
  if (own === undefined || consultation.state === 'closed') return null;
  const next = items.find(
    ({ standing, isTextUnchanged }) =>
      isTextUnchanged && speaksFor.some((region) => isLeft(answerBy(standing, region)?.kind)),
  );
  const mayAnswer = takesAnswers(consultation, today()) && own.due > 0;
  return (
    <div className={styles.root}>
      <p className={styles.own}>{own.due === 0 ? page.nothingLeft : words.yourAnswers(own.given, own.all)}</p>
      {waiting && <PendingMark list="positions" row={waiting.key} />}
      {mayAnswer && (
        <Button appearance="primary" onClick={() => navigation.go({ kind: 'answers', key: consultation.key })}>
          {page.answerAll}
        </Button>
      )}
      {mayAnswer && next && (
        <Button onClick={() => navigation.go({ kind: 'criterion', id: next.item.criterion })}>
          {words.nextUnanswered}
        </Button>
      )}
    </div>
  );
}

function isLeft(kind: string | undefined): boolean {
  return kind !== undefined && kind !== 'given';
}
