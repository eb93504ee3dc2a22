import type { Seat } from './browser.ts';

export type CellAt = {
  /** ASCII name of the list. */
  readonly list: string;
  /** Something that only this row holds. */
  readonly row: string;
  /** Display name of the column. */
  readonly column: string;
};

/** Changes one cell of a SharePoint list by hand, past Samsyn, as a coordinator would in the list itself. */
export async function editCell({ page, go }: Seat, { list, row, column }: CellAt, value: string): Promise<void> {
  await go(`#/sharepoint/${list}`);
  // A list that was open all the time shows what it read then.
  const fetched = page.waitForResponse((response) => response.url().includes('/items'));
  await page.getByRole('button', { name: 'Läs in på nytt' }).first().click();
  await (await fetched).finished();
  await page
    .getByRole('textbox', { name: 'Filtrera' })
    .or(page.getByRole('searchbox', { name: 'Filtrera' }))
    .fill(row);
  const header = page.getByRole('columnheader', { name: column, exact: true });
  const index = await header.getAttribute('aria-colindex');
  const cell = page.getByRole('row').filter({ hasText: row }).locator(`[aria-colindex="${index}"]`).last();
  await cell.dblclick();
  const dialog = page.getByRole('alertdialog');
  const editor = page
    .getByRole('alertdialog')
    .getByRole('textbox')
    .or(page.getByRole('gridcell').getByRole('textbox'))
    .or(page.getByRole('gridcell').getByRole('combobox'));
  await editor.first().fill(value);
  if (await dialog.isVisible()) await dialog.getByRole('button', { name: 'Spara' }).click();
  else await page.keyboard.press('Enter');
  await editor.first().waitFor({ state: 'detached' });
}
