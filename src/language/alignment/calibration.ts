import fitted from './calibration.json' with { type: 'json' };
import { EVIDENCE, type Evidence } from './evidence.ts';

export type Calibration = {
  readonly intercept: number;
  readonly coefficients: Evidence;
  /** How much surer, or less sure, the first of the candidates is than the fit alone has it. */
  readonly sharpening: Sharpening;
  /** A match at least this probable may be taken without asking. */
  readonly acceptAt: number;
};

/**
 * A beta distribution's way to put probabilities right (Kull, Silva Filho and Flach 2017): odds are
 * `intercept + likely · ln p − unlikely · ln (1 − p)`. With 0, 1 and 1 nothing is changed.
 */
export type Sharpening = { readonly intercept: number; readonly likely: number; readonly unlikely: number };

/** Fitted on the development fold by `tests/quality/fit/alignment.ts`; a library with decisions of its own may have another. */
export const BUILT_IN_CALIBRATION: Calibration = fitted;

/** How probable it is that the candidate says what the requirement says, 0–1. */
export function probabilityOf(evidence: Evidence, { intercept, coefficients }: Calibration): number {
  let sum = intercept;
  for (const name of EVIDENCE) sum += coefficients[name] * evidence[name];
  return 1 / (1 + Math.exp(-sum));
}

/** No probability is so near to 0 or 1 that it has no logarithm. */
const NEAREST = 1e-6;

/** @returns the probability of the first candidate as it turned out on requirements that were not fitted on */
export function sharpened(probability: number, { intercept, likely, unlikely }: Sharpening): number {
  const p = Math.min(1 - NEAREST, Math.max(NEAREST, probability));
  return 1 / (1 + Math.exp(-(intercept + likely * Math.log(p) - unlikely * Math.log(1 - p))));
}
