import { FAULT_KINDS, type FaultKind, type FaultPlan } from './faultServer.ts';

/** What a person fills in: whole percent of all requests, by kind. */
export type Wishes = {
  readonly percent: Readonly<Record<FaultKind, number>>;
  /** Single steps of a batch meet those faults that a step can have, too. */
  readonly alsoSteps: boolean;
  readonly seed: number;
  readonly retryAfterSeconds: number;
  readonly delayMilliseconds: number;
};

/** Faults that a step of a batch can have by itself: only its status is its own. */
const STEP_KINDS: readonly FaultKind[] = ['429', '500', '502', '503', '504'];

const NONE = {
  percent: {
    '429': 0,
    '500': 0,
    '502': 0,
    '503': 0,
    '504': 0,
    'drop-before': 0,
    'drop-after': 0,
    stall: 0,
    truncate: 0,
    html: 0,
    delay: 0,
  },
  alsoSteps: false,
  seed: 1,
  retryAfterSeconds: 2,
  delayMilliseconds: 3_000,
} as const satisfies Wishes;

export const PRESETS = {
  badLine: {
    ...NONE,
    percent: { ...NONE.percent, 'drop-before': 5, 'drop-after': 5, delay: 20, stall: 2, truncate: 3, '504': 3 },
  },
  throttling: { ...NONE, percent: { ...NONE.percent, '429': 25, '503': 5 }, alsoSteps: true, retryAfterSeconds: 5 },
  everything: {
    ...NONE,
    percent: {
      '429': 5,
      '500': 3,
      '502': 3,
      '503': 3,
      '504': 3,
      'drop-before': 4,
      'drop-after': 4,
      stall: 2,
      truncate: 4,
      html: 4,
      delay: 10,
    },
    alsoSteps: true,
  },
} as const satisfies Readonly<Record<string, Wishes>>;
export type Preset = keyof typeof PRESETS;
export const PRESET_NAMES: readonly Preset[] = ['badLine', 'throttling', 'everything'];

/** @returns `undefined` for a mix of the person's own; the seed is nobody's */
export function presetOf(wishes: Wishes): Preset | undefined {
  const { seed } = NONE;
  const text = (each: Wishes): string => JSON.stringify(planOf({ ...each, seed }));
  return PRESET_NAMES.find((name) => text(PRESETS[name]) === text(wishes));
}

export function planOf({ percent, alsoSteps, ...rest }: Wishes): FaultPlan {
  const shares = (kinds: readonly FaultKind[]) =>
    Object.fromEntries(kinds.filter((kind) => percent[kind] > 0).map((kind) => [kind, percent[kind] / 100]));
  return { ...rest, rates: shares(FAULT_KINDS), steps: alsoSteps ? shares(STEP_KINDS) : {} };
}

/** What the plan that runs would be filled in as. */
export function wishesOf({ rates, steps, seed, retryAfterSeconds, delayMilliseconds }: FaultPlan): Wishes {
  const percent = { ...NONE.percent, ...Object.fromEntries(FAULT_KINDS.map((kind) => [kind, inPercent(rates[kind])])) };
  return { percent, alsoSteps: Object.keys(steps).length > 0, seed, retryAfterSeconds, delayMilliseconds };
}

function inPercent(share = 0): number {
  return Math.round(share * 100);
}

/** Percent of the requests that meet any fault; more than 100 is no plan. */
export function totalPercent({ percent }: Wishes): number {
  return FAULT_KINDS.reduce((sum, kind) => sum + percent[kind], 0);
}

/** How many faults have happened since the plan was set. */
export function struckInAll(struck: Readonly<Record<string, number>>): number {
  return Object.values(struck).reduce((sum, times) => sum + times, 0);
}
