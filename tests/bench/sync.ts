import { graphClient } from '#graph/client/graphClient.ts';
import { graphTransport } from '#graph/client/graphTransport.ts';
import { connectLists } from '#graph/connectLists.ts';
import { rowCodecs } from '#graph/rows/rowCodecs.ts';
import { memoryStore } from '#replica/memoryStore.ts';
import { openReplica } from '#replica/openReplica.ts';
import { accessToken } from '../e2e/graphSession.ts';
import { report } from './report.ts';

/** How many requests the local copy costs: to fill it, and to find that nothing has changed in any list. */
export async function measureSync(origin: string): Promise<void> {
  const token = await accessToken(origin, 'samordnare@samsyn.example');
  let requests = 0;
  const counted: typeof fetch = (input, init) => {
    requests += 1;
    return fetch(input, init);
  };
  const client = graphClient({
    token: () => Promise.resolve(token),
    transport: graphTransport({ origin, fetch: counted }),
  });
  const site = 'samsyn.sharepoint.com:/sites/kriterier';
  const lists = Object.values(rowCodecs).map((codec) => codec.list);
  const replica = await openReplica({
    gateway: () => connectLists({ client, site, lists }),
    store: memoryStore(),
    codecs: rowCodecs,
  });
  await replica.pull();
  if (replica.workspace().criteria.all.length === 0) throw new Error('The local copy stayed empty.');
  report({ name: 'sync.requests_first', value: requests, unit: 'requests' });

  requests = 0;
  await replica.pull();
  report({ name: 'sync.requests_steady', value: requests, unit: 'requests', budget: 1 });
}
