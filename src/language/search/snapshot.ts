import { SectionReader, SectionWriter } from './byteSections.ts';
import { Postings } from './postings.ts';
import { SearchStore, type SearchSetting } from './searchStore.ts';
import type { SortKey } from './sortOrder.ts';

/** `SMSX`, and the version: another arrangement of the bytes, or other weights in them, is another one. */
const HEADING = [0x58534d53, 1] as const;

/** All of a store; documents that were removed are left out by the store that is read from it, step by step. */
export function bytesOf(store: SearchStore): Uint8Array<ArrayBuffer> {
  const { dictionary, table, codes, weights } = store;
  const writer = new SectionWriter();
  writer.strings(namesOf(store));
  writer.strings(dictionary.terms);
  writer.strings(dictionary.forms);
  writer.numbers(dictionary.termOfForm.packed());
  writer.numbers(dictionary.uses.packed());
  const { entries, sizes } = store.postings.packed(dictionary.terms.length);
  writer.numbers(entries);
  writer.numbers(sizes);
  writer.numbers(Uint32Array.from(weights.measure));
  writer.strings(table.ids);
  writer.numbers(Uint32Array.from(table.isInUse.subarray(0, table.length)));
  const ownCodes = table.ids.map((_, slot) => codes.of(slot));
  writer.numbers(Uint32Array.from(ownCodes, ({ length }) => length));
  writer.strings(ownCodes.flat());
  for (const { values, first, further } of store.facets.values()) {
    writer.strings(values.slice(1));
    writer.numbers(first);
    writer.numbers(Uint32Array.from([...further].flatMap(([slot, rest]) => [slot, rest.length, ...rest])));
  }
  for (const order of store.orders.values()) writer.strings(table.ids.map((_, slot) => keyText(order.keyOf(slot))));
  return writer.bytes(HEADING);
}

/** @returns nothing when the bytes are of something else: another version, other facets or sorts, or damaged */
export function storeFrom(bytes: Uint8Array, setting: SearchSetting): SearchStore | undefined {
  const reader = SectionReader.over(bytes, HEADING);
  if (reader === undefined) return undefined;
  const names = reader.strings();
  const wanted = namesOf(new SearchStore(setting));
  if (names.length !== wanted.length || names.some((name, at) => name !== wanted[at])) return undefined;
  const terms = reader.strings();
  const forms = reader.strings();
  const termOfForm = reader.numbers();
  const uses = reader.numbers();
  const store = new SearchStore(setting, new Postings(reader.numbers(), reader.numbers()));
  store.dictionary.restore(terms, { forms, termOfForm, uses });
  store.weights.measure = [...reader.numbers()];
  readDocuments(reader, store);
  return store;
}

function readDocuments(reader: SectionReader, store: SearchStore): void {
  const ids = reader.strings();
  const isInUse = reader.numbers();
  store.table.restore(ids, isInUse);
  const counts = reader.numbers();
  const codes = reader.strings();
  let at = 0;
  counts.forEach((count, slot) => {
    if (count > 0) store.codes.set(slot, codes.slice(at, at + count));
    at += count;
  });
  for (const column of store.facets.values()) {
    const values = reader.strings();
    column.restore(values, reader.numbers());
    const further = reader.numbers();
    for (let from = 0; from < further.length;) {
      const count = further[from + 1] ?? 0;
      column.further.set(further[from] ?? 0, [...further.subarray(from + 2, from + 2 + count)]);
      from += 2 + count;
    }
  }
  for (const order of store.orders.values()) {
    const keys = reader.strings();
    keys.forEach((key, slot) => {
      if (isInUse[slot] === 1) order.set(slot, keyFrom(key));
    });
  }
}

/** What an index is over, so that bytes of another one are refused. */
function namesOf({ facets, orders, stamp }: SearchStore): string[] {
  return [stamp, `${facets.size}`, ...facets.keys(), ...orders.keys()];
}

function keyText(key: SortKey | undefined): string {
  return key === undefined ? '' : typeof key === 'number' ? `n${key}` : `s${key}`;
}

function keyFrom(text: string): SortKey | undefined {
  if (text === '') return undefined;
  return text.startsWith('n') ? Number(text.slice(1)) : text.slice(1);
}
