import { CRITERION_STATUSES, type Criterion } from '#domain/criterion.ts';
import type { ProductGroupCode } from '#domain/ids.ts';
import type { Actor } from '#domain/role.ts';
import type { Held } from '#domain/workspace.ts';
import type { LimitKind } from '#language/quantities/limitKind.ts';
import { collationKeyOf } from '#language/search/collationKey.ts';
import { FacetColumn } from '#language/search/facetColumns.ts';
import { inSwedishOrder } from '#language/swedishOrder.ts';
import { isSeenBy, readershipOf, type Readership } from './maySee.ts';

/** What criteria are filtered by that stands in their rows. */
export type FacetName = 'level' | 'kind' | 'productGroup' | 'status';
/** By what a list of criteria can be ordered without any words. */
export type Order = 'title' | 'id' | 'changed' | 'status';

/**
 * The criteria of a snapshot as a list looks them up at every keystroke: a number ("slot") for each, in the order of
 * ids, and by slot what they are filtered by. What is equal in any other order stands by id in it.
 */
export type CriteriaRegister = {
  readonly rows: readonly Held<Criterion>[];
  readonly slotOf: ReadonlyMap<string, number>;
  readonly columns: Readonly<Record<FacetName, FacetColumn>>;
  /** Those that occur, by code. */
  readonly productGroups: readonly ProductGroupCode[];
  /** All slots, to be read only. */
  readonly inOrder: (order: Order) => Uint32Array;
};

const registers = new WeakMap<readonly Held<Criterion>[], CriteriaRegister>();

/** The register of the criteria of a snapshot, made once. */
export function registerOf(criteria: readonly Held<Criterion>[]): CriteriaRegister {
  const known = registers.get(criteria);
  if (known !== undefined) return known;
  const register = openRegister(criteria);
  registers.set(criteria, register);
  return register;
}

/** What kinds of limits the texts of criteria set, by key; a criterion that was not read yet is not in it. */
export type LimitsRead = ReadonlyMap<string, readonly LimitKind[]>;

const limitColumns = new WeakMap<CriteriaRegister, { readonly limits: LimitsRead; readonly column: FacetColumn }>();

/** The facet of limits, `none` where a text sets none; made once for what was read. */
export function limitColumn(register: CriteriaRegister, limits: LimitsRead): FacetColumn {
  const known = limitColumns.get(register);
  if (known?.limits === limits) return known.column;
  const column = new FacetColumn();
  register.rows.forEach(({ value }, slot) => {
    const kinds = limits.get(value.key) ?? [];
    column.set(slot, limits.has(value.key) && kinds.length === 0 ? ['none'] : kinds);
  });
  limitColumns.set(register, { limits, column });
  return column;
}

/** Those of some slots that a mask has, in their order. A plain loop: it runs over all criteria at every keystroke. */
export function slotsWithin(mask: Uint8Array, slots: Uint32Array): Uint32Array {
  const within = new Uint32Array(slots.length);
  let length = 0;
  for (let at = 0; at < slots.length; at += 1) {
    const slot = slots[at] ?? 0;
    if (mask[slot] !== 1) continue;
    within[length] = slot;
    length += 1;
  }
  return within.subarray(0, length);
}

/** What a person sees (K9): per slot 1, and how many. */
export type Sight = { readonly isSeen: Uint8Array; readonly count: number };

const sights = new WeakMap<CriteriaRegister, Map<Readership, Sight>>();

/** Looked at once for all who see the same, for it is asked at every keystroke, and a chat knows people by the hundred. */
export function sightOf(actor: Actor, register: CriteriaRegister): Sight {
  const known = sights.get(register) ?? new Map<Readership, Sight>();
  sights.set(register, known);
  const readership = readershipOf(actor);
  const sight = known.get(readership) ?? look(readership, register);
  known.set(readership, sight);
  return sight;
}

function look(readership: Readership, { rows }: CriteriaRegister): Sight {
  const isSeen = Uint8Array.from(rows, ({ value }) => (isSeenBy(readership, value) ? 1 : 0));
  return { isSeen, count: isSeen.reduce((sum, seen) => sum + seen, 0) };
}

function openRegister(criteria: readonly Held<Criterion>[]): CriteriaRegister {
  const rows = sortedBy(criteria, KEY.id);
  const orders = new Map<Order, Uint32Array>([['id', Uint32Array.from(rows.keys())]]);
  return {
    rows,
    slotOf: new Map<string, number>(rows.map(({ value }, slot) => [value.key, slot])),
    columns: columnsOver(rows),
    productGroups: [...new Set(rows.flatMap(({ value }) => value.productGroups))].sort(inSwedishOrder),
    inOrder: (order) => {
      const slots = orders.get(order) ?? slotsIn(rows, order);
      orders.set(order, slots);
      return slots;
    },
  };
}

function columnsOver(rows: readonly Held<Criterion>[]): CriteriaRegister['columns'] {
  const [level, kind, productGroup, status] = [
    new FacetColumn(),
    new FacetColumn(),
    new FacetColumn(),
    new FacetColumn(),
  ];
  rows.forEach(({ value }, slot) => {
    level.set(slot, [value.level ?? 'none']);
    kind.set(slot, [value.kind ?? 'none']);
    productGroup.set(slot, value.productGroups);
    status.set(slot, [value.status]);
  });
  return { level, kind, productGroup, status };
}

const KEY: Readonly<Record<Order, (held: Held<Criterion>) => string | number>> = {
  title: remembered(({ title }) => collationKeyOf(title)),
  id: remembered(({ id }) => collationKeyOf(id)),
  // Newest first.
  changed: ({ written }) => -Date.parse(written.at),
  status: ({ value }) => CRITERION_STATUSES.indexOf(value.status),
};

/** A row that did not change between two snapshots keeps its key. */
function remembered(keyOf: (criterion: Criterion) => string): (held: Held<Criterion>) => string {
  const keys = new WeakMap<Criterion, string>();
  return ({ value }) => {
    const key = keys.get(value) ?? keyOf(value);
    keys.set(value, key);
    return key;
  };
}

function slotsIn(rows: readonly Held<Criterion>[], order: Order): Uint32Array {
  const slotOf = new Map(rows.map((held, slot) => [held, slot]));
  return Uint32Array.from(sortedBy(rows, KEY[order]), (held) => slotOf.get(held) ?? 0);
}

function sortedBy<T>(items: readonly T[], keyOf: (item: T) => string | number): readonly T[] {
  const keyed = items.map((item) => ({ item, key: keyOf(item) }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ item }) => item);
}
