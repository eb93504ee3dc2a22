import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openBrowser } from '../e2e/browser.ts';
import { pageScript } from './pageScript.ts';
import { median, report } from './report.ts';

const CRITERIA = 10_000;
const REGIONS = 21;
const ROUNDS = 5;

/**
 * How long the tab takes from an empty page to a library that it kept the last time, with every row readable, in a
 * real browser: 10,000 criteria with the answers of 21 regions each.
 */
export async function measureColdOpen(): Promise<void> {
  const script = await pageScript('coldOpenPage.ts');
  const server = createServer((request, response) => {
    const isScript = request.url === '/page.js';
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html; charset=utf-8');
    response.end(isScript ? script : '<!doctype html><title>Bench</title><script src="/page.js"></script>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const browser = await openBrowser();
  try {
    const address = `http://127.0.0.1:${port}/`;
    const first = await browser.newPage();
    await first.goto(address);
    await first.evaluate(([criteria, each]) => fill(criteria ?? 0, each ?? 0), [CRITERIA, REGIONS]);
    await first.close();
    const elapsed: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const page = await browser.newPage();
      await page.goto(address);
      const opened = await page.evaluate(() => openCold());
      if (opened.criteria !== CRITERIA || opened.positions !== CRITERIA * REGIONS) throw new Error('Rows are missing.');
      elapsed.push(opened.milliseconds);
      await page.close();
    }
    report({ name: 'replica.cold_open_ms', value: median(elapsed), unit: 'ms', budget: 1000 });
  } finally {
    await browser.close();
    server.close();
  }
}
