import type { Line } from './lines.ts';
import { CONTENT, type Pieces } from './pieces.ts';

/** What a line is made of: ids in order of size, and what they weigh together. */
export type Bag = { readonly ids: Int32Array; readonly weights: Uint8Array; readonly weight: number };

/** A limit that was changed does not make a line another line. */
const LIMIT = 3;

export function bagOf({ ids, weights }: Pieces, { body, end }: Pick<Line, 'body' | 'end'>): Bag {
  const weightAt = (at: number): number => {
    const weight = weights[at] ?? 0;
    return weight > CONTENT ? LIMIT : weight;
  };
  const order = Array.from({ length: end - body }, (_, offset) => body + offset).sort(
    (one, other) => (ids[one] ?? 0) - (ids[other] ?? 0),
  );
  return {
    ids: Int32Array.from(order, (at) => ids[at] ?? 0),
    weights: Uint8Array.from(order, weightAt),
    weight: order.reduce((sum, at) => sum + weightAt(at), 0),
  };
}

/** How much of both is in both, by weight (Dice): 0 for nothing, 1 for all. */
export function likeness(one: Bag, other: Bag): number {
  let [at, otherAt, common] = [0, 0, 0];
  while (at < one.ids.length && otherAt < other.ids.length) {
    const difference = (one.ids[at] ?? 0) - (other.ids[otherAt] ?? 0);
    if (difference === 0) common += one.weights[at] ?? 0;
    if (difference <= 0) at += 1;
    if (difference >= 0) otherAt += 1;
  }
  return one.weight + other.weight === 0 ? 0 : (2 * common) / (one.weight + other.weight);
}
