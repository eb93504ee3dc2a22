import { editDistance, LONGEST_COMPARED } from './editDistance.ts';
import { GrowingInts } from './growingInts.ts';

/** A word near another one; `isPrefix` when only its beginning is near. */
export type Similar = { readonly form: number; readonly distance: number; readonly isPrefix: boolean };

/** Shorter words have too many neighbours to be corrected; up to seven letters one slip, from eight on two. */
const SHORTEST = 4;
const TWO_SLIPS_FROM = 8;
/** Up to here three letters in a row seldom survive a slip: all words of about the length are compared. */
const SCANNED_UP_TO = 5;
/** From this many letters on a beginning is told well enough to be corrected. */
const PREFIX_FROM = 6;

/** Words by the three letters in a row that they share, so that only likely ones are compared letter by letter. */
export class SimilarWords {
  private readonly byTrigram: (GrowingInts | undefined)[] = new Array<GrowingInts | undefined>(1 << 18);
  /** Short words by their length: which letters occur in a word and its form, by turns. */
  private readonly byLength: GrowingInts[] = Array.from({ length: SCANNED_UP_TO + 2 }, () => new GrowingInts());
  /** Per form which letters occur in it, a bit each. */
  private readonly letters = new GrowingInts();
  /** Per form how many trigrams it shares with the word at hand; zero between look-ups. */
  private shared = new Uint8Array(0);

  /** @param form the next number: forms come in their order */
  add(form: number, text: string): void {
    const isCompared = isPlain(text);
    while (this.letters.length <= form) this.letters.push(0);
    if (!isCompared) return;
    const letters = lettersIn(text);
    this.letters.items[form] = letters;
    this.byLength[text.length]?.push(letters);
    this.byLength[text.length]?.push(form);
    for (const trigram of trigramsOf(text)) (this.byTrigram[trigram] ??= new GrowingInts()).push(form);
  }

  /** @param isUnfinished whether the word may go on */
  near(word: string, texts: readonly string[], isUnfinished: boolean): readonly Similar[] {
    if (word.length < SHORTEST || !isPlain(word)) return [];
    const most = word.length >= TWO_SLIPS_FROM ? 2 : 1;
    const found: Similar[] = [];
    const wanted = lettersIn(word);
    const compare = (form: number) => {
      const own = this.letters.items[form] ?? 0;
      const text = texts[form] ?? '';
      const isPrefix = isUnfinished && text.length > word.length + most;
      // A slip changes one letter for another at most: more that differ need not be compared.
      if (isPrefix ? bits(wanted & ~own) > most : bits(wanted ^ own) > 2 * most) return;
      const distance = editDistance(word, text, { most, isPrefix });
      if (distance > 0 && distance <= most) found.push({ form, distance, isPrefix });
    };
    if (word.length <= SCANNED_UP_TO) this.eachOfLength(word, compare);
    else this.eachSharing(word, { most, isUnfinished: isUnfinished && word.length >= PREFIX_FROM }, compare);
    return found;
  }

  private eachOfLength(word: string, compare: (form: number) => void): void {
    const wanted = lettersIn(word);
    for (let length = word.length - 1; length <= word.length + 1; length += 1) {
      const own = this.byLength[length];
      if (own === undefined) continue;
      const { items } = own;
      for (let at = 0; at < own.length; at += 2) if (bits(wanted ^ (items[at] ?? 0)) <= 2) compare(items[at + 1] ?? 0);
    }
  }

  private eachSharing(
    word: string,
    { most, isUnfinished }: { most: number; isUnfinished: boolean },
    compare: (form: number) => void,
  ): void {
    if (this.shared.length < this.letters.length) this.shared = new Uint8Array(this.letters.items.length);
    const { shared } = this;
    const touched: number[] = [];
    const trigrams = trigramsOf(word);
    // A slip spoils at most three trigrams, a swap four.
    const needed = Math.max(2, trigrams.length - 4 * most + (most === 2 ? 1 : 0) - (isUnfinished ? 1 : 0));
    for (const trigram of trigrams) {
      const forms = this.byTrigram[trigram];
      if (forms === undefined) continue;
      const { items, length } = forms;
      for (let at = 0; at < length; at += 1) {
        const form = items[at] ?? 0;
        const count = (shared[form] ?? 0) + 1;
        shared[form] = count;
        if (count === needed) touched.push(form);
      }
    }
    for (const form of touched) compare(form);
    for (const trigram of trigrams) {
      const forms = this.byTrigram[trigram];
      for (let at = 0; at < (forms?.length ?? 0); at += 1) shared[forms?.items[at] ?? 0] = 0;
    }
  }
}

/** Words of letters alone are corrected: a number or code with another figure is another one. */
function isPlain(text: string): boolean {
  if (text.length > LONGEST_COMPARED || text.length < SHORTEST - 1) return false;
  for (let at = 0; at < text.length; at += 1) if (letterCode(text.charCodeAt(at)) === 0) return false;
  return true;
}

/** 1–29 for the letters of Swedish, 30 for other letters in words, 0 for what makes a word none. */
function letterCode(code: number): number {
  if (code >= 97 && code <= 122) return code - 96;
  if (code === 229) return 27;
  if (code === 228) return 28;
  if (code === 246) return 29;
  return code === 45 || (code >= 223 && code < 0x250) ? 30 : 0;
}

function lettersIn(text: string): number {
  let letters = 0;
  for (let at = 0; at < text.length; at += 1) letters |= 1 << letterCode(text.charCodeAt(at));
  return letters >>> 0;
}

/** With the beginning and the end of the word as letters of their own. */
function trigramsOf(text: string): number[] {
  const trigrams: number[] = [];
  let window = 0;
  for (let at = 0; at <= text.length; at += 1) {
    const code = at < text.length ? letterCode(text.charCodeAt(at)) : 0;
    window = ((window << 6) | code) & 0x3ffff;
    if (at >= 1) trigrams.push(window);
  }
  return trigrams;
}

function bits(value: number): number {
  let left = value - ((value >>> 1) & 0x55555555);
  left = (left & 0x33333333) + ((left >>> 2) & 0x33333333);
  return (((left + (left >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
