import { MOST_DOCUMENTS } from './postings.ts';

/** Scores are told apart by this much; those of the best hits stay far below 2¹³. */
const SCORE_STEPS = 65_536;

/** Keeps the best of many scored documents; of equal ones those that came in first. */
export class TopHits {
  /** A heap, the worst on top, of score and document in one number. */
  private readonly heap: number[] = [];
  private readonly most: number;
  /** Worse ones need not be offered. */
  private least = -1;

  constructor(most: number) {
    this.most = most;
  }

  offer(slot: number, score: number): void {
    if (score < this.least) return;
    const key = Math.floor(score * SCORE_STEPS) * MOST_DOCUMENTS + (MOST_DOCUMENTS - 1 - slot);
    if (this.heap.length < this.most) {
      this.heap.push(key);
      if (this.heap.length === this.most) this.settle();
    } else if (key > (this.heap[0] ?? Infinity)) this.replaceWorst(key);
  }

  /** Best first. */
  hits(): readonly { readonly slot: number; readonly score: number }[] {
    const keys = Float64Array.from(this.heap).sort().reverse();
    return Array.from(keys, (key) => ({
      slot: MOST_DOCUMENTS - 1 - (key % MOST_DOCUMENTS),
      score: scoreOf(key),
    }));
  }

  private replaceWorst(key: number): void {
    const { heap } = this;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= heap.length) break;
      if (child + 1 < heap.length && (heap[child + 1] ?? 0) < (heap[child] ?? 0)) child += 1;
      if ((heap[child] ?? 0) >= key) break;
      heap[at] = heap[child] ?? 0;
      at = child;
    }
    heap[at] = key;
    this.least = scoreOf(heap[0] ?? 0);
  }

  private settle(): void {
    this.heap.sort((a, b) => a - b);
    this.least = scoreOf(this.heap[0] ?? 0);
  }
}

function scoreOf(key: number): number {
  return Math.floor(key / MOST_DOCUMENTS) / SCORE_STEPS;
}
