import type { Seat } from './browser.ts';
import { editThroughGraph } from './waitingChanges.ts';

/** Looks for gloves in the message extension. */
export async function openSearch({ page }: Seat): Promise<void> {
  await page.getByRole('button', { name: 'Samsyn', exact: true }).click();
  await page.getByRole('combobox', { name: 'Sök kriterium' }).fill('handskar');
  await page
    .getByRole('option', { name: /handskar/ })
    .first()
    .waitFor();
}

/** Puts a card into the chat and waits for it. */
export async function sendCard(seat: Seat, id: string): Promise<void> {
  const { page } = seat;
  await page.getByRole('button', { name: 'Samsyn', exact: true }).click();
  await page.getByRole('combobox', { name: 'Sök kriterium' }).fill(id);
  await page
    .getByRole('option', { name: new RegExp(id) })
    .first()
    .click();
  await page.getByRole('button', { name: 'Skicka' }).click();
  await page.getByRole('log').getByText(id).last().waitFor();
}

/** Puts a card into the chat whose text somebody has just changed, so that it says what. */
export async function sendChangedCard(seat: Seat, by: { readonly mail: string; readonly id: string }): Promise<void> {
  const text = 'Nitrilhandskar ska vara fria från acceleratorer såsom tiuramer och karbamater.';
  await editThroughGraph(seat, by, { Kravtext: text });
  await sendCard(seat, by.id);
  await seat.page
    .getByText(/^Ändrat sedan version/)
    .last()
    .waitFor();
}
