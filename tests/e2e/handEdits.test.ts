import type { BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepPicturesOfFailures, openBrowser, sitDown, type Seat } from './browser.ts';
import { expectCell } from './expectCell.ts';
import { graphAs, type GraphSession } from './graphSession.ts';
import { editCell } from './listEdit.ts';
import { startWorkbench, type RunningWorkbench } from './workbench.ts';

const COORDINATOR = 'samordnare@samsyn.example';
const ID = 'REG-BEL-002';

describe('a list edited by hand, past Samsyn', () => {
  let workbench: RunningWorkbench;
  let browser: BrowserContext;
  let inTab: Seat;
  let inList: Seat;
  let graph: GraphSession;
  keepPicturesOfFailures(() => [inTab, inList]);

  beforeAll(async () => {
    workbench = await startWorkbench();
    graph = await graphAs(workbench.origin, COORDINATOR);
    browser = await openBrowser();
    inTab = await sitDown(browser, workbench.origin, {
      mail: 'arbetsgrupp@samsyn.example',
      hash: `#/kanal/criterion/${ID}`,
    });
    inList = await sitDown(browser, workbench.origin, { mail: COORDINATOR, hash: '#/sharepoint/Kriterier' });
    await inTab.tab.getByRole('heading', { level: 1 }).waitFor();
  });
  afterAll(async () => {
    await browser.close();
    await workbench.discard();
  });

  it('reaches the open page and the next search within seconds', async () => {
    await editCell(inList, { list: 'Kriterier', row: ID, column: 'Title' }, 'Närvarostyrd belysning överallt');
    await inTab.tab
      .getByRole('heading', { level: 1, name: 'Närvarostyrd belysning överallt' })
      .waitFor({ timeout: 8000 });

    await inList.go('#/chatt');
    await inList.page.getByRole('button', { name: 'Samsyn', exact: true }).click();
    await inList.page.getByRole('combobox', { name: 'Sök kriterium' }).fill('närvarostyrd överallt');
    await inList.page.getByRole('option', { name: new RegExp(ID) }).waitFor({ timeout: 8000 });
    await inList.page.keyboard.press('Escape');
  });

  it('[K13] meets an edit in the tab: both values are shown, and nothing typed is lost', async () => {
    const { tab } = inTab;
    await tab
      .getByRole('link', { name: 'Redigera' })
      .or(tab.getByRole('button', { name: 'Redigera' }))
      .first()
      .click();
    await tab.getByRole('textbox', { name: 'Kravtext' }).fill('Min nya kravtext.');
    await editCell(inList, { list: 'Kriterier', row: ID, column: 'Kravtext' }, 'Samordnarens kravtext.');
    await tab.getByRole('button', { name: 'Spara', exact: true }).click();

    const dialog = tab.getByRole('dialog').or(tab.getByRole('alertdialog'));
    await dialog.getByRole('heading', { name: /Någon annan har ändrat/ }).waitFor();
    await dialog
      .getByText(/Samordnarens/)
      .first()
      .waitFor();
    await dialog
      .getByText(/Min nya/)
      .first()
      .waitFor();
    await dialog.getByRole('radio', { name: 'Använd mitt' }).check();
    await dialog.getByRole('button', { name: 'Spara valet' }).click();
    await dialog.waitFor({ state: 'detached' });
    await tab.getByText('Min nya kravtext.').first().waitFor();
    await expectCell(graph, { id: ID, column: 'Kravtext' }).toBe('Min nya kravtext.');
  });

  it('[L2] with a nonsense value becomes a problem with the row, and nothing else breaks', async () => {
    await editCell(inList, { list: 'Kriterier', row: ID, column: 'Status' }, 'Kanske');
    const { tab } = inTab;
    await tab.getByRole('link', { name: /Att åtgärda/ }).click();
    const row = tab.getByRole('row').filter({ hasText: 'Närvarostyrd belysning överallt' });
    await row.getByText('Status').waitFor();
    await row.getByText('Nationell samordnare').waitFor();

    await tab.getByRole('link', { name: 'Kriterier', exact: true }).first().click();
    await tab.getByText('269 kriterier').waitFor();

    await editCell(inList, { list: 'Kriterier', row: ID, column: 'Status' }, 'Utkast');
    await tab.getByText('270 kriterier').waitFor({ timeout: 8000 });
  });

  it('[L18] may add a row without knowing of keys', async () => {
    await graph.send('POST', '/lists/Produktgrupper/items', {
      fields: { Title: 'Solskydd', Kod: 'SOL', UhmTackning: 'Saknas' },
    });
    await graph.send('POST', '/lists/Produktgrupper/items', {
      fields: { Title: 'Lekplatser', Kod: 'LEK', UhmTackning: 'Saknas' },
    });
    const { tab } = inTab;
    await tab.getByRole('button', { name: 'Nytt kriterium' }).click();
    await tab.getByRole('button', { name: 'Skriv från ett tomt formulär' }).click();
    await tab.getByRole('checkbox', { name: 'Solskydd' }).waitFor();
    await tab.getByRole('checkbox', { name: 'Lekplatser' }).waitFor();
    await tab.getByRole('button', { name: 'Avbryt' }).click();
  });

  it('with HTML in a text shows it as text, in tab and card, and runs nothing', async () => {
    const html =
      '<img src=x onerror="document.title=1"> **fet** [länk](https://ond.example) {{DATE(2026-01-01T00:00:00Z)}}';
    await editCell(inList, { list: 'Kriterier', row: ID, column: 'Kravtext' }, html);
    await inTab.page.reload();
    await inTab.tab.getByText('**fet** [länk](https://ond.example)').waitFor();

    await inList.go('#/chatt');
    await inList.page.getByRole('button', { name: 'Samsyn', exact: true }).click();
    await inList.page.getByRole('combobox', { name: 'Sök kriterium' }).fill(ID);
    await inList.page.getByRole('option', { name: new RegExp(ID) }).click();
    await inList.page.getByRole('button', { name: 'Skicka' }).click();
    await inList.page.getByRole('log').getByText('**fet** [länk](https://ond.example)').waitFor();
    expect(await inList.page.getByRole('log').locator('img[src="x"], a[href*="ond.example"]').count()).toBe(0);
    expect([...inTab.faults, ...inList.faults]).toEqual([]);
  });
});
