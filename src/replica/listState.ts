import type { EntityOf, ListName } from '#domain/workspace.ts';
import type { ListPage, Row } from '#graph/gateway.ts';
import type { RowCodec } from '#graph/rowCodec.ts';
import { lateAnswers, type LateAnswers } from './lateAnswers.ts';
import { listCopy, type ListCopy } from './listCopy.ts';
import type { ListCondition } from './replica.ts';
import type { StoreChange, StoredList, StoredMark } from './replicaStore.ts';
import { walkMarks, type WalkMarks } from './walkMarks.ts';

/** One list: its rows, where its reading stands, and what a complete walk has not met. */
export type ListState<L extends ListName> = {
  readonly copy: ListCopy<EntityOf[L]>;
  readonly mark: () => StoredMark | undefined;
  readonly condition: () => ListCondition;
  /** A store is about to be read. */
  readonly restoreBegins: () => void;
  /** Takes rows in from a store; afterwards `restored` says that these were all. */
  readonly restore: (rows: readonly Row[]) => void;
  readonly restored: (stored: StoredList) => void;
  /** A walk through everything is about to be asked for. */
  readonly walkBegins: () => void;
  /**
   * @param doubted those that were in doubt when the page was asked for; none for a page that another one asked for
   * @returns what is to be kept in one transaction
   */
  readonly takePage: (page: ListPage, doubted?: readonly string[]) => StoreChange;
  /** Rows that stand by an answer alone. What is asked for from now on has them, or they are gone. */
  readonly doubted: () => readonly string[];
  /** Takes a row that a write or a reading of its own gave. */
  readonly takeRow: (row: Row) => StoreChange;
  /** Removes the rows that the last walk has not met. @returns undefined when no sweep was held back */
  readonly confirmSweep: () => StoreChange | undefined;
  /** Forgets where the reading stands, so that the next one begins anew; rows stay. @returns undefined before the first */
  readonly readAnew: () => StoreChange | undefined;
  /** The site has no such list any more, until a page of it comes. */
  readonly setGone: () => void;
};

export function listState<L extends ListName>(list: {
  readonly name: L;
  readonly codec: RowCodec<EntityOf[L]>;
}): ListState<L> {
  const copy = listCopy(list);
  const rows = { copy, walk: walkMarks(), answers: lateAnswers(), restoring: restoringInto(copy) };
  const { walk, answers, restoring } = rows;
  let mark: StoredMark | undefined;
  let isGone = false;
  const change = (over: Partial<StoreChange>): StoreChange => ({
    ...{ list: list.codec.list, rows: [], areAsTheyStand: false, removed: [] },
    ...{ mark: undefined, after: mark?.cursor, missing: undefined },
    ...over,
  });

  return {
    copy,
    mark: () => mark,
    condition: () => {
      if (isGone) return { kind: mark === undefined ? 'absent' : 'gone' };
      return conditionOf(mark, walk, copy.size());
    },
    restoreBegins: restoring.begins,
    restore: (some) => {
      answers.met({ rows: some, removed: [] });
      restoring.take(some);
    },
    restored: (stored) => {
      restoring.ended();
      const known = new Set(stored.missing.length > 0 ? copy.ids() : []);
      walk.restore(stored.missing.filter((id) => known.has(id)));
      mark = stored.mark;
    },
    walkBegins: () => walk.asked(copy.ids()),
    doubted: answers.doubted,
    takePage: (page, doubted = []) => {
      const before = mark;
      isGone = false;
      const isWhole = page.covers === 'changes' || page.isLast;
      mark = { cursor: page.cursor, isWhole, hasBeenWhole: isWhole || before?.hasBeenWhole === true };
      const news = page.covers === 'everything' ? walked(rows, page) : changed(rows, page, doubted);
      const isMoved =
        before?.cursor !== mark.cursor || news.areAsTheyStand || news.rows.length + news.removed.length > 0;
      return change({ ...news, after: before?.cursor, mark: isMoved ? mark : undefined });
    },
    takeRow: (row) => change(answered(rows, row)),
    confirmSweep: () =>
      conditionOf(mark, walk, copy.size()).kind === 'sweepHeld'
        ? change({ removed: swept(copy, walk), missing: [] })
        : undefined,
    readAnew: () => {
      if (!mark) return undefined;
      const after = mark.cursor;
      mark = { ...mark, cursor: '', isWhole: false };
      return change({ mark, after });
    },
    setGone: () => {
      isGone = true;
    },
  };
}

