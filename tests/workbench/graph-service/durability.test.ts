import { fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openDriver } from '#workbench/graph-service/sql/driver.ts';
import { aFile, open, send, titlesIn, write } from './databaseFile.ts';
import { at, refusal } from './tenant.ts';

const forked = (script: string, ...args: readonly string[]) => {
  const child = fork(`tests/workbench/graph-service/${script}`, [...args], { execArgv: ['--import', 'tsx'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
};

describe('what was acknowledged', () => {
  it('is there when the service is opened again', async () => {
    const file = await aFile();
    const first = await open(file);
    await write(first, 'Kept');
    first.close();
    expect(existsSync(`${file}-wal`)).toBe(false);
    const second = await open(file);
    expect(await titlesIn(second)).toEqual(['Kept']);
    second.close();
  });

  it('is there when the service is closed in the same breath', async () => {
    const file = await aFile();
    const first = await open(file);
    const writing = write(first, 'Kept');
    expect((await writing).status).toBe(201);
    first.close();
    const second = await open(file);
    expect(await titlesIn(second)).toEqual(['Kept']);
    second.close();
  });

  it.each([40, 150])(
    '[F51] [F54] survives SIGKILL after %d of 1,000 writes, and the next start finds no lock in its way',
    async (killedAfter) => {
      const file = await aFile();
      const acknowledged: string[] = [];
      const writer = forked('writer.ts', file, 'Log');
      writer.on('message', (number) => {
        acknowledged.push(`Item ${JSON.stringify(number)}`);
        if (acknowledged.length === killedAfter) writer.kill('SIGKILL');
      });
      await once(writer, 'exit');
      expect(writer.signalCode).toBe('SIGKILL');

      const service = await open(file);
      const kept = await titlesIn(service);
      service.close();
      expect(acknowledged.length).toBeGreaterThanOrEqual(killedAfter);
      expect(kept.slice(0, acknowledged.length)).toEqual(acknowledged);
      // More may be there than we heard of, because the news travels after the write; never less.
      expect(kept.length).toBeLessThan(1_000);
    },
    60_000,
  );

  it.each([
    ['inTransaction', ['First', 'Second']],
    ['afterCommit', ['First', 'Second', 'Unanswered']],
  ])(
    '[F51] is all that is there after a SIGKILL %s',
    async (moment, expected) => {
      const file = await aFile(['First', 'Second']);
      const killed = forked('killed.ts', file, moment);
      await once(killed, 'exit');
      expect(killed.signalCode).toBe('SIGKILL');
      const reports: string[] = [];
      const service = await open(file, { report: (line) => reports.push(line) });
      expect(await titlesIn(service)).toEqual(expected);
      expect((await send(service, 'GET', '/lists/Log')).body).toMatchObject({ displayName: 'Log' });
      expect(reports).toEqual([]);
      service.close();
    },
    60_000,
  );
});

describe('a full disk', () => {
  it('[F52] [F18] is a 507 and one line, loses nothing, and takes writes again when there is room', async () => {
    const file = await aFile(['Before']);
    const reports: string[] = [];
    const report = (line: string) => reports.push(line);
    const full = await open(file, { limits: { storageBytes: 250_000 }, report });
    const titles = Array.from({ length: 40 }, (_, number) => `${number} ${'x'.repeat(240)}`);
    const note = 'y'.repeat(20_000);
    await send(full, 'POST', '/lists/Log/columns', { name: 'Note', text: { allowMultipleLines: true } });
    const answers = await Promise.all(
      titles.map((Title) => send(full, 'POST', '/lists/Log/items', { fields: { Title, Note: note } })),
    );
    const taken = titles.filter((_, number) => answers[number]?.status === 201);
    const refused = answers.filter(({ status }) => status !== 201);
    expect(taken.length).toBeGreaterThan(0);
    expect(refused.length).toBeGreaterThan(0);
    for (const answer of refused)
      expect(answer).toMatchObject({
        status: 507,
        body: refusal('quotaLimitReached', 'Insufficient space available.'),
      });
    expect(reports).toEqual([expect.stringMatching(/^The disk is full: [^\n]*$/)]);
    expect(await titlesIn(full)).toEqual(['Before', ...taken]);
    full.close();

    const roomy = await open(file);
    expect(await titlesIn(roomy)).toEqual(['Before', ...taken]);
    expect((await write(roomy, 'After')).status).toBe(201);
    roomy.close();
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
    const counted = driver.prepare('SELECT COUNT(*) AS n FROM t').all();
    expect(counted.map((row) => at(row, 'n'))).toEqual([0]);
    driver.close();
  });

  it('of neighbours stand alone: a refused write takes none of the others with it', async () => {
    const service = await open(':memory:');
    const Code = { name: 'Code', text: {}, indexed: true, enforceUniqueValues: true };
    await send(service, 'POST', '/lists', { displayName: 'Log', columns: [Code] });
    const codes = ['a', 'b', 'a', 'c', 'b', 'd'];
    const answers = await Promise.all(
      codes.map((code) => send(service, 'POST', '/lists/Log/items', { fields: { Title: code, Code: code } })),
    );
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 400, 201, 400, 201]);
    expect(await titlesIn(service)).toEqual(['a', 'b', 'c', 'd']);
    service.close();
  });
});
