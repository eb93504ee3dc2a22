import type { EntityOf, Held, ListName, Signature, Workspace, Collection } from '#domain/workspace.ts';
import type { RowFields } from '#graph/gateway.ts';
import type { RowCodecs } from '#graph/rowCodec.ts';
import { changedColumns } from '../merge/mergeRows.ts';
import { pendingRevision, type Entry } from './entry.ts';

/** Who sits there, as the lists will sign what is sent. */
export type Signer = Pick<Signature, 'email' | 'name'>;

/**
 * Shows entries as if the lists had them already.
 *
 * @returns what lays entries over a workspace; the same object for the same two, and with every collection that has
 *   no entries as it was
 */
export function overlayOf(codecs: RowCodecs, signer: () => Signer) {
  let last: { readonly under: Workspace; readonly entries: readonly Entry[]; readonly over: Workspace } | undefined;

  return (under: Workspace, entries: readonly Entry[]): Workspace => {
    if (entries.length === 0) return under;
    if (last?.under === under && last.entries === entries) return last.over;
    let over = under;
    for (const list of new Set(entries.map((entry) => entry.list))) {
      const own = entries.filter((entry) => entry.list === list);
      const before = last?.entries.filter((entry) => entry.list === list);
      const isSame = last?.under[list] === under[list] && before && isSameArray(own, before);
      const collection = isSame && last ? last.over[list] : laidOver(under, list, codecs[list])(own, signer());
      over = { ...over, [list]: collection };
    }
    last = { under, entries, over };
    return over;
  };
}

type Lists = { readonly [L in ListName]: Collection<EntityOf[L]> };

function laidOver<L extends ListName>(lists: Lists, list: L, codec: RowCodecs[L]) {
  const under: Collection<EntityOf[L]> = lists[list];
  return (entries: readonly Entry[], signer: Signer): Collection<EntityOf[L]> => {
    const shown = new Map<string, Held<EntityOf[L]>>();
    const columns = new Map<string, RowFields>();
    for (const entry of entries) {
      const wanted = codec.read(entry.fields);
      if (!wanted.ok) continue;
      const before = shown.get(entry.key) ?? under.byKey(wanted.value.key);
      // Made already, with an answer that has not come: what the list has is as good. Gone: a collision will tell.
      if ((entry.base === undefined) !== (before === undefined)) continue;
      const known = columns.get(entry.key) ?? (before ? codec.write(before.value) : {});
      const next = { ...known, ...(entry.base ? changedColumns(entry.base.fields, entry.fields) : entry.fields) };
      const read = codec.read(next);
      if (!read.ok) continue;
      columns.set(entry.key, next);
      const rowId = before?.rowId ?? '';
      const written = { ...signer, at: entry.since };
      shown.set(entry.key, { value: read.value, written, revision: pendingRevision(entry.id), rowId, seal: undefined });
    }
    const replaced = under.all.map((held) => shown.get(held.value.key) ?? held);
    const added = [...shown.values()].filter((held) => under.byKey(held.value.key) === undefined);
    return { all: [...replaced, ...added], byKey: (key) => shown.get(key) ?? under.byKey(key) };
  };
}

function isSameArray(one: readonly Entry[], other: readonly Entry[]): boolean {
  return one.length === other.length && one.every((entry, index) => entry === other[index]);
}
