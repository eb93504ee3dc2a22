import { connectLists } from '#graph/connectLists.ts';
import { listsOfTab } from '#graph/pull/wantedList.ts';
import { rowCodecs } from '#graph/rows/rowCodecs.ts';
import { listDefinitions } from '#graph/listDefinitions.ts';
import { provisionLists } from '#graph/provision.ts';
import { contact, coordinator, embeddedGraph, SITE } from '../fakes/embeddedGraph.ts';
import { inMemoryLists } from '../fakes/inMemoryLists.ts';
import { anEmail } from '../factories/values.ts';
import { describeListsGateway, type GatewayUnderTest } from './listsGateway.contract.ts';

describeListsGateway('the fake in memory', () => {
  const gateway = inMemoryLists();
  const colleague = gateway.signedInAs({ id: 'b', name: 'Kontaktperson, Region Skåne', email: anEmail() });
  return Promise.resolve({
    gateway,
    colleague,
    remove: (list: string, id: string) => {
      gateway.handDelete(list, id);
      return Promise.resolve();
    },
    requestCount: () => gateway.requestCount,
    close: () => undefined,
  });
});

describeListsGateway('Graph, on the embedded service', () => embedded({}));
describeListsGateway('Graph, with pages of two rows', () => embedded({ maxPage: 2, defaultPage: 2 }));

async function embedded(limits: {
  readonly maxPage?: number;
  readonly defaultPage?: number;
}): Promise<GatewayUnderTest> {
  const graph = await embeddedGraph(limits);
  const client = graph.clientOf(coordinator);
  await provisionLists({ client, site: SITE, definitions: listDefinitions });
  const lists = listsOfTab(rowCodecs).map(({ list }) => list);
  const gateway = await connectLists({ client, site: SITE, lists });
  const colleague = await connectLists({ client: graph.clientOf(contact), site: SITE, lists });
  return {
    gateway,
    colleague,
    remove: async (list, id) => {
      await client.send({ method: 'DELETE', path: `/sites/${SITE}:/lists/${list}/items/${id}` });
    },
    requestCount: () => graph.line.requests.length,
    close: graph.close,
  };
}
