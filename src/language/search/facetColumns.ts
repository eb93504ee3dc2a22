import { withRoom } from './growingInts.ts';

/** One facet of all documents: a small number for each value, one of them per document and the rest beside. */
export class FacetColumn {
  /** Values by their number from 1 on; 0 is none. */
  readonly values: string[] = [''];
  private readonly numbers = new Map<string, number>();
  /** Per slot the number of its first value. */
  first: Uint32Array = new Uint32Array(0);
  /** Per slot the numbers of further values, where there are some. */
  readonly further = new Map<number, readonly number[]>();

  set(slot: number, values: readonly string[]): void {
    this.first = withRoom(this.first, slot + 1);
    const [first = 0, ...further] = new Set(values.map((value) => this.numberOf(value)));
    this.first[slot] = first;
    if (further.length > 0) this.further.set(slot, further);
    else this.further.delete(slot);
  }

  /** Takes over the values, none left out, and the first of each slot. */
  restore(values: readonly string[], first: Uint32Array): void {
    for (const value of values) this.numberOf(value);
    this.first = first;
  }

  find(value: string): number | undefined {
    return this.numbers.get(value);
  }

  private numberOf(value: string): number {
    const known = this.numbers.get(value);
    if (known !== undefined) return known;
    this.numbers.set(value, this.values.length);
    return this.values.push(value) - 1;
  }
}

/** What has to be so, and what is counted; one for each facet that is filtered or counted. */
export type FacetPass = {
  readonly column: FacetColumn;
  /** Per value number 1 where a document with it passes; undefined when the facet is not filtered. */
  readonly isWanted: Uint8Array | undefined;
  /** Per value number how many documents have it; undefined when the facet is not counted. */
  readonly counts: Uint32Array | undefined;
};

export function facetPass(column: FacetColumn, wanted: readonly string[] | undefined, isCounted: boolean): FacetPass {
  const counts = isCounted ? new Uint32Array(column.values.length) : undefined;
  if (wanted === undefined || wanted.length === 0) return { column, isWanted: undefined, counts };
  const isWanted = new Uint8Array(column.values.length);
  for (const value of wanted) {
    const number = column.find(value);
    if (number !== undefined) isWanted[number] = 1;
  }
  return { column, isWanted, counts };
}

/**
 * Filters documents and counts their facets, each under the filters of the others: a facet at a time over all of them,
 * which is several times faster than a document at a time.
 *
 * @param slots of the documents; those that pass are moved to the front
 * @returns how many pass
 */
export function passAndCount(passes: readonly FacetPass[], slots: Uint32Array): number {
  const failed = new Uint8Array(slots.length);
  passes.forEach(({ column, isWanted }, pass) => {
    if (isWanted !== undefined) markFailed(failed, slots, { column, isWanted, mark: pass + 1 });
  });
  passes.forEach((pass, at) => {
    if (pass.counts !== undefined) countInto(pass.counts, slots, { column: pass.column, failed, mark: at + 1 });
  });
  return keepPassed(slots, failed);
}

function keepPassed(slots: Uint32Array, failed: Uint8Array): number {
  let passed = 0;
  for (let at = 0; at < slots.length; at += 1) {
    if (failed[at] !== 0) continue;
    slots[passed] = slots[at] ?? 0;
    passed += 1;
  }
  return passed;
}

/** More than one facet is failed: counted nowhere. */
const SEVERAL = 255;

type Wanted = { readonly column: FacetColumn; readonly isWanted: Uint8Array; readonly mark: number };

function markFailed(failed: Uint8Array, slots: Uint32Array, { column, isWanted, mark }: Wanted): void {
  const { first, further } = column;
  const hasFurther = further.size > 0;
  for (let at = 0; at < slots.length; at += 1) {
    const slot = slots[at] ?? 0;
    if (isWanted[first[slot] ?? 0] === 1) continue;
    if (hasFurther && further.get(slot)?.some((value) => isWanted[value] === 1) === true) continue;
    failed[at] = failed[at] === 0 ? mark : SEVERAL;
  }
}

type Counted = { readonly column: FacetColumn; readonly failed: Uint8Array; readonly mark: number };

function countInto(counts: Uint32Array, slots: Uint32Array, { column, failed, mark }: Counted): void {
  const { first, further } = column;
  const hasFurther = further.size > 0;
  for (let at = 0; at < slots.length; at += 1) {
    const own = failed[at] ?? 0;
    if (own !== 0 && own !== mark) continue;
    const slot = slots[at] ?? 0;
    const value = first[slot] ?? 0;
    counts[value] = (counts[value] ?? 0) + 1;
    if (hasFurther) for (const other of further.get(slot) ?? []) counts[other] = (counts[other] ?? 0) + 1;
  }
}

/** @returns the values that occur with how many documents have them; documents without a value are not told */
export function countsOf({ column, counts }: FacetPass): ReadonlyMap<string, number> {
  const told = new Map<string, number>();
  counts?.forEach((number, value) => {
    if (value > 0 && number > 0) told.set(column.values[value] ?? '', number);
  });
  return told;
}
