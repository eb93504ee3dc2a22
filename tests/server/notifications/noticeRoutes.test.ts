import { describe, expect, it } from 'vitest';
import { callbackOf } from '#server/notifications/callbackOf.ts';
import { noticeRoutes } from '#server/notifications/noticeRoutes.ts';
import type { LogEntry } from '#server/log.ts';

const { path, clientState, url } = callbackOf('https://samsyn.example', 'a secret');

function routes() {
  const changed: string[] = [];
  const logged: LogEntry[] = [];
  const app = noticeRoutes({
    path,
    clientState,
    handlers: {
      changed: () => changed.push('changed'),
      lifecycle: (event, id) => changed.push(`${event} ${id}`),
    },
    log: (entry) => logged.push(entry),
  });
  const post = (body: unknown, query = '') =>
    app.request(`${path}${query}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  return { post, changed, logged };
}

const aNotice = (over: object = {}) => ({
  subscriptionId: 'one',
  subscriptionExpirationDateTime: '2026-03-20T11:00:00Z',
  clientState,
  changeType: 'updated',
  resource: 'sites/s/lists/l',
  ...over,
});

describe('the address for notices', () => {
  it('is the same for all who know the secret, and another under another secret', () => {
    expect(callbackOf('https://samsyn.example', 'a secret').url).toBe(url);
    expect(callbackOf('https://samsyn.example', 'another').url).not.toBe(url);
    expect(clientState.length).toBeLessThanOrEqual(128);
  });

  it('[N4] [F46] answers the handshake with the decoded token as plain text', async () => {
    const answer = await routes().post('', '?validationToken=Validation%3A%20Testing%20client%20%C3%A5%20%2B1');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toMatch(/^text\/plain/);
    expect(await answer.text()).toBe('Validation: Testing client å +1');
  });

  it('[N4] [F46] shows no page, whatever the token says', async () => {
    const answer = await routes().post('', `?validationToken=${encodeURIComponent('<script>alert(1)</script>')}`);
    expect(await answer.text()).not.toContain('<');
    expect(answer.headers.get('content-security-policy')).toContain('sandbox');
    expect((await routes().post('', `?validationToken=${'x'.repeat(2000)}`)).status).toBe(400);
  });

  it('[N6] [F48] takes a thousand notices, twice and in any order, for one change', async () => {
    const { post, changed } = routes();
    const notices = Array.from({ length: 1000 }, (_, index) => aNotice({ subscriptionId: `${index % 8}` }));
    expect((await post({ value: notices })).status).toBe(202);
    expect(changed).toEqual(['changed']);
  });

  it.each([
    ['another client state', { clientState: `${clientState.slice(0, -1)}_` }],
    ['a longer client state', { clientState: `${clientState}x` }],
    ['no client state', { clientState: null }],
  ])('[N5] [F47] throws away a notice with %s, and tells the operator only', async (_what, over) => {
    const { post, changed, logged } = routes();
    expect((await post({ value: [aNotice(over)] })).status).toBe(202);
    expect(changed).toEqual([]);
    expect(logged).toEqual([{ event: 'noticesRefused', level: 'warn', count: 1 }]);
  });

  it('[N5] still takes the true one among false ones', async () => {
    const { post, changed } = routes();
    await post({ value: [aNotice({ clientState: 'guess' }), 'nonsense', aNotice()] });
    expect(changed).toEqual(['changed']);
  });

  it('hands on what happens to the subscription itself', async () => {
    const { post, changed } = routes();
    await post({ value: [aNotice({ lifecycleEvent: 'reauthorizationRequired', changeType: undefined })] });
    expect(changed).toEqual(['reauthorizationRequired one']);
  });

  it.each(['', 'not JSON', '[]', '{"value":"x"}'])('refuses the body %j', async (body) => {
    const { post, changed } = routes();
    expect((await post(body)).status).toBe(400);
    expect(changed).toEqual([]);
  });

  it('refuses a body of megabytes', async () => {
    expect((await routes().post({ value: ['x'.repeat(2_000_000)] })).status).toBe(413);
  });
});
