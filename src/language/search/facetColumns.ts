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
 * Filters and counts a document. Each facet is counted under the filters of the others.
 *
 * @returns whether the document passes all filters
 */
export function passAndCount(passes: readonly FacetPass[], slot: number): boolean {
  let failed: FacetPass | undefined;
  for (const pass of passes) {
    if (pass.isWanted === undefined || isMet(pass.column, pass.isWanted, slot)) continue;
    if (failed !== undefined) return false;
    failed = pass;
  }
  if (failed !== undefined) count(failed, slot);
  else for (const pass of passes) count(pass, slot);
  return failed === undefined;
}

function isMet(column: FacetColumn, isWanted: Uint8Array, slot: number): boolean {
  if (isWanted[column.first[slot] ?? 0] === 1) return true;
  if (column.further.size === 0) return false;
  return column.further.get(slot)?.some((value) => isWanted[value] === 1) ?? false;
}

function count({ column, counts }: FacetPass, slot: number): void {
  if (counts === undefined) return;
  const first = column.first[slot] ?? 0;
  counts[first] = (counts[first] ?? 0) + 1;
  if (column.further.size === 0) return;
  for (const value of column.further.get(slot) ?? []) counts[value] = (counts[value] ?? 0) + 1;
}

/** @returns the values that occur with how many documents have them; documents without a value are not told */
export function countsOf({ column, counts }: FacetPass): ReadonlyMap<string, number> {
  const told = new Map<string, number>();
  counts?.forEach((number, value) => {
    if (value > 0 && number > 0) told.set(column.values[value] ?? '', number);
  });
  return told;
}
