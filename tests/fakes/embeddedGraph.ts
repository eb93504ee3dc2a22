import { graphClient, type GraphClient } from '#graph/client/graphClient.ts';
import { graphTransport } from '#graph/client/graphTransport.ts';
import { openGraphService, type DirectoryUser, type GraphServiceOptions } from '#workbench/graph-service/index.ts';

const person = (number: number, displayName: string, siteRole: DirectoryUser['siteRole']): DirectoryUser => {
  const mail = `person${number}@samsyn.example`;
  return { id: `00000000-0000-4000-8000-00000000000${number}`, displayName, mail, userPrincipalName: mail, siteRole };
};

export const coordinator = person(1, 'Nationell samordnare', 'owner');
export const contact = person(2, 'Kontaktperson, Region Skåne', 'member');
export const visitor = person(3, 'Läsare', 'visitor');
export const guest = person(4, 'Gäst', 'none');

export const SITE = 'samsyn.sharepoint.com:/sites/kriterier';

/** What happened on the way between the client and the service, for tests to see and to disturb. */
export type Line = {
  /** Requests that reached the service, `"GET /v1.0/me"`. */
  readonly requests: string[];
  /** Called instead of the service with the real answer within reach; undefined: undisturbed. */
  disturb: ((request: Request, answered: () => Promise<Response>) => Promise<Response>) | undefined;
};

export type EmbeddedGraph = {
  readonly clientOf: (user: DirectoryUser) => GraphClient;
  readonly line: Line;
  /** The service itself, by way of the line; for clients other than `clientOf`. */
  readonly fetch: (input: RequestInfo | URL, init?: RequestInit) => Promise<Response>;
  readonly expireDeltaTokens: () => void;
  readonly close: () => void;
};

/** The embedded Graph service in memory, with four persons whose tokens are their object ids. */
export async function embeddedGraph(limits: GraphServiceOptions['limits'] = {}): Promise<EmbeddedGraph> {
  const directory = [coordinator, contact, visitor, guest];
  const service = await openGraphService({
    databaseFile: ':memory:',
    directory,
    site: { hostname: 'samsyn.sharepoint.com', path: '/sites/kriterier', displayName: 'Kriterier' },
    verifyToken: (token) =>
      Promise.resolve({ oid: token, scopes: ['Sites.ReadWrite.All', 'Sites.Manage.All', 'User.Read'], roles: [] }),
    limits,
  });
  const line: Line = { requests: [], disturb: undefined };
  const send = (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    const request = new Request(input, init);
    const { pathname, search } = new URL(request.url);
    line.requests.push(`${request.method} ${pathname}${search}`);
    const answered = () => service.fetch(request);
    return line.disturb ? line.disturb(request, answered) : answered();
  };
  const clientOf = (user: DirectoryUser) =>
    graphClient({
      token: () => Promise.resolve(user.id),
      transport: graphTransport({ fetch: send }),
      retry: { wait: () => Promise.resolve() },
    });
  return { clientOf, line, fetch: send, expireDeltaTokens: service.expireDeltaTokens, close: service.close };
}
