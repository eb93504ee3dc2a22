import { openGraphService } from '#workbench/graph-service/index.ts';
import { randomFrom } from '#workbench/graph-service/faults/random.ts';
import { z } from 'zod';

/**
 * A process of its own that writes to the list "Log" as fast as it can, several writes at a time, and says each one as
 * soon as it is acknowledged: `[id, title]`, the title `null` for a removal. Of a removal it also speaks before:
 * `{ removing: id }`, for a row that is gone may have been removed without the news getting out. It goes on until somebody
 * kills it.
 */
const [databaseFile = '', seed = '1'] = process.argv.slice(2);
const random = randomFrom(Number(seed));
const WRITERS = 8;
const BATCH = 5;
const ITEMS = '/v1.0/sites/root/lists/Log/items';

const service = await openGraphService({
  databaseFile,
  directory: [],
  site: { hostname: 'contoso.sharepoint.com', path: '', displayName: 'Root' },
  verifyToken: () => Promise.resolve({ appId: 'writer', scopes: [], roles: ['Sites.ReadWrite.All'] }),
  report: (line) => process.send?.({ report: line }),
});

const send = (method: string, url: string, body?: unknown) =>
  service.handle({ method, url, headers: { authorization: 'Bearer x' }, ...(body !== undefined && { body }) });
const acknowledge = (id: string, title: string | null) => process.send?.([id, title]);

let written = 0;
const nextTitle = () => `${seed}-${(written += 1)}`;
const made = z.object({ id: z.string() });
const answers = z.object({ responses: z.array(z.object({ id: z.string(), status: z.number(), body: z.unknown() })) });

async function create(): Promise<string | undefined> {
  const title = nextTitle();
  const { status, body } = await send('POST', ITEMS, { fields: { Title: title } });
  if (status !== 201) return undefined;
  const { id } = made.parse(body);
  acknowledge(id, title);
  return id;
}

async function createMany(): Promise<void> {
  const titles = Array.from({ length: BATCH }, nextTitle);
  const headers = { 'Content-Type': 'application/json' };
  const requests = titles.map((Title, at) => ({
    id: String(at),
    method: 'POST',
    url: ITEMS.replace('/v1.0', ''),
    headers,
    body: { fields: { Title } },
  }));
  const { body } = await send('POST', '/v1.0/$batch', { requests });
  for (const { id, status, body: row } of answers.parse(body).responses)
    if (status === 201) acknowledge(made.parse(row).id, titles[Number(id)] ?? '');
}

async function write(): Promise<never> {
  const own: string[] = [];
  for (;;) {
    const kind = random();
    const id = own[Math.floor(random() * own.length)];
    if (kind < 0.2) {
      await createMany();
    } else if (id === undefined || kind < 0.6) {
      const fresh = await create();
      if (fresh !== undefined) own.push(fresh);
    } else if (kind < 0.9) {
      const title = nextTitle();
      const { status } = await send('PATCH', `${ITEMS}/${id}/fields`, { Title: title });
      if (status === 200) acknowledge(id, title);
    } else {
      own.splice(own.indexOf(id), 1);
      process.send?.({ removing: id });
      if ((await send('DELETE', `${ITEMS}/${id}`)).status === 204) acknowledge(id, null);
    }
  }
}

await Promise.all(Array.from({ length: WRITERS }, write));
