import type { Seat } from './browser.ts';
import type { Screen } from './screen.ts';

const COORDINATOR = 'samordnare@samsyn.example';

/** Meetings before and after: what leads through them is looked at in the window of a meeting. */
export const meetingScreens: readonly Screen[] = [
  {
    name: 'meetings',
    mail: COORDINATOR,
    hash: '#/kanal/meetings',
    ready: ({ tab }) => tab.getByRole('link', { name: 'Styrgruppsmöte: möbler' }).waitFor(),
  },
  {
    name: 'meeting-planning',
    mail: COORDINATOR,
    hash: '#/kanal/meetings/new',
    height: 1400,
    ready: async ({ tab }) => {
      await tab.getByRole('button', { name: 'Egen punkt' }).click();
      await tab.getByRole('textbox', { name: 'Rubrik på punkt 1' }).waitFor();
    },
  },
  {
    name: 'meeting-minutes',
    mail: COORDINATOR,
    hash: '#/kanal/meetings',
    height: 1200,
    ready: async ({ tab }) => {
      await tab.getByRole('link', { name: 'Styrgruppsmöte: möbler' }).click();
      await tab.getByRole('button', { name: 'Hämta som Word' }).waitFor();
    },
  },
  {
    name: 'meeting-panel',
    mail: COORDINATOR,
    hash: '#/mote',
    height: 1200,
    ready: atFirstCriterion,
  },
  {
    name: 'meeting-running',
    mail: COORDINATOR,
    hash: '#/kanal/meetings',
    height: 1200,
    ready: async (seat) => {
      const { tab, page } = seat;
      await tab.getByRole('link', { name: 'Nätverksmöte: handskar' }).click();
      await atFirstCriterion(seat);
      const silent = tab.getByRole('button', { name: /: Ej svarat/ }).first();
      await silent.click();
      await tab.getByRole('button', { name: 'Tillstyrker', exact: true }).click();
      await tab.getByText('Väntar på bekräftelse', { exact: true }).waitFor();
      await silent.click();
      // An answer that asks for its reason stays chosen. The one before may still be on its way: its buttons wait.
      await tab.getByRole('button', { name: 'Avstyrker', exact: true, disabled: false }).click();
      await tab.getByRole('textbox', { name: 'Motivering' }).fill('Upphandlingen är redan annonserad.');
      await tab.getByRole('textbox', { name: 'Vad som sades' }).fill('Två regioner vill se priserna först.');
      await tab.getByText('Sparat', { exact: true }).waitFor();
      await page.mouse.move(0, 0);
    },
  },
  {
    name: 'configure',
    mail: COORDINATOR,
    hash: '#/kanal/inlagg',
    ready: async ({ page }) => {
      await page.getByRole('button', { name: 'Lägg till en flik' }).click();
      const adding = page.getByRole('dialog').frameLocator('iframe');
      await adding.getByRole('radio', { name: 'Ett kravpaket' }).check();
      await adding.getByRole('combobox').waitFor();
    },
  },
];

/** Begun, and at what its regions are asked about; an earlier look at it has perhaps begun it. */
async function atFirstCriterion({ tab }: Pick<Seat, 'tab'>): Promise<void> {
  const start = tab.getByRole('button', { name: 'Starta mötet' });
  const next = tab.getByRole('button', { name: 'Nästa', exact: true });
  const answered = tab.getByText(/har svarat/).first();
  await start.or(next).waitFor();
  if (await start.isVisible()) await start.click();
  await next.or(answered).first().waitFor();
  if (!(await answered.isVisible())) await next.click();
  await answered.waitFor();
}
