import type { DirectoryUser, TokenClaims } from './access.ts';
import { answerRequest, lookFor, type Desk } from './answering.ts';
import { enrolDirectory } from './enrol.ts';
import { realWait, type Wait } from './faults/disturb.ts';
import { faultSource, type Faults } from './faults/faults.ts';
import { fetchOver } from './fetch.ts';
import { giveRoles, type AppGrant } from './given.ts';
import { microsoftLimits, type Limits } from './limits.ts';
import type { GraphRequest, GraphResponse } from './message.ts';
import type { World } from './routes/route.ts';
import { sitesOf, type SiteSettings } from './site.ts';
import { openStore } from './store/store.ts';
import { notChecked, type StrictCheck } from './strict.ts';
import type { NotificationOptions } from './subscriptions/courier.ts';
import { openNotifications } from './subscriptions/desk.ts';
import { throttle, unthrottled, type ThrottlingLimits } from './throttling/throttle.ts';

export type GraphServiceOptions = {
  /** Path of the SQLite file, or `:memory:`. */
  readonly databaseFile: string;
  readonly directory: readonly DirectoryUser[];
  readonly site: SiteSettings;
  /** Roles that an administrator has given apps on the site before anybody asks; taken away later, they are back at the next opening. */
  readonly grants?: readonly AppGrant[];
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
  /** How much is let through, e.g. `microsoftThrottling`; everything unless given. */
  readonly throttling?: ThrottlingLimits;
  readonly notifications?: NotificationOptions;
  /** Whether a request may ask for a fault by the header `x-samsyn-fault`, as tests do. */
  readonly allowFaultHeader?: boolean;
  /** Strict mode: an answer that this finds fault with is a 500 with the reason. */
  readonly strict?: StrictCheck;
  /** How a delay passes; a test need not wait for it. */
  readonly wait?: Wait;
  /** Gets one line about what its operator should know: a full disk, a damaged file that was put aside. */
  readonly report?: (line: string) => void;
};

export type GraphService = {
  /** Answers one request; never rejects. */
  readonly handle: (request: GraphRequest) => Promise<GraphResponse>;
  /** The same over the web's own types, for any server that speaks them. Rejects where a fault cuts the line. */
  readonly fetch: (request: Request) => Promise<Response>;
  /** Makes every delta token given out so far too old, as time does at Microsoft: the next use is answered 410. */
  readonly expireDeltaTokens: () => void;
  readonly faults: Faults;
  /** Ends subscriptions that have expired and asks for renewals that are due; also done every minute. */
  readonly sweepSubscriptions: () => void;
  readonly close: () => void;
};

/**
 * Opens the service over a database file that nobody else may have open.
 * @throws DatabaseUnavailable with one line that says what to do
 */
export async function openGraphService(options: GraphServiceOptions): Promise<GraphService> {
  const { now = () => new Date(), strict = notChecked, wait = realWait } = options;
  const report = sayingOnce(options.report ?? (() => undefined));
  const limits = { ...microsoftLimits, ...options.limits };
  const store = await openStore(options.databaseFile, { now, report, storageBytes: limits.storageBytes });
  const notifications = openNotifications({ store, now }, options.notifications ?? {});
  const world: World = {
    store,
    sites: sitesOf(options.site),
    directory: options.directory,
    limits,
    now,
    contentOrigin: options.contentOrigin ?? (() => `https://${options.site.hostname}`),
    changed: notifications.changed,
    subscriptions: notifications,
    look: (actor, look) => lookFor(world, actor, look),
  };
  enrolDirectory(world);
  giveRoles(world, options.grants ?? []);
  const faults = faultSource(options.allowFaultHeader ?? false);
  const { directory, verifyToken } = options;
  const gate = options.throttling ? throttle(options.throttling, now) : unthrottled;
  const desk: Desk = { world, directory, verifyToken, throttle: gate, faults, strict, wait, report };
  const handle = (request: GraphRequest) => answerRequest(request, desk);
  return {
    handle,
    fetch: fetchOver(handle, limits),
    expireDeltaTokens: () => {
      store.transaction(() => {
        store.lists.startEpoch();
        store.drives.items.startEpoch();
      });
      store.flush();
    },
    faults,
    sweepSubscriptions: notifications.sweep,
    close: () => {
      notifications.close();
      store.close();
    },
  };
}

/** A disk that is full is told of once, not for every write that meets it. */
function sayingOnce(report: (line: string) => void): (line: string) => void {
  let last = '';
  return (line) => {
    if (line !== last) report(line);
    last = line;
  };
}
