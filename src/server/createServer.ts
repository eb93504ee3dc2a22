import { Hono, type ErrorHandler, type MiddlewareHandler } from 'hono';
import type { BotDeps } from '#bot/botDeps.ts';
import { askedOnce } from '#graph/askedOnce.ts';
import { GraphFailure } from '#graph/errors.ts';
import { listsOfServer } from '#graph/pull/wantedList.ts';
import { rowCodecs } from '#graph/rows/rowCodecs.ts';
import { memoryStore } from '#replica/memoryStore.ts';
import { openReplica } from '#replica/openReplica.ts';
import type { Connect } from '#replica/replica.ts';
import { openLanguageWork, type LanguageSource } from '#worker/openLanguageWork.ts';
import { portPair } from '#worker/portPair.ts';
import { serveLanguage } from '#worker/serveLanguage.ts';
import { botRoutes } from './botRoutes.ts';
import { chatWorld } from './chatWorld.ts';
import type { ServerConfig } from './config.ts';
import { followLists, paceFor, type FollowPace } from './followLists.ts';
import { graphAccess, type GraphAccess, type OpenLists } from './graphAccess.ts';
import { addressLimits, type Connection } from './hardening/addressLimits.ts';
import { healthRoutes } from './hardening/healthRoutes.ts';
import { LIMITS, type Limits } from './hardening/limits.ts';
import { momentFrom } from './hardening/momentFrom.ts';
import { correlated } from './hardening/requestContext.ts';
import { telemetry } from './hardening/telemetry.ts';
import { underWay } from './hardening/underWay.ts';
import { languageSearch } from './languageSearch.ts';
import { admitPeople } from './live/admitPeople.ts';
import { knowingIds } from './live/listIds.ts';
import { openLive } from './live/openLive.ts';
import { logToOutput, type Log, type LogEntry } from './log.ts';
import { openNotices, type Notices } from './notifications/openNotices.ts';
import { openNotifications } from './notifier/notifications.ts';
import { peopleOf } from './people.ts';
import { FILE_HEADERS } from './securityHeaders.ts';
import { settingsLink, settingsRoutes } from './settings/settingsRoutes.ts';
import { authRoutes } from './signIn/authRoutes.ts';
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
  /** How much one person or address may ask for. */
  readonly limits?: Partial<Limits>;
};

export type Server = {
  /** Answers one request. Listens to nothing by itself: whoever made the server puts it behind a port. */
  readonly fetch: (request: Request, connection?: Connection) => Promise<Response>;
  /** Settles when the lists have been read once, or could not be. Requests are answered before that too. */
  readonly ready: Promise<void>;
  /** To be called when requests arrive from outside: from then on Graph can be asked to call. */
  readonly listening: () => void;
  /** Takes no more requests, stops following the lists; settles when those under way have their answers. */
  readonly close: () => Promise<void>;
};

