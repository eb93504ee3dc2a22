import { serve } from '@hono/node-server';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { connectSubscriptions } from '#graph/listSubscriptions.ts';
import { listDefinitions } from '#graph/listDefinitions.ts';
import { provisionLists } from '#graph/provision.ts';
import { openNotices, type Notices } from '#server/notifications/openNotices.ts';
import type { LogEntry } from '#server/log.ts';
import { contact, coordinator, embeddedGraph, SITE, type EmbeddedGraph } from '../../fakes/embeddedGraph.ts';

const LISTS = ['Kriterier', 'Standpunkter'];

describe('notices of the embedded Graph, called over HTTP', () => {
  let graph: EmbeddedGraph;
  let notices: Notices;
  let open: () => Notices;
  let told: number;
  let logged: LogEntry[];
  let close: () => Promise<void>;

  beforeEach(async () => {
    graph = await embeddedGraph();
    const definitions = listDefinitions.filter(({ name }) => LISTS.includes(name));
    await provisionLists({ client: graph.clientOf(coordinator), site: SITE, definitions });
    told = 0;
    logged = [];
    const listener = serve({ fetch: (request) => notices.routes.fetch(request), port: 0, hostname: '127.0.0.1' });
    await new Promise((resolve) => listener.once('listening', resolve));
    const address = listener.address();
    const publicOrigin = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
    open = () =>
      openNotices({
        publicOrigin,
        secret: 'a secret',
        connect: (callback) =>
          connectSubscriptions({ client: graph.clientOf(coordinator), site: SITE, lists: LISTS, callback }),
        lists: LISTS,
        onChange: () => (told += 1),
        now: Date.now,
        log: (entry) => logged.push(entry),
      });
    notices = open();
    close = () => new Promise((resolve) => listener.close(() => resolve()));
  });
  afterEach(async () => {
    notices.stop();
    graph.close();
    await close();
  });

  it('[N1] [N4] [F46] pass the handshake for every list', async () => {
    await notices.start();
    expect(logged).toEqual([]);
    expect(notices.isNotified()).toBe(true);
    const { body } = await graph.clientOf(coordinator).send({ method: 'GET', path: '/subscriptions' });
    expect(body).toMatchObject({ value: [{ changeType: 'updated' }, { changeType: 'updated' }] });
  });

  it('[N6] tell of what somebody changed by hand', async () => {
    await notices.start();
    const before = told;
    const client = graph.clientOf(contact);
    const fields = { Title: 'För hand', Nyckel: '01J00000000000000000000001' };
    await client.send({ method: 'POST', path: `/sites/${SITE}:/lists/Standpunkter/items`, body: { fields } });
    await expect.poll(() => told, { timeout: 10_000 }).toBeGreaterThan(before);
    expect(logged).toEqual([]);
  });

  it('[N1] are not doubled by a second instance', async () => {
    await notices.start();
    const second = open();
    await second.start();
    second.stop();
    expect(second.isNotified()).toBe(true);
    const { body } = await graph.clientOf(coordinator).send({ method: 'GET', path: '/subscriptions' });
    expect(body).toMatchObject({ value: [{}, {}] });
  });
});
