import type { BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepPicturesOfFailures, openBrowser, sitDown, type Seat } from './browser.ts';
import { graphAs } from './graphSession.ts';
import { startWorkbench, type RunningWorkbench } from './workbench.ts';

const CONTACT = 'kontakt.varmland@samsyn.example';
const DOCUMENT = 'Kravspecifikation handskar 2026.docx';
const PASTED = `4.2 Kemikalier
4.2.1 Undersökningshandskar ska vara fria från PVC och ftalater.
4.2.2 Receptionens blommor ska vattnas varje torsdag.`;

describe('a region’s requirements, from the paste to the list', () => {
  let workbench: RunningWorkbench;
  let browser: BrowserContext;
  let contact: Seat;

  keepPicturesOfFailures(() => [contact]);

  beforeAll(async () => {
    workbench = await startWorkbench();
    browser = await openBrowser();
    contact = await sitDown(browser, workbench.origin, { mail: CONTACT });
  });
  afterAll(async () => {
    await browser.close();
    await workbench.discard();
  });

  /** What the list says of the document's requirements, in the order of the document. */
  async function judgements(): Promise<readonly unknown[]> {
    const rows = await (await graphAs(workbench.origin, CONTACT)).rows('RegionalaKrav');
    return rows
      .map(({ fields }) => fields)
      .filter((fields) => fields['Dokument'] === DOCUMENT)
      .toSorted((a, b) => String(a['Plats']).localeCompare(String(b['Plats'])))
      .map((fields) => fields['Bedomningar'] ?? '');
  }

  it('the contact pastes them and sees each before it is saved', async () => {
    const { tab } = contact;
    await tab.getByRole('link', { name: 'Regionkrav' }).click();
    await tab.getByRole('button', { name: 'Importera krav' }).click();
    const dialog = tab.getByRole('dialog');
    await dialog.getByRole('textbox', { name: /^Dokument/ }).fill(DOCUMENT);
    await dialog.getByRole('textbox', { name: /^Kraven/ }).fill(PASTED);
    await dialog.getByText('2 krav', { exact: true }).waitFor();
    await dialog.getByRole('button', { name: 'Importera 2 krav' }).click();
    await tab.getByText('2 krav importerade.').waitFor();
    expect(await judgements()).toEqual(['', '']);
  });

  it('they are compared, and sorted from the keyboard alone', async () => {
    const { page, tab } = contact;
    const pile = tab.getByRole('list', { name: 'Krav' });
    await tab.getByRole('searchbox', { name: 'Sök i kraven' }).fill(DOCUMENT);
    await pile.getByText(/REG-HAN-001, (?:Mycket t|T)roligt/).waitFor();
    await pile.getByRole('link', { name: /PVC/ }).focus();
    await page.keyboard.press('Enter');
    await tab.getByRole('heading', { level: 2, name: 'Krav från Region Värmland' }).waitFor();
    await page.keyboard.press('1');
    await tab.locator('blockquote').getByText('Receptionens blommor').waitFor();
    await page.keyboard.press('0');
    await expect
      .poll(judgements)
      .toEqual([expect.stringMatching(/^REG-HAN-001 stämmer [01],\d\d$/), 'inget motsvarande']);
  });

  it('what was said last is taken back with one press', async () => {
    await contact.tab.getByRole('button', { name: 'Ångra' }).click();
    await expect.poll(judgements).toEqual([expect.stringMatching(/^REG-HAN-001 stämmer/), '']);
    await contact.tab.locator('blockquote').getByText('Receptionens blommor').waitFor();
  });

  it('brings nothing in twice', async () => {
    const { tab } = contact;
    await tab.getByRole('button', { name: 'Importera krav' }).click();
    const dialog = tab.getByRole('dialog');
    await dialog.getByRole('textbox', { name: /^Dokument/ }).fill(DOCUMENT);
    await dialog.getByRole('textbox', { name: /^Kraven/ }).fill(PASTED);
    await dialog.getByText('2 krav, 2 finns redan').waitFor();
    await dialog.getByRole('button', { name: 'Importera', exact: true }).click();
    await dialog.getByText(/Det finns inga krav att läsa in/).waitFor();
    expect(await judgements()).toHaveLength(2);
  });

  it('has run without an error in the page', () => {
    expect(contact.faults).toEqual([]);
  });
});
