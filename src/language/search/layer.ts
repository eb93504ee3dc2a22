import { IMPACT_STEP } from './documentWeights.ts';
import { MATCH_KINDS, type Candidate } from './plan.ts';
import type { Postings } from './postings.ts';

/** A compound that a word is a part of is met less surely than the word alone. */
const AS_PART = 0.8;
const PART_KIND = MATCH_KINDS.indexOf('part') + 1;

/**
 * Per document what has been found so far: how well (`scores`), how surely (`surenesses`, 0–1 a word) and why (`kinds`,
 * a place in MATCH_KINDS from 1 on). Documents that nothing was found in are not touched: clearing costs what finding did.
 */
export class Layer {
  scores = new Float32Array(0);
  surenesses = new Float32Array(0);
  kinds = new Uint8Array(0);
  /** The documents that something was found in: the first `count`. */
  touched = new Uint32Array(0);
  count = 0;

  /** For so many documents. Only when nothing has been found. */
  reserve(documents: number): void {
    if (documents <= this.scores.length) return;
    const room = Math.ceil(documents * 1.25);
    this.scores = new Float32Array(room);
    this.surenesses = new Float32Array(room);
    this.kinds = new Uint8Array(room);
    this.touched = new Uint32Array(room);
  }

  clear(): void {
    for (let at = 0; at < this.count; at += 1) {
      const document = this.touched[at] ?? 0;
      this.scores[document] = 0;
      this.surenesses[document] = 0;
      this.kinds[document] = 0;
    }
    this.count = 0;
  }

  /**
   * Raises each document to the best that a candidate gives it. Candidates come from the surest on: the first that a
   * document has tells why it is met.
   */
  raise(postings: Postings, candidate: Candidate): void {
    const { scores, touched } = this;
    const { entries } = postings;
    const start = postings.starts[candidate.term] ?? 0;
    const end = start + postings.sizeOf(candidate.term);
    const step = candidate.sureness * candidate.rarity * IMPACT_STEP;
    const kind = MATCH_KINDS.indexOf(candidate.kind) + 1;
    for (let at = start; at < end; at += 1) {
      const posting = entries[at] ?? 0;
      const document = posting >>> 9;
      const before = scores[document] ?? 0;
      const score = (posting & 255) * step;
      if (score <= before) continue;
      scores[document] = score;
      if (before > 0) continue;
      touched[this.count] = document;
      this.count += 1;
      const isPart = (posting & 256) !== 0;
      this.surenesses[document] = isPart ? candidate.sureness * AS_PART : candidate.sureness;
      this.kinds[document] = isPart && kind < PART_KIND ? PART_KIND : kind;
    }
  }

  /** Adds what another layer found, times `share`. */
  add(other: Layer, share: number): void {
    for (let at = 0; at < other.count; at += 1) {
      const document = other.touched[at] ?? 0;
      const before = this.scores[document] ?? 0;
      if (before === 0) {
        this.touched[this.count] = document;
        this.count += 1;
      }
      this.scores[document] = before + (other.scores[document] ?? 0) * share;
      this.surenesses[document] = (this.surenesses[document] ?? 0) + (other.surenesses[document] ?? 0) * share;
      this.kinds[document] = PART_KIND;
    }
  }

  /** Takes over where another layer found better. */
  raiseTo(other: Layer): void {
    for (let at = 0; at < other.count; at += 1) {
      const document = other.touched[at] ?? 0;
      const before = this.scores[document] ?? 0;
      const score = other.scores[document] ?? 0;
      if (score <= before) continue;
      if (before === 0) {
        this.touched[this.count] = document;
        this.count += 1;
      }
      this.scores[document] = score;
      const sureness = other.surenesses[document] ?? 0;
      if (sureness <= (this.surenesses[document] ?? 0)) continue;
      this.surenesses[document] = sureness;
      this.kinds[document] = other.kinds[document] ?? 0;
    }
  }
}
