import { makeStyles, tokens } from '@fluentui/react-components';
import { may } from '#domain/role.ts';
import { EmptyState } from '../frame/EmptyState.tsx';
import { PageTitle } from '../frame/PageTitle.tsx';
import { driftsBeside, missingLists } from '../frame/status.ts';
import { useSortingTexts } from './sortingTexts.ts';
import { useActor, useConditions, useDrifts, useOutbox, useWorkspace } from '../start/session.ts';
import { BrokenRules } from './BrokenRules.tsx';
import { DriftedLists } from './DriftedLists.tsx';
import { HeldSweeps } from './HeldSweeps.tsx';
import { MissingLists } from './MissingLists.tsx';
import { PendingChanges } from './PendingChanges.tsx';
import { UnreadableRows } from './UnreadableRows.tsx';
import { useBrokenRules } from './useBrokenRules.ts';

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
  const actor = useActor();
  const mayMakeLists = may.administer(actor);
  const conditions = useConditions();
  const missing = missingLists(conditions);
  const toMake = mayMakeLists ? missing.toMake : [];
  const held = [...conditions].flatMap(([list, condition]) =>
    condition.kind === 'sweepHeld' ? [{ list, removes: condition.removes, of: condition.of }] : [],
  );
  const { gone } = missing;
  const told = driftsBeside(missing, drifts);
  const found = useBrokenRules('now');
  const broken = may.readDrafts(actor) ? (found ?? []) : [];
  const rows = problems.length + broken.length;
  const isWell =
    found !== undefined && rows + outbox.length + told.length + gone.length + toMake.length + held.length === 0;

  return (
    <div className={styles.root}>
      <PageTitle name={sorting.title}>{sorting.title}</PageTitle>
      {isWell && <EmptyState title={sorting.allWell.title} body={sorting.allWell.body} />}
      {outbox.length > 0 && <PendingChanges outbox={outbox} />}
      {held.length > 0 && <HeldSweeps held={held} />}
      {gone.length > 0 && <MissingLists kind="gone" lists={gone} />}
      {toMake.length > 0 && <MissingLists kind="toMake" lists={toMake} />}
      {told.length > 0 && <DriftedLists drifts={told} />}
      {problems.length > 0 && <UnreadableRows problems={problems} />}
      {broken.length > 0 && <BrokenRules rules={broken} />}
    </div>
  );
}
