import type { Opening } from '../analysis/analyser.ts';
import { GrowingInts } from './growingInts.ts';

/** What a stop word has for a term. */
export const STOP = 2 ** 32 - 1;

/** A word as the dictionary of an index knows it. */
export type KnownWord = {
  readonly form: number;
  readonly term: number;
  readonly parts: readonly number[];
  readonly opening: Opening;
};

/** Words by number, side by side in few arrays: some millions of look-ups a library go through them. */
export class KnownWords {
  readonly forms = new GrowingInts();
  /** Per word its term, or `STOP`. */
  readonly terms = new GrowingInts();
  readonly openings: Opening[] = [];
  /** Terms of the parts of all words, and per word where its own end. */
  readonly parts = new GrowingInts();
  readonly partEnds = new GrowingInts();

  add({ form, term, parts, opening }: KnownWord): number {
    this.forms.push(form);
    this.terms.push(term);
    for (const part of parts) this.parts.push(part);
    this.partEnds.push(this.parts.length);
    return this.openings.push(opening) - 1;
  }
}
