import type { Seat } from './browser.ts';
import type { Screen } from './screen.ts';

const COORDINATOR = 'samordnare@samsyn.example';
const CONTACT = 'kontakt.varmland@samsyn.example';
const LIST = '#/kanal/consultations';

async function openConsultation({ tab }: Seat): Promise<void> {
  await tab
    .getByRole('link', { name: /andskar och inkontinensskydd/ })
    .first()
    .click();
  await tab.getByRole('heading', { level: 1, name: /andskar och inkontinensskydd/ }).waitFor();
}

/** Opens one of the coordinator's dialogs on the page of a consultation. */
const managing =
  (action: string) =>
  async (seat: Seat): Promise<void> => {
    await openConsultation(seat);
    await seat.tab.getByRole('button', { name: action }).click();
    await seat.tab.getByRole('dialog').waitFor();
  };

/**
 * The bar that stays in sight then covers half of nothing. What a choice brings into the form may come after the key:
 * it is pressed until the bar lies where the form ends.
 */
const toTheEnd = async ({ page, tab }: Seat): Promise<void> => {
  const bar = tab.locator('form:has(> ul) > :last-child');
  const isOverRows = () =>
    bar.evaluate((node) => {
      const rows = node.previousElementSibling?.getBoundingClientRect().bottom ?? 0;
      return rows > node.getBoundingClientRect().top + 1;
    });
  do {
    await page.keyboard.press('End');
    await page.waitForTimeout(100);
  } while (await isOverRows());
};

/** Asking the regions, and answering. */
export const consultationScreens: readonly Screen[] = [
  {
    name: 'consultations',
    mail: CONTACT,
    hash: LIST,
    ready: ({ tab }) => tab.getByRole('heading', { level: 1, name: 'Remisser' }).waitFor(),
  },
  { name: 'consultation', mail: CONTACT, hash: LIST, ready: openConsultation },
  { name: 'consultation-managed', mail: COORDINATOR, hash: LIST, ready: openConsultation },
  { name: 'consultation-remind', mail: COORDINATOR, hash: LIST, ready: managing('Påminn') },
  { name: 'consultation-close', mail: COORDINATOR, hash: LIST, ready: managing('Stäng remissen') },
  {
    name: 'consultation-open',
    mail: COORDINATOR,
    hash: LIST,
    ready: async ({ tab }) => {
      await tab.getByRole('button', { name: 'Öppna en remiss' }).click();
      await tab.getByRole('radio', { name: 'Några regioner' }).check();
      await tab.getByRole('checkbox', { name: 'Region Skåne' }).check();
    },
  },
  {
    name: 'consultation-answers',
    mail: CONTACT,
    hash: LIST,
    ready: async (seat) => {
      await openConsultation(seat);
      await seat.tab.getByRole('button', { name: 'Svara på allt' }).click();
      await seat.tab.getByRole('radio', { name: 'Avstyrker' }).last().check();
      await toTheEnd(seat);
    },
    narrowed: toTheEnd,
  },
];
