import { arrive, type Hands } from './hands.ts';
import type { Seat } from './browser.ts';

/** A criterion's row on the page of a consultation. */
export function rowOf({ tab }: Seat, title: string) {
  return tab.getByRole('row').filter({ hasText: title });
}

type Asking = { readonly package: string; readonly title: string; readonly regions: readonly string[] };

/** The steps of the coordinator while the regions are asked, with a pair of hands. */
export function asking({ press, write, tick, goTo }: Hands) {
  const dialog = ({ tab }: Seat) => tab.getByRole('dialog').or(tab.getByRole('alertdialog'));
  const openPackage = async (seat: Seat, name: string): Promise<void> => {
    await goTo(seat, 'Kravpaket');
    await arrive(seat, 'Kravpaket');
    await press(seat, seat.tab.getByRole('link', { name, exact: true }));
    await arrive(seat, name);
  };
  return {
    openPackage,
    openConsultation: async (seat: Seat, { package: name, title, regions }: Asking): Promise<void> => {
      const { tab } = seat;
      await openPackage(seat, name);
      await press(seat, tab.getByRole('button', { name: 'Skicka på remiss' }));
      await arrive(seat, 'Öppna en remiss');
      await write(seat, tab.getByRole('textbox', { name: /^Rubrik/ }), title);
      await tab.getByText(/kan skickas: inget att anmärka\./).waitFor();
      await tick(seat, tab.getByRole('radio', { name: 'Några regioner' }));
      for (const region of regions) await tick(seat, tab.getByRole('checkbox', { name: region }));
      await press(seat, tab.getByRole('button', { name: 'Öppna remissen' }));
      await arrive(seat, title);
      await tab.getByText(new RegExp(`${regions.length} regioner tillfrågade`)).waitFor();
    },
    /** From the criterion's row: the regions answer anew, or their answers follow the text. */
    askAgain: async (
      seat: Seat,
      {
        title,
        comment,
        choice,
      }: { readonly title: string; readonly comment: string; readonly choice: 'ask' | 'carry' },
    ): Promise<void> => {
      await press(seat, rowOf(seat, title).getByRole('button', { name: 'Texten är ändrad: fråga om igen' }));
      await dialog(seat).getByText('Det här är ändrat').or(dialog(seat).getByRole('region')).first().waitFor();
      const [name, action] =
        choice === 'ask' ? [/^Fråga om igen/, 'Fråga om igen'] : [/^Redaktionell/, 'För över svaren'];
      await tick(seat, dialog(seat).getByRole('radio', { name }));
      await write(seat, dialog(seat).getByRole('textbox'), comment);
      await press(seat, dialog(seat).getByRole('button', { name: action, exact: true }));
      await dialog(seat).waitFor({ state: 'detached' });
    },
    /** @param silent how many regions have not answered everything, though they have time left */
    closeEarly: async (seat: Seat, silent: number): Promise<void> => {
      const { tab } = seat;
      await press(seat, tab.getByRole('button', { name: 'Stäng remissen' }));
      await dialog(seat)
        .getByText(new RegExp(`^${silent} region(er)? har inte svarat på allt`))
        .waitFor();
      await press(seat, dialog(seat).getByRole('button', { name: 'Stäng ändå' }));
      await tab.getByText('Remissen stängdes').waitFor();
    },
    publish: async (seat: Seat, name: string): Promise<void> => {
      await openPackage(seat, name);
      await press(seat, seat.tab.getByRole('button', { name: 'Publicera', exact: true }));
      await press(seat, dialog(seat).getByRole('button', { name: 'Publicera', exact: true }));
      await seat.tab.getByText('Paketet är publicerat. Varje region beslutar för sig om det antas.').waitFor();
    },
  };
}
