import { makeStyles, tokens } from '@fluentui/react-components';
import { questionedItem, standingIn } from '#usecases/consultationOf.ts';
import { criterionPicture } from '#usecases/criterionPicture.ts';
import type { ItemCriterion } from '#usecases/meetings/meetingOf.ts';
import { AnswerBar } from '../../positions/AnswerBar.tsx';
import { answeredIn } from '../../positions/answerLook.tsx';
import { useActor, useVisibleWorkspace, useWorkspace } from '../../start/session.ts';
import { useMeetingTexts } from '../meetingTexts.ts';
import { STAGE_BODY, STAGE_NOTE } from './stageType.ts';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(120px, 24vw)',
    alignItems: 'center',
    columnGap: 'clamp(12px, 2vw, 40px)',
    paddingBlock: 'clamp(6px, 1vw, 16px)',
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  title: { ...STAGE_BODY, overflowWrap: 'anywhere' },
  line: { ...STAGE_NOTE, display: 'block', color: tokens.colorNeutralForeground2 },
  bar: { height: 'clamp(10px, 1.2vw, 24px)' },
});

/** Several criteria on the stage: each by its name, with where the regions stand on it. */
export function StageList({ criteria }: { readonly criteria: readonly ItemCriterion[] }) {
  const styles = useStyles();
  return (
    <ol className={styles.list}>
      {criteria.map((shown) => (
        <Line key={shown.criterion} shown={shown} />
      ))}
    </ol>
  );
}

function Line({ shown: { criterion, asked } }: { readonly shown: ItemCriterion }) {
  const styles = useStyles();
  const { stage: words } = useMeetingTexts();
  const [visible, workspace, actor] = [useVisibleWorkspace(), useWorkspace(), useActor()];
  const title = criterionPicture(visible, criterion, actor)?.criterion.value.title ?? criterion;
  const standing =
    asked && standingIn(workspace, asked.held.value, questionedItem(workspace, asked.held.value, asked.item), actor);
  return (
    <li className={styles.item}>
      <span className={styles.title}>{title}</span>
      {standing && (
        <div>
          <span className={styles.line}>{words.answered(answeredIn(standing), standing.regions.length)}</span>
          <AnswerBar counts={standing.counts} className={styles.bar} />
        </div>
      )}
    </li>
  );
}
