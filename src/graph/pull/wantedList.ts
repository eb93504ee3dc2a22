import type { ListName } from '#domain/workspace.ts';
import type { RowCodecs } from '../rowCodec.ts';

/** A list to read. Without columns all of them are read, which costs twice the bytes. */
export type WantedList = {
  /** ASCII name, as in manifest/sharepoint. */
  readonly list: string;
  readonly columns?: readonly string[];
  /** Those of them that follow from the others. */
  readonly derived?: readonly string[];
};

/** The ledger of what the bot sends. */
const UNREAD_BY_TAB: readonly ListName[] = ['notices'];

/** What the tab reads: all but the ledger of what the bot sends. Up to twenty lists are asked in one request. */
export function listsOfTab(codecs: RowCodecs): readonly WantedList[] {
  return wantedLists(codecs, UNREAD_BY_TAB);
}

export function isReadByTab(list: ListName): boolean {
  return !UNREAD_BY_TAB.includes(list);
}

/** What the server reads: all but who is editing just now, which only the tab shows. */
export function listsOfServer(codecs: RowCodecs): readonly WantedList[] {
  return wantedLists(codecs, ['presences']);
}

/** The lists of Samsyn with the columns that their codecs read: those that they merge, which are those they write. */
export function wantedLists(codecs: RowCodecs, without: readonly ListName[] = []): readonly WantedList[] {
  const unread = new Set(without.map((name) => codecs[name].list));
  const read = Object.values(codecs).filter(({ list }) => !unread.has(list));
  return read.map(({ list, mergeOf }) => {
    const columns = Object.keys(mergeOf);
    return { list, columns, derived: columns.filter((column) => mergeOf[column] === 'derived') };
  });
}
