import { randomUUID } from 'node:crypto';
import { authorise, identify, type DirectoryUser, type TokenClaims } from './access.ts';
import { parseAddress } from './address.ts';
import { runBatch } from './batch.ts';
import { answerPreauthenticated, isPreauthenticated } from './drives/preauthenticated.ts';
import { errorResponse, Refused, unreadableBody } from './errors.ts';
import { fetchOver } from './fetch.ts';
import { microsoftLimits, type Limits } from './limits.ts';
import type { GraphRequest, GraphResponse } from './message.ts';
import { match } from './routes/router.ts';
import type { World } from './routes/route.ts';
import { sitesOf, type SiteSettings } from './site.ts';
import { faultOf } from './sql/failure.ts';
import { openStore } from './store/store.ts';

export type GraphServiceOptions = {
  /** Path of the SQLite file, or `:memory:`. */
  readonly databaseFile: string;
  readonly directory: readonly DirectoryUser[];
  readonly site: SiteSettings;
  /** Checks signature, audience and life of a bearer token; `undefined` refuses it. */
  readonly verifyToken: (token: string) => Promise<TokenClaims | undefined>;
  readonly now?: () => Date;
  /**
   * Where addresses begin that need no token: uploads, downloads, progress of copies. At Microsoft, and unless given, the
   * host of the site; a server that browsers reach gives its own origin and hands `/_api/v2.0/*` to `fetch`.
   */
  readonly contentOrigin?: () => string;
  /** Smaller figures make the edges quick to reach in a test; otherwise Microsoft's. */
  readonly limits?: Partial<Limits>;
};

export type GraphService = {
  /** Answers one request; never rejects. */
  readonly handle: (request: GraphRequest) => Promise<GraphResponse>;
  /** The same over the web's own types, for any server that speaks them. */
  readonly fetch: (request: Request) => Promise<Response>;
  /** Makes every delta token given out so far too old, as time does at Microsoft: the next use is answered 410. */
  readonly expireDeltaTokens: () => void;
  readonly close: () => void;
};

type Door = Pick<GraphServiceOptions, 'directory' | 'verifyToken'>;

/**
 * Opens the service over a database file that nobody else may have open.
 * @throws DatabaseUnavailable with one line that says what to do
 */
export async function openGraphService(options: GraphServiceOptions): Promise<GraphService> {
  const now = options.now ?? (() => new Date());
  const store = await openStore(options.databaseFile, now);
  const limits = { ...microsoftLimits, ...options.limits };
  const contentOrigin = options.contentOrigin ?? (() => `https://${options.site.hostname}`);
  const world: World = { store, sites: sitesOf(options.site), directory: options.directory, limits, now, contentOrigin };
  const handle = (request: GraphRequest) => answer(request, world, options);
  return {
    handle,
    fetch: fetchOver(handle, limits),
    expireDeltaTokens: () => store.transaction(() => store.lists.startEpoch()),
    close: () => store.close(),
  };
}

async function answer(request: GraphRequest, world: World, door: Door): Promise<GraphResponse> {
  const requestId = randomUUID();
  const clientRequestId = request.headers['client-request-id'] ?? requestId;
  const tracing = { 'request-id': requestId, 'client-request-id': clientRequestId };
  try {
    const { status, headers, body } = await perform(request, world, door);
    return { status, headers: { ...headers, ...tracing }, ...(body !== undefined && { body }) };
  } catch (cause) {
    const refused = cause instanceof Refused ? cause : failureOf(cause);
    const { status, headers, body } = errorResponse(refused, { requestId, clientRequestId, date: world.now() });
    return { status, headers: { ...headers, ...tracing }, body };
  }
}

async function perform(request: GraphRequest, world: World, door: Door): Promise<GraphResponse> {
  if (isPreauthenticated(request.url)) return answerPreauthenticated(world, request);
  const { segments, query } = parseAddress(request.url);
  const actor = await identify(request.headers['authorization'], door);
  const method = request.method.toUpperCase();
  if (segments.length === 1 && segments[0] === '$batch' && method === 'POST') {
    return runBatch(request, (step) => answer(step, world, door));
  }
  const { route, params } = match(method, segments);
  authorise(actor, route.need);
  const isBodyTaken = method === 'POST' || method === 'PATCH';
  const needsBody = isBodyTaken && route.body !== 'optional' && !route.path.endsWith('/restoreVersion');
  if (needsBody && !isObject(request.body)) throw unreadableBody();
  return route.run({ world, actor, params, query, headers: request.headers, body: request.body });
}

const isObject = (body: unknown): boolean => typeof body === 'object' && body !== null && !Array.isArray(body);

/** A database that cannot take a write now may do so soon; anything else is a fault of ours. */
function failureOf(cause: unknown): Refused {
  if (faultOf(cause) === undefined) {
    return new Refused({ status: 500, code: 'generalException' }, 'General exception while processing', { cause });
  }
  return new Refused(
    { status: 503, code: 'serviceNotAvailable' },
    'The service is not available. Try the request again after a delay.',
    {
      headers: { 'retry-after': '1' },
      cause,
    },
  );
}
