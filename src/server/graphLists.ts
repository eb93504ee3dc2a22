import type { TokenProvider } from '#graph/client/authentication.ts';
import { graphClient } from '#graph/client/graphClient.ts';
import { graphTransport } from '#graph/client/graphTransport.ts';
import { connectLists } from '#graph/connectLists.ts';
import type { ListsGateway } from '#graph/gateway.ts';
import { listDefinitions } from '#graph/listDefinitions.ts';

/** Connects to the lists of the site in the name of whoever the tokens belong to. */
export type OpenLists = (token: TokenProvider) => Promise<ListsGateway>;

/** The lists through Graph. */
export function graphLists(options: {
  readonly site: string;
  readonly graphOrigin: string;
  readonly fetch?: typeof globalThis.fetch;
}): OpenLists {
  const { site, graphOrigin } = options;
  const transport = graphTransport({ origin: graphOrigin, ...(options.fetch && { fetch: options.fetch }) });
  const lists = listDefinitions.map(({ name }) => name);
  return (token) => connectLists({ client: graphClient({ token, transport }), site, lists });
}
