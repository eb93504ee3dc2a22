import fitted from './calibration.json' with { type: 'json' };
import { EVIDENCE, type Evidence } from './evidence.ts';

export type Calibration = {
  readonly intercept: number;
  readonly coefficients: Evidence;
  /** A match at least this probable may be taken without asking. */
  readonly acceptAt: number;
};

/** Fitted on the development fold by `tests/quality/fitAlignment.ts`; a library with decisions of its own may have another. */
export const BUILT_IN_CALIBRATION: Calibration = fitted;

/** How probable it is that the candidate says what the requirement says, 0–1. */
export function probabilityOf(evidence: Evidence, { intercept, coefficients }: Calibration): number {
  let sum = intercept;
  for (const name of EVIDENCE) sum += coefficients[name] * evidence[name];
  return 1 / (1 + Math.exp(-sum));
}
