import type { BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepPicturesOfFailures, openBrowser, sitDown, type Seat } from './browser.ts';
import { startWorkbench, type RunningWorkbench } from './workbench.ts';

const CONTACT = 'kontakt.varmland@samsyn.example';
const TITLE = 'PVC-fria undersökningshandskar';

describe('links and keys', () => {
  let workbench: RunningWorkbench;
  let browser: BrowserContext;
  let seat: Seat;
  keepPicturesOfFailures(() => [seat]);

  beforeAll(async () => {
    workbench = await startWorkbench();
    browser = await openBrowser();
    await browser.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: workbench.origin });
    seat = await sitDown(browser, workbench.origin, { mail: CONTACT, hash: '#/kanal/criterion/REG-HAN-001' });
  });
  afterAll(async () => {
    await browser.close();
    await workbench.discard();
  });

  it('a copied link, sent in the chat and clicked, opens the same criterion', async () => {
    const { page, tab } = seat;
    await tab.getByRole('button', { name: 'Kopiera länk' }).click();
    await tab.getByText('Länken är kopierad.').waitFor();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(link).toBe(`${workbench.origin}/o/criterion/REG-HAN-001`);

    await seat.go('#/chatt');
    await page.getByRole('textbox', { name: 'Skriv ett meddelande' }).fill(link);
    await page.getByRole('button', { name: 'Skicka' }).click();
    await page.getByRole('log').getByRole('link').last().click();
    await tab.getByRole('heading', { level: 1, name: TITLE }).waitFor();
  });

  it('a card leads to the criterion that it shows', async () => {
    const { page, tab } = seat;
    await seat.go('#/chatt');
    await page.getByRole('button', { name: 'Samsyn', exact: true }).click();
    await page.getByRole('combobox', { name: 'Sök kriterium' }).fill('REG-INK-002');
    await page.getByRole('option', { name: /REG-INK-002/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Skicka' }).click();
    await page
      .getByRole('log')
      .getByRole('link', { name: 'Öppna i Samsyn' })
      .or(page.getByRole('log').getByRole('button', { name: 'Öppna i Samsyn' }))
      .last()
      .click();
    await tab.getByText('REG-INK-002').first().waitFor();
  });

  it('from the search box to a saved answer without a pointer', async () => {
    const { page, tab } = seat;
    await seat.go('#/kanal');
    await tab
      .getByRole('textbox', { name: 'Sök bland kriterierna' })
      .or(tab.getByRole('searchbox', { name: 'Sök bland kriterierna' }))
      .focus();
    await page.keyboard.type('REG-HAN-003');
    await tab.getByText(/^1 av 270/).waitFor();
    await pressUntil(seat, 'Tab', () => tab.getByRole('link', { name: /Arbetsvillkor vid tillverkning/ }));
    await page.keyboard.press('Enter');
    await tab.getByRole('heading', { level: 1, name: /Arbetsvillkor/ }).waitFor();

    await pressUntil(seat, 'Tab', () => tab.getByRole('radio', { name: 'Tillstyrker', exact: true }));
    await page.keyboard.press('Space');
    await pressUntil(seat, 'Tab', () => tab.getByRole('button', { name: 'Spara svaret' }));
    await page.keyboard.press('Enter');
    await tab.getByText('Region Värmlands svar är sparat.').waitFor();
    expect(seat.faults).toEqual([]);
  });

  it('the theme and the language of Teams reach the open tab', async () => {
    const { page, tab } = seat;
    const background = () =>
      tab
        .locator('body > div > div')
        .first()
        .evaluate((node) => getComputedStyle(node).colorScheme);
    expect(await background()).toBe('light');
    await page.getByRole('button', { name: 'Utseende och språk' }).click();
    await page.getByRole('menuitemradio', { name: 'Mörkt' }).click();
    await expect.poll(background).toBe('dark');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Utseende och språk' }).click();
    await page.getByRole('menuitemradio', { name: 'English' }).click();
    await tab.getByRole('link', { name: 'Consultations' }).waitFor();
  });
});

type Found = ReturnType<Seat['tab']['getByRole']>;

/** Presses a key until the wanted control has the focus, as somebody without a pointer does. */
async function pressUntil({ page }: Seat, key: string, wanted: () => Found): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    if (
      await wanted()
        .first()
        .evaluate((node) => node === node.ownerDocument.activeElement)
    )
      return;
    await page.keyboard.press(key);
  }
  throw new Error(`Not reached by ${key}: ${wanted().toString()}`);
}
