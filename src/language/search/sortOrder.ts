export type SortKey = number | string;

/** Documents in the order of one of their keys; those without it stand first. */
export class SortOrder {
  /** Per slot. */
  private readonly keys: (SortKey | undefined)[] = [];
  /** Slots in order, and slots that have not found their place yet. */
  private ordered: number[] = [];
  private waiting: number[] = [];

  set(slot: number, key: SortKey | undefined): void {
    this.keys[slot] = key;
    this.waiting.push(slot);
  }

  keyOf(slot: number): SortKey | undefined {
    return this.keys[slot];
  }

  /** Forgets slots that will be used again. */
  drop(isLeaving: Uint8Array): void {
    this.ordered = this.ordered.filter((slot) => isLeaving[slot] !== 1);
    this.waiting = this.waiting.filter((slot) => isLeaving[slot] !== 1);
  }

  /** All slots by their keys, equal ones by when they came in; some hold no document any more. */
  slots(): readonly number[] {
    if (this.waiting.length > 0) {
      this.waiting.sort((a, b) => this.compare(a, b));
      this.ordered = this.merged();
      this.waiting = [];
    }
    return this.ordered;
  }

  private merged(): number[] {
    const { ordered, waiting } = this;
    const merged = new Array<number>(ordered.length + waiting.length);
    let [one, other] = [0, 0];
    for (let at = 0; at < merged.length; at += 1) {
      const a = ordered[one];
      const b = waiting[other];
      const isFirst = b === undefined || (a !== undefined && this.compare(a, b) <= 0);
      merged[at] = (isFirst ? a : b) ?? 0;
      if (isFirst) one += 1;
      else other += 1;
    }
    return merged;
  }

  private compare(a: number, b: number): number {
    const one = this.keys[a];
    const other = this.keys[b];
    if (one === other) return a - b;
    if (one === undefined) return -1;
    if (other === undefined) return 1;
    return one < other ? -1 : 1;
  }
}
