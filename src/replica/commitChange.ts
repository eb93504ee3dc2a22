import type { Change, ListName } from '#domain/workspace.ts';
import type { Row } from '#graph/gateway.ts';
import type { RowCodecs } from '#graph/rowCodec.ts';
import { rowWanted } from './outbox/entry.ts';
import { overtakenBy } from './outbox/overtaken.ts';
import { pagePace } from './outbox/pace.ts';
import { writeEntry, type WriteDeps } from './outbox/writeEntry.ts';
import type { CommitOutcome, Connect } from './replica.ts';

type Take = (list: ListName, row: Row) => void;

/**
 * Writes at once, in somebody else's name than who reads; nothing is kept for later.
 *
 * @param take shows a row as Graph answered it
 * @returns what writes; one commit of a person after another, since the order in which they did things counts
 */
export function commitInNameOf(codecs: RowCodecs, take: Take) {
  const { wait, random } = pagePace();
  /** The last commit of each person. */
  const committing = new WeakMap<Connect, Promise<unknown>>();

  return (changes: readonly Change[], as: Connect): Promise<readonly CommitOutcome[]> => {
    const before = committing.get(as) ?? Promise.resolve();
    const outcomes = before.then(() =>
      commitInOrder({ codecs, wait, random, isOwn: () => undefined, gateway: as }, changes, take),
    );
    committing.set(as, outcomes);
    return outcomes;
  };
}

async function commitInOrder(
  deps: WriteDeps,
  changes: readonly Change[],
  take: Take,
): Promise<readonly CommitOutcome[]> {
  const outcomes: CommitOutcome[] = [];
  for (const change of changes) {
    const isStopped = outcomes.some(({ kind }) => kind !== 'written' && kind !== 'merged');
    outcomes.push(isStopped ? { kind: 'notTried', change, pending: undefined } : await commitOne(deps, change, take));
  }
  return outcomes;
}

/** Never throws: what happened is in the outcome. */
async function commitOne(deps: WriteDeps, change: Change, take: Take): Promise<CommitOutcome> {
  const wanted = rowWanted(deps.codecs, change);
  try {
    const written = await writeEntry(deps, { ...wanted, earlier: [], mayBeMade: false });
    if (written.kind === 'collision') {
      if (written.theirs) take(change.list, written.theirs);
      const overtaken = overtakenBy(deps.codecs, wanted, written.theirs);
      return { kind: 'conflict', change, pending: undefined, ...overtaken };
    }
    const { row, by, taken } = written;
    if (row) take(change.list, row);
    return by && taken.length > 0 ? { kind: 'merged', change, by, taken } : { kind: 'written', change };
  } catch (failure) {
    return { kind: 'failed', change, failure, pending: undefined };
  }
}
