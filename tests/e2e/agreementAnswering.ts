import { arrive, type Hands } from './hands.ts';
import type { Seat } from './browser.ts';
import { rowOf } from './agreementAsking.ts';

type Answer = { readonly stance: string; readonly reason?: string; readonly reservation?: string };
type Deviation = { readonly criterion: string; readonly kind: string; readonly reason: string; readonly text: string };

/** The steps of regions and of the steering group, with a pair of hands. */
export function answering({ press, write, choose, pick, tick, goTo }: Hands) {
  const button = ({ tab }: Seat, name: string | RegExp) => tab.getByRole('button', { name });
  const openConsultation = async (seat: Seat, title: string): Promise<void> => {
    await goTo(seat, 'Remisser');
    await arrive(seat, 'Remisser');
    await press(seat, seat.tab.getByRole('link', { name: title }));
    await arrive(seat, title);
  };
  return {
    openConsultation,
    /** One criterion on its own page, from the consultation. */
    answerOne: async (seat: Seat, title: string, { stance, reason, reservation }: Answer): Promise<void> => {
      const { tab } = seat;
      await press(seat, rowOf(seat, title).getByRole('link', { name: title }));
      await arrive(seat, title);
      await tick(seat, tab.getByRole('radio', { name: stance, exact: true }));
      if (reason !== undefined) await write(seat, tab.getByRole('textbox', { name: /^Motivering/ }), reason);
      if (reservation !== undefined) {
        await press(seat, button(seat, 'Lägg till reservation'));
        await write(seat, tab.getByRole('textbox', { name: /^Reservation/ }), reservation);
      }
      await press(seat, button(seat, 'Spara svaret'));
      await tab.getByText(/s svar är sparat\.$/).waitFor();
    },
    /** All that is left, with one save. @param count how much is left */
    endorseAll: async (seat: Seat, count: number): Promise<void> => {
      await press(seat, button(seat, 'Svara på allt'));
      await arrive(seat, 'Svara på allt');
      await press(seat, button(seat, count === 1 ? 'Tillstyrk det sista' : `Tillstyrk de ${count} som är kvar`));
      await press(seat, button(seat, `Spara ${count} svar`));
      await seat.tab.getByRole('heading', { name: /har svarat på allt$/ }).waitFor();
    },
    /** What is asked again, and that nothing else is left. */
    answerAgain: async (seat: Seat, title: string): Promise<void> => {
      const { tab } = seat;
      await press(seat, button(seat, 'Svara på allt'));
      await arrive(seat, 'Svara på allt');
      await tab
        .getByRole('list', { name: '1 kriterium kvar att svara på' })
        .getByRole('link', { name: title })
        .waitFor();
      await tab.getByText('Frågas igen').waitFor();
      await press(seat, button(seat, 'Samma svar igen'));
      await press(seat, button(seat, 'Spara 1 svar'));
      await tab.getByRole('heading', { name: /har svarat på allt$/ }).waitFor();
    },
    /** @param count how many decisions that makes, the package's own among them */
    decideAll: async (
      seat: Seat,
      { caseNumber, count }: { readonly caseNumber: string; readonly count: number },
    ): Promise<void> => {
      const { tab } = seat;
      await press(seat, tab.getByRole('link', { name: 'Beslutsunderlag' }));
      await arrive(seat, /^Beslut om/);
      await pick(seat, button(seat, 'Samma för alla'), 'Fastställt');
      await write(seat, tab.getByRole('textbox', { name: /^Diarienummer/ }), caseNumber);
      await press(seat, button(seat, 'Registrera beslutet'));
      await press(seat, tab.getByRole('alertdialog').getByRole('button', { name: 'Registrera beslutet' }));
      await tab.getByText(`${count} beslut är registrerade.`).waitFor();
    },
    /** From what waits for the region to what it has made of the package. */
    adoptWithDeviation: async (
      seat: Seat,
      name: string,
      { criterion, kind, reason, text }: Deviation,
    ): Promise<void> => {
      const { tab } = seat;
      await goTo(seat, 'Att göra');
      await arrive(seat, 'Att göra');
      await press(seat, tab.getByRole('link', { name, exact: true }));
      await arrive(seat, `Antagande: ${name}`);
      await press(seat, button(seat, 'För in beslut'));
      await tick(seat, tab.getByRole('radio', { name: 'Antagen med avsteg' }));
      await choose(seat, tab.getByRole('combobox', { name: 'Lägg till avsteg från' }), criterion);
      await press(seat, tab.getByRole('button', { name: 'Lägg till', exact: true }));
      await choose(seat, tab.getByRole('combobox', { name: /^Slag/ }), kind);
      await write(seat, tab.getByRole('textbox', { name: /^Skäl/ }), reason);
      await write(seat, tab.getByRole('textbox', { name: /^Regionens lydelse/ }), text);
      await press(seat, button(seat, 'Spara beslutet'));
      await tab.getByText(/^Beslutet i Region .* är sparat\.$/).waitFor();
    },
  };
}
