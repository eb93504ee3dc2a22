/** Bits for each stretch that is known: of those that are not, one in some tens is taken for known. */
const BITS_EACH = 16;
const LEAST_BITS = 1024;
const START = 0x811c9dc5;

/**
 * Tells of most stretches of letters that they are none of those known, from their letters alone: nothing is cut out of
 * the word, and no table of strings is asked. What it does not rule out may be known or not.
 */
export class StretchFilter {
  private readonly bits: Uint32Array;
  private readonly mask: number;

  /** @param most so many stretches will be added, about */
  constructor(most: number) {
    const size = Math.max(LEAST_BITS, 2 ** Math.ceil(Math.log2(most * BITS_EACH)));
    this.bits = new Uint32Array(size / 32);
    this.mask = size - 1;
  }

  add(stretch: string): void {
    let hash = START;
    for (let at = 0; at < stretch.length; at += 1) hash = mixed(hash, stretch.charCodeAt(at));
    this.mark(hash);
  }

  /** Adds a word, the word with an s behind it, and the word without an a at its end. */
  addForms(word: string): void {
    let hash = START;
    let before = START;
    for (let at = 0; at < word.length; at += 1) {
      before = hash;
      hash = mixed(hash, word.charCodeAt(at));
    }
    this.mark(hash);
    this.mark(mixed(hash, JOINING_S));
    if (word.endsWith('a')) this.mark(before);
  }

  /**
   * @param last the last end that is asked for
   * @param isLetIn ends that are not to be ruled out, whatever is known
   * @returns ends such that the letters from `start` up to there may be known, in order
   */
  endsFrom(
    word: string,
    { start, last }: { readonly start: number; readonly last: number },
    isLetIn: (end: number) => boolean,
  ): readonly number[] {
    const ends: number[] = [];
    let hash = START;
    for (let end = start + 1; end <= last; end += 1) {
      hash = mixed(hash, word.charCodeAt(end - 1));
      if (this.isMarked(hash) || isLetIn(end)) ends.push(end);
    }
    return ends;
  }

  /** @returns whether the first `end` letters of a word, with others behind them, may be known */
  mayHold(word: string, end: number, behind: string): boolean {
    let hash = START;
    for (let at = 0; at < end; at += 1) hash = mixed(hash, word.charCodeAt(at));
    for (let at = 0; at < behind.length; at += 1) hash = mixed(hash, behind.charCodeAt(at));
    return this.isMarked(hash);
  }

  private isMarked(hash: number): boolean {
    const bit = placeOf(hash) & this.mask;
    return (((this.bits[bit >>> 5] ?? 0) >>> (bit & 31)) & 1) === 1;
  }

  private mark(hash: number): void {
    const bit = placeOf(hash) & this.mask;
    this.bits[bit >>> 5] = (this.bits[bit >>> 5] ?? 0) | (1 << (bit & 31));
  }
}

/** UTF-16 unit of the s that joins parts. */
export const JOINING_S = 115;

/** FNV-1a. */
function mixed(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193);
}

function placeOf(hash: number): number {
  return (hash ^ (hash >>> 15)) >>> 0;
}
