import type { GraphRequest } from '../message.ts';
import { FAULTS, faultKind, faultPlan, STEP_FAULTS } from './plan.ts';
import type { FaultKind, FaultPlan, FaultPlanInput, StepFault } from './plan.ts';
import { randomFrom } from './random.ts';

/** The switch for faults on the line; nothing is disturbed until a plan is set. */
export type Faults = {
  /**
   * Starts a plan from its seed, or ends the one that runs.
   * @throws ZodError for rates that are no shares
   */
  readonly set: (plan: FaultPlanInput | undefined) => void;
  readonly current: () => FaultPlan | undefined;
  /** How often each fault has struck since the plan was set, requests with a header of their own included. */
  readonly struck: () => Readonly<Partial<Record<FaultKind, number>>>;
};

export type Fault<Kind extends FaultKind = FaultKind> = {
  readonly kind: Kind;
  readonly retryAfterSeconds: number;
  readonly delayMilliseconds: number;
};

export type FaultSource = Faults & {
  /** The fault that a request meets, if any. */
  readonly forRequest: (request: GraphRequest) => Fault | undefined;
  readonly forStep: (request: GraphRequest) => Fault<StepFault> | undefined;
};

/** Names the fault that a single request asks for, e.g. `x-samsyn-fault: drop-after`. */
export const FAULT_HEADER = 'x-samsyn-fault';

const NO_PLAN = faultPlan.parse({});

/** @param allowHeader whether a request may ask for a fault itself, as tests do */
export function faultSource(allowHeader: boolean): FaultSource {
  let plan: FaultPlan | undefined;
  let random = randomFrom(NO_PLAN.seed);
  let struck: Partial<Record<FaultKind, number>> = {};

  const strike = <Kind extends FaultKind>(kind: Kind | undefined): Fault<Kind> | undefined => {
    if (kind === undefined) return undefined;
    struck = { ...struck, [kind]: (struck[kind] ?? 0) + 1 };
    const { retryAfterSeconds, delayMilliseconds } = plan ?? NO_PLAN;
    return { kind, retryAfterSeconds, delayMilliseconds };
  };
  const asked = ({ headers }: GraphRequest): FaultKind | undefined =>
    allowHeader ? faultKind.safeParse(headers[FAULT_HEADER]).data : undefined;

  return {
    set: (input) => {
      plan = input && faultPlan.parse(input);
      random = randomFrom((plan ?? NO_PLAN).seed);
      struck = {};
    },
    current: () => plan,
    struck: () => struck,
    forRequest: (request) => {
      const kind = asked(request);
      if (kind !== undefined || plan === undefined) return strike(kind);
      const ofMethod = Object.entries(plan.byMethod).find(([method]) => method === request.method.toUpperCase());
      return strike(draw(FAULTS, ofMethod?.[1] ?? plan.rates, random()));
    },
    forStep: (request) => {
      const kind = STEP_FAULTS.find((fault) => fault === asked(request));
      if (kind !== undefined || plan === undefined) return strike(kind);
      return strike(draw(STEP_FAULTS, plan.steps, random()));
    },
  };
}

/** The kind whose share of the range from 0 to 1 the number falls in; none beyond their sum. */
function draw<Kind extends FaultKind>(
  kinds: readonly Kind[],
  rates: Readonly<Partial<Record<Kind, number>>>,
  number: number,
): Kind | undefined {
  let reached = 0;
  return kinds.find((kind) => {
    reached += rates[kind] ?? 0;
    return number < reached;
  });
}
