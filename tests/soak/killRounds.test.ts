import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { killRounds } from './killing.ts';

it('[F51] [F54] three times killed at random moments, eight writers lose nothing that was acknowledged', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'samsyn-kill-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  const { acknowledged, lost, reports } = await killRounds(join(folder, 'graph.db'), { rounds: 3, seed: 3 });
  expect([lost, reports]).toEqual([[], []]);
  expect(acknowledged).toBeGreaterThan(3);
}, 60_000);
