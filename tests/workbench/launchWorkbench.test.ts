import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ConnectionDropped } from '#workbench/graph-service/faults/connection.ts';
import { readOptions } from '#workbench/options.ts';
import { StartFailure } from '#workbench/startFailure.ts';
import { startWorkbench, type RunningWorkbench, type WorkbenchParts } from '#workbench/startWorkbench.ts';

let folder: string;
let running: RunningWorkbench[];
let furnished: number;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'samsyn-workbench-'));
  running = [];
  furnished = 0;
  mkdirSync(join(folder, 'host/assets'), { recursive: true });
  writeFileSync(join(folder, 'host/index.html'), '<title>Teams</title>');
  writeFileSync(join(folder, 'host/assets/main-12345678.js'), '1');
});
afterEach(async () => {
  for (const workbench of running) await workbench.close();
  rmSync(folder, { recursive: true });
});

const answering = (text: string) => ({ fetch: () => new Response(text), close: () => undefined });
const graph = () => ({ ...answering('graph'), faults: () => new Response('faults') });
/** As Graph is with a plan of faults that cuts every line. */
const faultyGraph = () => ({ ...graph(), fetch: () => Promise.reject(new ConnectionDropped()) });
const parts = (changed: Partial<WorkbenchParts> = {}): WorkbenchParts => ({
  openGraph: ({ file }) => {
    writeFileSync(file, 'rows');
    return Promise.resolve(graph());
  },
  furnish: () => {
    furnished += 1;
    return Promise.resolve();
  },
  openServer: () => Promise.resolve({ ...answering('server'), listening: () => undefined }),
  hostFolder: join(folder, 'host'),
  startingText: 'Startar',
  ...changed,
});
const start = async (options: { port?: number; isReset?: boolean; data?: string } = {}, changed = parts()) => {
  const { port = 0, isReset = false, data = 'data' } = options;
  const all = { port, isReset, dataFolder: join(folder, data), language: 'sv' } as const;
  const workbench = await startWorkbench(all, changed);
  running.push(workbench);
  return workbench;
};
const faultOf = (starting: Promise<unknown>) =>
  starting.then(
    () => 'started',
    (failure: unknown) => (failure instanceof StartFailure ? failure.fault : failure),
  );
const text = async (url: string) => (await fetch(url)).text();
const statusWith = (origin: string, path: string, headers: Record<string, string>) =>
  new Promise<number | undefined>((resolve, reject) => {
    request(`${origin}${path}`, { headers }, (response) => resolve(response.resume().statusCode))
      .on('error', reject)
      .end();
  });

describe('the command line', () => {
  it('has defaults for everything', () => {
    const defaults = { port: 3978, dataFolder: '/project/data', isReset: false, language: 'sv' };
    expect(readOptions([], '/project/data')).toEqual(defaults);
  });
  it('chooses port, folder, reset and language', () => {
    const args = ['--port', '4000', '--data=/somewhere', '--reset', '--language', 'en'];
    const chosen = { port: 4000, dataFolder: '/somewhere', isReset: true, language: 'en' };
    expect(readOptions(args, '/project/data')).toEqual(chosen);
  });
  it.each([[['--port', 'x']], [['--port', '70000']], [['--data']], [['--wrong']], [['extra']]])(
    'refuses %j',
    (args) => {
      expect(readOptions(args, '/project/data')).toBeUndefined();
    },
  );
});

