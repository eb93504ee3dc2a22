import { describe, expect, it } from 'vitest';
import { healthRoutes, type Health } from '#server/hardening/healthRoutes.ts';

const found = () => Promise.resolve({} as never);
const slow = () => Promise.reject(new Error('too late'));
const well: Health = {
  lists: () => 'fresh',
  hasContent: () => true,
  readAt: () => 1_000,
  changes: () => 'asked for',
  language: { search: found },
  isStopping: () => false,
  now: () => 43_000,
};
const ready = async (over: Partial<Health>) => {
  const response = await healthRoutes({ ...well, ...over }).request('/ready');
  const body: unknown = await response.json();
  return { status: response.status, body };
};

describe('how the server is', () => {
  it('[SV8] is told with the age of the lists', async () => {
    expect(await ready({})).toEqual({
      status: 200,
      body: { lists: 'fresh', secondsOld: 42, changes: 'asked for', language: 'there' },
    });
  });

  it.each<readonly [string, Partial<Health>]>([
    ['before the lists were read', { hasContent: () => false, readAt: () => undefined, lists: () => 'starting' }],
    ['before anything was searched', { language: { search: slow } }],
    ['while it is being stopped', { isStopping: () => true }],
  ])('[SV8] is not ready %s', async (_when, over) => {
    expect((await ready(over)).status).toBe(503);
  });

  it('[SV8] is ready with lists that have grown old, which it says', async () => {
    const old = await ready({ lists: () => 'failed', now: () => 3_601_000 });
    expect(old).toMatchObject({ status: 200, body: { lists: 'failed', secondsOld: 3_600 } });
  });

  it('[SV8] stays ready while a later search is slow', async () => {
    let search: Health['language']['search'] = found;
    const routes = healthRoutes({ ...well, language: { search: (...asked) => search(...asked) } });
    expect((await routes.request('/ready')).status).toBe(200);
    search = slow;
    const later = await routes.request('/ready');
    expect(later.status).toBe(200);
    expect(await later.json()).toMatchObject({ language: 'busy' });
  });

  it('[SV8] is alive whatever else', async () => {
    const routes = healthRoutes({ ...well, hasContent: () => false, isStopping: () => true });
    expect((await routes.request('/health')).status).toBe(200);
  });
});
