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

/** What became of a step: the answer by which others go on, and the answer once it is on the disk. */
export type StepOutcome = { readonly response: GraphResponse; readonly kept: Promise<GraphResponse> };

/**
 * Runs up to twenty requests, one after the other, each with its own answer. Not a transaction: what went well stays.
 *
 * The steps do not wait for the disk between each other, only the answer of the whole does.
 *
 * @param perform the service itself; a step goes the same way as a request of its own
 * @throws Refused 400 when the batch as a whole makes no sense
 */
export async function runBatch(
  request: GraphRequest,
  perform: (request: GraphRequest) => Promise<StepOutcome>,
): Promise<GraphResponse> {
  const steps = readSteps(request.body);
  const outcomes = new Map<string, StepOutcome>();
  for (const next of inOrder(steps)) {
    const failed = next.dependsOn.some((id) => (outcomes.get(id)?.response.status ?? 0) >= 400);
    outcomes.set(next.id, failed ? FAILED_DEPENDENCY : await perform(requestOf(next, request)));
  }
  const responses = await Promise.all(
    [...outcomes].map(async ([id, { kept }]) => {
      const { status, headers, body } = await kept;
      return { id, status, headers: spelled(headers), ...(body !== undefined && { body: inJson(body) }) };
    }),
  );
  // Graph answers in any order; giving the last first keeps clients from counting on one.
  return ok({ responses: responses.reverse() });
}

/** The content of a file travels as base64 in an answer that is JSON. */
const inJson = (body: unknown): unknown => (body instanceof Uint8Array ? Buffer.from(body).toString('base64') : body);

/** Clients look for `Content-Type`, `Location` and `Retry-After` in just this spelling, because in Graph's JSON they have it. */
const spelled = (headers: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [SPELLING[name] ?? name, value]));

const SPELLING: Readonly<Record<string, string | undefined>> = {
  'content-type': 'Content-Type',
  'content-location': 'Content-Location',
  'content-range': 'Content-Range',
  'cache-control': 'Cache-Control',
  etag: 'ETag',
  location: 'Location',
  'retry-after': 'Retry-After',
  'ratelimit-limit': 'RateLimit-Limit',
  'ratelimit-remaining': 'RateLimit-Remaining',
  'ratelimit-reset': 'RateLimit-Reset',
  'www-authenticate': 'WWW-Authenticate',
};

const failedDependency: GraphResponse = {
  status: 424,
  headers: { 'content-type': 'application/json' },
  body: {
    error: { code: 'FailedDependency', message: 'The request failed because a request that it depends on failed.' },
  },
};
const FAILED_DEPENDENCY: StepOutcome = { response: failedDependency, kept: Promise.resolve(failedDependency) };

function readSteps(body: unknown): readonly Step[] {
  const parsed = batchBody.safeParse(body);
  if (!parsed.success) throw badRequest('Invalid batch payload format.');
  const { requests } = parsed.data;
  if (requests.length > MOST_STEPS) {
    throw badRequest(`Number of batch request steps exceeds the maximum value of ${MOST_STEPS}.`);
  }
  const ids = new Set(requests.map(({ id }) => id.toLowerCase()));
  if (ids.size < requests.length) throw badRequest('Invalid batch: request ids must be unique.');
  for (const next of requests) refuseWithoutContent(next);
  refuseTangle(requests);
  return requests;
}

/** Only a write has a body, and a body needs its type. One step that lacks it stops the whole batch. */
function refuseWithoutContent({ id, method, headers, body }: Step): void {
  const hasType = Object.keys(headers).some((name) => name.toLowerCase() === 'content-type');
  const isWrite = ['POST', 'PATCH', 'PUT'].includes(method.toUpperCase());
  if (isWrite && body === undefined && !hasType)
    throw badRequest(`Write request id : ${id} does not contain Content-Type header or body.`);
  if (body !== undefined && !hasType)
    throw badRequest(`Write request with id '${id}' does not contain a Content-Type header.`);
}

/**
 * "Fully sequential or fully parallel": no step waits, or every step but the first waits for the one before it, or all
 * that wait do so for the same one.
 */
function refuseTangle(steps: readonly Step[]): void {
  const waiting = steps.filter(({ dependsOn }) => dependsOn.length > 0);
  const isSerial = steps.every(({ dependsOn }, at) =>
    at === 0 ? dependsOn.length === 0 : dependsOn.length === 1 && dependsOn[0] === steps[at - 1]?.id,
  );
  const awaited = new Set(waiting.flatMap(({ dependsOn }) => dependsOn));
  if (waiting.length === 0 || isSerial || awaited.size === 1) return;
  throw badRequest('Invalid batch: the requests must be either fully sequential or fully parallel.');
}

/** @throws Refused 400 when a step waits for itself or for one that is not there */
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
