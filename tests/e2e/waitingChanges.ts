import type { Seat } from './browser.ts';
import { graphAs } from './graphSession.ts';

const GRAPH = /\/v1\.0\//;

/** Takes a seat off the line, as a train takes its passengers, or brings it back. */
export async function setOffline({ page }: Seat, isOffline: boolean): Promise<void> {
  await page.unroute(GRAPH);
  if (isOffline) await page.route(GRAPH, (route) => route.abort());
}

/** Opens the form of the criterion on the page. */
export async function openForm({ tab }: Seat): Promise<void> {
  await tab
    .getByRole('link', { name: 'Redigera' })
    .or(tab.getByRole('button', { name: 'Redigera' }))
    .first()
    .click();
  await tab.getByRole('textbox', { name: 'Kravtext' }).waitFor();
}

/** Opens the form of the criterion on the page and writes a new text. */
export async function writeText(seat: Seat, text: string): Promise<void> {
  await openForm(seat);
  await seat.tab.getByRole('textbox', { name: 'Kravtext' }).fill(text);
}

export async function save({ tab }: Seat): Promise<void> {
  await tab.getByRole('button', { name: 'Spara', exact: true }).click();
}

/** Changes a criterion as another program in somebody's name does. */
export async function editThroughGraph(seat: Seat, at: { readonly mail: string; readonly id: string }, fields: object) {
  const graph = await graphAs(new URL(seat.page.url()).origin, at.mail);
  const row = (await graph.rows('Kriterier')).find((each) => each.fields['KriterieId'] === at.id);
  if (row === undefined) throw new Error(`There is no criterion ${at.id}.`);
  const answer = await graph.send('PATCH', `/lists/Kriterier/items/${row.id}/fields`, fields);
  if (answer.status !== 200) throw new Error(`The edit was answered ${answer.status}.`);
}

/** A text that the person on the seat and somebody else changed at the same time, with the dialog open. */
export async function collide(seat: Seat, at: { readonly mail: string; readonly id: string }): Promise<void> {
  await writeText(
    seat,
    'Belysning i allmänna utrymmen ska styras av närvaro och dagsljus, och effekten ska kunna avläsas.',
  );
  await editThroughGraph(seat, at, {
    Kravtext: 'Belysning i samtliga utrymmen ska styras av närvaro, och släckas efter högst tio minuter.',
  });
  await saveUntilAsked(seat);
}

/** A write that takes long lets its form go, and the choice then waits at the criterion: it comes up by saving again. */
async function saveUntilAsked(seat: Seat): Promise<void> {
  const dialog = seat.tab.getByRole('button', { name: 'Spara valet' });
  const mark = seat.tab.getByText(/^Väntar på dig/);
  for (let tries = 0; tries < 3; tries += 1) {
    await save(seat);
    await dialog.or(mark).first().waitFor();
    if (await dialog.isVisible()) return;
    await openForm(seat);
  }
  throw new Error('The choice did not come up.');
}
