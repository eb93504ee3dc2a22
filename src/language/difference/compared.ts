import { align, type Budget } from './alignment.ts';
import type { Pair } from './pieces.ts';
import type { Region } from './regions.ts';
import type { Partners } from './stretch.ts';
import { tidy } from './tidy.ts';

/** Less than a mark: it only decides between ways to pair as much. What says little is seen to afterwards. */
const CHANGE_COST = 1;

export type Compared = {
  /** Pairs as they are told. */
  readonly partners: Partners;
  /** Pairs before what says little was taken into the changes beside it. */
  readonly inOrder: Partners;
};

/** Holds the words of each region against each other. */
export function compared(pair: Pair, regions: readonly Region[], budget: Budget): Compared {
  const { old, young } = pair;
  const sequences = { oldIds: old.ids, youngIds: young.ids, weights: old.weights, changeCost: CHANGE_COST };
  const partners = new Int32Array(old.ids.length).fill(-1);
  const words = regions.filter(({ isCompared }) => isCompared);
  for (const region of words) align(sequences, region, { partners, budget });
  const inOrder = partners.slice();
  for (const region of words) tidy(pair, region, partners);
  return { partners, inOrder };
}
