import axe from 'axe-core';
import type { BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepPicturesOfFailures, openBrowser, sitDown, type Seat } from './browser.ts';
import { startWorkbench, type RunningWorkbench } from './workbench.ts';

const COORDINATOR = 'samordnare@samsyn.example';

describe('where the regions stand, from the keyboard alone', () => {
  let workbench: RunningWorkbench;
  let browser: BrowserContext;
  let seat: Seat;

  keepPicturesOfFailures(() => [seat]);

  beforeAll(async () => {
    workbench = await startWorkbench();
    browser = await openBrowser();
    seat = await sitDown(browser, workbench.origin, { mail: COORDINATOR, hash: '#/kanal/matrix' });
    await seat.tab.getByRole('grid').waitFor({ timeout: 60_000 });
  });
  afterAll(async () => {
    await browser.close();
    await workbench.discard();
  });

  /** What has the focus: its name, its place, and whether it is whole in sight under the head. */
  const focused = () =>
    seat.tab.locator(':focus').evaluate((cell) => {
      const head = document.querySelector('[role="columnheader"]')?.parentElement?.getBoundingClientRect();
      const view = cell.closest('[role="grid"]')?.parentElement?.getBoundingClientRect();
      const { top, bottom } = cell.getBoundingClientRect();
      return {
        name: cell.getAttribute('aria-label') ?? cell.getAttribute('title'),
        row: Number(cell.parentElement?.getAttribute('aria-rowindex')),
        column: Number(cell.getAttribute('aria-colindex')),
        isInSight: head !== undefined && view !== undefined && top >= head.bottom - 1 && bottom <= view.bottom + 1,
      };
    });
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await seat.page.keyboard.press(key);
    return focused();
  };

  it('[M9] every key leads where it does in a grid, to the last cell of all, in sight', async () => {
    const grid = seat.tab.getByRole('grid');
    const last = {
      row: Number(await grid.getAttribute('aria-rowcount')),
      column: Number(await grid.getAttribute('aria-colcount')),
    };
    await grid.locator('[tabindex="0"]').focus();
    expect(await focused()).toMatchObject({ row: 2, column: 1, isInSight: true });
    expect(await press('ArrowRight', 'ArrowDown')).toMatchObject({ row: 3, column: 2, isInSight: true });
    expect(await press('End')).toMatchObject({ row: 3, column: last.column });
    expect(await press('Control+End')).toMatchObject({ ...last, isInSight: true });
    expect(await press('ArrowDown', 'ArrowRight')).toMatchObject(last);
    const above = await press('PageUp');
    expect(above.row).toBeLessThan(last.row - 3);
    expect(above).toMatchObject({ column: last.column, isInSight: true });
    expect(await press('PageDown', 'Home', 'ArrowUp')).toMatchObject({ row: last.row - 1, column: 1, isInSight: true });
    expect(await press('Control+Home')).toMatchObject({ row: 2, column: 1, isInSight: true });
  });

  it('[M9] the focus is not lost where the wheel scrolls its row away', async () => {
    await press('Control+Home', 'ArrowRight', 'ArrowRight');
    const before = await focused();
    await seat.tab.getByRole('grid').hover();
    for (let turn = 0; turn < 30; turn += 1) await seat.page.mouse.wheel(0, 300);
    await expect.poll(async () => (await focused()).isInSight).toBe(false);
    expect(await focused()).toMatchObject({ name: before.name, row: before.row, column: before.column });
    expect(await press('ArrowDown')).toMatchObject({ row: 3, column: 3, isInSight: true });
  });

  it('[M10] Enter opens what a region says, Escape leads back to its cell', async () => {
    const { name } = await press('Control+Home', 'End');
    await seat.page.keyboard.press('Enter');
    const dialog = seat.tab.getByRole('dialog', { name: /^Regionernas lydelser av/ });
    await dialog.getByRole('heading', { level: 2 }).waitFor();
    await expect.poll(() => dialog.evaluate((node) => node.contains(document.activeElement))).toBe(true);
    await seat.page.keyboard.press('Escape');
    await expect.poll(async () => (await focused()).name).toBe(name);
  });

  it('[M8] breaks no rule of axe, wherever it is scrolled', async () => {
    const frame = seat.page.frames()[1];
    if (frame === undefined) throw new Error('The tab is not there.');
    await frame.evaluate(axe.source);
    const broken = await frame.evaluate(async () => {
      const run = (Reflect.get(window, 'axe') as typeof axe).run({ exclude: [['[data-tabster-dummy]']] });
      return (await run).violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
    });
    expect(broken).toEqual([]);
  });

  it('has run without an error in the page', () => {
    expect(seat.faults).toEqual([]);
  });
});
