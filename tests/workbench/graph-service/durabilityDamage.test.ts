import { fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openDriver } from '#workbench/graph-service/sql/driver.ts';
import { aFile, aFolder, open, titlesIn, write } from './databaseFile.ts';
import { firstVersion } from './firstVersion.ts';

/** Overwrites a page near the end, which a start after a clean stop would not otherwise look at. */
function damage(file: string): void {
  const bytes = readFileSync(file);
  bytes.fill(0xff, bytes.length - 8_192, bytes.length - 4_096);
  writeFileSync(file, bytes);
}
const NOISE = 'Not a database, but long enough to be taken for one.'.repeat(40);
const long = Array.from({ length: 200 }, (_, number) => `${number} ${'x'.repeat(200)}`);

describe('a database that cannot be used', () => {
  it('is refused while this process has it, and free when it lets go', async () => {
    const file = await aFile();
    const first = await open(file);
    await expect(open(file)).rejects.toMatchObject({
      name: 'DatabaseUnavailable',
      fault: 'locked',
      message: `The database ${file} is in use by another process; stop that one first.`,
    });
    first.close();
    (await open(file)).close();
  });

  it('[F56] is refused while another process writes to it, and that one goes on', async () => {
    const file = await aFile();
    const writer = fork('tests/workbench/graph-service/writer.ts', [file, 'Log'], { execArgv: ['--import', 'tsx'] });
    await once(writer, 'message');
    await expect(open(file)).rejects.toMatchObject({ fault: 'locked' });
    await once(writer, 'message');
    writer.kill('SIGKILL');
    await once(writer, 'exit');
    (await open(file)).close();
  }, 60_000);

  it('is refused in a folder that is not there', async () => {
    await expect(open(join(aFolder(), 'nowhere', 'graph.db'))).rejects.toMatchObject({ fault: 'unwritable' });
  });

  it.skipIf(process.platform !== 'linux')('[F57] is refused in a folder that cannot be written', async () => {
    const message =
      'The database /proc/graph.db cannot be written; check the folder, the permissions and the free space.';
    await expect(open('/proc/graph.db')).rejects.toMatchObject({ fault: 'unwritable', message });
  });

  it('is refused when the path is a folder', async () => {
    await expect(open(aFolder())).rejects.toMatchObject({ fault: 'unwritable' });
  });

  it('[F55] is refused when it was written by a later version, and left as it was', async () => {
    const file = await aFile();
    const driver = await openDriver(file);
    driver.exec('PRAGMA user_version = 99');
    driver.close();
    const before = readFileSync(file);
    await expect(open(file)).rejects.toMatchObject({ fault: 'newer' });
    expect(readFileSync(file).subarray(100).equals(before.subarray(100))).toBe(true);
  });
});

describe('a database of the first version', () => {
  it('[F55] is brought to the present one with all that is in it', async () => {
    const file = join(aFolder(), 'graph.db');
    await firstVersion(file);
    const service = await open(file);
    expect(await titlesIn(service)).toEqual(['Old']);
    expect((await write(service, 'New')).status).toBe(201);
    expect(await titlesIn(service)).toEqual(['Old', 'New']);
    service.close();
  });
});

describe('a damaged database', () => {
  it('[F53] without a copy is refused in one line', async () => {
    const file = join(aFolder(), 'graph.db');
    writeFileSync(file, NOISE);
    await expect(open(file)).rejects.toMatchObject({
      fault: 'damaged',
      message: `The database ${file} is damaged; put back a copy, or remove the file to start empty.`,
    });
    expect(readFileSync(file, 'utf8')).toBe(NOISE);
  });

  it('[F53] is looked through after an unclean stop', async () => {
    const file = await aFile(long);
    rmSync(`${file}.backup`, { force: true });
    damage(file);
    // A log that is left over is what an unclean stop looks like.
    writeFileSync(`${file}-wal`, Buffer.alloc(32));
    await expect(open(file)).rejects.toMatchObject({ fault: 'damaged' });
  });

  it.each([
    ['is no database any more', (file: string) => writeFileSync(file, NOISE)],
    ['has a damaged page after a clean stop', damage],
  ])('[F53] that %s is put aside, and the copy of the last start takes its place', async (_case, harm) => {
    const file = await aFile(long);
    const working = await open(file);
    await write(working, 'After the copy');
    working.close();
    harm(file);
    const harmed = readFileSync(file);

    const reports: string[] = [];
    const service = await open(file, {
      report: (line) => reports.push(line),
      now: () => new Date('2026-03-01T07:30:00Z'),
    });
    expect(await titlesIn(service)).toEqual(long);
    expect((await write(service, 'Goes on')).status).toBe(201);
    service.close();
    const aside = `${file}.damaged-2026-03-01T073000.000Z`;
    expect(reports).toEqual([
      `The database ${file} is damaged. It is kept as ${aside}, and the copy of the last start is used.`,
    ]);
    expect(readFileSync(aside).subarray(100).equals(harmed.subarray(100))).toBe(true);
  });

  it('makes no copy of a file that has no list yet, nor of what is in memory', async () => {
    const file = join(aFolder(), 'graph.db');
    (await open(file)).close();
    expect(readdirSync(dirname(file))).toEqual(['graph.db']);
    (await open(':memory:')).close();
    expect(existsSync(':memory:.backup')).toBe(false);
  });
});
