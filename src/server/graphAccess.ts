import type { TokenProvider } from '#graph/client/authentication.ts';
import { createGovernor } from '#graph/client/governor.ts';
import { graphClient } from '#graph/client/graphClient.ts';
import { graphTransport } from '#graph/client/graphTransport.ts';
import { connectLists } from '#graph/connectLists.ts';
import type { ListsGateway } from '#graph/gateway.ts';
import { listsOfServer } from '#graph/pull/wantedList.ts';
import { rowCodecs } from '#graph/rows/rowCodecs.ts';
import { connectSubscriptions, type Callback, type ListSubscriptions } from '#graph/listSubscriptions.ts';

/** Connects to the lists of the site in the name of whoever the tokens belong to. @throws GraphFailure */
export type OpenLists = (token: TokenProvider) => Promise<ListsGateway>;
/** Connects to the subscriptions on those lists. @throws GraphFailure */
export type OpenSubscriptions = (token: TokenProvider, callback: Callback) => Promise<ListSubscriptions>;

/** What the server reaches through Graph. */
export type GraphAccess = { readonly openLists: OpenLists; readonly openSubscriptions: OpenSubscriptions };

/** Teams waits for a bot some 10 s; what takes longer is told as busy instead. */
const LONGEST_WAIT_SECONDS = 10;

/** The lists through Graph. */
export function graphAccess(options: {
  readonly site: string;
  readonly graphOrigin: string;
  readonly graphUnitsPerMinute: number;
  readonly fetch?: typeof globalThis.fetch;
}): GraphAccess {
  const { site, graphOrigin, graphUnitsPerMinute } = options;
  const transport = graphTransport({ origin: graphOrigin, ...(options.fetch && { fetch: options.fetch }) });
  const lists = listsOfServer(rowCodecs);
  // One for all who act through this process: Graph counts by app and tenant, not by person.
  const governor = createGovernor({ resourceUnitsPerMinute: graphUnitsPerMinute });
  const clientFor = (token: TokenProvider) =>
    graphClient({ token, transport, governor, retry: { maxWaitSeconds: LONGEST_WAIT_SECONDS } });
  return {
    openLists: (token) => connectLists({ client: clientFor(token), site, lists }),
    openSubscriptions: (token, callback) =>
      connectSubscriptions({ client: clientFor(token), site, lists: lists.map(({ list }) => list), callback }),
  };
}
