import type { EntityOf, ListName } from '#domain/workspace.ts';
import type { ListPage, Row } from '#graph/gateway.ts';
import type { RowCodec } from '#graph/rowCodec.ts';
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
  /** @returns what is to be kept in one transaction */
  readonly takePage: (page: ListPage) => StoreChange;
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
  const walk = walkMarks();
  const restoring = restoringInto(copy);
  let mark: StoredMark | undefined;
  let isGone = false;
  const change = (over: Partial<StoreChange>): StoreChange => ({
    ...{ list: list.codec.list, rows: [], removed: [], mark: undefined, missing: undefined },
    ...over,
  });

  return {
    copy,
    mark: () => mark,
    condition: () => (isGone ? { kind: 'gone' } : conditionOf(mark, walk, copy.size())),
    restoreBegins: restoring.begins,
    restore: restoring.take,
    restored: (stored) => {
      restoring.ended();
      const known = new Set(stored.missing.length > 0 ? copy.ids() : []);
      walk.restore(stored.missing.filter((id) => known.has(id)));
      mark = stored.mark;
    },
    walkBegins: () => walk.asked(copy.ids()),
    takePage: (page) => {
      const before = mark;
      isGone = false;
      const isWhole = page.covers === 'changes' || page.isLast;
      mark = { cursor: page.cursor, isWhole, hasBeenWhole: isWhole || before?.hasBeenWhole === true };
      const after = before?.cursor;
      if (page.covers === 'everything') return change({ ...walked(copy, walk, page), mark, after });
      const news = copy.change(page);
      const isMet = walk.met(idsOf(page));
      const isMoved = after !== mark.cursor || news.rows.length + news.removed.length > 0;
      return change({ ...news, after, mark: isMoved ? mark : undefined, missing: isMet ? walk.missing() : undefined });
    },
    takeRow: (row) => {
      walk.learned(row.id);
      restoring.learned(row.id);
      const isMet = walk.met([row.id]);
      return change({ ...copy.change({ rows: [row], removed: [] }), missing: isMet ? walk.missing() : undefined });
    },
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

type Walked = Pick<StoreChange, 'rows' | 'removed' | 'missing'>;

/** Takes in a page of a walk through everything. At its end, what it has not met goes, unless that is too much. */
function walked<T>(copy: ListCopy<T>, walk: WalkMarks, page: ListPage): Walked {
  if (page.isFirst) walk.begin(copy.ids());
  const { rows, removed } = copy.change({ ...page, isAsItStands: (id) => !walk.hasLearned(id) });
  walk.met(idsOf(page));
  const gone = page.isLast && walk.isBelieved(copy.size()) ? swept(copy, walk) : [];
  return { rows, removed: [...removed, ...gone], missing: walk.missing() };
}

function swept<T>(copy: ListCopy<T>, walk: WalkMarks): readonly string[] {
  const { removed } = copy.change({ rows: [], removed: walk.missing() });
  walk.restore([]);
  return removed;
}

function idsOf({ rows, removed }: ListPage): readonly string[] {
  return [...rows.map(({ id }) => id), ...removed];
}
