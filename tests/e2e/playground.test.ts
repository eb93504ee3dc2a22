import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anEntra } from '../server/support/entra.ts';
import { runningServer, type RunningServer } from '../server/support/runningServer.ts';
import { PEOPLE } from '../server/support/sampleLists.ts';
import { openBrowser } from './browser.ts';
import { openPlayground, type Playground } from './support/agentsPlayground.ts';

describe('Samsyn in Microsoft’s Agents Playground', () => {
  let running: RunningServer;
  let playground: Playground;
  let browser: BrowserContext;
  let page: Page;
  beforeAll(async () => {
    const entra = await anEntra();
    running = await runningServer({ deps: { userTokens: entra.signIn() } });
    playground = await openPlayground(running, 'skane', () => entra.ssoToken('skane'));
    browser = await openBrowser({ width: 1400, height: 1600 });
    page = await browser.newPage();
    await page.goto(playground.address);
    await page.getByRole('textbox').first().waitFor();
  });
  afterAll(async () => {
    await browser.close();
    await playground.close();
    await running.close();
  });

  it('answers a message in the chat', async () => {
    await page.getByRole('textbox').first().click();
    await page.keyboard.type('hjälp');
    await page.getByRole('button', { name: 'Send Message' }).click();
    await page.getByText('Det här kan jag').first().waitFor();
  });

  it('finds a criterion from the compose box and puts its card in the message', async () => {
    await page.getByRole('button', { name: 'Trigger Message Extension App' }).click();
    await page.getByRole('menuitem', { name: 'Search Command' }).click();
    await page.getByRole('button', { name: 'Specify Command ID or Parameter' }).click();
    await page.getByPlaceholder('Command ID').fill('searchCriteria');
    await page.getByPlaceholder('Parameter name').fill('query');
    await page.getByPlaceholder('Enter a search term').fill('förnybart "material"');
    await page.getByText('Förnybart material i absorberande produkter').first().click();
    await page.getByText('REG-INK-012 · version 1').first().waitFor();
    await page.getByRole('button', { name: 'Send Message' }).click();
    await page.getByRole('button', { name: 'Svara för regionen' }).first().waitFor();
    expect(await page.getByText('UTKAST – får inte användas').count()).toBeGreaterThan(0);
    expect(await page.getByText('1 av 21 regioner har svarat', { exact: false }).count()).toBeGreaterThan(0);
  });

  it('lets the region’s contact ask for the form, answer in it, and see the new picture', async () => {
    await page.getByRole('button', { name: 'Svara för regionen' }).last().click();
    await page.getByText('Svara för Region Skåne').waitFor();
    await page.getByRole('radio', { name: 'Avstyrker' }).check();
    await page.getByRole('textbox', { name: /^Motivering/ }).fill('Leverantörerna finns inte än.');
    await page.getByRole('button', { name: 'Spara ståndpunkten' }).click();
    await page.getByText('Sparat: ståndpunkten för Region Skåne.').waitFor();
    expect(await page.getByText('2 av 21 regioner har svarat', { exact: false }).count()).toBeGreaterThan(0);
    const rows = running.lists.rows('Standpunkter');
    expect(rows.map(({ written }) => written.email)).toEqual([PEOPLE.uppsala.email, PEOPLE.skane.email]);
  });

  it('says beside the form what is missing', async () => {
    await page.getByRole('radio', { name: 'Avstår' }).check();
    await page.getByRole('textbox', { name: /^Motivering/ }).fill(' ');
    await page.getByRole('button', { name: 'Spara ståndpunkten' }).click();
    await page.getByText('Skriv en motivering.', { exact: false }).waitFor();
    expect(running.lists.rows('Standpunkter')).toHaveLength(2);
  });

  it('[B24] unfolds one of our links to a card', async () => {
    await page.getByRole('button', { name: 'Trigger Message Extension App' }).click();
    await page.getByRole('menuitem', { name: 'Link Unfurling' }).click();
    await page.getByRole('textbox', { name: 'Enter an URL' }).fill('https://samsyn.example/o/criterion/UHM-INK-001');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Send to Conversation' }).click();
    await page.getByText('UHM-INK-001 · version 1').first().waitFor();
  });
});
