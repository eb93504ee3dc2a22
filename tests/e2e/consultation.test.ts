import type { BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { editCell } from './listEdit.ts';
import { keepPicturesOfFailures, openBrowser, sitDown, type Seat } from './browser.ts';
import { startWorkbench, type RunningWorkbench } from './workbench.ts';

const COORDINATOR = 'samordnare@samsyn.example';
const SKANE = 'kontakt.skane@samsyn.example';

/** A day as a date field takes it, counted from today. */
function inDays(count: number): string {
  return new Date(Date.now() + count * 86_400_000).toISOString().slice(0, 10);
}

describe('from a draft to the regions’ answers', () => {
  let workbench: RunningWorkbench;
  let browsers: readonly BrowserContext[];
  let coordinator: Seat;
  let contact: Seat;
  let answering: Seat | undefined;

  keepPicturesOfFailures(() => [coordinator, contact, answering]);

  beforeAll(async () => {
    workbench = await startWorkbench();
    // Two people at two machines: what one does has to reach the other through the list alone.
    browsers = [await openBrowser(), await openBrowser()];
    const [first, second] = browsers;
    if (!first || !second) throw new Error('Two browsers are needed.');
    coordinator = await sitDown(first, workbench.origin, { mail: COORDINATOR });
    contact = await sitDown(second, workbench.origin, { mail: SKANE, hash: '#/chatt' });
  });
  afterAll(async () => {
    for (const browser of browsers) await browser.close();
    await workbench.discard();
  });

  it('the coordinator writes a criterion, which gets the next free id', async () => {
    const { tab } = coordinator;
    await tab.getByRole('button', { name: 'Nytt kriterium' }).click();
    await tab.getByRole('button', { name: 'Skriv från ett tomt formulär' }).click();
    await tab.getByRole('textbox', { name: /^Titel/ }).fill('Hylsfritt torkpapper');
    await tab.getByRole('textbox', { name: 'Produktgrupp' }).fill('mjukp');
    await tab.getByRole('checkbox', { name: 'Mjukpapper' }).check();
    await tab.getByRole('textbox', { name: /^Kravtext/ }).fill('Torkpapper ska levereras utan hylsa.');
    await tab.getByRole('textbox', { name: /^Verifikat/ }).fill('Produktblad.');
    await tab.getByRole('textbox', { name: /^Motiv/ }).fill('Mindre avfall från vården.');
    await tab.getByRole('button', { name: 'Spara', exact: true }).click();
    await tab.getByRole('heading', { level: 1, name: 'Hylsfritt torkpapper' }).waitFor();
    await tab.getByText('REG-MJP-004').first().waitFor();
  });

  it('asks the regions about it', async () => {
    const { tab } = coordinator;
    await tab.getByRole('link', { name: 'Remisser' }).click();
    await tab.getByRole('button', { name: 'Öppna en remiss' }).click();
    await tab.getByRole('textbox', { name: /Rubrik/ }).fill('Mjukpapper, hösten');
    await tab.getByRole('textbox', { name: 'Sista svarsdag' }).fill(inDays(30));
    await tab.getByRole('textbox', { name: 'Kriterier' }).fill('Hylsfritt');
    await tab.getByRole('checkbox', { name: /Hylsfritt torkpapper/ }).check();
    await tab.getByRole('button', { name: 'Öppna remissen' }).click();
    await tab.getByRole('heading', { name: 'Mjukpapper, hösten' }).waitFor();
  });

  it('the contact finds it in the chat, sends the card and answers on it', async () => {
    const { page } = contact;
    await page.getByRole('button', { name: 'Samsyn', exact: true }).click();
    await page.getByRole('combobox', { name: 'Sök kriterium' }).fill('hylsfritt tork');
    await page
      .getByRole('option', { name: /Hylsfritt torkpapper/ })
      .first()
      .click();
    await page.getByRole('button', { name: 'Skicka' }).click();

    const messages = page.getByRole('log');
    for (const shown of [
      'UTKAST',
      'REG-MJP-004',
      'Torkpapper ska levereras utan hylsa.',
      '0 av 21 regioner har svarat',
    ]) {
      await messages.getByText(shown).first().waitFor();
    }
    await messages.getByRole('radio', { name: 'Tillstyrker med ändring' }).check();
    await messages.getByRole('textbox', { name: /Motivering/ }).fill('Räkna även toalettpapper.');
    await messages.getByRole('button', { name: 'Spara ståndpunkten' }).click();
    await messages.getByText('1 av 21 regioner har svarat').first().waitFor();
  });

  it('the coordinator sees the answer without a reload', async () => {
    const { tab } = coordinator;
    // What is pressed stands still: the answer that comes draws the row anew.
    await tab
      .getByText(/^1 av 21 har svarat/)
      .first()
      .waitFor();
    await tab
      .getByRole('link', { name: /Hylsfritt torkpapper/ })
      .first()
      .click();
    await tab.getByText('Räkna även toalettpapper.').first().waitFor();
    await tab.getByText('1 av 21 har svarat').waitFor();
  });

  it('a comma changed by hand in the list makes the answer out of date, and asking again starts over', async () => {
    const { tab } = coordinator;
    await editCell(
      contact,
      { list: 'Kriterier', row: 'REG-MJP-004', column: 'Kravtext' },
      'Torkpapper ska levereras utan hylsa, helt.',
    );
    await tab.getByText('Texten har ändrats sedan remissen öppnades').waitFor();
    await tab.getByText('Inaktuell').first().waitFor();
    await tab.getByRole('button', { name: 'Fråga om igen' }).click();
    await tab.getByRole('dialog').getByRole('textbox').fill('Alla rullar.');
    await tab.getByRole('dialog').getByRole('button', { name: 'Fråga om igen' }).click();
    await tab.getByText('Version 2').first().waitFor();
  });

  it('[P12] the contact gives the same answer again, for all that is left, with one save', async () => {
    const [, second] = browsers;
    if (!second) throw new Error('Two browsers are needed.');
    answering = await sitDown(second, workbench.origin, { mail: SKANE, hash: '#/kanal/consultations' });
    const { tab } = answering;
    await tab.getByRole('link', { name: 'Mjukpapper, hösten' }).click();
    await tab.getByRole('button', { name: 'Svara på allt' }).click();
    await tab.getByText('Frågas igen').waitFor();
    await tab.getByRole('button', { name: 'Samma svar igen' }).click();
    await tab.getByRole('button', { name: 'Spara 1 svar' }).click();
    await tab.getByRole('heading', { name: 'Region Skåne har svarat på allt' }).waitFor();
  });

  it('[C15] the coordinator closes it although others had time left, and it can be decided', async () => {
    const { tab } = coordinator;
    await tab.getByRole('link', { name: 'Remisser' }).click();
    await tab.getByRole('link', { name: 'Mjukpapper, hösten' }).click();
    await tab.getByRole('button', { name: 'Stäng remissen' }).click();
    await tab.getByText('20 regioner har inte svarat på allt').waitFor();
    await tab.getByRole('button', { name: 'Stäng ändå' }).click();
    await tab.getByText('Remissen stängdes').waitFor();
    await tab.getByRole('link', { name: 'Beslutsunderlag' }).waitFor();
  });

  it('has run without an error in any page', () => {
    expect([...coordinator.faults, ...contact.faults, ...(answering?.faults ?? [])]).toEqual([]);
  });
});
