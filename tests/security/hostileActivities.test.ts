import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listDefinitions } from '#graph/listDefinitions.ts';
import { runningServer, searching, type RunningServer } from '../server/support/runningServer.ts';
import { openForgingChannel, type Forger, type ForgingChannel } from './channelForger.ts';
import type { Hostile } from './hostile.ts';
import { HOSTILE_BODIES } from './hostileBodies.ts';
import { HOSTILE_CONTENTS } from './hostileContents.ts';
import { HOSTILE_TOKENS } from './hostileTokens.ts';

const HOSTILE = [...HOSTILE_TOKENS, ...HOSTILE_BODIES, ...HOSTILE_CONTENTS];
/** As long as a word of a list has to be before it can give something away. */
const TELLING = 12;

describe('hostile activities', () => {
  let channel: ForgingChannel;
  let running: RunningServer;
  beforeAll(async () => {
    channel = await openForgingChannel();
    // All of them come from a few persons within seconds.
    const limits = { person: { burst: 10_000, perSecond: 1 } };
    const config = { botOpenIdMetadataUrl: channel.openIdMetadataUrl };
    running = await runningServer({ config, deps: { limits } });
  }, 60_000);
  afterAll(async () => {
    await running.close();
    channel.close();
  });

  const rows = () => listDefinitions.map(({ displayName }) => [displayName, running.lists.rows(displayName)]);
  const send = async (hostile: Hostile) => {
    const { authorization = rightly } = hostile;
    const given = hostile.body();
    const body = typeof given === 'string' || given instanceof Uint8Array ? given : JSON.stringify(given);
    const held = await authorization(channel.forger);
    const headers = new Headers({ 'content-type': 'application/json', ...hostile.headers });
    if (hostile.headers?.['content-type'] === '') headers.delete('content-type');
    if (held !== undefined) headers.set('authorization', held);
    const url = `http://samsyn.test${hostile.path ?? '/api/messages'}`;
    const init = {
      method: hostile.method ?? 'POST',
      headers,
      body: new Blob([new Uint8Array(Buffer.from(body))]).stream(),
      duplex: 'half',
    } as const;
    const response = await running.server.fetch(new Request(url, init));
    return { response, text: await response.text(), sent: new TextDecoder().decode(Buffer.from(body)) };
  };

  it('are at least sixty', () => {
    expect(new Set(HOSTILE.map(({ what }) => what)).size).toBe(HOSTILE.length);
    expect(HOSTILE.length).toBeGreaterThanOrEqual(60);
  });

  it.each(HOSTILE)('[SV12] get nowhere: $what', async (hostile) => {
    const before = JSON.stringify(rows());
    const { response, text, sent } = await send(hostile);

    expect({ status: response.status, text }).toMatchObject({ status: hostile.status });
    expect(text).toMatch(hostile.says ?? /^/);
    expect(JSON.stringify(rows())).toBe(before);
    // What somebody brought along may be said back to them; nothing else.
    const told = telling(rows()).filter((word) => text.includes(word) && !sent.includes(word));
    expect(told).toEqual([]);
    expect(text).not.toMatch(/\.ts:\d|\bat .+:\d+:\d+|node_modules|"stack"/);
    expect([...response.headers.keys()].filter((name) => /^(x-powered-by|server|via)$/.test(name))).toEqual([]);
    expect(text).not.toContain('<script');
  });

  it('[SV12] leave the server as well as it was: the same question still gets its answer', async () => {
    const search: Hostile = { what: 'a search', status: 200, body: () => searching('skane', 'pvc') };
    const { response, text } = await send(search);
    expect(response.status).toBe(200);
    expect(text).toContain('PVC-fria');
  });
});

const rightly = async (forger: Forger): Promise<string> => `Bearer ${await forger.signed()}`;

/** Every text in the lists that says more than a word or two. */
function telling(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.length >= TELLING ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(telling);
}
