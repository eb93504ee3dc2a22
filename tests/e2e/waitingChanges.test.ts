import type { BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepPicturesOfFailures, openBrowser, sitDown, type Seat } from './browser.ts';
import { cellIn, expectCell } from './expectCell.ts';
import { graphAs, type GraphSession } from './graphSession.ts';
import { collide, editThroughGraph, openForm, save, setOffline, writeText } from './waitingChanges.ts';
import { startWorkbench, type RunningWorkbench } from './workbench.ts';

const WORKING_GROUP = 'arbetsgrupp@samsyn.example';
const COORDINATOR = 'samordnare@samsyn.example';
const ID = 'REG-BEL-002';
const TEXT = { id: ID, column: 'Kravtext' };

describe('a person whose changes have to wait', () => {
  let workbench: RunningWorkbench;
  let browser: BrowserContext;
  let seat: Seat;
  let graph: GraphSession;
  keepPicturesOfFailures(() => [seat]);

  const heading = () => seat.tab.getByRole('heading', { level: 1 }).waitFor();

  beforeAll(async () => {
    workbench = await startWorkbench();
    graph = await graphAs(workbench.origin, COORDINATOR);
    browser = await openBrowser();
    seat = await sitDown(browser, workbench.origin, { mail: WORKING_GROUP, hash: `#/kanal/criterion/${ID}` });
    await heading();
  });
  afterAll(async () => {
    await browser.close();
    await workbench.discard();
  });

  it('[O18] finds what was typed again after the page was loaded anew', async () => {
    await writeText(seat, 'Halvskriven text.');
    await seat.page.waitForTimeout(600);
    await seat.page.reload();
    await heading();
    await openForm(seat);
    await seat.tab.getByText(/Du har ett osparat utkast från/).waitFor();
    expect(await seat.tab.getByRole('textbox', { name: 'Kravtext' }).inputValue()).toBe('Halvskriven text.');
    await seat.tab.getByRole('button', { name: 'Kasta utkastet' }).click();
    await seat.tab.getByRole('button', { name: 'Avbryt' }).click();
  });

  it('[O1] saves while nothing can be reached, sees that it waits, and has it sent after a reload', async () => {
    await setOffline(seat, true);
    await writeText(seat, 'Skriven på tåget.');
    await save(seat);
    await seat.tab.getByText('Sparat här. Skickas när Microsoft 365 svarar.').waitFor();
    await seat.tab.getByRole('link', { name: '1 ändring väntar' }).waitFor();
    expect(await cellIn(graph, TEXT)).not.toBe('Skriven på tåget.');

    await seat.page.reload();
    await seat.tab.getByText('Skriven på tåget.').first().waitFor();
    await seat.tab.getByRole('link', { name: '1 ändring väntar' }).waitFor();
    await setOffline(seat, false);
    await seat.tab.getByRole('link', { name: '1 ändring väntar' }).waitFor({ state: 'detached' });
    await expectCell(graph, TEXT).toBe('Skriven på tåget.');
  });

  it('[O16] chooses later, and finds both texts again under what is to be sorted out', async () => {
    await collide(seat, { mail: COORDINATOR, id: ID });
    await seat.tab.getByRole('button', { name: 'Välj senare' }).click();
    await seat.tab.getByText('Din ändring väntar på ditt val.').waitFor();
    await seat.page.reload();
    await seat.tab.getByRole('link', { name: 'Att åtgärda (1)' }).click();
    await seat.tab.getByRole('button', { name: 'Välj vad som ska gälla' }).click();
    await seat.tab.getByRole('radio', { name: 'Redigera tillsammans' }).check();
    await seat.tab.getByRole('textbox', { name: 'Gemensam text' }).fill('Skriven tillsammans.');
    await seat.tab.getByRole('button', { name: 'Spara valet' }).click();
    await seat.tab.getByRole('heading', { name: 'Allt är i sin ordning' }).waitFor();
    await expectCell(graph, TEXT).toBe('Skriven tillsammans.');
  });

  it('[O10] hears who else changed the row when both changes fit together', async () => {
    await seat.page.reload();
    await heading();
    await writeText(seat, 'Min text till allra sist.');
    await editThroughGraph(seat, { mail: COORDINATOR, id: ID }, { Motiv: 'Samordnarens motiv.' });
    await save(seat);
    await seat.tab.getByText(/Nationell samordnare hade ändrat Motiv under tiden/).waitFor();
    await expectCell(graph, TEXT).toBe('Min text till allra sist.');
    expect(seat.faults).toEqual([]);
  });
});
