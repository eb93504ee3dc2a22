import type { BrowserContext, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import directory from '../../src/workbench/sign-in/directory.json' with { type: 'json' };
import { keepPicturesOfFailures, openBrowser, sitDown, type Seat } from './browser.ts';
import { startWorkbench, type RunningWorkbench } from './workbench.ts';

const CONTACT = 'kontakt.varmland@samsyn.example';
const PATIENCE = { timeout: 30_000, interval: 1_000 };
const COORDINATOR = 'samordnare@samsyn.example';

describe('the chat with the bot, as somebody new to it', () => {
  let workbench: RunningWorkbench;
  let browser: BrowserContext;
  let contact: Seat;
  let coordinator: Seat;
  keepPicturesOfFailures(() => [contact, coordinator]);

  const openChat = (mail: string, size?: { width: number; height: number }) => {
    const oid = directory.persons.find((person) => person.mail === mail)?.oid ?? '';
    return sitDown(browser, workbench.origin, { mail, hash: `#/chatt/${encodeURIComponent(`a:${oid}`)}` }).then(
      async (seat) => {
        if (size !== undefined) await seat.page.setViewportSize(size);
        return seat;
      },
    );
  };
  const said = ({ page }: Seat, text: string | RegExp): Locator => page.getByRole('log').getByText(text);
  const say = async (seat: Seat, text: string, answer: string | RegExp) => {
    await seat.page.getByRole('textbox', { name: 'Skriv ett meddelande' }).fill(text);
    await seat.page.getByRole('button', { name: 'Skicka', exact: true }).click();
    await said(seat, answer).last().waitFor();
  };
  const press = (seat: Seat, name: string | RegExp) => seat.page.getByRole('log').getByRole('button', { name }).click();

  beforeAll(async () => {
    workbench = await startWorkbench();
    browser = await openBrowser();
    contact = await openChat(CONTACT);
    // As narrow as a phone: what does not fit there is not read.
    coordinator = await openChat(COORDINATOR, { width: 320, height: 900 });
  });
  afterAll(async () => {
    await browser.close();
    await workbench.discard();
  });

  it('[BN5] it greets once, whoever opens the chat and however often', async () => {
    await said(contact, 'Hej! Jag är Samsyn').waitFor();
    await contact.page.reload();
    await said(contact, 'Hej! Jag är Samsyn').waitFor();
    expect(await said(contact, 'Hej! Jag är Samsyn').count()).toBe(1);
  });

  it('[BN1] [BN2] it understands plain words, and shows what it found with version, status and day', async () => {
    await say(contact, 'hjälp', 'Det här kan jag');
    // Just after the start the words are not read yet on a busy machine; a person who is told so asks again.
    await expect
      .poll(async () => {
        await say(contact, 'sök latex', /Träffar på ”latex”|Sökningen är inte klar/u);
        return said(contact, 'Träffar på ”latex”').count();
      }, PATIENCE)
      .toBeGreaterThan(0);
    await said(contact, /version \d+ · Publicerad · .+ · ändrad \d{4}-/u)
      .first()
      .waitFor();
    await say(contact, 'mina svar', /Region Värmland, .+: 0 av \d+ besvarade/u);
    await press(contact, /^Svara här på/u);
    await contact.page.getByRole('radio', { name: 'Avstyrker' }).waitFor();
  });

  it('[BN10] it keeps quiet about what is muted, and says so', async () => {
    await say(contact, 'tysta remisser', /Jag skriver inte mer om remisser/u);
    await say(coordinator, 'sammanfattning', /regioner har kvar att svara/u);
    // Who reads lists sees what was just written a moment later: the server's copy is two seconds old at most.
    await coordinator.page.waitForTimeout(5_000);
    await press(coordinator, /^Påminn/u);
    await said(coordinator, 'Ingen påminnelse att skicka just nu.').waitFor();
    await press(coordinator, 'Tillbaka');
    await say(contact, 'slå på remisser', /Jag skriver om remisser igen/u);
  });

  it('[BN19] its settings open in a window of their own, and hold what was chosen there', async () => {
    await contact.page.getByRole('button', { name: 'Samsyn', exact: true }).click();
    const openSettings = async () => {
      const opening = browser.waitForEvent('page');
      await contact.page.getByRole('button', { name: 'Inställningar', exact: true }).click();
      const settings = await opening;
      await settings.getByRole('heading', { name: 'Inställningar för Samsyn' }).waitFor();
      return settings;
    };
    const settings = await openSettings();
    const packages = settings.getByRole('checkbox', { name: 'Kravpaket' });
    expect(await packages.isChecked()).toBe(true);
    await packages.uncheck();
    const gone = settings.waitForEvent('close');
    await settings.getByRole('button', { name: 'Spara' }).click();
    await gone;
    await expect
      .poll(async () => {
        const again = await openSettings();
        const isOff = !(await again.getByRole('checkbox', { name: 'Kravpaket' }).isChecked());
        const closed = again.waitForEvent('close');
        await again.close();
        await closed;
        return isOff;
      }, PATIENCE)
      .toBe(true);
    await contact.page.keyboard.press('Escape');
  });

  it('[B44] [B45] [BN8] the coordinator sees who gets what, sends it, and it arrives once', async () => {
    // Who reads lists sees what was just written a moment later.
    await expect
      .poll(async () => {
        await press(coordinator, /^Påminn/u);
        await said(coordinator, /^Påminn i remissen/u).waitFor();
        const reached = await said(coordinator, `Region Värmland: ${CONTACT}`).count();
        if (reached === 0) await press(coordinator, 'Tillbaka');
        return reached;
      }, PATIENCE)
      .toBe(1);
    await press(coordinator, 'Skicka till 1 kontaktperson');
    await said(coordinator, /går ut till 1 kontaktperson/u).waitFor();
    await said(contact, /^Påminnelse: /u).waitFor();
    await press(coordinator, 'Tillbaka');
    await press(coordinator, /^Påminn/u);
    await said(coordinator, /Region Värmland: påmindes det senaste dygnet/u).waitFor();
    expect(await said(contact, /^Påminnelse: /u).count()).toBe(1);
    const width = await coordinator.page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(320);
    expect([...contact.faults, ...coordinator.faults]).toEqual([]);
  });
});
