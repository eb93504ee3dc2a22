import { randomUUID } from 'node:crypto';
import { authorise, identify, type Actor, type DirectoryUser, type TokenClaims } from './access.ts';
import { parseAddress } from './address.ts';
import { runBatch } from './batch.ts';
import { errorResponse, methodNotAllowed, Refused, unreadableBody } from './errors.ts';
import { disturb, statusFault, type Wait } from './faults/disturb.ts';
import type { FaultSource } from './faults/faults.ts';
import { answerPreauthenticated, isPreauthenticated } from './drives/preauthenticated.ts';
import { rolesGiven } from './given.ts';
import type { GraphRequest, GraphResponse } from './message.ts';
import { match } from './routes/router.ts';
import type { Look, Route, World } from './routes/route.ts';
import { refusalOf } from './sql/refusal.ts';
import type { Store } from './store/store.ts';
import type { StrictCheck } from './strict.ts';
import { noticeListChange } from './subscriptions/noticeListChange.ts';
import { resourceUnits } from './throttling/cost.ts';
import type { Throttle } from './throttling/throttle.ts';

/** What stands between the caller and the routes. */
export type Desk = {
  readonly world: World;
  readonly directory: readonly DirectoryUser[];
  readonly verifyToken: (token: string) => Promise<TokenClaims | undefined>;
  readonly throttle: Throttle;
  readonly faults: FaultSource;
  readonly strict: StrictCheck;
  readonly wait: Wait;
  /** One line for whoever runs the service. */
  readonly report: (line: string) => void;
};

/** An answer that may be given when what it tells has reached the disk. */
export type Pending = { readonly response: GraphResponse; readonly durable: Promise<void> };

type Identify = (authorization: string | undefined) => Promise<Actor>;

/** Answers one request as it came from outside; never rejects. */
export async function answerRequest(request: GraphRequest, desk: Desk): Promise<GraphResponse> {
  const wording = wordingFor(request, desk.world.now);
  const perform = async () => finished(await answer(request, desk), desk, wording);
  const fault = desk.faults.forRequest(request);
  return fault === undefined ? perform() : disturb(fault, { perform, refuse: wording.refuse }, desk.wait);
}

async function answer(request: GraphRequest, desk: Desk, identifyBy?: Identify): Promise<Pending> {
  const wording = wordingFor(request, desk.world.now);
  const charged: Charged = { headers: {} };
  const { response, durable } = await attempt(request, { desk, wording, charged, identifyBy });
  const headers = { ...charged.headers, ...response.headers, ...wording.tracing };
  return { response: { ...response, headers }, durable };
}

type Attempt = {
  readonly desk: Desk;
  readonly wording: Wording;
  readonly charged: Charged;
  readonly identifyBy: Identify | undefined;
};
/** What throttling adds to the answer, be it a refusal. */
type Charged = { headers: Readonly<Record<string, string>> };

async function attempt(request: GraphRequest, { desk, wording, charged, identifyBy }: Attempt): Promise<Pending> {
  const { store } = desk.world;
  const mark = store.mark();
  try {
    const actor = identifyBy ?? ((authorization) => identify(authorization, desk));
    const { response, durable } = await perform(request, { desk, charged, identifyBy: actor });
    const fault = desk.strict({ ...request, status: response.status, body: response.body });
    if (fault !== undefined) throw new Refused({ status: 500, code: 'generalException' }, fault);
    return { response, durable };
  } catch (cause) {
    return { response: wording.refuse(refusalOf(cause, desk.report)), durable: store.durable(mark) };
  }
}

/** The answer, once it is true for good; what could not be kept must not be acknowledged. */
async function finished({ response, durable }: Pending, { report }: Desk, { refuse }: Wording): Promise<GraphResponse> {
  try {
    await durable;
    return response;
  } catch (cause) {
    return refuse(refusalOf(cause, report));
  }
}

type Performing = { readonly desk: Desk; readonly charged: Charged; readonly identifyBy: Identify };

async function perform(request: GraphRequest, { desk, charged, identifyBy }: Performing): Promise<Pending> {
  const { world, throttle } = desk;
  const { store } = world;
  if (isPreauthenticated(request.url)) return pending(store, () => answerPreauthenticated(world, request));
  const { segments, query } = parseAddress(request.url);
  const actor = await identifyBy(request.headers['authorization']);
  const method = request.method.toUpperCase();
  if (segments.length === 1 && segments[0] === '$batch') {
    if (method !== 'POST') throw methodNotAllowed();
    return pending(store, () => batch(request, desk, actor));
  }

  const { route, params } = match(method, segments);
  charged.headers = throttle.charge(actor, resourceUnits({ route }, query));
  authorise(actor, route.need, rolesGiven(world, actor, params));
  if (needsBody(route, method) && !isObject(request.body)) throw unreadableBody();
  const call = { world, actor, params, query, headers: request.headers, body: request.body };
  const answered = await pending(store, () => route.run(call));
  if (method !== 'GET' && answered.response.status < 300) noticeListChange(call, route.path);
  return answered;
}

/**
 * Runs a route and finds out which writes its answer rests on. What answers at once rests on those of this very moment;
 * what waited in between may have seen any since it began.
 */
async function pending(store: Store, run: () => GraphResponse | Promise<GraphResponse>): Promise<Pending> {
  const mark = store.mark();
  const running = run();
  if (!(running instanceof Promise)) return { response: running, durable: store.durable(mark) };
  const response = await running;
  return { response, durable: store.durable(mark) };
}

/**
 * The answer to a GET that a route needs of another.
 * @throws Refused as the request itself would be
 */
export async function lookFor(world: World, actor: Actor, { url, need }: Look): Promise<GraphResponse> {
  const { segments, query } = parseAddress(url);
  const { route, params } = match('GET', segments);
  authorise(actor, need ?? route.need, rolesGiven(world, actor, params));
  return route.run({ world, actor, params, query, headers: {}, body: undefined });
}

/** A batch is let in once; a step with a token of its own is looked at again. */
function batch(request: GraphRequest, desk: Desk, actor: Actor): Promise<GraphResponse> {
  const { authorization } = request.headers;
  const identifyStep: Identify = (own) => (own === authorization ? Promise.resolve(actor) : identify(own, desk));
  return runBatch(request, async (step) => {
    const wording = wordingFor(step, desk.world.now);
    const fault = desk.faults.forStep(step);
    const pending =
      fault === undefined
        ? await answer(step, desk, identifyStep)
        : { response: statusFault(fault, wording.refuse), durable: Promise.resolve() };
    return { response: pending.response, kept: finished(pending, desk, wording) };
  });
}

const needsBody = ({ path, body }: Route, method: string): boolean =>
  (method === 'POST' || method === 'PATCH') && body !== 'optional' && !path.endsWith('/restoreVersion');

const isObject = (body: unknown): boolean => typeof body === 'object' && body !== null && !Array.isArray(body);

type Wording = {
  readonly tracing: Readonly<Record<string, string>>;
  readonly refuse: (refused: Refused) => GraphResponse;
};

function wordingFor({ headers }: GraphRequest, now: () => Date): Wording {
  const requestId = randomUUID();
  const clientRequestId = headers['client-request-id'] ?? requestId;
  const tracing = { 'request-id': requestId, 'client-request-id': clientRequestId };
  return {
    tracing,
    refuse: (refused) => {
      const response = errorResponse(refused, { requestId, clientRequestId, date: now() });
      return { ...response, headers: { ...response.headers, ...tracing } };
    },
  };
}
