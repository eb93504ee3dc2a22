import { SignInRequired } from '#bot/botDeps.ts';
import { createServer, type Server, type ServerDeps } from '#server/createServer.ts';
import type { ServerConfig } from '#server/config.ts';
import type { LogEntry } from '#server/log.ts';
import type { InMemoryLists } from '../../fakes/inMemoryLists.ts';
import { openChannelKeys, type ChannelClaims, type ChannelKeys } from './channelKeys.ts';
import { NOW, PEOPLE, sampleLists, type PersonName } from './sampleLists.ts';

export const TENANT = '00000000-0000-4000-8000-00000000a000';
export const CLIENT = '00000000-0000-4000-8000-00000000a001';
export const APP = '00000000-0000-4000-8000-00000000a002';
export const SERVICE_URL = 'https://smba.example/teams';

export const aServerConfig = (over: Partial<ServerConfig> = {}): ServerConfig => ({
  clientId: CLIENT,
  tenantId: TENANT,
  allowedTenants: [TENANT],
  appId: APP,
  site: 'samsyn.sharepoint.com:/sites/kriterier',
  graphOrigin: 'https://graph.microsoft.com',
  graphUnitsPerMinute: 6_250,
  publicOrigin: undefined,
  authority: `https://login.microsoftonline.com/${TENANT}`,
  loginOrigin: 'https://login.microsoftonline.com',
  openToReaders: false,
  botOpenIdMetadataUrl: 'http://127.0.0.1:9/openidconfiguration',
  clientFolder: '/nowhere',
  frameAncestors: ['https://teams.microsoft.com'],
  serviceOrigins: ['https://smba.example', 'http://127.0.0.1:*', 'http://localhost:*'],
  trustedProxies: 0,
  ...over,
});

export type Activity = Readonly<Record<string, unknown>>;
export type Reply = { readonly status: number; readonly body: unknown };

export type RunningServer = {
  readonly server: Server;
  readonly lists: InMemoryLists;
  readonly keys: ChannelKeys;
  readonly logged: readonly LogEntry[];
  /** Sends an activity as Teams does: signed, in the person's name. */
  readonly send: (activity: Activity, claims?: Partial<ChannelClaims> | 'noToken') => Promise<Reply>;
  readonly close: () => Promise<void>;
};

/** A server on lists in memory, time standing at {@link NOW}. People are told apart by their tokens alone. */
export async function runningServer(
  over: {
    readonly lists?: InMemoryLists;
    readonly deps?: Partial<ServerDeps>;
    readonly config?: Partial<ServerConfig>;
  } = {},
): Promise<RunningServer> {
  const lists = over.lists ?? sampleLists();
  const keys = await openChannelKeys();
  const logged: LogEntry[] = [];
  const server = await createServer(aServerConfig({ botOpenIdMetadataUrl: keys.openIdMetadataUrl, ...over.config }), {
    appTokens: { tokenFor: () => Promise.resolve(APP_TOKEN) },
    userTokens: {
      tokenFor: ({ aadObjectId }) => nameOf(aadObjectId),
      afterRefusal: () => notSignedIn(),
    },
    openLists: async (token) => {
      const name = await token({ isRefused: false });
      return isPersonName(name) ? lists.signedInAs(PEOPLE[name]) : lists;
    },
    now: () => Date.parse(NOW),
    log: (entry) => logged.push(entry),
    // The clock stands still, so every request has to count the copy as old.
    pace: {
      ...{ active: 60_000, live: 60_000, idle: 60_000, notified: 60_000 },
      ...{ fresh: -1, recent: -1, patience: 3500, glance: 3500, least: 0, gather: 0 },
    },
    ...over.deps,
  });
  await server.ready;
  return {
    server,
    lists,
    keys,
    logged,
    send: async (activity, claims = {}) => {
      const token =
        claims === 'noToken' ? undefined : await keys.token({ audience: CLIENT, serviceUrl: SERVICE_URL, ...claims });
      return post(server, JSON.stringify(activity), token);
    },
    close: async () => {
      await server.close();
      await keys.close();
    },
  };
}

export async function post(server: Server, body: string, token?: string): Promise<Reply> {
  const response = await server.fetch(
    new Request('http://samsyn.test/api/messages', {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'content-length': String(new TextEncoder().encode(body).length),
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
      body,
    }),
  );
  const text = await response.text();
  return { status: response.status, body: text === '' ? undefined : JSON.parse(text) };
}

let sent = 0;
/** Each with an id of its own, as Teams numbers them: the same one sent twice is the same activity again. */
export function from(name: PersonName, part: Activity): Activity {
  return {
    id: `activity-${(sent += 1)}`,
    timestamp: NOW,
    channelId: 'msteams',
    serviceUrl: SERVICE_URL,
    locale: 'sv-SE',
    from: { id: `29:${PEOPLE[name].id}`, name: PEOPLE[name].name, aadObjectId: PEOPLE[name].id },
    conversation: { id: '19:samordning@thread.v2', tenantId: TENANT, conversationType: 'groupChat' },
    recipient: { id: `28:${CLIENT}`, name: 'Samsyn' },
    channelData: { tenant: { id: TENANT } },
    ...part,
  };
}

export function searching(
  name: PersonName,
  query: string | undefined,
  options: Activity = { skip: 0, count: 25 },
): Activity {
  const parameters = query === undefined ? [{ name: 'initialRun', value: 'true' }] : [{ name: 'query', value: query }];
  const value = { commandId: 'searchCriteria', parameters, queryOptions: options };
  return from(name, { type: 'invoke', name: 'composeExtension/query', value });
}

export function acting(name: PersonName, verb: string, data: Activity): Activity {
  const value = { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' };
  return from(name, { type: 'invoke', name: 'adaptiveCard/action', value });
}

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
/** Names nobody. Shaped like a JWT, because the Teams library reads the claims of the token that it sends. */
export const APP_TOKEN = `${part({ alg: 'none' })}.${part({ appid: CLIENT })}.x`;

function nameOf(oid: string): Promise<PersonName> {
  const name = PERSON_NAMES.find((each) => PEOPLE[each].id === oid);
  return name === undefined ? Promise.reject(notSignedIn()) : Promise.resolve(name);
}

/** What is said to somebody whom only a page can sign in. */
export function notSignedIn(): SignInRequired {
  return new SignInRequired('https://sign-in.example/');
}

const PERSON_NAMES = ['coordinator', 'skane', 'uppsala', 'reader', 'stranger'] as const satisfies readonly PersonName[];
function isPersonName(text: string): text is PersonName {
  return PERSON_NAMES.some((name) => name === text);
}
