import type { Change, EntityOf, Held, ListName } from '#domain/workspace.ts';
import { GraphFailure, RowChanged } from '#graph/errors.ts';
import type { ListsGateway, Row, RowFields } from '#graph/gateway.ts';
import type { RowCodecs } from '#graph/rowCodec.ts';
import type { CommitOutcome } from './replica.ts';

export type CommitDeps = {
  readonly gateway: () => Promise<ListsGateway>;
  readonly codecs: RowCodecs;
  /** Shows a row at once, as Graph answered it. @returns what it means, when it can be read */
  readonly take: (list: ListName, row: Row) => Held<EntityOf[ListName]> | undefined;
};

/** Writes one change. Never throws: what happened is in the outcome. */
export async function commitChange(deps: CommitDeps, change: Change): Promise<CommitOutcome> {
  try {
    if (change.kind === 'create') await create(deps, change);
    else await update(deps, change);
    return { kind: 'written', change };
  } catch (failure) {
    if (change.kind === 'create' || !isOvertaken(failure))
      return { kind: 'failed', change, failure, pending: undefined };
    return overtaken(deps, change);
  }
}

type Writing<K extends Change['kind']> = Extract<Change, { readonly kind: K }>;

async function create({ gateway, codecs, take }: CommitDeps, { list, value }: Writing<'create'>): Promise<void> {
  const fields = Object.entries(written(codecs, list, value)).filter(([, column]) => column !== null);
  take(list, await (await gateway()).create(codecs[list].list, Object.fromEntries(fields)));
}

/** Sends only the columns that the person changed: every write makes a version, and others may edit the rest. */
async function update({ gateway, codecs, take }: CommitDeps, { list, base, value }: Writing<'update'>): Promise<void> {
  const before = written(codecs, list, base.value);
  const changed = Object.entries(written(codecs, list, value)).filter(([name, column]) => column !== before[name]);
  if (changed.length === 0) return;
  const at = { list: codecs[list].list, id: base.rowId, eTag: base.revision };
  take(list, await (await gateway()).update(at, Object.fromEntries(changed)));
}

/** Reads what somebody else wrote, so that the person sees both. Merging the two belongs here. */
async function overtaken({ gateway, codecs, take }: CommitDeps, change: Writing<'update'>): Promise<CommitOutcome> {
  try {
    const row = await (await gateway()).read(codecs[change.list].list, change.base.rowId);
    const theirs = take(change.list, row);
    return { kind: 'conflict', change, theirs, isGone: false, by: row.written, collisions: [], pending: undefined };
  } catch (failure) {
    if (isGone(failure)) {
      const gone = { theirs: undefined, isGone: true, by: undefined, collisions: [] };
      return { kind: 'conflict', change, ...gone, pending: undefined };
    }
    return { kind: 'failed', change, failure, pending: undefined };
  }
}

function isOvertaken(failure: unknown): boolean {
  return failure instanceof RowChanged || isGone(failure);
}

function isGone(failure: unknown): boolean {
  return failure instanceof GraphFailure && failure.kind === 'notFound';
}

function written<L extends ListName>(codecs: RowCodecs, list: L, value: EntityOf[L]): RowFields {
  return codecs[list].write(value);
}
