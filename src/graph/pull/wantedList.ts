import type { RowCodecs } from '../rowCodec.ts';

/** A list to read. Without columns all of them are read, which costs twice the bytes. */
export type WantedList = {
  /** ASCII name, as in manifest/sharepoint. */
  readonly list: string;
  readonly columns?: readonly string[];
};

/** The lists of Samsyn with the columns that their codecs read: those that they merge, which are those they write. */
export function wantedLists(codecs: RowCodecs): readonly WantedList[] {
  return Object.values(codecs).map(({ list, mergeOf }) => ({ list, columns: Object.keys(mergeOf) }));
}