describe('a start', () => {
  it('serves Teams, tab, bot, Graph and sign-in on one origin', async () => {
    const { origin } = await start();
    expect(await text(`${origin}/`)).toBe('<title>Teams</title>');
    expect(await text(`${origin}/host/assets/main-12345678.js`)).toBe('1');
    expect(await text(`${origin}/v1.0/me`)).toBe('graph');
    expect(await text(`${origin}/workbench/faults`)).toBe('faults');
    for (const path of ['/tab/', '/tab/x.js', '/api/messages', '/health'])
      expect(await text(origin + path)).toBe('server');
    expect(await text(`${origin}/sign-in/people`)).toContain('Nationell samordnare');
    expect(await text(`${origin}/workbench/settings.json`)).toContain('samsyn.sharepoint.com:/sites/kriterier');
  });

  it('cuts the line where the embedded Graph does, and serves on', async () => {
    let isCut = true;
    const cutting = parts({
      openGraph: () => {
        const service = faultyGraph();
        return Promise.resolve({ ...service, fetch: () => (isCut ? service.fetch() : new Response('graph')) });
      },
    });
    const { origin } = await start({}, cutting);
    await expect(fetch(`${origin}/v1.0/me`)).rejects.toMatchObject({ cause: { code: 'UND_ERR_SOCKET' } });
    isCut = false;
    expect(await text(`${origin}/v1.0/me`)).toBe('graph');
  });

  it('furnishes a folder once', async () => {
    await (await start()).close();
    await start();
    expect(furnished).toBe(1);
  });

  it('furnishes anew after a reset, and leaves files of others alone', async () => {
    await (await start()).close();
    writeFileSync(join(folder, 'data/notes.txt'), 'mine');
    writeFileSync(join(folder, 'data/graph.sqlite.backup'), 'rows of before');
    await start({ isReset: true });
    expect(furnished).toBe(2);
    expect(readdirSync(join(folder, 'data'))).not.toContain('graph.sqlite.backup');
    expect(readdirSync(join(folder, 'data'))).toContain('notes.txt');
  });

  it('starts from nothing after a first start that was interrupted', async () => {
    const interrupted = parts({ furnish: () => Promise.reject(new Error('killed')) });
    await expect(start({}, interrupted)).rejects.toThrow('killed');
    let wasThere: boolean | undefined;
    const looking = parts({
      openGraph: ({ file }) => {
        wasThere = existsSync(file);
        return Promise.resolve(graph());
      },
    });
    await start({}, looking);
    expect(wasThere).toBe(false);
    expect(furnished).toBe(1);
  });

  it('lets nobody in while the library is being read, and the server to Graph before the rest', async () => {
    const seen: string[] = [];
    const look = async (origin: string) => {
      const statuses = ['/v1.0/me', '/sign-in/people', '/tab/', '/'].map(
        async (path) => (await fetch(origin + path)).status,
      );
      seen.push((await Promise.all(statuses)).join(' '));
    };
    const looking = parts({
      furnish: ({ origin }) => look(origin),
      openServer: async ({ origin }) => {
        await look(origin);
        return { ...answering('server'), listening: () => undefined };
      },
    });
    await start({}, looking);
    expect(seen).toEqual(['503 503 503 503', '200 200 503 503']);
  });
});

describe('a start that cannot be', () => {
  it('says that the port is busy, and lets go of the folder', async () => {
    const { origin } = await start();
    expect(await faultOf(start({ port: Number(new URL(origin).port), data: 'other' }))).toBe('portBusy');
    expect(await faultOf(start({ data: 'other' }))).toBe('started');
  });

  it('says that another process has the folder, even when told to reset it', async () => {
    await start();
    expect(await faultOf(start())).toBe('folderInUse');
    expect(await faultOf(start({ isReset: true }))).toBe('folderInUse');
    expect(furnished).toBe(1);
  });

  it('says that the folder cannot be written', async () => {
    writeFileSync(join(folder, 'file'), '');
    expect(await faultOf(start({ data: 'file/data' }))).toBe('folderUnwritable');
    expect(await faultOf(start({ data: 'file' }))).toBe('folderUnwritable');
    expect(await faultOf(start({ data: '../../proc/samsyn' }))).toBe('folderUnwritable');
  });

  it('says that the transcript is damaged', async () => {
    await (await start()).close();
    writeFileSync(join(folder, 'data/teams.sqlite'), 'x'.repeat(5000));
    expect(await faultOf(start())).toBe('dataDamaged');
  });

  it('says that the pages are not built', async () => {
    expect(await faultOf(start({}, parts({ hostFolder: join(folder, 'nowhere') })))).toBe('notBuilt');
  });
});

describe('a request from another web site', () => {
  it('is refused where it would act in somebody’s name', async () => {
    const { origin } = await start();
    const foreign = { 'sec-fetch-site': 'cross-site' };
    for (const path of [
      '/sign-in/people',
      '/teams/conversations',
      '/v1.0/me',
      '/api/messages',
      '/workbench/settings.json',
      '/workbench/faults',
    ])
      expect(await statusWith(origin, path, foreign)).toBe(403);
    expect(await statusWith(origin, '/', foreign)).toBe(200);
    expect(await statusWith(origin, '/v1.0/me', { 'sec-fetch-site': 'same-origin' })).toBe(200);
  });

  it('is refused under a name that was pointed here', async () => {
    const { origin } = await start();
    expect(await statusWith(origin, '/sign-in/people', { host: 'evil.example' })).toBe(421);
  });
});
