import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { request } from 'node:http';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { gracefulStop } from '#server/hardening/gracefulStop.ts';
import type { LogEntry } from '#server/log.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const id = (end: string) => `00000000-0000-4000-8000-00000000${end}`;
/** Nobody answers there: the lists cannot be read, which is no reason not to stop in order. */
const NOWHERE = 'http://127.0.0.1:9';

/** The program that production runs, from its source. */
async function startedServer() {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/server/main.ts'], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'ignore'],
    env: {
      ...{ PATH: process.env['PATH'], PORT: '0', HOST: '127.0.0.1', CLIENT_ID: id('a001'), TENANT_ID: id('a000') },
      ...{ TEAMS_APP_ID: id('a002'), CLIENT_SECRET: 'x', SHAREPOINT_SITE: 'x.sharepoint.com:/sites/x' },
      ...{ GRAPH_ORIGIN: NOWHERE, LOGIN_ORIGIN: NOWHERE, BOT_OPENID_METADATA: `${NOWHERE}/openidconfiguration` },
    },
  });
  const lines: Record<string, unknown>[] = [];
  const port = await new Promise<number>((resolve, reject) => {
    child.once('exit', () => reject(new Error(`The server ended: ${JSON.stringify(lines)}`)));
    createInterface({ input: child.stdout }).on('line', (line) => {
      const entry: unknown = JSON.parse(line);
      if (typeof entry !== 'object' || entry === null) return;
      lines.push({ ...entry });
      if ('port' in entry && typeof entry.port === 'number') resolve(entry.port);
    });
  });
  return { child, lines, port };
}

/** A request whose body is sent when the caller wants. */
function slowActivity(port: number) {
  const headers = { 'content-type': 'application/json', 'content-length': '2' };
  const sent = request({ host: '127.0.0.1', port, path: '/api/messages', method: 'POST', headers });
  const status = new Promise<number | undefined>((resolve, reject) => {
    sent.on('response', (response) => resolve(response.resume().statusCode)).on('error', reject);
  });
  sent.write('{');
  return { status, finish: () => sent.end('}') };
}

async function untilLine(lines: readonly Record<string, unknown>[], event: string): Promise<void> {
  while (!lines.some((line) => line['event'] === event)) await new Promise((resolve) => setTimeout(resolve, 20));
}
const exitOf = async (child: ChildProcess) => (child.exitCode === null ? once(child, 'exit') : [child.exitCode]);

describe('told to stop', () => {
  it('[SV11] the server answers what is under way, takes nothing new, and leaves with 0', async () => {
    const { child, lines, port } = await startedServer();
    const slow = slowActivity(port);
    expect((await fetch(`http://127.0.0.1:${port}/health`)).status).toBe(200);
    child.kill('SIGTERM');
    await untilLine(lines, 'stopping');

    await expect(fetch(`http://127.0.0.1:${port}/health`)).rejects.toThrow();
    expect(child.exitCode).toBeNull();
    slow.finish();
    expect(await slow.status).toBe(401);
    expect((await exitOf(child))[0]).toBe(0);
    expect(lines.at(-1)).toMatchObject({ event: 'stopped', how: 'ended' });
  }, 90_000);

  it('[SV11] nobody is waited for longer than the grace', async () => {
    const logged: LogEntry[] = [];
    let isCut = false;
    let closed: () => void = () => undefined;
    const how = await gracefulStop({
      listener: {
        close: (done) => (closed = done),
        closeAllConnections: () => {
          isCut = true;
          closed();
        },
      },
      server: { close: () => new Promise(() => undefined) },
      log: (entry) => void logged.push(entry),
      grace: 30,
    });
    expect([how, isCut]).toEqual(['cut', true]);
    expect(logged).toMatchObject([{ event: 'stopped', how: 'cut' }]);
  });

  it('[SV11] a failure on the way is noted and does not keep it from stopping', async () => {
    const logged: LogEntry[] = [];
    const listener = { close: (done: () => void) => done(), closeAllConnections: () => undefined };
    const server = { close: () => Promise.reject(new RangeError('x')) };
    expect(await gracefulStop({ listener, server, log: (entry) => void logged.push(entry), grace: 1_000 })).toBe(
      'ended',
    );
    expect(logged.map(({ event }) => event)).toEqual(['stopFailed', 'stopped']);
  });
});
