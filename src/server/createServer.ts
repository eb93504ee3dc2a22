import { Hono } from 'hono';
import { monotonicFactory } from 'ulidx';
import { instantAt, rowKey } from '#domain/ids.ts';
import type { Moment } from '#domain/moment.ts';
import { GraphFailure } from '#graph/errors.ts';
import { rowCodecs } from '#graph/rows/rowCodecs.ts';
import { memoryStore } from '#replica/memoryStore.ts';
import { openReplica } from '#replica/openReplica.ts';
import { openLanguageWork, type LanguageSource } from '#worker/openLanguageWork.ts';
import { portPair } from '#worker/portPair.ts';
import { serveLanguage } from '#worker/serveLanguage.ts';
import { botRoutes } from './botRoutes.ts';
import { chatWorld } from './chatWorld.ts';
import type { ServerConfig } from './config.ts';
import { followLists, PACE, type FollowPace } from './followLists.ts';
import { graphAccess, type GraphAccess, type OpenLists } from './graphAccess.ts';
import { languageSearch } from './languageSearch.ts';
import { logToOutput, type Log, type LogEntry } from './log.ts';
import { openNotices, type Notices } from './notifications/openNotices.ts';
import { personalLists } from './personalLists.ts';
import { FILE_HEADERS } from './securityHeaders.ts';
import { tabRoutes } from './tabRoutes.ts';
import { GRAPH_SCOPE, type AppTokens, type UserTokens } from './tokens.ts';

export type ServerDeps = {
  readonly appTokens: AppTokens;
  readonly userTokens: UserTokens;
  /** For Graph; the runtime's own when not given. */
  readonly fetch?: typeof fetch;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  readonly log?: Log;
  /** How lists are opened; through Graph when not given. */
  readonly openLists?: OpenLists;
  readonly pace?: FollowPace;
  /** What searches; within this process when not given. Closed with the server. */
  readonly language?: LanguageSource;
  /** Known to the instances of this server only; Graph proves with it that a notice is its own. */
  readonly noticeSecret?: string;
};

export type Server = {
  /** Answers one request. Listens to nothing by itself: whoever made the server puts it behind a port. */
  readonly fetch: (request: Request) => Promise<Response>;
  /** Settles when the lists have been read once, or could not be. Requests are answered before that too. */
  readonly ready: Promise<void>;
  /** To be called when requests arrive from outside: from then on Graph can be asked to call. */
  readonly listening: () => void;
  /** Stops following the lists. */
  readonly close: () => Promise<void>;
};

/** The whole server: the tab's files, the bot, and whether it is well. */
export async function createServer(config: ServerConfig, deps: ServerDeps): Promise<Server> {
  const { appTokens, userTokens, now = Date.now, log = logToOutput, pace = PACE } = deps;
  const graph = graphAccess({ ...config, ...(deps.fetch && { fetch: deps.fetch }) });
  const openLists = deps.openLists ?? graph.openLists;
  const moment = momentFrom(now);

  const gateway = () => openLists((asked) => appTokens.tokenFor(GRAPH_SCOPE, asked));
  const replica = await openReplica({ gateway, codecs: rowCodecs, store: memoryStore() });
  const stopNoting = replica.subscribe(() => {
    const freshness = replica.freshness();
    if (freshness.kind === 'failed') log(notRead(freshness.failure));
  });
  const notices = noticesFor({ config, deps, graph, onChange: () => lists.nudge() });
  const lists = followLists(replica, { pace, now, isNotified: () => notices?.isNotified() ?? false });
  const { appId, allowedTenants } = config;
  const listsAs = personalLists(openLists);
  const language = deps.language ?? openLanguageWork(languageHere);
  const words = languageSearch(language, replica);
  const bot = chatWorld({ lists, words, userTokens, listsAs, moment, log, appId, allowedTenants });

  const app = new Hono();
  app.use(async (c, next) => {
    await next();
    for (const [name, value] of Object.entries(FILE_HEADERS)) c.header(name, value);
  });
  app.get('/health', (c) => c.json({ status: 'ok' }));
  app.get('/ready', (c) => {
    const { kind } = replica.freshness();
    const changes = notices?.isNotified() === true ? 'told' : 'asked for';
    return c.json({ lists: kind, changes }, lists.hasContent() ? 200 : 503);
  });
  if (notices) app.route('/', notices.routes);
  app.route('/', await botRoutes(config, { bot, appTokens, log }));
  app.route('/', tabRoutes(config));
  app.onError((failure, c) => {
    log({ event: 'requestFailed', level: 'error', reason: failure.name });
    return c.json({ error: 'internal' }, 500);
  });

  const ready = lists.start();
  // In this process alone it would read for nobody; beside it, it is ready before the first search.
  void ready.then(() => deps.language?.start());
  return {
    fetch: async (request) => app.fetch(request),
    ready,
    listening: () => void notices?.start(),
    close: () => {
      notices?.stop();
      lists.stop();
      stopNoting();
      language.close();
      return Promise.resolve();
    },
  };
}

function languageHere() {
  const { asking, answering } = portPair();
  serveLanguage(answering);
  return asking;
}

type NoticeParts = {
  readonly config: ServerConfig;
  readonly deps: ServerDeps;
  readonly graph: GraphAccess;
  readonly onChange: () => void;
};

/** Without an address that Graph can reach, the lists are asked at intervals. */
function noticesFor({ config, deps, graph, onChange }: NoticeParts): Notices | undefined {
  const { appTokens, noticeSecret, now = Date.now, log = logToOutput } = deps;
  if (config.publicOrigin === undefined || noticeSecret === undefined) return undefined;
  return openNotices({
    publicOrigin: config.publicOrigin,
    secret: noticeSecret,
    connect: (callback) => graph.openSubscriptions((asked) => appTokens.tokenFor(GRAPH_SCOPE, asked), callback),
    lists: Object.values(rowCodecs).map(({ list }) => list),
    onChange,
    now,
    log,
  });
}

/** The bot goes on with what it has; whoever keeps the server has to hear why that grows old. */
function notRead(failure: unknown): LogEntry {
  const told = failure instanceof GraphFailure ? { reason: failure.kind, reference: failure.facts.requestId } : {};
  return { event: 'listsNotRead', level: 'warn', ...told };
}

function momentFrom(now: () => number): () => Moment {
  const nextUlid = monotonicFactory();
  return () => {
    const time = now();
    return {
      now: instantAt(time),
      newKey: () => {
        const key = rowKey(nextUlid(time));
        if (key === undefined) throw new RangeError('The clock is outside the years that a key can carry.');
        return key;
      },
    };
  };
}
