import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { BrowserContext, CDPSession, Page } from 'playwright-core';
import { standingMatrix } from '#usecases/standingMatrix.ts';
import { openBrowser } from '../e2e/browser.ts';
import { anActor } from '../factories/entities.ts';
import type { Candidate } from './matrixPage.tsx';
import { matrixWorkspace } from './matrixSample.ts';
import { pageScript } from './pageScript.ts';
import { median, percentile, report } from './report.ts';

const CRITERIA = 10_000;
const ROUNDS = 3;
const WHEELS = 120;
const WHEEL_PX = 120;
/** A region's laptop on a bad day. */
const CPU_RATE = 4;
const PEER_STYLES = join(import.meta.dirname, '../../node_modules/react-data-grid/lib/styles.css');

/**
 * 21 regions beside 10,000 criteria, ours and react-data-grid 7 in the same run: reckoned, drawn, kept in memory, and
 * scrolled with a wheel, also on a processor four times slower.
 */
export async function measureMatrix(): Promise<void> {
  measureReckoning();
  const served = await serve();
  const browser = await openBrowser();
  try {
    // By turns, so that a busy machine is as busy for the one as for the other.
    const runs: Record<Candidate, Run[]> = { own: [], peer: [] };
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const candidate of ['own', 'peer'] as const) {
        runs[candidate].push(await run(browser, served.address, candidate));
      }
    }
    reportRuns('matrix', runs.own, { ready: 250, heap: 10, frame: 17, slow: 50 });
    reportRuns('matrix.react_data_grid', runs.peer, {});
  } finally {
    await browser.close();
    served.close();
  }
}

type Run = {
  readonly ready: number;
  readonly heap: number;
  readonly frames: readonly number[];
  readonly slowFrames: readonly number[];
  /** Of the page's main thread for one turn of the wheel: what another program does meanwhile is not in it. */
  readonly cpu: number;
};
type Budgets = { readonly [name in 'ready' | 'heap' | 'frame' | 'slow']?: number };

function reportRuns(name: string, runs: readonly Run[], budgets: Budgets): void {
  const say = (what: string, value: number, budget?: number, unit = 'ms') =>
    report({ name: `${name}.${what}`, value, unit, ...(budget === undefined ? {} : { budget }) });
  say('ready_10k_ms', median(runs.map(({ ready }) => ready)), budgets.ready);
  say('heap_10k_mb', median(runs.map(({ heap }) => heap)), budgets.heap, 'MB');
  say('frame_p50_ms', median(runs.map(({ frames }) => percentile(frames, 0.5))), budgets.frame);
  say('frame_p95_ms', median(runs.map(({ frames }) => percentile(frames, 0.95))));
  say('frame_p95_at_4x_ms', median(runs.map(({ slowFrames }) => percentile(slowFrames, 0.95))), budgets.slow);
  say('frame_worst_at_4x_ms', median(runs.map(({ slowFrames }) => Math.max(...slowFrames))));
  say('cpu_per_wheel_ms', median(runs.map(({ cpu }) => cpu)));
}

/** What comes before drawing: from the lists to numbers. */
function measureReckoning(): void {
  const workspace = matrixWorkspace(CRITERIA);
  const elapsed: number[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const started = performance.now();
    standingMatrix(workspace, anActor('coordinator'), { kind: 'everything' });
    elapsed.push(performance.now() - started);
  }
  report({ name: 'matrix.reckoned_first_10k_ms', value: elapsed[0] ?? Number.NaN, unit: 'ms' });
  report({ name: 'matrix.reckoned_10k_ms', value: median(elapsed.slice(1)), unit: 'ms' });
}

async function run(browser: BrowserContext, address: string, candidate: Candidate): Promise<Run> {
  const page = await browser.newPage();
  const session = await page.context().newCDPSession(page);
  await page.goto(address);
  const ready = await page.evaluate(([name, count]) => showMatrix(name, count), [candidate, CRITERIA] as const);
  const heap = await heapOf(session);
  const { frames, cpu } = await scrolled(page, session, 1);
  const { frames: slowFrames } = await scrolled(page, session, CPU_RATE);
  await page.close();
  return { ready, heap, frames, slowFrames, cpu };
}

/** Of the whole page after collecting, in megabytes: React, Fluent, the grid and what it shows. */
async function heapOf(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize / 1_000_000;
}

async function scrolled(
  page: Page,
  session: CDPSession,
  rate: number,
): Promise<{ readonly frames: readonly number[]; readonly cpu: number }> {
  await session.send('Emulation.setCPUThrottlingRate', { rate });
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.mouse.move(620, 400);
  // The first turn of the wheel warms up; what follows counts.
  await page.mouse.wheel(0, WHEEL_PX);
  await page.waitForTimeout(300);
  await page.evaluate(() => framesSince());
  const before = await cpuTime(session);
  for (let wheel = 0; wheel < WHEELS; wheel += 1) await page.mouse.wheel(0, WHEEL_PX);
  const cpu = ((await cpuTime(session)) - before) / WHEELS;
  const frames = await page.evaluate(() => framesSince());
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  return { frames, cpu };
}

/** Of the page's main thread since it was opened, in milliseconds. */
async function cpuTime(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000;
}

async function serve(): Promise<{ readonly address: string; readonly close: () => void }> {
  const script = await pageScript('matrixPage.tsx');
  const page = `<!doctype html><title>Bench</title><style>body{margin:0}${readFileSync(PEER_STYLES, 'utf8')}</style>
<body><script src="/page.js"></script>`;
  const server = createServer(({ url }, response) => {
    const isScript = url === '/page.js';
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html; charset=utf-8');
    response.end(isScript ? script : page);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}/`, close: () => server.close() };
}
