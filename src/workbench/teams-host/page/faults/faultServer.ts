import * as z from 'zod/mini';
import { HostServerFailure } from '../server/hostServer.ts';

/** What can happen on the line to Graph, as the embedded Graph service names it; grouped as the page shows it. */
export const FAULT_GROUPS = {
  throttling: ['429', '503'],
  server: ['500', '502', '504'],
  line: ['drop-before', 'drop-after', 'delay'],
  answer: ['stall', 'truncate', 'html'],
} as const;
export type FaultGroup = keyof typeof FAULT_GROUPS;
export type FaultKind = (typeof FAULT_GROUPS)[FaultGroup][number];
export const FAULT_KINDS: readonly FaultKind[] = Object.values(FAULT_GROUPS).flat();

const rates = z.record(z.string(), z.number());
const faultPlan = z.object({
  seed: z.number(),
  /** Shares from 0 to 1 by kind. */
  rates,
  /** The same for single steps of a batch. */
  steps: rates,
  retryAfterSeconds: z.number(),
  delayMilliseconds: z.number(),
});
export type FaultPlan = z.infer<typeof faultPlan>;

const faultState = z.object({ plan: z.nullable(faultPlan), struck: rates });
/** `plan`: null while nothing is disturbed; `struck`: how often each kind has happened since the plan was set. */
export type FaultState = z.infer<typeof faultState>;

const PATH = '/workbench/faults';

/** @throws HostServerFailure */
export async function readFaults(): Promise<FaultState> {
  return answered(await sent({}));
}

/** Starts the plan from its seed, or ends the faults with null. @throws HostServerFailure */
export async function setFaults(plan: FaultPlan | null): Promise<FaultState> {
  const headers = { 'Content-Type': 'application/json' };
  return answered(await sent({ method: 'PUT', headers, body: JSON.stringify(plan) }));
}

function sent(init: RequestInit): Promise<Response> {
  return fetch(PATH, init).catch((cause: unknown) => {
    throw new HostServerFailure(0, PATH, { cause });
  });
}

async function answered(response: Response): Promise<FaultState> {
  if (!response.ok) throw new HostServerFailure(response.status, PATH);
  return faultState.parse(await response.json());
}
