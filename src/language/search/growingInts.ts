/** Whole numbers below 2³², appended one by one. */
export class GrowingInts {
  /** Only the first `length` count. Another array after it has grown: do not keep it over a `push`. */
  items: Uint32Array;
  length: number;

  constructor(items: Uint32Array = new Uint32Array(0)) {
    this.items = items;
    this.length = items.length;
  }

  push(value: number): void {
    this.items = withRoom(this.items, this.length + 1);
    this.items[this.length] = value;
    this.length += 1;
  }

  /** What counts, without the room behind it. */
  packed(): Uint32Array {
    return this.items.subarray(0, this.length);
  }
}

/** @returns the array itself, or a larger one with the same numbers when it is too short */
export function withRoom(items: Uint32Array, needed: number): Uint32Array {
  if (needed <= items.length) return items;
  const larger = new Uint32Array(Math.max(needed, Math.ceil(items.length * 1.5) + 4));
  larger.set(items);
  return larger;
}
