import { align, type Budget } from './alignment.ts';
import type { Pair } from './pieces.ts';
import type { Region } from './regions.ts';
import type { Partners } from './stretch.ts';
import { tidy } from './tidy.ts';

/** Less than a mark: it only decides between ways to pair as much. What says little is seen to afterwards. */
const CHANGE_COST = 1;

export type Into = { readonly partners: Partners; readonly budget: Budget };

/** Pairs the words of each region as far as they come in the same order. */
export function alignWords(pair: Pair, regions: readonly Region[], into: Into): void {
  const sequences = {
    oldIds: pair.old.ids,
    youngIds: pair.young.ids,
    weights: pair.old.weights,
    changeCost: CHANGE_COST,
  };
  for (const region of regions) if (region.isCompared) align(sequences, region, into);
}

/** Lets go of pairs that say little between two changes. */
export function tidyWords(pair: Pair, regions: readonly Region[], partners: Partners): void {
  for (const region of regions) if (region.isCompared) tidy(pair, region, partners);
}
