import { withRoom } from './growingInts.ts';

/**
 * Where a term stands: which documents, how heavily (0–255), and whether only as a part of compounds. One whole number
 * each, `document · 512 + isPart · 256 + impact`, in one pool for all terms: no object, no array a term.
 */
export class Postings {
  /** The pool. Another array after an `add`. */
  entries: Uint32Array;
  /** Per term where its postings begin in the pool, and how many they are. */
  starts: Uint32Array;
  sizes: Uint32Array;
  /** How many postings there are. */
  count: number;
  private rooms: Uint32Array;
  private top: number;
  /** Blocks that lists have moved out of, by the exponent of their size. */
  private readonly free: number[][] = Array.from({ length: 32 }, () => []);

  constructor(entries = new Uint32Array(0), sizes = new Uint32Array(0)) {
    this.entries = entries;
    this.sizes = sizes;
    this.rooms = sizes.slice();
    this.starts = new Uint32Array(sizes.length);
    let start = 0;
    for (let term = 0; term < sizes.length; term += 1) {
      this.starts[term] = start;
      start += sizes[term] ?? 0;
    }
    this.top = start;
    this.count = start;
  }

  sizeOf(term: number): number {
    return this.sizes[term] ?? 0;
  }

  add(term: number, posting: number): void {
    if (term >= this.sizes.length) {
      this.sizes = withRoom(this.sizes, term + 1);
      this.starts = withRoom(this.starts, this.sizes.length);
      this.rooms = withRoom(this.rooms, this.sizes.length);
    }
    const size = this.sizes[term] ?? 0;
    if (size >= (this.rooms[term] ?? 0)) this.move(term, size);
    this.entries[(this.starts[term] ?? 0) + size] = posting;
    this.sizes[term] = size + 1;
    this.count += 1;
  }

  /** Drops the postings of documents that are marked, in the order they stand. @returns how many were looked at */
  drop(term: number, isMarked: Uint8Array): number {
    const start = this.starts[term] ?? 0;
    const end = start + (this.sizes[term] ?? 0);
    let kept = start;
    for (let at = start; at < end; at += 1) {
      const posting = this.entries[at] ?? 0;
      if (isMarked[posting >>> 9] === 1) continue;
      this.entries[kept] = posting;
      kept += 1;
    }
    this.sizes[term] = kept - start;
    this.count -= end - kept;
    return end - start;
  }

  /** All postings term by term without the room between them, as `new Postings` takes them back. */
  packed(terms: number): { readonly entries: Uint32Array; readonly sizes: Uint32Array } {
    const sizes = withRoom(this.sizes, terms).slice(0, terms);
    const entries = new Uint32Array(sizes.reduce((sum, size) => sum + size, 0));
    let at = 0;
    for (let term = 0; term < terms; term += 1) {
      const start = this.starts[term] ?? 0;
      entries.set(this.entries.subarray(start, start + (sizes[term] ?? 0)), at);
      at += sizes[term] ?? 0;
    }
    return { entries, sizes };
  }

  /** Into a block of the next power of two; the one it leaves is used by whoever needs its size. */
  private move(term: number, size: number): void {
    const exponent = 32 - Math.clz32(size);
    const room = 2 ** exponent;
    const start = this.starts[term] ?? 0;
    const old = this.rooms[term] ?? 0;
    let block = this.free[exponent]?.pop();
    if (block === undefined) {
      block = this.top;
      this.top += room;
      this.entries = withRoom(this.entries, this.top);
    }
    this.entries.copyWithin(block, start, start + size);
    // Only lists of a snapshot have rooms that are no power of two; what such a one leaves is lost until the next.
    if (old > 0 && (old & (old - 1)) === 0) this.free[31 - Math.clz32(old)]?.push(start);
    this.starts[term] = block;
    this.rooms[term] = room;
  }
}

/** @param impact 0–255 */
export function postingOf(document: number, impact: number, isPart: boolean): number {
  return document * 512 + (isPart ? 256 : 0) + impact;
}

/** So many documents can be told apart in a posting. */
export const MOST_DOCUMENTS = 2 ** 23;
