import { createGovernor } from '#graph/client/governor.ts';
import { graphClient, type GraphClient } from '#graph/client/graphClient.ts';
import { graphTransport } from '#graph/client/graphTransport.ts';
import { connectLists } from '#graph/connectLists.ts';
import type { ListsGateway } from '#graph/gateway.ts';
import { listDefinitions } from '#graph/listDefinitions.ts';
import { provisionLists } from '#graph/provision.ts';
import { criterionRow } from '#graph/rows/criterionRow.ts';
import { rowCodecs } from '#graph/rows/rowCodecs.ts';
import { listsOfTab } from '#graph/pull/wantedList.ts';
import { openGraphService, type DirectoryUser, type GraphService } from '#workbench/graph-service/index.ts';
import { aCriterion } from '../factories/entities.ts';
import { aCriterionId, aKey } from '../factories/values.ts';
import { contact, coordinator, SITE, visitor } from '../fakes/embeddedGraph.ts';
import type { QuickTime } from './quickTime.ts';

export const PEOPLE = [coordinator, contact, { ...visitor, siteRole: 'member' as const }] as const;

/** The embedded lists, filled, and the ways to them. */
export type SoakSite = {
  readonly service: GraphService;
  /** The person's lists, each time as another page would open them: with a pace of its own. */
  readonly connect: (person: DirectoryUser) => Promise<ListsGateway>;
  /** Past Samsyn's own data layer: a hand in the list. @returns status and body; a line that broke is status 0 */
  readonly byHand: (person: DirectoryUser, method: string, path: string, options?: ByHand) => Promise<Answer>;
  /** Path of the items of the list of criteria below `/v1.0`. */
  readonly items: string;
  /** How many requests were made so far. */
  readonly requests: () => number;
};
export type ByHand = { readonly body?: unknown; readonly ifMatch?: string };
export type Answer = { readonly status: number; readonly body: unknown };

/** @param rows how many criteria the list holds */
export async function openSite(rows: number, time: QuickTime): Promise<SoakSite> {
  const service = await openGraphService({
    databaseFile: ':memory:',
    directory: PEOPLE,
    site: { hostname: 'samsyn.sharepoint.com', path: '/sites/kriterier', displayName: 'Kriterier' },
    verifyToken: (token) =>
      Promise.resolve({ oid: token, scopes: ['Sites.ReadWrite.All', 'Sites.Manage.All', 'User.Read'], roles: [] }),
    wait: time.wait,
  });
  let requests = 0;
  const send: typeof fetch = (input, init) => {
    requests += 1;
    return service.fetch(new Request(input, init));
  };
  const clientOf = (person: DirectoryUser): GraphClient =>
    graphClient({
      token: () => Promise.resolve(person.id),
      transport: graphTransport({ fetch: send }),
      retry: { wait: time.wait },
      // A body that stalls is given up as soon as the day of this run allows.
      limits: { timeoutSeconds: 0.3 },
      governor: createGovernor({ now: time.now, wait: time.wait, resourceUnitsPerMinute: Infinity }),
    });

  await provisionLists({ client: clientOf(coordinator), site: SITE, definitions: listDefinitions });
  const lists = listsOfTab(rowCodecs);
  const connect = (person: DirectoryUser) =>
    connectLists({ client: clientOf(person), site: SITE, lists, wait: time.wait });
  await fill(await connect(coordinator), rows);

  const byHand: SoakSite['byHand'] = async (person, method, path, { body, ifMatch } = {}) => {
    const headers = {
      authorization: `Bearer ${person.id}`,
      'content-type': 'application/json',
      ...(ifMatch === undefined ? {} : { 'if-match': ifMatch }),
    };
    const init = { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
    try {
      const response = await send(`https://graph.microsoft.com/v1.0${path}`, init);
      // A hand in the list gives up as well when nothing more arrives.
      const text = await Promise.race([response.text(), time.wait(60_000).then(() => 'nothing more')]);
      return { status: response.status, body: text === '' ? undefined : JSON.parse(text) };
    } catch {
      return { status: 0, body: undefined };
    }
  };
  return { service, connect, byHand, items: await itemsPath(byHand), requests: () => requests };
}

async function fill(lists: ListsGateway, rows: number): Promise<void> {
  const start = 10_000;
  for (let from = 0; from < rows; from += 100) {
    const some = Array.from({ length: Math.min(100, rows - from) }, (_, index) => from + index);
    await Promise.all(
      some.map((number) => {
        const over = { key: aKey(start + number), id: aCriterionId(`REG-INK-${String(number + 1).padStart(4, '0')}`) };
        const fields = criterionRow.write(aCriterion({ ...over, title: `Krav ${number + 1}`, status: 'draft' }));
        const filled = Object.entries(fields).filter(([, value]) => value !== null);
        return lists.create(criterionRow.list, Object.fromEntries(filled));
      }),
    );
  }
}

async function itemsPath(byHand: SoakSite['byHand']): Promise<string> {
  const { body } = await byHand(
    coordinator,
    'GET',
    `/sites/${SITE}:/lists/${criterionRow.list}?$select=id,parentReference`,
  );
  const { id, parentReference } = body as { id: string; parentReference: { siteId: string } };
  return `/sites/${parentReference.siteId}/lists/${id}/items`;
}
