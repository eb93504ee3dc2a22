import { SIGNED_LISTS, type Signature } from '#domain/workspace.ts';
import { GraphFailure, RowChanged } from '#graph/errors.ts';
import type { ListsGateway, Row, RowFields } from '#graph/gateway.ts';
import type { RowCodecs } from '#graph/rowCodec.ts';
import { changedColumns, mergeRows } from '../merge/mergeRows.ts';
import { isSameValue } from '../merge/sameValue.ts';
import { derivedAnew, isPendingRevision, pendingRevision, rewritten, type Entry } from './entry.ts';

export type WriteDeps = {
  readonly gateway: () => Promise<ListsGateway>;
  readonly codecs: RowCodecs;
  /** Lets time pass between two attempts on a row that others write at the same time. */
  readonly wait: (milliseconds: number) => Promise<void>;
  /** From 0 up to 1. */
  readonly random: () => number;
  /** Whether whoever writes here signed it; undefined when that cannot be told. */
  readonly isOwn: (written: Signature) => boolean | undefined;
};

export type Write = Pick<Entry, 'list' | 'key' | 'base' | 'was' | 'fields'> & {
  /** What an attempt whose answer was lost may have written instead, the latest first. */
  readonly earlier: readonly RowFields[];
  /** The row may have been sent before. */
  readonly mayBeMade: boolean;
};

export type Written =
  | {
      readonly kind: 'written';
      /** As it stands now; missing when there was nothing to write. */
      readonly row: Row | undefined;
      /** Columns that hold what somebody else wrote meanwhile, and who. */
      readonly taken: readonly string[];
      readonly by?: Signature;
      /** Somebody else had the same idea, so that what was done on top of it is over a row that changed since. */
      readonly isTheirs?: boolean;
      /** Every column is as it was to be. */
      readonly isExact: boolean;
    }
  /** Without a row: it is gone. */
  | { readonly kind: 'collision'; readonly theirs: Row | undefined };

/** After so many merges in a row the change waits for calmer times (docs/spec/outbox.md, O13). */
const MERGES = 5;
const FIRST_PAUSE_MS = 100;

/**
 * Writes a row; when somebody else was first, puts both together.
 *
 * @throws GraphFailure when nothing can be said of the row
 */
export async function writeEntry(deps: WriteDeps, wanted: Write): Promise<Written> {
  // Several edits of a row may go together: what follows from its columns follows from all of them.
  const write = { ...wanted, fields: derivedAnew(deps.codecs, wanted.list, wanted.fields) };
  if (write.base === undefined) return make(deps, write);
  const changed = changedColumns(write.base.fields, write.fields);
  if (Object.keys(changed).length > 0) return change(deps, write, changed);
  const signature = signatureOver(deps, write, write.base.written);
  if (signature !== undefined) return change(deps, write, signature);
  return { kind: 'written', row: undefined, taken: [], isExact: true };
}

async function make(deps: WriteDeps, write: Write): Promise<Written> {
  const { gateway, codecs } = deps;
  const { list, key, fields, earlier } = write;
  const lists = await gateway();
  const name = codecs[list].list;
  const made = write.mayBeMade ? await lists.find(name, key) : undefined;
  if (made) {
    const held = plain(codecs, list, made);
    const from = earlier.find((state) => hasAll(held, state)) ?? write.was ?? earlier.at(-1) ?? fields;
    // Later edits were made on top of it, and perhaps a colleague's: it is read and merged like any row.
    const base = { rowId: made.id, revision: pendingRevision(''), fields: from, written: made.written };
    const changed = changedColumns(from, fields);
    if (Object.keys(changed).length > 0) return change(deps, { ...write, base }, changed);
    return { kind: 'written', row: made, taken: [], isExact: hasAll(held, fields) };
  }
  const row = await lists.create(
    name,
    Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null)),
  );
  return { kind: 'written', row, taken: [], isExact: hasAll(plain(codecs, list, row), fields) };
}

type At = { readonly id: string; readonly eTag: string };

async function change(deps: WriteDeps, write: Write, changed: RowFields): Promise<Written> {
  const { list, base } = write;
  const lists = await deps.gateway();
  const name = deps.codecs[list].list;
  let at = base && knownAt(base);
  let columns = changed;
  let own: RowFields | undefined;
  let seen: Pick<Extract<Written, { readonly kind: 'written' }>, 'taken' | 'by'> = { taken: [] };
  for (let merges = 0; ; merges += 1) {
    const row = at && (await updated(lists, { list: name, ...at }, columns));
    if (row) return { kind: 'written', row, ...seen, isExact: hasAll(plain(deps.codecs, list, row), write.fields) };
    if (merges === MERGES) throw new RowChanged({ status: 412, code: 'resourceModified', requestId: '' });
    const theirs = await current(lists, deps.codecs, write);
    if (theirs === undefined) return { kind: 'collision', theirs };
    own ??= await ownState(deps, write, theirs);
    const merged = merge(deps.codecs, write, { theirs, own });
    const next = own ? merged : signed(deps, write, { merged, by: theirs.written });
    if (next.kind !== 'rewrite') return next;
    [at, columns] = [{ id: theirs.id, eTag: theirs.eTag }, next.columns];
    seen = { taken: next.taken, by: theirs.written };
    if (merges > 0) await deps.wait(FIRST_PAUSE_MS * 2 ** merges * (0.5 + deps.random() / 2));
  }
}

/**
 * What to write so that a row stands in the person's own name although nothing in it changes: one column as it is.
 *
 * @returns undefined where a row means the same whoever wrote it, or where it is the person's own already
 */
function signatureOver({ codecs, isOwn }: WriteDeps, { list, fields }: Write, by: Signature): RowFields | undefined {
  if (!SIGNED_LISTS.has(list) || isOwn(by) === true) return undefined;
  const { keyColumn } = codecs[list];
  return { [keyColumn]: fields[keyColumn] };
}

