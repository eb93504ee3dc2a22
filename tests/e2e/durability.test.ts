import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { graphAs, type GraphSession } from './graphSession.ts';
import { startWorkbench, type RunningWorkbench } from './workbench.ts';

const WRITES = 1000;
const WRITERS = 8;

describe('what the workbench has acknowledged', () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'samsyn-e2e-'));
  let workbench: RunningWorkbench;
  let graph: GraphSession;

  beforeAll(async () => {
    workbench = await startWorkbench(dataFolder);
    graph = await graphAs(workbench.origin, 'samordnare@samsyn.example');
  });
  afterAll(async () => {
    await workbench.stop();
    rmSync(dataFolder, { recursive: true, force: true });
  });

  it('is all there after kill -9 in the middle of 1,000 writes', async () => {
    const acknowledged: string[] = [];
    let next = 0;
    const write = async () => {
      while (next < WRITES) {
        const title = `Skrivning ${++next}`;
        const nyckel = `01J0000000000000000${String(next).padStart(7, '0')}`;
        const answer = await graph.send('POST', '/lists/Produktgrupper/items', {
          fields: { Title: title, Nyckel: nyckel, Kod: codeOf(next) },
        });
        if (answer.status === 201) acknowledged.push(title);
        if (acknowledged.length === WRITES / 2) workbench.kill();
      }
    };
    // Writers whose request is cut off by the kill fail as a browser's would.
    await Promise.allSettled(Array.from({ length: WRITERS }, write));
    expect(acknowledged.length).toBeGreaterThanOrEqual(WRITES / 2);
    expect(acknowledged.length).toBeLessThan(WRITES);

    workbench = await startWorkbench(dataFolder);
    graph = await graphAs(workbench.origin, 'samordnare@samsyn.example');
    const kept = await graph.titles('Produktgrupper');
    expect(acknowledged.filter((title) => !kept.has(title))).toEqual([]);
  });

  it('stays over a stop and a start, and --reset throws it away', async () => {
    await graph.send('POST', '/lists/Kravpaket/items', {
      fields: { Title: 'Kvar', Nyckel: '01J00000000000000000009999' },
    });
    await workbench.stop();
    workbench = await startWorkbench(dataFolder);
    graph = await graphAs(workbench.origin, 'samordnare@samsyn.example');
    expect(await graph.titles('Kravpaket')).toContain('Kvar');

    await workbench.stop();
    workbench = await startWorkbench(dataFolder, ['--reset']);
    graph = await graphAs(workbench.origin, 'samordnare@samsyn.example');
    expect(await graph.titles('Kravpaket')).not.toContain('Kvar');
  });

  it('a busy port and an unwritable folder each give one clear line', async () => {
    const port = new URL(workbench.origin).port;
    const other = mkdtempSync(join(tmpdir(), 'samsyn-e2e-'));
    const busy = await outcomeOf(['--port', port, '--data', other]);
    expect(busy.code).toBe(1);
    expect(busy.printed.trim().split('\n')).toHaveLength(1);
    expect(busy.printed).toContain(port);

    const unwritable = await outcomeOf(['--port', '0', '--data', '/proc/samsyn']);
    expect(unwritable.code).toBe(1);
    expect(unwritable.printed.trim().split('\n')).toHaveLength(1);
    rmSync(other, { recursive: true, force: true });
  });
});

/** Three capital letters, another for every number. */
function codeOf(number: number): string {
  const letter = (place: number) => String.fromCharCode(65 + (Math.floor(number / 26 ** place) % 26));
  return `Z${letter(1)}${letter(0)}`;
}

function outcomeOf(args: readonly string[]): Promise<{ readonly code: number | null; readonly printed: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['build/server/workbench.js', ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let printed = '';
    child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (printed += chunk.toString()));
    child.once('exit', (code) => resolve({ code, printed }));
  });
}
