import type { BrowserContext, FrameLocator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepPicturesOfFailures, openBrowser, sitDown, type Seat } from './browser.ts';
import { startWorkbench, type RunningWorkbench } from './workbench.ts';

const COORDINATOR = 'samordnare@samsyn.example';
const BLEKINGE = 'kontakt.blekinge@samsyn.example';

/** Whoever waits longer than this for what somebody else did is told so by the test, on a machine that others use too. */
const PATIENCE_MS = 10_000;

describe('a meeting from its beginning to its minutes', () => {
  let workbench: RunningWorkbench;
  let browsers: readonly BrowserContext[];
  let lead: Seat;
  let contact: Seat;

  keepPicturesOfFailures(() => [lead, contact]);

  beforeAll(async () => {
    workbench = await startWorkbench();
    // Two people at two machines: what one does has to reach the other through the lists alone.
    browsers = [await openBrowser(), await openBrowser({ width: 1000, height: 800 })];
    const [first, second] = browsers;
    if (!first || !second) throw new Error('Two browsers are needed.');
    lead = await sitDown(first, workbench.origin, { mail: COORDINATOR, hash: '#/mote' });
    contact = await sitDown(second, workbench.origin, { mail: BLEKINGE, hash: '#/mote' });
  });
  afterAll(async () => {
    for (const browser of browsers) await browser.close();
    await workbench.discard();
  });

  const panelOf = ({ page }: Seat): FrameLocator => page.frameLocator('aside iframe');
  const title = (frame: FrameLocator, name: string) => frame.getByRole('heading', { level: 1, name });

  it('[A34] both find the meeting of the chat in the side panel', async () => {
    // The first time all lists are fetched.
    for (const seat of [lead, contact])
      await title(panelOf(seat), 'Nätverksmöte: handskar').waitFor({ timeout: 120_000 });
    await panelOf(contact)
      .getByText(/Den som leder mötet startar det här/)
      .waitFor();
  });

  it('[A26] [A28] the one who leads starts it and goes on, and the other’s panel follows untouched', async () => {
    const panel = panelOf(lead);
    await panel.getByRole('button', { name: 'Starta mötet' }).click();
    await panel.getByRole('button', { name: 'Nästa', exact: true }).click();
    await title(panel, 'Acceleratorfria handskar').waitFor();
    await title(panelOf(contact), 'Acceleratorfria handskar').waitFor({ timeout: PATIENCE_MS });
  });

  it('[A29] [A30] what is taken down asks the contact, who confirms it with one press', async () => {
    const panel = panelOf(lead);
    await panel.getByRole('button', { name: /^Region Blekinge: Ej svarat/ }).click();
    await panel.getByRole('button', { name: 'Tillstyrker', exact: true }).click();
    await panel.getByText('12 av 21 har svarat · 1 svar väntar på bekräftelse').waitFor();

    const prompt = panelOf(contact).getByRole('region', { name: 'Nedskrivet för Region Blekinge: Tillstyrker' });
    await prompt.waitFor({ timeout: PATIENCE_MS });
    await prompt.getByRole('button', { name: 'Bekräfta' }).click();
    await panelOf(contact).getByText('Region Blekinge har bekräftat sitt svar.').waitFor();
    await panel.getByText('13 av 21 har svarat').waitFor({ timeout: PATIENCE_MS });
  });

  it('[A33] the stage shows the item to everybody and goes with the meeting', async () => {
    const panel = panelOf(lead);
    const stage = lead.page.frameLocator('iframe[title="Samsyn på scenen"]');
    await panel.getByRole('button', { name: 'Visa på scenen' }).click();
    await title(stage, 'Acceleratorfria handskar').waitFor();
    await stage.getByText('13 av 21 har svarat').waitFor();
    await panel.getByRole('button', { name: 'Nästa', exact: true }).click();
    await title(stage, 'Arbetsvillkor vid tillverkning').waitFor({ timeout: PATIENCE_MS });
    expect(await stage.getByRole('banner').count()).toBe(0);
  });

  it('[A32] a reload in the middle of a sentence and a lost network lose nothing', async () => {
    const note = () => panelOf(lead).getByRole('textbox', { name: 'Vad som sades' });
    await note().fill('Två regioner kräver kodex redan i dag.');
    // A draft is kept 300 ms after the last key; the note itself is saved later than that.
    await lead.page.waitForTimeout(500);
    await lead.page.reload();
    await expect.poll(() => note().inputValue(), { timeout: 30_000 }).toBe('Två regioner kräver kodex redan i dag.');

    await lead.page.context().setOffline(true);
    await note().fill('Två regioner kräver uppförandekod redan i dag.');
    await note().blur();
    await panelOf(lead)
      .getByText(/Skickas när/)
      .first()
      .waitFor();
    await lead.page.context().setOffline(false);
    await panelOf(contact)
      .getByText('Två regioner kräver uppförandekod redan i dag.')
      .waitFor({ timeout: 3 * PATIENCE_MS });
  });

  it('[A36] ends with minutes that are there at once, also as Word', async () => {
    const panel = panelOf(lead);
    await panel.getByRole('button', { name: 'Avsluta mötet' }).click();
    await panel.getByRole('dialog').getByRole('button', { name: 'Avsluta mötet' }).click();
    await title(panel, 'Nätverksmöte: handskar').waitFor();
    await panel.getByText('Två regioner kräver uppförandekod redan i dag.').waitFor();
    const fetched = lead.page.waitForEvent('download');
    await panel.getByRole('button', { name: 'Hämta som Word' }).click();
    expect((await fetched).suggestedFilename()).toMatch(/^Protokoll .*\.docx$/);
    await panelOf(contact).getByRole('button', { name: 'Hämta som Word' }).waitFor({ timeout: PATIENCE_MS });
    expect([...lead.faults, ...contact.faults].filter((fault) => !/ERR_INTERNET_DISCONNECTED/.test(fault))).toEqual([]);
  });
});
