import { makeStyles, tokens } from '@fluentui/react-components';
import type { CriterionId } from '#domain/ids.ts';
import { questionedItem, standingIn, type LastConsultation } from '#usecases/consultationOf.ts';
import { waitingSeenBy } from '#usecases/meetings/saidAtMeetings.ts';
import { ANSWER_ORDER, AnswerBar } from '../../positions/AnswerBar.tsx';
import { answeredIn, AnswerMark } from '../../positions/answerLook.tsx';
import { useActor, useWorkspace } from '../../start/session.ts';
import { useMeetingTexts } from '../meetingTexts.ts';
import { STAGE_BODY, STAGE_NOTE } from './stageType.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: 'clamp(6px, 1vw, 16px)' },
  bar: { height: 'clamp(12px, 1.4vw, 28px)' },
  counts: {
    ...STAGE_BODY,
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: 'clamp(16px, 2.5vw, 56px)',
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    '& svg': { width: '1em', height: '1em' },
  },
  line: { ...STAGE_NOTE, margin: 0, color: tokens.colorNeutralForeground2 },
});

type Props = { readonly criterion: CriterionId; readonly asked: LastConsultation };

/** Where the regions stand on one criterion, as it changes. */
export function StagePicture({ criterion, asked: { held, item } }: Props) {
  const styles = useStyles();
  const { stage: words } = useMeetingTexts();
  const workspace = useWorkspace();
  const actor = useActor();
  const consultation = held.value.key;
  const standing = standingIn(workspace, held.value, questionedItem(workspace, held.value, item), actor);
  const waiting = standing.regions.filter(
    ({ region: { code: region } }) =>
      waitingSeenBy(workspace, { consultation, criterion, region }, actor) !== undefined,
  ).length;
  return (
    <div className={styles.root}>
      <p className={styles.line}>
        {[
          words.answered(answeredIn(standing), standing.regions.length),
          ...(waiting > 0 ? [words.waits(waiting)] : []),
        ].join(' · ')}
      </p>
      <AnswerBar counts={standing.counts} className={styles.bar} />
      <ul className={styles.counts}>
        {ANSWER_ORDER.filter((kind) => standing.counts[kind] > 0).map((kind) => (
          <li key={kind}>
            <AnswerMark kind={kind} count={standing.counts[kind]} />
          </li>
        ))}
      </ul>
    </div>
  );
}
