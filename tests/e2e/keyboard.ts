import type { Locator } from 'playwright-core';
import type { Seat } from './browser.ts';
import { menuItem, placeOf, sectionLink, type Hands } from './hands.ts';

/** Nobody finds a control behind more stops than this. */
const MOST_STOPS = 160;

const hasFocus = (control: Locator): Promise<boolean> =>
  control.evaluate((element) => element === element.ownerDocument.activeElement);

/**
 * Goes from control to control until this one has the focus.
 *
 * @param key e.g. `'Shift+Tab'`
 * @throws where it is not reached, with what has the focus instead
 */
async function reach({ page, tab }: Seat, control: Locator, key = 'Tab'): Promise<void> {
  await control.waitFor();
  for (let stops = 0; stops < MOST_STOPS; stops += 1) {
    if (await hasFocus(control)) return;
    await page.keyboard.press(key);
  }
  const focused = await tab.locator('body').evaluate((body) => {
    const element = body.ownerDocument.activeElement;
    return element?.getAttribute('aria-label') ?? element?.textContent ?? 'nothing';
  });
  throw new Error(`${String(control)} was not reached with ${key}. The focus is on “${focused.slice(0, 80)}”.`);
}

/** Into a group of radio buttons, which is one stop, and along it with the arrows. */
async function reachRadio(seat: Seat, radio: Locator): Promise<void> {
  await radio.waitFor();
  const name = await radio.getAttribute('name');
  for (let stops = 0; stops < MOST_STOPS; stops += 1) {
    const group = await seat.tab
      .locator('body')
      .evaluate((body) => body.ownerDocument.activeElement?.getAttribute('name'));
    if (group === name) break;
    await seat.page.keyboard.press('Tab');
  }
  await reach(seat, radio, 'ArrowDown');
}

/** With nothing but keys. */
export const withKeys: Hands = {
  press: async (seat, control) => {
    await reach(seat, control);
    await seat.page.keyboard.press('Enter');
  },
  write: async (seat, field, text) => {
    await reach(seat, field);
    await seat.page.keyboard.press('Control+A');
    await seat.page.keyboard.type(text);
  },
  choose: async (seat, list, option) => {
    await reach(seat, list);
    const [wanted, now] = [await placeOf(list, option), await placeChosen(list)];
    const key = wanted < now ? 'ArrowUp' : 'ArrowDown';
    for (let at = 0; at < Math.abs(wanted - now); at += 1) await seat.page.keyboard.press(key);
  },
  pick: async (seat, opener, item) => {
    await reach(seat, opener);
    await seat.page.keyboard.press('Enter');
    // What has the focus is in the menu before an arrow goes along it.
    await seat.tab.locator('[role="menuitem"]:focus').waitFor();
    await reach(seat, menuItem(seat, item), 'ArrowDown');
    await seat.page.keyboard.press('Enter');
  },
  tick: async (seat, box) => {
    await box.waitFor();
    if ((await box.getAttribute('type')) === 'radio') await reachRadio(seat, box);
    else await reach(seat, box);
    if (!(await box.isChecked())) await seat.page.keyboard.press('Space');
  },
  goTo: async (seat, section) => {
    await reach(seat, sectionLink(seat, section), 'Shift+Tab');
    await seat.page.keyboard.press('Enter');
  },
};

async function placeChosen(list: Locator): Promise<number> {
  return list.evaluate((element) => (element instanceof HTMLSelectElement ? element.selectedIndex : 0));
}
