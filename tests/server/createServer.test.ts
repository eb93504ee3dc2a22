import { describe, expect, it } from 'vitest';
import { GraphFailure } from '#graph/errors.ts';
import { rowCodecs } from '#graph/rows/rowCodecs.ts';
import { notSignedIn, runningServer, searching } from './support/runningServer.ts';
import { CONSULTED, PEOPLE } from './support/sampleLists.ts';

const get = async (path: string, fetch: (request: Request) => Promise<Response>) =>
  fetch(new Request(`http://samsyn.test${path}`));

describe('the server', () => {
  it('is well from the start, and ready when the lists have been read', async () => {
    const running = await runningServer();
    expect((await get('/health', running.server.fetch)).status).toBe(200);
    const told = { lists: 'fresh', secondsOld: 0, changes: 'asked for', language: 'there' };
    expect(await (await get('/ready', running.server.fetch)).json()).toEqual(told);
    await running.close();
  });

  it.each(['/health', '/nowhere', '/tab/nowhere.js', '/api/messages'])(
    'lets no browser guess what an answer is: %s',
    async (path) => {
      const running = await runningServer();
      const { headers } = await get(path, running.server.fetch);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      await running.close();
    },
  );

  it('notes why the lists cannot be read, with what support needs', async () => {
    const facts = { status: 403, code: 'accessDenied', requestId: 'f00d' };
    const failure = new GraphFailure('accessDenied', 'Hemligt', { facts });
    const running = await runningServer({ deps: { openLists: () => Promise.reject(failure) } });
    const entry = { event: 'listsNotRead', level: 'warn', reason: 'accessDenied', reference: 'f00d' };
    expect(running.logged).toEqual([entry]);
    await running.close();
  });

  it('is well but not ready while the lists cannot be read', async () => {
    const running = await runningServer({ deps: { openLists: () => Promise.reject(new Error('no network')) } });
    expect((await get('/health', running.server.fetch)).status).toBe(200);
    expect((await get('/ready', running.server.fetch)).status).toBe(503);
    await running.close();
  });

  it('knows nothing else', async () => {
    const running = await runningServer();
    for (const path of ['/', '/api/functions/x', '/api/messages', '/.env']) {
      expect((await get(path, running.server.fetch)).status).toBe(404);
    }
    await running.close();
  });

  it('shows in the next search what somebody changed in the list by hand', async () => {
    const running = await runningServer();
    const row = running.lists.rows('Kriterier').find(({ fields }) => Object.values(fields).includes(CONSULTED.title));
    const { titleOf, write } = rowCodecs.criteria;
    expect(row && titleOf(row.fields)).toContain(CONSULTED.title);
    const column = Object.entries(write(CONSULTED)).find(([, value]) => value === CONSULTED.title)?.[0] ?? '';
    running.lists.handEdit('Kriterier', row?.id ?? '', { [column]: 'Omdöpt för hand' }, PEOPLE.coordinator);
    const reply = await running.send(searching('skane', 'omdöpt'));
    expect(JSON.stringify(reply.body)).toContain('Omdöpt för hand');
    await running.close();
  });

  it('does not let one person’s token act for another', async () => {
    const running = await runningServer({
      deps: {
        userTokens: {
          tokenFor: () => Promise.resolve('coordinator'),
          afterRefusal: notSignedIn,
        },
      },
    });
    const reply = await running.send(searching('skane', 'pvc'));
    expect(JSON.stringify(reply.body)).toContain('gäller inte dig');
    await running.close();
  });
});
