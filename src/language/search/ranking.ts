import { Layer } from './layer.ts';
import type { Candidate, PlannedWord, QueryPlan } from './plan.ts';
import type { Postings } from './postings.ts';

/** What meets all words of a search is worth more than what meets one of them well (the reference measured 1.5). */
const COVERAGE_POWER = 1.5;
/** What is met less than this share as surely as the best is no hit. */
const HIT_FROM = 0.3;
/** A compound that is met by its parts, which may stand apart. */
const BY_PARTS = 0.85;
/** What a concept of several words adds. */
const TOGETHER = 0.5;

/** Scores documents for a search. One search at a time; what it found stays until the next. */
export class Ranking {
  readonly total = new Layer();
  private readonly word = new Layer();
  private readonly parts = new Layer();
  private readonly part = new Layer();
  /** Per word and document why the word is met; zero where it is not. */
  private readonly reasons: Uint8Array[] = [];
  private readonly postings: Postings;
  private least = 0;

  constructor(postings: Postings) {
    this.postings = postings;
  }

  /** @param documents how many slots there are */
  run(plan: QueryPlan, documents: number): void {
    this.clear();
    for (const layer of [this.total, this.word, this.parts, this.part]) layer.reserve(documents);
    const all = plan.words.reduce((sum, word) => sum + word.weight, 0);
    plan.words.forEach((word, at) => {
      this.meet(word);
      this.count(word.weight / (all || 1), this.reasonsOf(at));
    });
    this.addTogether(plan.together);
    this.settle();
  }

  /** @returns the score of a document, 0 when it is no hit */
  scoreOf(document: number): number {
    const { total } = this;
    return (total.surenesses[document] ?? 0) >= this.least ? (total.scores[document] ?? 0) : 0;
  }

  /** @returns why each word is met: a place in MATCH_KINDS from 1 on, 0 for a word that is not */
  reasonsFor(document: number, words: number): readonly number[] {
    return Array.from({ length: words }, (_, at) => this.reasons[at]?.[document] ?? 0);
  }

  private clear(): void {
    const { touched, count } = this.total;
    for (const reasons of this.reasons) for (let at = 0; at < count; at += 1) reasons[touched[at] ?? 0] = 0;
    this.total.clear();
  }

  private reasonsOf(word: number): Uint8Array {
    const room = this.total.scores.length;
    let reasons = this.reasons[word];
    if (reasons === undefined || reasons.length < room) this.reasons[word] = reasons = new Uint8Array(room);
    return reasons;
  }

  private meet({ candidates, parts }: PlannedWord): void {
    this.word.clear();
    for (const candidate of candidates) this.word.raise(this.postings, candidate);
    if (parts.length === 0) return;
    this.parts.clear();
    for (const { candidates: meanings, share } of parts) {
      this.part.clear();
      for (const candidate of meanings) this.part.raise(this.postings, candidate);
      this.parts.add(this.part, BY_PARTS * share);
    }
    this.word.raiseTo(this.parts);
  }

  private count(share: number, reasons: Uint8Array): void {
    const { total, word } = this;
    for (let at = 0; at < word.count; at += 1) {
      const document = word.touched[at] ?? 0;
      const before = total.scores[document] ?? 0;
      if (before === 0) {
        total.touched[total.count] = document;
        total.count += 1;
      }
      total.scores[document] = before + (word.scores[document] ?? 0);
      total.surenesses[document] = (total.surenesses[document] ?? 0) + share * (word.surenesses[document] ?? 0);
      reasons[document] = word.kinds[document] ?? 0;
    }
  }

  private addTogether(together: readonly Candidate[]): void {
    if (together.length === 0) return;
    this.word.clear();
    for (const candidate of together) this.word.raise(this.postings, candidate);
    const { scores, touched, count } = this.total;
    for (let at = 0; at < count; at += 1) {
      const document = touched[at] ?? 0;
      scores[document] = (scores[document] ?? 0) + TOGETHER * (this.word.scores[document] ?? 0);
    }
  }

  private settle(): void {
    const { scores, surenesses, touched, count } = this.total;
    let best = 0;
    for (let at = 0; at < count; at += 1) {
      const document = touched[at] ?? 0;
      const sureness = surenesses[document] ?? 0;
      if (sureness > best) best = sureness;
      scores[document] = (scores[document] ?? 0) * sureness ** COVERAGE_POWER;
    }
    this.least = best * HIT_FROM;
  }
}
