import { LATER_LISTS, LIST_NAMES, type EntityOf, type Held, type ListName, type Workspace } from '#domain/workspace.ts';
import type { ListPage, Row } from '#graph/gateway.ts';
import type { RowCodecs } from '#graph/rowCodec.ts';
import { listState, type ListState } from './listState.ts';
import type { ListCondition } from './replica.ts';
import type { ReplicaStore, StoreChange, StoredMark } from './replicaStore.ts';

/** All lists in memory, with where their reading stands. Mutable inside, immutable snapshots outside. */
export type LocalCopy = {
  /** The same object until something changed. */
  readonly workspace: () => Workspace;
  /** The same object until something changed. */
  readonly conditions: () => ReadonlyMap<ListName, ListCondition>;
  /** Our name for a list. @param list the list's own name */
  readonly named: (list: string) => ListName | undefined;
  /** By the list's own name, as the gateway wants them. */
  readonly marks: () => ReadonlyMap<string, StoredMark>;
  /** Every list has been read to its end, or is gone; those that came later than some sites are not waited for. */
  readonly hasContent: () => boolean;
  readonly heldRow: (list: ListName, rowId: string) => Held<EntityOf[ListName]> | undefined;
  /** Takes in what a store has. */
  readonly restore: (read: ReplicaStore['read']) => Promise<void>;
  /** A walk through everything is about to be asked for. @param list the list's own name */
  readonly walkBegins: (list: string) => void;
  /** Rows that stand by an answer alone, by the list's own name. */
  readonly doubted: () => Doubted;
  /**
   * @param doubted those that were when the page was asked for; not given for a page that another one asked for
   * @returns what a store has to keep; nothing for a list that is none of ours
   */
  readonly takePage: (page: ListPage, doubted?: Doubted) => readonly StoreChange[];
  /** Takes a row that a write or a reading of its own gave. @returns what a store has to keep */
  readonly takeRow: (list: ListName, row: Row) => readonly StoreChange[];
  /** @returns what a store has to keep; nothing when no sweep was held back */
  readonly confirmSweep: (list: ListName) => readonly StoreChange[];
  /** Forgets where the reading of a list stands, so that the next pull begins anew. @returns what a store has to keep */
  readonly readAnew: (list: ListName) => readonly StoreChange[];
  /** @param list the list's own name */
  readonly setGone: (list: string) => void;
};

export type Doubted = ReadonlyMap<string, readonly string[]>;

type States = { readonly [L in ListName]: ListState<L> };

export function localCopy(codecs: RowCodecs): LocalCopy {
  const states = emptyStates(codecs);
  const named = (list: string) => LIST_NAMES.find((each) => codecs[each].list === list);
  let shown = { workspace: workspaceOf(states), conditions: conditionsOf(states) };
  let isStale = false;
  const stateOf = <L extends ListName>(list: L): States[L] => {
    isStale = true;
    return states[list];
  };
  const settled = () => {
    if (!isStale) return shown;
    isStale = false;
    shown = { workspace: workspaceOf(states, shown.workspace), conditions: conditionsOf(states, shown.conditions) };
    return shown;
  };

  return {
    workspace: () => settled().workspace,
    conditions: () => settled().conditions,
    named,
    marks: () => new Map(LIST_NAMES.flatMap((name) => marked(codecs[name].list, states[name].mark()))),
    hasContent: () => LIST_NAMES.every((name) => LATER_LISTS.has(name) || states[name].condition().kind !== 'filling'),
    heldRow: (list, rowId) => states[list].copy.held(rowId),
    restore: async (read) => {
      for (const name of LIST_NAMES) states[name].restoreBegins();
      const lists = await read((list, rows) => {
        const name = named(list);
        if (name) stateOf(name).restore(rows);
      });
      for (const each of lists) {
        const name = named(each.list);
        if (name) stateOf(name).restored(each);
      }
    },
    walkBegins: (list) => {
      const name = named(list);
      if (name) states[name].walkBegins();
    },
    doubted: () => new Map(LIST_NAMES.map((name) => [codecs[name].list, states[name].doubted()])),
    takePage: (page, doubted) => {
      const name = named(page.list);
      return name ? [stateOf(name).takePage(page, doubted?.get(page.list))] : [];
    },
    takeRow: (list, row) => [stateOf(list).takeRow(row)],
    confirmSweep: (list) => [stateOf(list).confirmSweep() ?? []].flat(),
    readAnew: (list) => [stateOf(list).readAnew() ?? []].flat(),
    setGone: (list) => {
      const name = named(list);
      if (name) stateOf(name).setGone();
    },
  };
}

