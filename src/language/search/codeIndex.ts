/** A code that begins as looked for; `isWhole` when it is no longer. */
export type CodeHit = { readonly slot: number; readonly isWhole: boolean };

/** Ids and numbers that are looked up whole or by their beginning, in whatever case. */
export class CodeIndex {
  /** Codes in order of their code units, with the slots of the documents that have them. */
  private sorted: string[] = [];
  private waiting: string[] = [];
  private readonly slots = new Map<string, number[]>();
  /** Per slot. */
  private readonly codes: (readonly string[])[] = [];

  set(slot: number, codes: readonly string[]): void {
    const folded = [...new Set(codes.map(foldedCode))].filter((code) => code !== '');
    this.codes[slot] = folded;
    for (const code of folded) {
      const known = this.slots.get(code);
      if (known === undefined) {
        this.slots.set(code, [slot]);
        this.waiting.push(code);
      } else known.push(slot);
    }
  }

  /** A code that nobody has keeps its place: what is replaced has it again at once. */
  remove(slot: number): void {
    for (const code of this.codes[slot] ?? []) {
      const slots = this.slots.get(code);
      const at = slots?.indexOf(slot) ?? -1;
      if (at >= 0) slots?.splice(at, 1);
    }
    this.codes[slot] = [];
  }

  /** The codes of a document. */
  of(slot: number): readonly string[] {
    return this.codes[slot] ?? [];
  }

  /** In order of their codes. */
  find(beginning: string): readonly CodeHit[] {
    const wanted = foldedCode(beginning);
    const all = this.inOrder();
    const hits: CodeHit[] = [];
    for (let at = firstFrom(all, wanted); at < all.length; at += 1) {
      const code = all[at] ?? '';
      if (!code.startsWith(wanted)) break;
      for (const slot of this.slots.get(code) ?? []) hits.push({ slot, isWhole: code === wanted });
    }
    return hits;
  }

  private inOrder(): readonly string[] {
    if (this.waiting.length > 0) {
      // Sorting what is nearly sorted costs little more than looking through it.
      this.sorted = [...this.sorted, ...this.waiting].sort(byCodeUnits);
      this.waiting = [];
    }
    return this.sorted;
  }
}

function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function foldedCode(code: string): string {
  return code.normalize('NFC').trim().toLocaleUpperCase('sv').replace(/\s+/gu, ' ');
}

function firstFrom(sorted: readonly string[], wanted: string): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? '') < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
