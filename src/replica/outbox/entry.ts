import type { Instant } from '#domain/ids.ts';
import type { Change, EntityOf, Held, ListName, Signature } from '#domain/workspace.ts';
import { GraphFailure, type FailureFacts, type FailureKind } from '#graph/errors.ts';
import type { Row, RowFields } from '#graph/gateway.ts';
import type { RowCodecs } from '#graph/rowCodec.ts';
import { heldIn } from '../listCopy.ts';

/** A failure as it can be stored. */
export type KeptFailure = { readonly kind: FailureKind; readonly message: string; readonly facts: FailureFacts };

export type EntryState =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'parked'; readonly failure: KeptFailure }
  /** Without a row: it is gone. */
  | { readonly kind: 'collision'; readonly theirs?: Row }
  /** Only in the store: so that the person's other pages hear what became of it. */
  | { readonly kind: 'takenBack' };

/** The row that a change began from. */
export type EntryBase = {
  /** Empty when the row had not been made yet. */
  readonly rowId: string;
  /** Revision in the list, or `pendingRevision` of an earlier entry. */
  readonly revision: string;
  readonly fields: RowFields;
  readonly written: Signature;
};

/** A change in the outbox: plain data, in columns, so that any later version of the product can take it up. */
export type Entry = {
  readonly id: string;
  /** Shared by the changes that were committed together. */
  readonly action: string;
  /** Grows; entries are sent in this order. */
  readonly order: number;
  readonly list: ListName;
  readonly key: string;
  readonly since: Instant;
  /** Missing: the row is to be made. */
  readonly base?: EntryBase;
  /** Of a row that is to be made again: what it held when it was changed, in case it has been restored meanwhile. */
  readonly was?: RowFields;
  /** Every column, as the list shall have it. */
  readonly fields: RowFields;
  readonly state: EntryState;
  /** It has been sent as the last of a batch, so that the lists may have the row as it is after it. */
  readonly isSent?: boolean;
};

/** What is left of an entry that a person has taken back. @param since when that was */
export function takenBack({ id, action, order, list, key }: Entry, since: Instant): Entry {
  return { id, action, order, list, key, since, fields: {}, state: { kind: 'takenBack' } };
}

export function isTakenBack({ state }: Entry): boolean {
  return state.kind === 'takenBack';
}

/** The revision that a row is shown with while an entry of it waits. */
export function pendingRevision(id: string): string {
  return `pending:${id}`;
}

export function isPendingRevision(revision: string): boolean {
  return revision.startsWith(pendingRevision(''));
}

/** Two entries with the same answer write the same row. */
export function rowOfEntry({ list, key }: Pick<Entry, 'list' | 'key'>): string {
  return `${list}/${key}`;
}

export function columnsOf<L extends ListName>(codecs: RowCodecs, list: L, value: EntityOf[L]): RowFields {
  return codecs[list].write(value);
}

/** The columns in the codec's own spelling. @returns undefined when they cannot be read */
export function rewritten(codecs: RowCodecs, list: ListName, fields: RowFields): RowFields | undefined {
  const read = codecs[list].read(fields);
  return read.ok ? columnsOf(codecs, list, read.value) : undefined;
}

/** The columns, with those of them made anew that follow from the others. */
export function derivedAnew(codecs: RowCodecs, list: ListName, fields: RowFields): RowFields {
  const whole = rewritten(codecs, list, fields) ?? {};
  const derived = Object.entries(whole).filter(([column]) => codecs[list].mergeOf[column] === 'derived');
  return { ...fields, ...Object.fromEntries(derived) };
}

/** The row that a change wants, in columns. */
export function rowWanted(codecs: RowCodecs, change: Change): Pick<Entry, 'list' | 'key' | 'base' | 'fields'> {
  const { list, value } = change;
  const wanted = { list, key: value.key, fields: columnsOf(codecs, list, value) };
  if (change.kind === 'create') return wanted;
  const { rowId, revision, written } = change.base;
  return { ...wanted, base: { rowId, revision, written, fields: columnsOf(codecs, list, change.base.value) } };
}

/** @returns undefined when the columns can no longer be read */
export function changeOf(codecs: RowCodecs, entry: Entry): Change | undefined {
  return changeIn(entry.list, codecs[entry.list], entry);
}

/** @returns undefined when the row cannot be read */
export function heldOf<L extends ListName>(codecs: RowCodecs, list: L, row: Row): Held<EntityOf[L]> | undefined {
  const read = codecs[list].read(row.fields);
  return read.ok ? heldIn(codecs[list], row, read.value) : undefined;
}

export function keptFailure(failure: unknown): KeptFailure {
  if (failure instanceof GraphFailure) return { kind: failure.kind, message: failure.message, facts: failure.facts };
  const message = failure instanceof Error ? failure.message : String(failure);
  return { kind: 'unreadable', message, facts: { status: 0, code: '', requestId: '' } };
}

export function failureFrom({ kind, message, facts }: KeptFailure): GraphFailure {
  return new GraphFailure(kind, message, { facts });
}

type Parts<T> =
  | { readonly kind: 'create'; readonly value: T }
  | { readonly kind: 'update'; readonly base: Held<T>; readonly value: T };

function changeIn<L extends ListName>(list: L, codec: RowCodecs[L], entry: Entry): Change | undefined {
  const value = codec.read(entry.fields);
  if (!value.ok) return undefined;
  const { base } = entry;
  if (base === undefined) return CHANGE_IN[list]({ kind: 'create', value: value.value });
  const before = codec.read(base.fields);
  if (!before.ok) return undefined;
  const { rowId, revision, written } = base;
  return CHANGE_IN[list]({
    kind: 'update',
    base: { rowId, revision, written, value: before.value, seal: undefined },
    value: value.value,
  });
}

/** Written out, because the compiler cannot follow through a variable which value belongs to which list. */
const CHANGE_IN: { readonly [L in ListName]: (parts: Parts<EntityOf[L]>) => Change } = {
  regions: (parts) => ({ ...parts, list: 'regions' }),
  roles: (parts) => ({ ...parts, list: 'roles' }),
  productGroups: (parts) => ({ ...parts, list: 'productGroups' }),
  criteria: (parts) => ({ ...parts, list: 'criteria' }),
  editions: (parts) => ({ ...parts, list: 'editions' }),
  packages: (parts) => ({ ...parts, list: 'packages' }),
  consultations: (parts) => ({ ...parts, list: 'consultations' }),
  positions: (parts) => ({ ...parts, list: 'positions' }),
  regionalRequirements: (parts) => ({ ...parts, list: 'regionalRequirements' }),
  terms: (parts) => ({ ...parts, list: 'terms' }),
  packageEditions: (parts) => ({ ...parts, list: 'packageEditions' }),
  comments: (parts) => ({ ...parts, list: 'comments' }),
  decisions: (parts) => ({ ...parts, list: 'decisions' }),
  adoptions: (parts) => ({ ...parts, list: 'adoptions' }),
  deviations: (parts) => ({ ...parts, list: 'deviations' }),
  events: (parts) => ({ ...parts, list: 'events' }),
  gateSettings: (parts) => ({ ...parts, list: 'gateSettings' }),
  presences: (parts) => ({ ...parts, list: 'presences' }),
  conversations: (parts) => ({ ...parts, list: 'conversations' }),
  notices: (parts) => ({ ...parts, list: 'notices' }),
  meetings: (parts) => ({ ...parts, list: 'meetings' }),
};
