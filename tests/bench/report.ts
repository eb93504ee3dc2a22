import { brotliCompressSync, constants } from 'node:zlib';

export type Measure = {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly budget?: number;
};

let missed = 0;

/** Prints one measure as a JSON line. A measure without a budget is a report: it cannot miss. */
export function report({ name, value, unit, budget }: Measure): void {
  const isOk = budget === undefined || value <= budget;
  if (!isOk) missed += 1;
  const rounded = Math.round(value * 100) / 100;
  console.log(JSON.stringify({ name, value: rounded, unit, budget: budget ?? null, ok: isOk }));
}

/** How many budgets were missed so far. */
export function missedBudgets(): number {
  return missed;
}

/** @param share between 0 and 1, e.g. 0.95 */
export function percentile(values: readonly number[], share: number): number {
  const ordered = values.toSorted((a, b) => a - b);
  return ordered[Math.min(ordered.length - 1, Math.ceil(share * ordered.length) - 1)] ?? Number.NaN;
}

export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

/** Size as a browser receives it, KiB, brotli at the level a server precompresses with. */
export function brotliKib(content: Uint8Array): number {
  return brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length / 1024;
}
