import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { coordinator, embeddedGraph, SITE, type EmbeddedGraph } from '../fakes/embeddedGraph.ts';

const ROOT = join(import.meta.dirname, '../..');

let graph: EmbeddedGraph;
let folder: string;
let origin: string;
let close: () => void;
beforeAll(async () => {
  graph = await embeddedGraph();
  folder = mkdtempSync(join(tmpdir(), 'samsyn-command-'));
  const fetch = (request: Request) => graph.fetch(request);
  origin = await new Promise((resolve) => {
    const listener = serve({ fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => {
      resolve(`http://127.0.0.1:${port}`);
    });
    close = () => void listener.close();
  });
});
afterAll(() => {
  close();
  graph.close();
  rmSync(folder, { recursive: true });
});

/** Runs `npm run provision` as a person would, without a directory to sign in to. */
function provision(...args: readonly string[]): Promise<{ readonly code: number | null; readonly output: string }> {
  const { PATH, HOME } = process.env;
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/setup/main.ts', ...args], {
    cwd: ROOT,
    env: { PATH, HOME },
  });
  let output = '';
  child.stdout.on('data', (data: Buffer) => (output += data.toString()));
  child.stderr.on('data', (data: Buffer) => (output += data.toString()));
  return new Promise((resolve) => {
    child.on('close', (code) => {
      resolve({ code, output });
    });
  });
}

describe('npm run provision', () => {
  it('[V11] [V15] makes the lists of another Graph with a token from a file, and never prints it', async () => {
    const tokenFile = join(folder, 'token');
    writeFileSync(tokenFile, coordinator.id);
    const { code, output } = await provision('--site', SITE, '--graph', origin, '--token-file', tokenFile);
    expect(output).toContain('] Låt listan Narvaro heta Närvaro');
    expect(output).not.toContain(coordinator.id);
    expect(code).toBe(0);
    const again = await provision('--site', SITE, '--graph', origin, '--token-file', tokenFile, '--language', 'en');
    expect(again).toMatchObject({ code: 0 });
    expect(again.output).toContain('The lists are complete. Nothing is missing.');
  }, 60_000);

  it('[V15] explains itself when the options are wrong', async () => {
    const { code, output } = await provision('--sajt', 'x');
    expect(code).toBe(1);
    expect(output).toContain('Användning: npm run provision');
  }, 60_000);
});
