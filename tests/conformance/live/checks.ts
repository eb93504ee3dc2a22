import { addressChecks } from './addressChecks.ts';
import type { LiveCheck } from './check.ts';
import { columnChecks } from './columnChecks.ts';
import { deltaChecks, thresholdCheck } from './deltaChecks.ts';
import { queryChecks } from './queryChecks.ts';
import { valueChecks } from './valueChecks.ts';

/** Every question; the one about the threshold comes last and only when it is asked for. */
export const CHECKS: readonly LiveCheck[] = [
  ...addressChecks,
  ...columnChecks,
  ...valueChecks,
  ...queryChecks,
  ...deltaChecks,
  thresholdCheck,
];

export const quickChecks: readonly LiveCheck[] = CHECKS.filter((check) => check !== thresholdCheck);
