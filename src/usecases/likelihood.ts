/** Bounds of what people call likely; the second is near where a match may be taken without asking. */
const ALMOST_CERTAIN = 0.9;
const LIKELY = 0.7;
/** Less is hardly worth a question. */
export const POSSIBLE = 0.35;

export type Likelihood = 'almostCertain' | 'likely' | 'possible' | 'unlikely';

/** @param probability 0–1 */
export function likelihoodOf(probability: number): Likelihood {
  if (probability >= ALMOST_CERTAIN) return 'almostCertain';
  if (probability >= LIKELY) return 'likely';
  return probability >= POSSIBLE ? 'possible' : 'unlikely';
}
