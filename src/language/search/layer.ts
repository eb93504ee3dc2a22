import { IMPACT_STEP } from './documentWeights.ts';
import type { Candidate } from './plan.ts';
import type { Postings } from './postings.ts';

/** A compound that a word is a part of is met less surely than the word alone. */
const AS_PART = 0.8;

/** From one in so many documents on it is quicker to clear all. */
const FEW = 16;

/**
 * How well documents meet a word of a search and how surely (0–1). Documents that do not meet it are not touched:
 * clearing costs what finding did.
 */
export class Layer {
  /** Per document its score and then how sure it is: side by side, since they are read together. */
  pairs = new Float32Array(0);
  /** The documents that something was found in: the first `count`. */
  touched = new Uint32Array(0);
  count = 0;

  /** For so many documents. Forgets what has been found when they are more than before. */
  reserve(documents: number): void {
    if (documents <= this.touched.length) return;
    const room = Math.ceil(documents * 1.25);
    this.pairs = new Float32Array(2 * room);
    this.touched = new Uint32Array(room);
    this.count = 0;
  }

  clear(): void {
    const { pairs, touched, count } = this;
    if (count > touched.length / FEW) pairs.fill(0);
    else
      for (let at = 0; at < count; at += 1) {
        const pair = 2 * (touched[at] ?? 0);
        pairs[pair] = 0;
        pairs[pair + 1] = 0;
      }
    this.count = 0;
  }

  /**
   * Raises each document to the best that a candidate gives it. Candidates come from the surest on: the first that a
   * document has tells how sure it is.
   */
  raise(postings: Postings, candidate: Candidate): void {
    this.count = raised(this, postings, candidate);
  }

  /** Adds what another layer found: its scores times `score`, and how sure it is times `sureness`. */
  add(other: Layer, weights: Weights): void {
    this.count = added(this, other, weights);
  }

  /** Takes over where another layer found better, or surer. */
  raiseTo(other: Layer): void {
    for (let at = 0; at < other.count; at += 1) {
      const document = other.touched[at] ?? 0;
      const pair = 2 * document;
      if ((this.pairs[pair] ?? 0) === 0) {
        this.touched[this.count] = document;
        this.count += 1;
      }
      this.pairs[pair] = Math.max(this.pairs[pair] ?? 0, other.pairs[pair] ?? 0);
      this.pairs[pair + 1] = Math.max(this.pairs[pair + 1] ?? 0, other.pairs[pair + 1] ?? 0);
    }
  }

  /** How sure the surest of the documents is that are in use. */
  surest(isInUse: Uint8Array): number {
    const { pairs, touched, count } = this;
    let most = 0;
    for (let at = 0; at < count; at += 1) {
      const document = touched[at] ?? 0;
      const sureness = pairs[2 * document + 1] ?? 0;
      if (sureness > most && isInUse[document] === 1) most = sureness;
    }
    return most;
  }
}

type Weights = { readonly score: number; readonly sureness: number };

// The loops over many thousands stand alone and end with nothing but their answer: with code behind them that has not
// run yet, engines optimise them anew at every call.

function raised(layer: Layer, postings: Postings, candidate: Candidate): number {
  const { pairs, touched } = layer;
  const { entries } = postings;
  const start = postings.starts[candidate.term] ?? 0;
  const end = start + postings.sizeOf(candidate.term);
  const { sureness } = candidate;
  const step = sureness * candidate.rarity * IMPACT_STEP;
  let { count } = layer;
  for (let at = start; at < end; at += 1) {
    const posting = entries[at] ?? 0;
    const pair = 2 * (posting >>> 9);
    const before = pairs[pair] ?? 0;
    const score = (posting & 255) * step;
    if (score <= before) continue;
    pairs[pair] = score;
    if (before > 0) continue;
    touched[count] = pair >>> 1;
    count += 1;
    pairs[pair + 1] = (posting & 256) === 0 ? sureness : sureness * AS_PART;
  }
  return count;
}

function added(layer: Layer, other: Layer, { score, sureness }: Weights): number {
  const { pairs, touched } = layer;
  let { count } = layer;
  for (let at = 0; at < other.count; at += 1) {
    const document = other.touched[at] ?? 0;
    const pair = 2 * document;
    const before = pairs[pair] ?? 0;
    if (before === 0) {
      touched[count] = document;
      count += 1;
    }
    pairs[pair] = before + (other.pairs[pair] ?? 0) * score;
    pairs[pair + 1] = (pairs[pair + 1] ?? 0) + (other.pairs[pair + 1] ?? 0) * sureness;
  }
  return count;
}