function marked(list: string, mark: StoredMark | undefined): readonly (readonly [string, StoredMark])[] {
  return mark ? [[list, mark]] : [];
}

/** Written out, because the compiler cannot follow through a loop which codec belongs to which list. */
function emptyStates(codecs: RowCodecs): States {
  return {
    regions: listState({ name: 'regions', codec: codecs.regions }),
    roles: listState({ name: 'roles', codec: codecs.roles }),
    productGroups: listState({ name: 'productGroups', codec: codecs.productGroups }),
    criteria: listState({ name: 'criteria', codec: codecs.criteria }),
    editions: listState({ name: 'editions', codec: codecs.editions }),
    packages: listState({ name: 'packages', codec: codecs.packages }),
    consultations: listState({ name: 'consultations', codec: codecs.consultations }),
    positions: listState({ name: 'positions', codec: codecs.positions }),
    regionalRequirements: listState({ name: 'regionalRequirements', codec: codecs.regionalRequirements }),
    terms: listState({ name: 'terms', codec: codecs.terms }),
    packageEditions: listState({ name: 'packageEditions', codec: codecs.packageEditions }),
    comments: listState({ name: 'comments', codec: codecs.comments }),
    decisions: listState({ name: 'decisions', codec: codecs.decisions }),
    adoptions: listState({ name: 'adoptions', codec: codecs.adoptions }),
    deviations: listState({ name: 'deviations', codec: codecs.deviations }),
    events: listState({ name: 'events', codec: codecs.events }),
    gateSettings: listState({ name: 'gateSettings', codec: codecs.gateSettings }),
    presences: listState({ name: 'presences', codec: codecs.presences }),
    conversations: listState({ name: 'conversations', codec: codecs.conversations }),
    notices: listState({ name: 'notices', codec: codecs.notices }),
    meetings: listState({ name: 'meetings', codec: codecs.meetings }),
  };
}

/** A snapshot that shares with the one before everything that did not change; itself, when nothing did. */
function workspaceOf(states: States, before?: Workspace): Workspace {
  const problems = LIST_NAMES.flatMap((list) => states[list].copy.problems());
  const now: Workspace = {
    regions: states.regions.copy.collection(),
    roles: states.roles.copy.collection(),
    productGroups: states.productGroups.copy.collection(),
    criteria: states.criteria.copy.collection(),
    editions: states.editions.copy.collection(),
    packages: states.packages.copy.collection(),
    consultations: states.consultations.copy.collection(),
    positions: states.positions.copy.collection(),
    regionalRequirements: states.regionalRequirements.copy.collection(),
    terms: states.terms.copy.collection(),
    packageEditions: states.packageEditions.copy.collection(),
    comments: states.comments.copy.collection(),
    decisions: states.decisions.copy.collection(),
    adoptions: states.adoptions.copy.collection(),
    deviations: states.deviations.copy.collection(),
    events: states.events.copy.collection(),
    gateSettings: states.gateSettings.copy.collection(),
    presences: states.presences.copy.collection(),
    conversations: states.conversations.copy.collection(),
    notices: states.notices.copy.collection(),
    meetings: states.meetings.copy.collection(),
    problems: before && isSame(before.problems, problems) ? before.problems : problems,
  };
  const isUnchanged = before?.problems === now.problems && LIST_NAMES.every((list) => before[list] === now[list]);
  return isUnchanged ? before : now;
}

function conditionsOf(
  states: States,
  before?: ReadonlyMap<ListName, ListCondition>,
): ReadonlyMap<ListName, ListCondition> {
  const now = new Map(LIST_NAMES.map((list) => [list, states[list].condition()]));
  return before && [...now].every(([list, condition]) => isSameCondition(before.get(list), condition)) ? before : now;
}

function isSameCondition(one: ListCondition | undefined, other: ListCondition): boolean {
  if (one?.kind !== other.kind) return false;
  if (one.kind === 'filling' && other.kind === 'filling') return one.rows === other.rows;
  if (one.kind === 'sweepHeld' && other.kind === 'sweepHeld')
    return one.removes === other.removes && one.of === other.of;
  return true;
}

function isSame<T>(one: readonly T[], other: readonly T[]): boolean {
  return one.length === other.length && one.every((each, index) => each === other[index]);
}