/** The whole server: the tab's files, the bot, and whether it is well. */
export async function createServer(config: ServerConfig, deps: ServerDeps): Promise<Server> {
  const { appTokens, userTokens, now = Date.now } = deps;
  const log = correlated(deps.log ?? logToOutput);
  const traced = telemetry();
  const graph = graphAccess({ ...config, fetch: traced.graph(deps.fetch ?? fetch) });
  const openLists = deps.openLists ?? graph.openLists;
  const moment = momentFrom(now);

  const { connect: gateway, idOf } = knowingIds(() => openLists((asked) => appTokens.tokenFor(GRAPH_SCOPE, asked)));
  const { replica, stopNoting } = await copyOf(gateway, log);
  const pace = deps.pace ?? paceFor(listsOfServer(rowCodecs).length, config.graphUnitsPerMinute);
  const notices = noticesFor({ config, deps, graph, onChange: () => lists.nudge() });
  const lists = followLists(replica, { pace, now, isNotified: () => notices?.isNotified() ?? false });
  const live = openLive({ replica, lists, idOf, admit: admitPeople(config, now), now });
  const { appId, allowedTenants, openToReaders } = config;
  const people = peopleOf({ userTokens, openLists, siteUrl: siteUrlOf(config.site), now });
  const language = deps.language ?? openLanguageWork(languageHere);
  const words = languageSearch(language, replica);
  const connect = askedOnce(gateway);
  const told = openNotifications({ ...config, connect, tokens: appTokens, fetch, now, log, ...replica, ...lists });
  const world = chatWorld({ lists, words, people, moment, now, log, appId, allowedTenants, openToReaders });
  const bot = { ...world, conversations: told.book, membersOf: told.membersOf, ...settingsOf(config) };

  const requests = underWay();
  const limits = { ...LIMITS, ...deps.limits };
  const clock = () => performance.now();
  const guard = { clock, now, perPerson: limits.person, telemetry: traced };

  const app = new Hono<{ Bindings: Connection }>();
  app.use(requests.middleware);
  app.use(withPlainHeaders);
  app.use(addressLimits(limits, { now: clock, proxies: config.trustedProxies }));
  const { readAt, hasContent } = lists;
  app.route(
    '/',
    healthRoutes({
      lists: () => replica.freshness().kind,
      changes: () => (notices?.isNotified() === true ? 'told' : 'asked for'),
      ...{ readAt, hasContent, language, now, isStopping: requests.isStopping },
    }),
  );
  if (notices) app.route('/', notices.routes);
  app.route('/', live.routes);
  app.route('/', await botRoutes(config, { bot, appTokens, log, guard }));
  for (const routes of [authRoutes, settingsRoutes, tabRoutes]) app.route('/', routes(config));
  app.onError(tellingOf(log));

  const ready = lists.start();
  // In this process alone it would read for nobody; beside it, it is ready before the first search.
  void ready.then(() => readAhead(deps.language));
  return {
    fetch: async (request, connection) => app.fetch(request, connection),
    ready,
    listening: () => [notices, told.notifier].forEach((each) => void each?.start()),
    close: async () => {
      notices?.stop();
      const delivered = told.notifier.stop();
      live.close();
      lists.stop();
      await Promise.all([requests.drained(), delivered]);
      stopNoting();
      language.close();
    },
  };
}

/** Teams opens only what has an address. */
function settingsOf({ publicOrigin }: ServerConfig): Pick<BotDeps, 'settingsPage'> {
  return publicOrigin === undefined ? {} : { settingsPage: (standing) => settingsLink(publicOrigin, standing) };
}

/** A request that fails for a reason of ours says no more than that. */
function tellingOf(log: Log): ErrorHandler<{ Bindings: Connection }> {
  return (failure, c) => {
    log({ event: 'requestFailed', level: 'error', reason: failure.name });
    return c.json({ error: 'internal' }, 500);
  };
}

/** The server's own copy of the lists. */
async function copyOf(gateway: Connect, log: Log) {
  const replica = await openReplica({ gateway, codecs: rowCodecs, store: memoryStore() });
  const stopNoting = replica.subscribe(() => {
    const freshness = replica.freshness();
    if (freshness.kind === 'failed') log(notRead(freshness.failure));
  });
  return { replica, stopNoting };
}

const withPlainHeaders: MiddlewareHandler = async (c, next) => {
  await next();
  // By `c.header` the whole answer would be made anew, at every key that somebody types.
  for (const [name, value] of Object.entries(FILE_HEADERS)) c.res.headers.set(name, value);
};

/** `contoso.sharepoint.com:/sites/samsyn` as a web address. */
function siteUrlOf(site: string): string {
  return `https://${site.replace(':', '')}`;
}

/** Whoever compares a text first would wait for all criteria to be read. */
async function readAhead(language: LanguageSource | undefined): Promise<void> {
  language?.start();
  await language?.align([{ text: 'krav' }]).catch(() => undefined);
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
