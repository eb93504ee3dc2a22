import { Layer } from './layer.ts';
import type { Candidate, PlannedPart, PlannedWord, QueryPlan } from './plan.ts';
import type { Postings } from './postings.ts';

/** What is met less than this share as surely as the best is no hit. */
const HIT_FROM = 0.4;
/** A compound that is met by its parts, which may stand apart. */
const BY_PARTS = 0.85;
/** What a concept of several words adds. */
const TOGETHER = 0.5;

/** So many slots there are, and per slot 1 where a document is in it: what was removed is no measure of others. */
type Slots = { readonly length: number; readonly isInUse: Uint8Array };

/** Scores documents for a search. One search at a time; what it found stays until the next. */
export class Ranking {
  private readonly total = new Layer();
  private readonly word = new Layer();
  private readonly parts = new Layer();
  private readonly part = new Layer();
  private readonly postings: Postings;
  private least = 0;

  constructor(postings: Postings) {
    this.postings = postings;
  }

  run({ words, together }: QueryPlan, { length, isInUse }: Slots): void {
    const { total, word } = this;
    for (const layer of [total, word, this.parts, this.part]) {
      layer.clear();
      layer.reserve(length);
    }
    const [only, second] = words;
    if (only !== undefined && second === undefined) this.meet(only, total);
    else {
      const all = words.reduce((sum, { weight }) => sum + weight, 0) || 1;
      for (const planned of words) {
        this.meet(planned, word);
        total.add(word, { score: 1, sureness: planned.weight / all });
        word.clear();
      }
      this.addTogether(together);
    }
    this.least = total.surest(isInUse) * HIT_FROM;
  }

  /** Writes the documents that are hits. @returns how many they are; at most `touchedCount` */
  hits(into: Uint32Array): number {
    const { pairs, touched, count } = this.total;
    let length = 0;
    for (let at = 0; at < count; at += 1) {
      const document = touched[at] ?? 0;
      if ((pairs[2 * document + 1] ?? 0) < this.least) continue;
      into[length] = document;
      length += 1;
    }
    return length;
  }

  get touchedCount(): number {
    return this.total.count;
  }

  /**
   * What meets all words of a search is worth more than what meets one of them well: the reference measured that the
   * score times sureness to the power of 1.5 ranks best.
   */
  scoreOf(document: number): number {
    const { pairs } = this.total;
    const sureness = pairs[2 * document + 1] ?? 0;
    return (pairs[2 * document] ?? 0) * sureness * Math.sqrt(sureness);
  }

  private meet({ candidates, parts }: PlannedWord, into: Layer): void {
    for (const candidate of candidates) into.raise(this.postings, candidate);
    if (parts.length === 0) return;
    this.meetParts(parts);
    into.raiseTo(this.parts);
  }

  private meetParts(parts: readonly PlannedPart[]): void {
    this.parts.clear();
    for (const { candidates, share } of parts) {
      for (const candidate of candidates) this.part.raise(this.postings, candidate);
      this.parts.add(this.part, { score: BY_PARTS * share, sureness: BY_PARTS * share });
      this.part.clear();
    }
  }

  private addTogether(together: readonly Candidate[]): void {
    if (together.length === 0) return;
    const { total, word } = this;
    for (const candidate of together) word.raise(this.postings, candidate);
    for (let at = 0; at < total.count; at += 1) {
      const pair = 2 * (total.touched[at] ?? 0);
      total.pairs[pair] = (total.pairs[pair] ?? 0) + TOGETHER * (word.pairs[pair] ?? 0);
    }
  }
}
