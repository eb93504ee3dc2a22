import { fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { peers } from './searchPeers.ts';
import { percentile, report } from './report.ts';

const made = z.object({
  buildMilliseconds: z.number(),
  /** With the collector's threads; tells on a machine that others use as well. */
  buildCpuMilliseconds: z.number(),
  mebibytes: z.number(),
  keystrokes: z.array(z.number()),
  replaceMilliseconds: z.array(z.number()),
});
const started = z.object({ loadMilliseconds: z.number(), keystrokes: z.array(z.number()) });
const measured = z.object({ buildMilliseconds: z.number(), criteria: z.number(), keystrokes: z.array(z.number()) });

/** Ours is to be so many times as quick as the better of its peers. */
const TIMES = 50;

/** Search among 100,000 criteria, every keystroke with a filter and four facets; beside it what others need for it. */
export async function measureLanguageSearch(): Promise<void> {
  if (!existsSync('../shared/data/language/national-2000.jsonl')) return;
  const folder = mkdtempSync(join(tmpdir(), 'samsyn-search-'));
  try {
    const file = join(folder, 'index');
    const ours = made.parse(await answerOf(['build', file]));
    const again = started.parse(await answerOf(['start', file]));
    const p95 = percentile(ours.keystrokes, 0.95);
    const ms = (name: string, value: number, budget?: number) =>
      report({ name: `language.search.${name}`, value, unit: 'ms', ...(budget === undefined ? {} : { budget }) });
    ms('build_100k_ms', ours.buildMilliseconds, 8_000);
    ms('build_100k_cpu_ms', ours.buildCpuMilliseconds);
    report({ name: 'language.search.memory_100k_mib', value: ours.mebibytes, unit: 'MiB', budget: 200 });
    ms('keystroke_p50_ms', percentile(ours.keystrokes, 0.5));
    ms('keystroke_p95_ms', p95, 4);
    ms('keystroke_p99_ms', percentile(ours.keystrokes, 0.99), 8);
    ms('replace_p95_ms', percentile(ours.replaceMilliseconds, 0.95), 1);
    ms('replace_max_ms', Math.max(...ours.replaceMilliseconds));
    ms('load_100k_ms', again.loadMilliseconds, 500);
    ms('after_start_p99_ms', percentile(again.keystrokes, 0.99), 10);
    await measurePeers(p95);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measurePeers(ours: number): Promise<void> {
  const theirs: number[] = [];
  for (const peer of peers) {
    const { buildMilliseconds, criteria, keystrokes } = measured.parse(await answerOf(['peer', peer]));
    const name = `language.search.peer.${peer}`;
    theirs.push(percentile(keystrokes, 0.95));
    report({ name: `${name}.criteria`, value: criteria, unit: 'criteria' });
    report({ name: `${name}.build_ms`, value: buildMilliseconds, unit: 'ms' });
    report({ name: `${name}.keystrokes_measured`, value: keystrokes.length, unit: 'keystrokes' });
    report({ name: `${name}.keystroke_p50_ms`, value: percentile(keystrokes, 0.5), unit: 'ms' });
    report({ name: `${name}.keystroke_p95_ms`, value: percentile(keystrokes, 0.95), unit: 'ms' });
  }
  const times = Math.min(...theirs) / ours;
  report({ name: 'language.search.share_of_better_peer', value: 1 / times, unit: 'share', budget: 1 / TIMES });
  report({ name: 'language.search.times_as_quick', value: times, unit: 'times' });
}

async function answerOf(args: readonly string[]): Promise<unknown> {
  const file = args[0] === 'peer' ? 'searchPeerProcess.ts' : 'searchProcess.ts';
  const child = fork(join(import.meta.dirname, file), [...args], { execArgv: ['--import', 'tsx', '--expose-gc'] });
  const message: unknown = (await once(child, 'message')).at(0);
  if (child.connected) child.disconnect();
  return message;
}
