import { readFileSync } from 'node:fs';
import type { BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { paragraphsIn, partsOf, textUnder } from '../documents/wordReader.ts';
import { openBrowser, sitDown } from './browser.ts';
import { editThroughGraph } from './waitingChanges.ts';
import { startWorkbench, type RunningWorkbench } from './workbench.ts';

const ID = 'REG-HAN-002';
const NEW_TEXT = 'Nitrilhandskar ska vara fria från acceleratorer.';

describe('changes as a Word document, in a browser', () => {
  let workbench: RunningWorkbench;
  let browser: BrowserContext;
  beforeAll(async () => {
    [workbench, browser] = await Promise.all([startWorkbench(), openBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await workbench.discard();
  });

  it('[D6] [D7] are downloaded from the history of a criterion, under the page’s security policy', async () => {
    const hash = `#/kanal/criterion/${ID}`;
    const seat = await sitDown(browser, workbench.origin, { mail: 'kontakt.skane@samsyn.example', hash });
    await editThroughGraph(seat, { mail: 'samordnare@samsyn.example', id: ID }, { Kravtext: NEW_TEXT });
    await seat.page.reload();

    const download = seat.page.waitForEvent('download');
    await seat.tab.getByRole('button', { name: 'Hämta v1–v2 som Word med spårade ändringar' }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe(`${ID} ändringar v1–v2.docx`);
    const parts = await partsOf(new Blob([readFileSync(await file.path())]));
    expect(textUnder(paragraphsIn(parts['word/document.xml'] ?? '', 'accept'), 'Kravtext')).toBe(NEW_TEXT);
    await seat.tab.getByText(/är hämtad/).waitFor();
    expect(seat.faults).toEqual([]);
  });
});
