import { BATCH, stepsAnsweredIn } from './client/batchSteps.ts';
import { failureOf, unreadable, type Answered } from './client/failureOf.ts';
import type { GraphAnswer, GraphClient, GraphRequest } from './client/graphClient.ts';
import { backoffMilliseconds, pause } from './client/retry.ts';
import { unlessAborted } from './client/unlessAborted.ts';
import { GraphBusy } from './errors.ts';

/** Graph takes at most this many requests in one `$batch`. */
const MAX_BATCH = 20;

/** Busy, a gateway's fault, or failed because another step did: the same step may pass the next time. */
const PASSING = new Set([424, 429, 502, 503, 504]);

export type ReadBatchOptions = Pick<GraphRequest, 'isBackground' | 'signal'> & {
  /** How often one step is asked at most; 4 when not given. */
  readonly attempts?: number;
  readonly wait?: (milliseconds: number) => Promise<void>;
  readonly random?: () => number;
};

type Step = { readonly key: string; readonly url: string; readonly asked: number };

/**
 * Reads several paths with one request per 20 of them. A step that was throttled, lost on the way or left out is
 * asked again, and only that; where Graph names a time for it the governor has all requests wait.
 *
 * @param paths paths below `/v1.0` by a key of the caller's choice
 * @returns answers by key, as they were at last, failures of single steps among them; Graph may leave one out
 * @throws GraphFailure when a batch as a whole failed that had steps asked for the first time
 */
export async function readBatch(
  client: GraphClient,
  paths: ReadonlyMap<string, string>,
  options: ReadBatchOptions = {},
): Promise<ReadonlyMap<string, Answered>> {
  const { attempts = 4, wait = pause, random = Math.random, signal } = options;
  const answers = new Map<string, Answered>();
  let open: readonly Step[] = [...paths].map(([key, url]) => ({ key, url, asked: 0 }));
  while (open.length > 0) {
    const steps = open.slice(0, MAX_BATCH);
    const asked = Math.min(...steps.map((step) => step.asked));
    const isHeld = steps.some(({ key }) => isTimeNamed(answers.get(key)));
    if (asked > 0 && !isHeld) await unlessAborted(wait(backoffMilliseconds(asked, random)), signal);
    const answered = await ask(client, steps, options).catch((failure: unknown) => {
      // What has been answered before is worth more than that it could not be asked once more.
      if (signal?.aborted === true || steps.some((step) => step.asked === 0)) throw failure;
    });
    if (!answered) return answers;
    for (const [key, answer] of answered) answers.set(key, answer);
    const again = steps.filter(({ key }) => mayPass(answered.get(key))).map(askedOnceMore);
    open = [...open.slice(MAX_BATCH), ...again.filter((step) => step.asked < attempts)];
  }
  return answers;
}

function mayPass(answered: Answered | undefined): boolean {
  return answered === undefined || PASSING.has(answered.status);
}

/** The governor, which has seen the answer too, holds the next batch until then. */
function isTimeNamed(answered: Answered | undefined): boolean {
  const failure = answered && failureOf(answered);
  return failure instanceof GraphBusy && failure.isTimeNamed;
}

function askedOnceMore(step: Step): Step {
  return { ...step, asked: step.asked + 1 };
}

/** Steps are numbered by us: ids of a batch must differ, and not only in upper and lower case. */
async function ask(
  client: GraphClient,
  steps: readonly Step[],
  { isBackground, signal }: ReadBatchOptions,
): Promise<ReadonlyMap<string, Answered>> {
  const answer = await client.send({
    method: 'POST',
    path: BATCH,
    body: { requests: steps.map(({ url }, index) => ({ id: String(index + 1), method: 'GET', url })) },
    isReadOnly: true,
    ...(isBackground === undefined ? {} : { isBackground }),
    ...(signal && { signal }),
  });
  const byId = answeredSteps(answer);
  const answered = new Map<string, Answered>();
  for (const [index, { key }] of steps.entries()) {
    const step = byId.get(String(index + 1));
    if (step) answered.set(key, step);
  }
  return answered;
}

function answeredSteps({ status, headers, body }: GraphAnswer): ReadonlyMap<string, Answered> {
  const requestId = headers.get('request-id') ?? '';
  const steps = stepsAnsweredIn({ body, requestId });
  if (!steps) throw unreadable({ status, code: '', requestId });
  return steps;
}
