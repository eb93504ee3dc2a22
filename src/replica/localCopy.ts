import {
  LIST_NAMES,
  type EntityOf,
  type Held,
  type ListName,
  type Problem,
  type Workspace,
} from '#domain/workspace.ts';
import type { RowCodecs } from '#graph/rowCodec.ts';
import { changedCopy, emptyCopy, type ListCopy } from './listCopy.ts';
import type { StoreChange } from './replicaStore.ts';

type Copies = { readonly [L in ListName]: ListCopy<EntityOf[L]> };

/** All lists in memory, with the cursors they stand at. Mutable inside, immutable snapshots outside. */
export type LocalCopy = {
  readonly workspace: () => Workspace;
  /** By the list's own name, as the gateway wants them. */
  readonly cursors: () => ReadonlyMap<string, string>;
  readonly heldRow: (list: ListName, rowId: string) => Held<EntityOf[ListName]> | undefined;
  /**
   * Takes changes in.
   *
   * @param written row ids by list name that were written here since the changes were asked for
   * @returns what a store has to keep: changes without rows that we know better
   */
  readonly take: (changes: readonly StoreChange[], written?: ReadonlyMap<string, ReadonlySet<string>>) => StoreChange[];
};

type Arriving = { readonly change: StoreChange; readonly keep: ReadonlySet<string> | undefined };

export function localCopy(codecs: RowCodecs): LocalCopy {
  let copies = emptyCopies();
  let workspace = workspaceOf(copies);
  const cursors = new Map<string, string>();

  const takeInto = <L extends ListName>(name: L, codec: RowCodecs[L], { change, keep }: Arriving): StoreChange => {
    const before: ListCopy<EntityOf[L]> = copies[name];
    const after = changedCopy({ name, codec }, before, keep ? { ...change, keep } : change);
    if (after !== before) copies = { ...copies, [name]: after };
    if (change.cursor !== undefined) cursors.set(change.list, change.cursor);
    return toStore(change, before, after);
  };

  return {
    workspace: () => workspace,
    cursors: () => cursors,
    heldRow: (list, rowId) => copies[list].rows.get(rowId)?.held,
    take: (changes, written) => {
      const before = copies;
      const kept = changes.flatMap((change) => {
        const name = LIST_NAMES.find((each) => codecs[each].list === change.list);
        return name === undefined ? [] : [takeInto(name, codecs[name], { change, keep: written?.get(change.list) })];
      });
      if (copies !== before) workspace = workspaceOf(copies, workspace);
      return kept;
    },
  };
}

function toStore<T>(change: StoreChange, before: ListCopy<T>, after: ListCopy<T>): StoreChange {
  // The whole list is kept as we know it: a row written meanwhile may be newer than the one that was read.
  if (change.covers === 'everything') return { ...change, rows: [...after.rows.values()].map(({ row }) => row) };
  const isNews = ({ id }: { readonly id: string }) => after.rows.get(id) !== before.rows.get(id);
  return { ...change, rows: change.rows.filter(isNews) };
}

function emptyCopies(): Copies {
  return {
    regions: emptyCopy(),
    roles: emptyCopy(),
    productGroups: emptyCopy(),
    criteria: emptyCopy(),
    editions: emptyCopy(),
    packages: emptyCopy(),
    consultations: emptyCopy(),
    positions: emptyCopy(),
  };
}

/** A snapshot that shares with the one before everything that did not change. */
function workspaceOf(copies: Copies, before?: Workspace): Workspace {
  const problems = LIST_NAMES.flatMap((list) => copies[list].problems);
  return {
    regions: copies.regions.collection,
    roles: copies.roles.collection,
    productGroups: copies.productGroups.collection,
    criteria: copies.criteria.collection,
    editions: copies.editions.collection,
    packages: copies.packages.collection,
    consultations: copies.consultations.collection,
    positions: copies.positions.collection,
    problems: before && isSame(before.problems, problems) ? before.problems : problems,
  };
}

function isSame(one: readonly Problem[], other: readonly Problem[]): boolean {
  return one.length === other.length && one.every((problem, index) => problem === other[index]);
}
