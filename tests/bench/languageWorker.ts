import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { openBrowser } from '../e2e/browser.ts';
import { readAlignmentSet } from '../quality/alignmentSet.ts';
import { readSet } from '../quality/labelledSet.ts';
import { regionsFrom } from '../quality/regions.ts';
import { nationalRow, queryRow } from '../quality/searchSet.ts';
import { expandingLibrary, keystrokesOf } from './librarySample.ts';
import { pageScript } from './pageScript.ts';
import { percentile, report } from './report.ts';
import type { WorkerBench, WorkerFigures } from './workerPage.ts';

const FOLDER = '../shared/data/language';
const CLIENT = join(import.meta.dirname, '../../build/client/tab');
const CRITERIA = 10_000;
const REQUIREMENTS = 500;

/**
 * The worker that was built for the tab, in a real browser over 10,000 criteria: when the first answer comes without and with a
 * kept index, how long 500 requirements take, and what searches take meanwhile. The page never waits 50 ms for any of it.
 */
export async function measureLanguageWorker(): Promise<void> {
  if (!existsSync(join(FOLDER, 'national-2000.jsonl'))) return;
  const bench = aBench();
  const served = await serve(await pageScript('workerPage.ts'));
  const browser = await openBrowser();
  try {
    const fresh = await run(browser, served.address, [bench, true]);
    const kept = await run(browser, served.address, [bench, false]);
    const ms = (name: string, value: number, budget?: number) =>
      report({ name: `language.worker.${name}_ms`, value, unit: 'ms', ...(budget === undefined ? {} : { budget }) });
    ms('first_answer_10k', fresh.firstAnswer, 10_000);
    ms('first_answer_kept_10k', kept.firstAnswer, 2_000);
    ms('align_500_of_10k', fresh.alignment);
    ms('search_while_aligning_p50', percentile(fresh.searches, 0.5));
    ms('search_while_aligning_p95', percentile(fresh.searches, 0.95), 50);
    ms('longest_task_of_page', Math.max(fresh.longestTask, kept.longestTask), 50);
  } finally {
    await browser.close();
    served.close();
  }
}

function aBench(): WorkerBench {
  const national = readSet({ folder: FOLDER, file: 'national-2000.jsonl' }, nationalRow);
  const searches = readSet({ folder: FOLDER, file: 'queries-dev.jsonl' }, queryRow).map(({ q }) => q);
  const worker = readdirSync(join(CLIENT, 'assets')).find((file) => /^languageWorker-.*\.js$/.test(file));
  if (worker === undefined) throw new Error('The worker has not been built.');
  return {
    worker: `/tab/assets/${worker}`,
    criteria: expandingLibrary(national)(CRITERIA).map(({ title, text, evidence }) => ({ title, text, evidence })),
    requirements: regionsFrom(readAlignmentSet(FOLDER)).slice(0, REQUIREMENTS),
    searches: keystrokesOf(searches),
  };
}

async function run(
  browser: BrowserContext,
  address: string,
  [bench, isAligned]: readonly [WorkerBench, boolean],
): Promise<WorkerFigures> {
  const page = await browser.newPage();
  await page.goto(address);
  const figures = await page.evaluate(([given, aligns]) => benchWorker(given, aligns), [bench, isAligned] as const);
  await page.close();
  return figures;
}

const TYPES = new Map([
  ['js', 'text/javascript'],
  ['bin', 'application/octet-stream'],
]);

async function serve(script: string): Promise<{ readonly address: string; readonly close: () => void }> {
  const server = createServer(({ url = '/' }, response) => {
    const [, asset] = /^\/tab\/(assets\/[\w.-]+)$/.exec(url) ?? [];
    const isScript = url === '/page.js';
    const type = isScript ? 'text/javascript' : TYPES.get(asset?.split('.').at(-1) ?? '');
    response.setHeader('content-type', type ?? 'text/html; charset=utf-8');
    if (asset !== undefined) response.end(readFileSync(join(CLIENT, asset)));
    else response.end(isScript ? script : '<!doctype html><title>Bench</title><script src="/page.js"></script>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}/`, close: () => server.close() };
}