/** Somebody else had the same idea: where it counts who says so, the person says so too, if it is all that was said. */
function signed(deps: WriteDeps, write: Write, { merged, by }: { merged: Merged; by: Signature }): Merged {
  if (merged.kind !== 'written' || deps.isOwn(by) !== false) return merged;
  const columns = merged.taken.length === 0 ? signatureOver(deps, write, by) : undefined;
  return columns === undefined ? { ...merged, isTheirs: true } : { kind: 'rewrite', columns, taken: [] };
}

function knownAt({ rowId, revision }: NonNullable<Write['base']>): At | undefined {
  return rowId === '' || isPendingRevision(revision) ? undefined : { id: rowId, eTag: revision };
}

/** @returns undefined when the row is not as it was: overtaken, or not there */
async function updated(
  lists: ListsGateway,
  at: At & { readonly list: string },
  columns: RowFields,
): Promise<Row | undefined> {
  try {
    return await lists.update(at, columns);
  } catch (failure) {
    if (isKind(failure, 'rowChanged') || isKind(failure, 'notFound')) return undefined;
    throw failure;
  }
}

/**
 * The row as it stands now, by its number or else by its key: a list that was made anew numbers its rows anew.
 *
 * @returns undefined when it is gone
 */
async function current(lists: ListsGateway, codecs: RowCodecs, { list, key, base }: Write): Promise<Row | undefined> {
  const name = codecs[list].list;
  try {
    const row = base && base.rowId !== '' ? await lists.read(name, base.rowId) : undefined;
    if (row && isRowOf(key, plain(codecs, list, row)[codecs[list].keyColumn])) return row;
  } catch (failure) {
    if (!isKind(failure, 'notFound')) throw failure;
  }
  return lists.find(name, key);
}

/** A row whose key somebody has emptied by hand is still the row. */
function isRowOf(key: string, held: unknown): boolean {
  return held === key || typeof held !== 'string' || held.trim() === '';
}

type Merged = Written | { readonly kind: 'rewrite'; readonly columns: RowFields; readonly taken: readonly string[] };

/**
 * What an attempt of ours that nobody has heard of has written: the row held it once, and in our name. What was
 * written since, somebody else wrote over it.
 */
async function ownState(deps: WriteDeps, write: Write, theirs: Row): Promise<RowFields | undefined> {
  if (write.earlier.length === 0) return undefined;
  const lists = await deps.gateway();
  const { list } = deps.codecs[write.list];
  for (const version of [theirs, ...(await lists.versions(list, theirs.id))]) {
    // What we wrote before this change began is none of its attempts.
    if (isBefore(version.written, write.base)) return undefined;
    const rows = threeRows(deps.codecs, write, version);
    const state = deps.isOwn(version.written) !== false ? write.earlier.find((each) => isThere(rows, each)) : undefined;
    if (state) return state;
  }
  return undefined;
}

function isBefore({ at }: Signature, base: Write['base']): boolean {
  return base !== undefined && !isPendingRevision(base.revision) && Date.parse(at) < Date.parse(base.written.at);
}

function isThere({ base, theirs, kinds }: ReturnType<typeof threeRows>, state: RowFields): boolean {
  const wanted = Object.entries(changedColumns(base, state)).filter(([column]) => kinds[column] !== 'derived');
  return wanted.length > 0 && wanted.every(([column, value]) => isSameValue(value, theirs[column]));
}

/** @param now.own what an earlier attempt of ours has written is no edit of somebody else's */
function merge(
  codecs: RowCodecs,
  write: Write,
  { theirs: row, own }: { readonly theirs: Row; readonly own: RowFields | undefined },
): Merged {
  const rows = threeRows(codecs, write, row);
  const { fields, taken, collisions } = mergeRows({ ...rows, base: own ?? rows.base });
  if (collisions.length > 0) return { kind: 'collision', theirs: row };
  const columns = withDerived(codecs, write, { theirs: rows.theirs, fields });
  if (Object.keys(columns).length > 0) return { kind: 'rewrite', columns, taken };
  // It has everything already: our own write, whose answer was lost, or somebody had the same idea.
  return { kind: 'written', row, taken, by: row.written, isExact: hasAll(rows.theirs, write.fields) };
}

/** Base, mine and theirs of a write, in columns as the codec writes them. */
export function threeRows(
  codecs: RowCodecs,
  write: Pick<Write, 'list' | 'base' | 'was' | 'fields'>,
  theirs: Pick<Row, 'fields'>,
) {
  const { list, base, was, fields } = write;
  return {
    base: base?.fields ?? was ?? {},
    mine: fields,
    theirs: plain(codecs, list, theirs),
    kinds: codecs[list].mergeOf,
  };
}

/** The columns to write over theirs, with those that follow from the others, such as titles. */
export function withDerived(
  codecs: RowCodecs,
  { list }: Pick<Write, 'list'>,
  { theirs, fields }: { readonly theirs: RowFields; readonly fields: RowFields },
): RowFields {
  const whole = rewritten(codecs, list, { ...theirs, ...fields });
  return whole === undefined ? fields : { ...changedColumns(theirs, whole), ...fields };
}

function plain(codecs: RowCodecs, list: Write['list'], row: Pick<Row, 'fields'>): RowFields {
  return rewritten(codecs, list, row.fields) ?? row.fields;
}

function hasAll(row: RowFields, wanted: RowFields): boolean {
  return Object.entries(wanted).every(([column, value]) => isSameValue(value, row[column]));
}

function isKind(failure: unknown, kind: GraphFailure['kind']): boolean {
  return failure instanceof GraphFailure && failure.kind === kind;
}
