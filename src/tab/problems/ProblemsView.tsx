import { makeStyles, tokens } from '@fluentui/react-components';
import { EmptyState } from '../frame/EmptyState.tsx';
import { PageTitle } from '../frame/PageTitle.tsx';
import { useSortingTexts } from './sortingTexts.ts';
import { useConditions, useDrifts, useOutbox, useWorkspace } from '../start/session.ts';
import { DriftedLists } from './DriftedLists.tsx';
import { GoneLists } from './GoneLists.tsx';
import { HeldSweeps } from './HeldSweeps.tsx';
import { PendingChanges } from './PendingChanges.tsx';
import { UnreadableRows } from './UnreadableRows.tsx';

const useStyles = makeStyles({
  root: {
    maxWidth: '1080px',
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXXL,
    paddingTop: tokens.spacingVerticalXL,
  },
});

/** What waits, and what a person could put right: own changes, lists, rows. Empty when all is well. */
export default function ProblemsView() {
  const styles = useStyles();
  const { sorting } = useSortingTexts();
  const { problems } = useWorkspace();
  const [outbox, drifts] = [useOutbox(), useDrifts()];
  const conditions = [...useConditions()];
  const gone = conditions.flatMap(([list, { kind }]) => (kind === 'gone' ? [list] : []));
  const held = conditions.flatMap(([list, condition]) =>
    condition.kind === 'sweepHeld' ? [{ list, removes: condition.removes, of: condition.of }] : [],
  );
  // A list that is gone is told once, with what there is left of it.
  const told = gone.length > 0 ? drifts.filter(({ kind }) => kind !== 'listMissing') : drifts;
  const isWell = problems.length + outbox.length + told.length + gone.length + held.length === 0;

  return (
    <div className={styles.root}>
      <PageTitle name={sorting.title}>{sorting.title}</PageTitle>
      {isWell && <EmptyState title={sorting.allWell.title} body={sorting.allWell.body} />}
      {outbox.length > 0 && <PendingChanges outbox={outbox} />}
      {held.length > 0 && <HeldSweeps held={held} />}
      {gone.length > 0 && <GoneLists lists={gone} />}
      {told.length > 0 && <DriftedLists drifts={told} />}
      {problems.length > 0 && <UnreadableRows problems={problems} />}
    </div>
  );
}
