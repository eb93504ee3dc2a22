import { fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openGraphService, type GraphService } from '#workbench/graph-service/index.ts';
import { openDriver } from '#workbench/graph-service/sql/driver.ts';
import { at, eachOf } from './tenant.ts';

function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'graph-service-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

const open = (databaseFile: string): Promise<GraphService> =>
  openGraphService({
    databaseFile,
    directory: [],
    site: { hostname: 'contoso.sharepoint.com', path: '', displayName: 'Root' },
    verifyToken: () => Promise.resolve({ appId: 'tester', scopes: [], roles: ['Sites.FullControl.All'] }),
  });

const send = (service: GraphService, method: string, url: string, body?: unknown) =>
  service.handle({
    method,
    url: `/v1.0/sites/root${url}`,
    headers: { authorization: 'Bearer x' },
    ...(body !== undefined && { body }),
  });

async function withList(databaseFile: string): Promise<void> {
  const service = await open(databaseFile);
  await send(service, 'POST', '/lists', { displayName: 'Log' });
  service.close();
}

async function titles(service: GraphService): Promise<readonly unknown[]> {
  const { body } = await send(service, 'GET', '/lists/Log/items?$top=5000&$expand=fields($select=Title)');
  return eachOf(body, 'fields', 'Title');
}

describe('what was acknowledged', () => {
  it('is there when the service is opened again', async () => {
    const file = join(aFolder(), 'graph.db');
    await withList(file);
    const first = await open(file);
    await send(first, 'POST', '/lists/Log/items', { fields: { Title: 'Kept' } });
    first.close();
    expect(existsSync(`${file}-wal`)).toBe(false);
    const second = await open(file);
    expect(await titles(second)).toEqual(['Kept']);
    second.close();
  });

  it.each([40, 150])(
    'survives SIGKILL after %d of 1,000 writes',
    async (killedAfter) => {
      const file = join(aFolder(), 'graph.db');
      await withList(file);
      const acknowledged: string[] = [];
      const writer = fork('tests/workbench/graph-service/writer.ts', [file, 'Log'], { execArgv: ['--import', 'tsx'] });
      writer.on('message', (number) => {
        acknowledged.push(`Item ${JSON.stringify(number)}`);
        if (acknowledged.length === killedAfter) writer.kill('SIGKILL');
      });
      await once(writer, 'exit');
      expect(writer.signalCode).toBe('SIGKILL');

      const service = await open(file);
      const kept = await titles(service);
      service.close();
      expect(acknowledged.length).toBeGreaterThanOrEqual(killedAfter);
      expect(kept.slice(0, acknowledged.length)).toEqual(acknowledged);
      // More may be there than we heard of, because the news travels after the write; never less.
      expect(kept.length).toBeLessThan(1_000);
    },
    60_000,
  );
});

describe('a database that cannot be used', () => {
  it('is refused while another process has it, and free when that one stops', async () => {
    const file = join(aFolder(), 'graph.db');
    const first = await open(file);
    await expect(open(file)).rejects.toMatchObject({
      name: 'DatabaseUnavailable',
      fault: 'locked',
      message: `The database ${file} is in use by another process; stop that one first.`,
    });
    first.close();
    (await open(file)).close();
  });

  it('is refused in a folder that is not there', async () => {
    await expect(open(join(aFolder(), 'nowhere', 'graph.db'))).rejects.toMatchObject({ fault: 'unwritable' });
  });

  it('is refused when the path is a folder', async () => {
    await expect(open(aFolder())).rejects.toMatchObject({ fault: 'unwritable' });
  });

  it('is refused when it is no database', async () => {
    const file = join(aFolder(), 'graph.db');
    writeFileSync(file, 'Not a database, but long enough to be taken for one.'.repeat(40));
    await expect(open(file)).rejects.toMatchObject({ fault: 'damaged' });
  });

  it('is refused when it was written by a later version', async () => {
    const file = join(aFolder(), 'graph.db');
    const driver = await openDriver(file);
    driver.exec('PRAGMA user_version = 99');
    driver.close();
    await expect(open(file)).rejects.toMatchObject({ fault: 'newer' });
  });

  it('is looked through after an unclean stop, and refused when a page is damaged', async () => {
    const file = join(aFolder(), 'graph.db');
    await withList(file);
    const service = await open(file);
    for (let made = 0; made < 200; made += 1)
      await send(service, 'POST', '/lists/Log/items', { fields: { Title: 'x'.repeat(200) } });
    service.close();

    const bytes = readFileSync(file);
    bytes.fill(0xff, bytes.length - 8_192, bytes.length - 4_096);
    writeFileSync(file, bytes);
    // A log that is left over is what an unclean stop looks like.
    writeFileSync(`${file}-wal`, Buffer.alloc(32));
    await expect(open(file)).rejects.toMatchObject({ fault: 'damaged' });
  });
});

describe('transactions', () => {
  it('leave nothing behind when they fail', async () => {
    const driver = await openDriver(':memory:');
    driver.exec('CREATE TABLE t (x INTEGER)');
    expect(() =>
      driver.transaction(() => {
        driver.prepare('INSERT INTO t VALUES (?)').run(1);
        throw new Error('halfway');
      }),
    ).toThrow('halfway');
    expect(
      driver
        .prepare('SELECT COUNT(*) AS n FROM t')
        .all()
        .map((row) => at(row, 'n')),
    ).toEqual([0]);
    driver.close();
  });
});
