import type { FrameLocator } from 'playwright-core';
import { criterionPicture } from '#usecases/criterionPicture.ts';
import { criterionHistory } from '#usecases/criterionHistory.ts';
import { findingsOf } from '#usecases/qualityGate.ts';
import { openBrowser, sitDown } from '../e2e/browser.ts';
import { anActor } from '../factories/entities.ts';
import { aDay } from '../factories/values.ts';
import { matrixWorkspace } from './matrixSample.ts';
import { percentile, report } from './report.ts';

const CRITERIA = 10_000;
const OPENED = 24;
/** Deliverable of the product: a page of a criterion stands there in a tenth of a second. */
const BUDGET_MS = 100;

/** What the first page of a criterion costs over a library whose rows nobody has looked at yet, and the next one. */
export function measureCriterionPicture(): void {
  const workspace = matrixWorkspace(CRITERIA);
  const actor = anActor('coordinator');
  const ids = workspace.criteria.all.slice(0, 200).map(({ value }) => value);
  const elapsed = ids.map((criterion) => {
    const started = performance.now();
    criterionPicture(workspace, criterion.id, actor);
    criterionHistory(workspace, criterion.id, actor);
    return performance.now() - started;
  });
  const [first] = workspace.criteria.all;
  const started = performance.now();
  if (first) findingsOf(workspace, first.value, aDay('2026-11-23'));
  // The page does not wait for it.
  report({ name: 'criterion.gate_first_ms', value: performance.now() - started, unit: 'ms' });
  report({ name: 'criterion.picture_first_ms', value: elapsed[0] ?? Number.NaN, unit: 'ms', budget: BUDGET_MS });
  report({ name: 'criterion.picture_p95_ms', value: percentile(elapsed.slice(1), 0.95), unit: 'ms' });
}

/** From the press on a line of the list to the frame that lays out the criterion's title and text, in an open tab. */
export async function measureCriterionPage(origin: string): Promise<void> {
  const browser = await openBrowser();
  const { tab } = await sitDown(browser, origin, { mail: 'samordnare@samsyn.example' });
  await tab.getByText(/270 kriterier/).waitFor();
  // As when somebody reads the list first: what the page needs is fetched when the browser has nothing else to do.
  await tab.locator('body').evaluate(() => new Promise((resolve) => setTimeout(resolve, 2000)));
  const elapsed = await pagesOpened(tab);
  await browser.close();
  report({ name: 'criterion.open_p50_ms', value: percentile(elapsed, 0.5), unit: 'ms' });
  report({ name: 'criterion.open_p95_ms', value: percentile(elapsed, 0.95), unit: 'ms', budget: BUDGET_MS });
  report({ name: 'criterion.open_first_ms', value: elapsed[0] ?? Number.NaN, unit: 'ms' });
}

async function pagesOpened(tab: FrameLocator): Promise<readonly number[]> {
  // What runs this file gives functions their names with a helper of its own, which the page does not have.
  await tab.locator('body').evaluate('globalThis.__name = (named) => named');
  return tab.locator('body').evaluate(async (body, count) => {
    const frame = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => resolve()));
    const until = async (isThere: () => boolean): Promise<void> => {
      while (!isThere()) await frame();
    };
    const links = (): readonly HTMLAnchorElement[] => [
      ...body.querySelectorAll<HTMLAnchorElement>('a[href*="#/criterion/"]'),
    ];
    const elapsed: number[] = [];
    for (let at = 0; at < count; at += 1) {
      await until(() => links().length > 0);
      const link = links()[at % links().length];
      const title = link?.textContent ?? '';
      const started = performance.now();
      link?.click();
      await until(() => body.querySelector('article h1')?.textContent === title && !!body.querySelector('article h2'));
      // What the frame that is about to be painted still has to do.
      body.getBoundingClientRect();
      elapsed.push(performance.now() - started);
      history.back();
    }
    return elapsed;
  }, OPENED);
}
