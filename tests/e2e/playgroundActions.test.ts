import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runningServer, type RunningServer } from '../server/support/runningServer.ts';
import { PEOPLE } from '../server/support/sampleLists.ts';
import { openBrowser } from './browser.ts';
import { openPlayground, type Playground } from './support/agentsPlayground.ts';

const GLOVES = 'Undersökningshandskar ska vara av material som inte innehåller PVC.';

describe('commands in Microsoft’s Agents Playground', () => {
  let running: RunningServer;
  let playground: Playground;
  let browser: BrowserContext;
  let page: Page;
  beforeAll(async () => {
    running = await runningServer();
    playground = await openPlayground(running, 'coordinator');
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

  /** The Playground knows no manifest: the command's id is typed by hand. */
  const create = async (command: string) => {
    await page.getByPlaceholder('Input command id or leave blanks').fill(command);
    await page.getByRole('radio').first().check();
    await page.getByRole('button', { name: 'Create' }).click();
  };
  const fromCompose = async (command: string) => {
    await page.getByRole('button', { name: 'Trigger Message Extension App' }).click();
    await page.getByRole('menuitem', { name: 'Action Command' }).click();
    await create(command);
  };

  /** On a machine that does much else the comparison may not be ready in time; then a person compares again. */
  const compared = async () => {
    const found = page.getByText('Det här finns redan');
    const late = page.getByText('Samsyn hann inte jämföra', { exact: false });
    await found.or(late).first().waitFor();
    if ((await found.count()) > 0) return;
    await page.getByRole('button', { name: 'Jämför igen' }).click();
    await found.waitFor();
  };

  it('makes a draft of what is written beside the compose box, after what is like it', async () => {
    await fromCompose('proposeCriterion');
    await page.getByLabel('Kravtext').fill(GLOVES);
    await page.getByRole('button', { name: 'Visa liknande' }).click();
    await compared();
    expect(await page.getByText('PVC-fria undersökningshandskar').count()).toBeGreaterThan(0);
    await page.getByRole('button', { name: 'Det är ett nytt' }).click();
    await page.getByLabel('Titel').fill('PVC-fria handskar till vård');
    await page.getByRole('button', { name: 'Skapa utkastet' }).click();
    await page.getByText('Välj produktgrupp. Den står i kriteriets id').waitFor();
    expect(await page.getByLabel('Titel').inputValue()).toBe('PVC-fria handskar till vård');
    await page.getByRole('combobox', { name: 'Produktgrupp' }).click();
    await page.getByRole('option', { name: /INK/ }).click();
    await page.getByRole('button', { name: 'Skapa utkastet' }).click();
    await page.getByText('REG-INK-015 · version', { exact: false }).first().waitFor();
    await page.getByRole('button', { name: 'Send Message' }).click();
    const made = running.lists.rows('Kriterier').at(-1);
    expect(made).toMatchObject({ fields: { KriterieId: 'REG-INK-015' }, written: { email: PEOPLE.coordinator.email } });
  });

  it('reads a message that the command is chosen on', async () => {
    await page.getByRole('textbox').first().click();
    await page.keyboard.type('Tvättlappar ska vara helt fria från mikroplast');
    await page.getByRole('button', { name: 'Send Message' }).click();
    const said = page.getByText('Tvättlappar ska vara helt fria från mikroplast').first();
    await said.hover();
    // The button of this very message: the bot answers below it.
    const own = said.locator('xpath=ancestor::*[.//button[@aria-label="Show more information"]][1]');
    await own.getByRole('button', { name: 'Show more information' }).first().click();
    await page.getByRole('menuitem', { name: 'Action Command' }).click();
    await create('proposeCriterion');
    await page.getByLabel('Kravtext').waitFor();
    expect(await page.getByLabel('Kravtext').inputValue()).toContain('mikroplast');
  });
});
