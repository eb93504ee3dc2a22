import { z } from 'zod';
import { badRequest } from './errors.ts';
import { ok, type GraphRequest, type GraphResponse } from './message.ts';

const MOST_STEPS = 20;

const step = z.object({
  id: z.string().min(1),
  method: z.string().min(1),
  url: z.string().min(1),
  headers: z.record(z.string(), z.string()).default({}),
  body: z.unknown().optional(),
  dependsOn: z.array(z.string()).default([]),
});
type Step = Readonly<z.infer<typeof step>>;

const batchBody = z.object({ requests: z.array(step).min(1) });

type Outcome = {
  readonly id: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: unknown;
};

/**
 * Runs up to twenty requests, one after the other, each with its own answer. Not a transaction: what went well stays.
 *
 * @param perform the service itself; a step goes the same way as a request of its own
 * @throws Refused 400 when the batch as a whole makes no sense
 */
export async function runBatch(
  request: GraphRequest,
  perform: (request: GraphRequest) => Promise<GraphResponse>,
): Promise<GraphResponse> {
  const steps = readSteps(request.body);
  const outcomes = new Map<string, Outcome>();
  for (const next of inOrder(steps)) {
    const failed = next.dependsOn.some((id) => (outcomes.get(id)?.status ?? 0) >= 400);
    const response = failed ? failedDependency : await perform(requestOf(next, request));
    const { status, headers, body } = response;
    outcomes.set(next.id, { id: next.id, status, headers, ...(body !== undefined && { body }) });
  }
  // Graph answers in any order; giving the last first keeps clients from counting on one.
  return ok({ responses: [...outcomes.values()].reverse() });
}

const failedDependency: GraphResponse = {
  status: 424,
  headers: { 'content-type': 'application/json' },
  body: {
    error: { code: 'FailedDependency', message: 'The request failed because a request that it depends on failed.' },
  },
};

function readSteps(body: unknown): readonly Step[] {
  const parsed = batchBody.safeParse(body);
  if (!parsed.success) throw badRequest('Invalid batch payload format.');
  const { requests } = parsed.data;
  if (requests.length > MOST_STEPS) {
    throw badRequest(`Number of batch request steps exceeds the maximum value of ${MOST_STEPS}.`);
  }
  const ids = new Set(requests.map(({ id }) => id.toLowerCase()));
  if (ids.size < requests.length) throw badRequest('Invalid batch: request ids must be unique.');
  return requests;
}

/** @throws Refused 400 when steps wait for each other or for one that is not there */
function inOrder(steps: readonly Step[]): readonly Step[] {
  const ordered: Step[] = [];
  let waiting = steps;
  while (waiting.length > 0) {
    const done = new Set(ordered.map(({ id }) => id));
    const ready = waiting.filter(({ dependsOn }) => dependsOn.every((id) => done.has(id)));
    if (ready.length === 0)
      throw badRequest('Invalid batch: dependsOn names a request that is missing or in a circle.');
    ordered.push(...ready);
    waiting = waiting.filter((candidate) => !ready.includes(candidate));
  }
  return ordered;
}

function requestOf({ method, url, headers, body }: Step, outer: GraphRequest): GraphRequest {
  const own = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
  const { authorization } = outer.headers;
  return {
    method: method.toUpperCase(),
    url: `/v1.0/${url.replace(/^\//, '')}`,
    headers: { ...(authorization !== undefined && { authorization }), ...own },
    ...(body !== undefined && { body }),
  };
}
