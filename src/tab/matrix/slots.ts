/**
 * Gives each row that is drawn one of a few places on the page, and lets it keep it for as long as it is drawn: what
 * scrolls out lends its elements to what scrolls in. The row with the focus so keeps the element that has it.
 */
export class Slots {
  readonly #slotOf = new Map<number, number>();
  #free: number[] = [];

  /** @param rows numbers of all rows that are drawn now, each once @returns their slots, in the same order */
  assign(rows: readonly number[]): readonly number[] {
    const drawn = new Set(rows);
    for (const [row, slot] of this.#slotOf) {
      if (drawn.has(row)) continue;
      this.#slotOf.delete(row);
      this.#free.push(slot);
    }
    return rows.map((row) => this.#slotOf.get(row) ?? this.#give(row));
  }

  #give(row: number): number {
    const slot = this.#free.pop() ?? this.#slotOf.size;
    this.#slotOf.set(row, slot);
    return slot;
  }
}
