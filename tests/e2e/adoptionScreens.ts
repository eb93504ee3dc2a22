import type { Seat } from './browser.ts';
import type { Screen } from './screen.ts';

const COORDINATOR = 'samordnare@samsyn.example';
const CONTACT = 'kontakt.varmland@samsyn.example';

const heading =
  (name: string | RegExp) =>
  ({ tab }: Seat) =>
    tab.getByRole('heading', { level: 1, name }).waitFor();

/** From the board to the first package in force. */
async function openAdoption(seat: Seat): Promise<void> {
  await heading('Läget i regionerna')(seat);
  await seat.tab.getByRole('link', { name: /^Kött/ }).first().click();
  await heading(/^Antagande/)(seat);
}

/** What waits for a person, the board, and what regions make of a package. */
export const adoptionScreens: readonly Screen[] = [
  { name: 'todo', mail: CONTACT, hash: '#/kanal/todo', ready: heading('Att göra') },
  { name: 'todo-coordinator', mail: COORDINATOR, hash: '#/kanal/todo', ready: heading('Att göra') },
  { name: 'board', mail: CONTACT, hash: '#/kanal/board', ready: heading('Läget i regionerna') },
  { name: 'adoption', mail: CONTACT, hash: '#/kanal/board', ready: openAdoption },
  {
    name: 'adoption-form',
    mail: CONTACT,
    hash: '#/kanal/board',
    height: 1400,
    ready: async (seat) => {
      await openAdoption(seat);
      await seat.tab.getByRole('button', { name: /^(För in beslut|Ändra beslutet)$/ }).click();
      await seat.tab.getByRole('radio', { name: 'Antagen med avsteg' }).check();
      await seat.tab.getByRole('combobox', { name: 'Lägg till avsteg från' }).selectOption({ index: 1 });
      await seat.tab.getByRole('button', { name: 'Lägg till', exact: true }).click();
      await seat.tab
        .getByRole('textbox', { name: 'Regionens lydelse' })
        .last()
        .fill('Regionens egen lydelse av kravet.');
      await seat.tab.getByText('Skillnad mot nationell lydelse').last().waitFor();
    },
  },
];
