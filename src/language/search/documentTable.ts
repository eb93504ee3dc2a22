import { MOST_DOCUMENTS } from './postings.ts';

/** Documents by slot: a small number that postings name them by, used again when no posting names it any more. */
export class DocumentTable {
  /** Per slot the id of the document that is in it, or was last. */
  readonly ids: string[] = [];
  /** Per slot 1 where a document is in it. */
  isInUse = new Uint8Array(64);
  /** Per slot 1 where no document is and postings are on their way out. */
  isLeaving = new Uint8Array(64);
  private readonly slots = new Map<string, number>();
  private free: number[] = [];
  private dead: number[] = [];
  private leaving: number[] = [];

  /** So many slots there are; some hold no document. */
  get length(): number {
    return this.ids.length;
  }

  get count(): number {
    return this.slots.size;
  }

  /** Slots without a document that postings still name. */
  get deadCount(): number {
    return this.dead.length + this.leaving.length;
  }

  get hasLeaving(): boolean {
    return this.leaving.length > 0;
  }

  slotOf(id: string): number | undefined {
    return this.slots.get(id);
  }

  /** @throws {RangeError} beyond eight million documents */
  add(id: string): number {
    const slot = this.free.pop() ?? this.ids.length;
    if (slot >= MOST_DOCUMENTS) throw new RangeError(`More than ${MOST_DOCUMENTS} documents.`);
    this.ids[slot] = id;
    this.slots.set(id, slot);
    this.reserve(slot + 1);
    this.isInUse[slot] = 1;
    return slot;
  }

  remove(id: string): void {
    const slot = this.slots.get(id);
    if (slot === undefined) return;
    this.slots.delete(id);
    this.isInUse[slot] = 0;
    this.dead.push(slot);
  }

  /** Takes over slots and which of them hold a document; what the others held may still be among the postings. */
  restore(ids: readonly string[], isInUse: Uint32Array): void {
    this.reserve(ids.length);
    ids.forEach((id, slot) => {
      if (isInUse[slot] === 1) this.add(id);
      else {
        this.ids.push(id);
        this.dead.push(slot);
      }
    });
  }

  /** Marks what is dead by now: postings that name it may be dropped. */
  startLeaving(): void {
    this.leaving = this.dead;
    this.dead = [];
    for (const slot of this.leaving) this.isLeaving[slot] = 1;
  }

  /** No posting names what was marked: its slots are used again. */
  finishLeaving(): void {
    for (const slot of this.leaving) this.isLeaving[slot] = 0;
    this.free = this.free.concat(this.leaving);
    this.leaving = [];
  }

  private reserve(slots: number): void {
    if (slots <= this.isInUse.length) return;
    this.isInUse = withSlots(this.isInUse, slots * 2);
    this.isLeaving = withSlots(this.isLeaving, slots * 2);
  }
}

function withSlots(marks: Uint8Array, slots: number): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(slots);
  larger.set(marks);
  return larger;
}
