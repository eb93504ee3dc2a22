// A Graph in a process of its own, so that its work does not count as the client's: the embedded service with a filled
// list, answering as slowly as the model says. Started by modelledGraph.ts.
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { graphClient } from '#graph/client/graphClient.ts';
import { graphTransport } from '#graph/client/graphTransport.ts';
import { listDefinitions } from '#graph/listDefinitions.ts';
import { provisionLists } from '#graph/provision.ts';
import { openGraphService } from '#workbench/graph-service/index.ts';
import { coordinator, SITE } from '../fakes/embeddedGraph.ts';
import { manyCriteria } from './manyRows.ts';
import { rowsIn, ROWS_HEADER } from './modelledGraph.ts';

const ROOT = 'https://graph.microsoft.com/v1.0';
const rows = Number(process.argv[2]);
const [hostname = '', path = ''] = SITE.split(':');

const service = await openGraphService({
  databaseFile: ':memory:',
  directory: [coordinator],
  site: { hostname, path, displayName: 'Kriterier' },
  verifyToken: (token) =>
    Promise.resolve({ oid: token, scopes: ['Sites.ReadWrite.All', 'Sites.Manage.All', 'User.Read'], roles: [] }),
});
await provisionLists({
  client: graphClient({
    token: () => Promise.resolve(coordinator.id),
    transport: graphTransport({ fetch: (...request) => service.fetch(new Request(...request)) }),
  }),
  site: SITE,
  definitions: listDefinitions,
});
await fill();

const server = createServer((request, response) => {
  void answer(request).then(({ status, headers, text, count }) => {
    response.writeHead(status, { ...Object.fromEntries(headers), [ROWS_HEADER]: String(count) });
    response.end(text);
  });
});
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));

/** The list of criteria, twenty rows to a request. */
async function fill(): Promise<void> {
  const all = manyCriteria(rows);
  for (let start = 0; start < all.length; start += 20) {
    const requests = all.slice(start, start + 20).map(({ id, fields }) => ({
      ...{ id, method: 'POST', url: `/sites/${SITE}:/lists/Kriterier/items` },
      ...{ headers: { 'content-type': 'application/json' }, body: { fields: writable(fields) } },
    }));
    const { body } = await send(new Request(`${ROOT}/$batch`, { method: 'POST', body: JSON.stringify({ requests }) }));
    if (body.includes('"error"')) throw new Error(`A row was refused: ${body.slice(0, 500)}`);
  }
}

/** The number of a row is the list's to give. */
function writable(fields: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => name !== 'id'));
}

async function send(request: Request): Promise<{ readonly response: Response; readonly body: string }> {
  request.headers.set('authorization', `Bearer ${coordinator.id}`);
  request.headers.set('content-type', 'application/json');
  const response = await service.fetch(request);
  return { response, body: await response.text() };
}

async function answer(incoming: IncomingMessage) {
  const sent: Buffer[] = [];
  for await (const part of incoming) sent.push(Buffer.from(part as Uint8Array));
  const { method = 'GET', url = '', headers } = incoming;
  const body = sent.length > 0 ? { body: Buffer.concat(sent) } : {};
  const { response, body: text } = await send(new Request(`https://graph.microsoft.com${url}`, { method, ...body }));
  const count = rowsIn(text);
  const started = Number(headers['x-sent-at']);
  const due = started + Number(headers['x-model-ms'] ?? 0) + Number(headers['x-model-row-ms'] ?? 0) * count;
  await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - Date.now())));
  return { status: response.status, headers: response.headers, text, count };
}
