import { z } from 'zod';

/**
 * - `429`, `500`, `502`, `503`, `504`: the status instead of the answer and without the effect; 502 and 504 as the HTML
 *   page of a gateway
 * - `drop-before`, `drop-after`: the connection ends, before or after the request took effect
 * - `stall`, `truncate`: half of the answer arrives
 * - `html`: a log-in page with status 200, without the effect
 * - `delay`: the answer is late
 */
export const FAULTS = [
  '429',
  '500',
  '502',
  '503',
  '504',
  'drop-before',
  'drop-after',
  'stall',
  'truncate',
  'html',
  'delay',
] as const;
export const faultKind = z.enum(FAULTS);
export type FaultKind = z.infer<typeof faultKind>;

/** The faults that a step of a batch can meet by itself: only its status is its own. */
export const STEP_FAULTS = ['429', '500', '502', '503', '504'] as const satisfies readonly FaultKind[];
export type StepFault = (typeof STEP_FAULTS)[number];

const share = z.number().min(0).max(1);
const isShared = (rates: Readonly<Partial<Record<string, number>>>): boolean =>
  Object.values(rates).reduce<number>((sum, rate) => sum + (rate ?? 0), 0) <= 1 + Number.EPSILON;
const TOGETHER = 'The rates are shares of all requests and cannot be more than 1 together.';

const rates = z.partialRecord(faultKind, share).refine(isShared, TOGETHER);
const stepRates = z.partialRecord(z.enum(STEP_FAULTS), share).refine(isShared, TOGETHER);

/** How the line to Graph is disturbed. The same plan disturbs the same sequence of requests in the same way. */
export const faultPlan = z.strictObject({
  seed: z.int().min(0).max(0xffff_ffff).default(1),
  /** Share of the requests that meet each fault, e.g. `{ "503": 0.05, "drop-after": 0.02 }`. */
  rates: rates.default({}),
  /** Instead of `rates` for requests with this method. */
  byMethod: z.partialRecord(z.enum(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']), rates).default({}),
  /** Share of the steps of a batch that meet each fault on their own. */
  steps: stepRates.default({}),
  retryAfterSeconds: z.int().min(0).max(86_400).default(1),
  delayMilliseconds: z.int().min(0).max(600_000).default(2_000),
});
/** A plan as it is written: what is left out has its default. */
export type FaultPlanInput = z.input<typeof faultPlan>;
export type FaultPlan = Readonly<z.output<typeof faultPlan>>;
