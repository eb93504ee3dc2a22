import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { RowKey } from '#domain/ids.ts';
import { EmptyState } from '../frame/EmptyState.tsx';
import { useNavigation } from '../frame/navigation.ts';
import { useWorkspace } from '../start/session.ts';
import JudgedBar from './JudgedBar.tsx';
import { movingIn } from './moving.ts';
import { questionOf } from './question.ts';
import { RequirementDetail } from './RequirementDetail.tsx';
import { useRequirementTexts } from './requirementTexts.ts';
import type { Judging } from './useJudging.ts';
import type { SortedPile } from './usePile.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, minWidth: 0 },
});

type Props = {
  readonly opened: RowKey | undefined;
  readonly pile: SortedPile;
  readonly judging: Judging;
  readonly level: 1 | 2;
};

/** The requirement that is open, and what was said last; beside the list also where none is open. */
export default function OpenedRequirement({ opened, pile, judging, level }: Props) {
  const styles = useStyles();
  const navigation = useNavigation();
  const { page } = useRequirementTexts();
  const { regionalRequirements } = useWorkspace();
  const { rows, answers } = pile;
  const open = (key: RowKey | undefined): void =>
    navigation.go(key === undefined ? { kind: 'requirements' } : { kind: 'requirement', key });
  const held = opened === undefined ? undefined : regionalRequirements.byKey(opened);
  const [first] = rows;

  return (
    <div className={styles.root}>
      <JudgedBar judging={judging} />
      {held !== undefined && (
        <RequirementDetail
          key={held.value.key}
          held={held}
          answer={answers.known.get(questionOf(held.value).key)}
          isComparing={answers.run.kind === 'running'}
          judging={judging}
          moving={movingIn(rows, held.value.key, open)}
          level={level}
        />
      )}
      {opened !== undefined && held === undefined && (
        <EmptyState title={page.missing.title} body={page.missing.body} level={level}>
          <Button onClick={() => open(undefined)}>{page.missing.action}</Button>
        </EmptyState>
      )}
      {opened === undefined && first !== undefined && (
        <EmptyState title={page.choose.title} body={page.choose.body}>
          <Button onClick={() => open(first.value.key)}>{page.choose.action}</Button>
        </EmptyState>
      )}
    </div>
  );
}