/** Takes in what a store has: all of it, and nothing that it has no longer. */
function restoringInto<T>(copy: ListCopy<T>) {
  /** Rows that were here before and have not come. */
  let surplus: Set<string> | undefined;
  /** Rows read or written here since the store was asked for its own, which may be from before. */
  const learned = new Set<string>();
  return {
    begins: () => {
      surplus = undefined;
      learned.clear();
    },
    take: (rows: readonly Row[]) => {
      surplus ??= new Set(copy.ids());
      for (const { id } of surplus.size > 0 ? rows : []) surplus.delete(id);
      copy.change({ rows, removed: [] });
    },
    ended: () => {
      copy.change({ rows: [], removed: [...(surplus ?? copy.ids())].filter((id) => !learned.has(id)) });
      surplus = undefined;
    },
    learned: (id: string) => void learned.add(id),
  };
}

function conditionOf(mark: StoredMark | undefined, walk: WalkMarks, rows: number): ListCondition {
  if (mark?.hasBeenWhole !== true) return { kind: 'filling', rows };
  const removes = mark.isWhole ? walk.missing().length : 0;
  return removes > 0 ? { kind: 'sweepHeld', removes, of: rows } : { kind: 'whole' };
}

type Rows<T> = {
  readonly copy: ListCopy<T>;
  readonly walk: WalkMarks;
  readonly answers: LateAnswers;
  readonly restoring: ReturnType<typeof restoringInto>;
};
type News = Pick<StoreChange, 'rows' | 'areAsTheyStand' | 'removed' | 'missing'>;

/** Takes in a page of a walk through everything. At its end, what it has not met goes, unless that is too much. */
function walked<T>({ copy, walk, answers }: Rows<T>, page: ListPage): News {
  if (page.isFirst) walk.begin(copy.ids());
  answers.met(page);
  copy.change({ ...page, isAsItStands: (id) => !walk.hasLearned(id) });
  walk.met(idsOf(page));
  const gone = page.isLast && walk.isBelieved(copy.size()) ? swept(copy, walk) : [];
  const removed = [...page.removed, ...gone];
  return { rows: page.rows, areAsTheyStand: true, removed, missing: walk.missing() };
}

/** Takes in a page of changes. At its end, what was in doubt when it was asked for and did not come goes. */
function changed<T>({ copy, walk, answers }: Rows<T>, page: ListPage, doubted: readonly string[]): News {
  answers.met(page);
  const removed = [...page.removed, ...(page.isLast ? answers.disproved(doubted) : [])];
  copy.change({ rows: page.rows, removed });
  const isMet = walk.met(idsOf(page));
  return { rows: page.rows, areAsTheyStand: false, removed, missing: isMet ? walk.missing() : undefined };
}

function answered<T>({ copy, walk, answers, restoring }: Rows<T>, row: Row): Partial<News> {
  if (answers.isGone(row.id)) return {};
  if (!copy.has(row.id) || walk.awaits(row.id)) answers.doubt(row.id);
  walk.learned(row.id);
  restoring.learned(row.id);
  const isMet = walk.met([row.id]);
  const { rows } = copy.change({ rows: [row], removed: [] });
  return isMet ? { rows, missing: walk.missing() } : { rows };
}

function swept<T>(copy: ListCopy<T>, walk: WalkMarks): readonly string[] {
  const { removed } = copy.change({ rows: [], removed: walk.missing() });
  walk.restore([]);
  return removed;
}

function idsOf({ rows, removed }: ListPage): readonly string[] {
  return [...rows.map(({ id }) => id), ...removed];
}
