import { arrive, type Hands } from './hands.ts';
import type { Seat } from './browser.ts';

export type Drafted = {
  readonly title: string;
  readonly text: string;
  readonly evidence: string;
};

/** As the product group is named, and how its criteria are numbered. */
const GROUP = 'Mjukpapper';
const ID = /^REG-MJP-\d{3}$/;

/** The steps of those who write, with a pair of hands. */
export function drafting({ press, write, choose, tick, goTo }: Hands) {
  const save = (seat: Seat) => press(seat, seat.tab.getByRole('button', { name: 'Spara', exact: true }));
  const field = ({ tab }: Seat, name: string) => tab.getByRole('textbox', { name: new RegExp(`^${name}`) });
  return {
    /** @returns the id that the criterion got */
    draftCriterion: async (seat: Seat, { title, text, evidence }: Drafted): Promise<string> => {
      const { tab } = seat;
      await goTo(seat, 'Kriterier');
      await arrive(seat, 'Kriterier');
      await press(seat, tab.getByRole('button', { name: 'Nytt kriterium' }));
      await press(seat, tab.getByRole('button', { name: 'Skriv från ett tomt formulär' }));
      await write(seat, field(seat, 'Titel'), title);
      await write(seat, tab.getByRole('textbox', { name: 'Produktgrupp' }), GROUP);
      await tick(seat, tab.getByRole('checkbox', { name: GROUP }));
      await choose(seat, tab.getByRole('combobox', { name: 'Nivå' }), 'Bas');
      await choose(seat, tab.getByRole('combobox', { name: 'Typ' }), 'Teknisk specifikation');
      await write(seat, field(seat, 'Kravtext'), text);
      await write(seat, field(seat, 'Verifikat'), evidence);
      await write(seat, field(seat, 'Uppföljning'), 'Stickprov av leveranser en gång om året.');
      await write(seat, field(seat, 'Motiv'), 'Mindre avfall från vården.');
      await save(seat);
      await arrive(seat, title);
      return (await tab.getByText(ID).first().textContent()) ?? '';
    },
    /** From a finding of the quality gate to the text that it is about, and back. */
    mendText: async (seat: Seat, text: string): Promise<void> => {
      await press(seat, seat.tab.getByRole('link', { name: 'Redigera kravtexten' }));
      await arrive(seat, /^Redigera REG/);
      await write(seat, field(seat, 'Kravtext'), text);
      await save(seat);
      await seat.tab.getByText('Inget att anmärka inför remiss.').waitFor();
    },
    /** Changes the text of a criterion, found in the list. */
    changeText: async (seat: Seat, { title, text }: Pick<Drafted, 'title' | 'text'>): Promise<void> => {
      const { tab } = seat;
      await goTo(seat, 'Kriterier');
      await arrive(seat, 'Kriterier');
      await write(
        seat,
        tab.getByRole('textbox', { name: 'Sök bland kriterierna' }).or(tab.getByRole('searchbox')).first(),
        title,
      );
      // Found words are marked: before the last one is, what the keys pass on their way still changes under them.
      await tab
        .locator('mark')
        .filter({ hasText: title.split(' ').at(-1) ?? title })
        .first()
        .waitFor();
      await press(seat, tab.getByRole('link', { name: new RegExp(title) }).first());
      await arrive(seat, title);
      await press(seat, tab.getByRole('button', { name: 'Redigera', exact: true }));
      await arrive(seat, /^Redigera REG/);
      await tab.getByText('Kriteriet är på remiss.').waitFor();
      await write(seat, field(seat, 'Kravtext'), text);
      await save(seat);
      await arrive(seat, title);
    },
    makePackage: async (
      seat: Seat,
      { name, titles }: { readonly name: string; readonly titles: readonly string[] },
    ) => {
      const { tab } = seat;
      await goTo(seat, 'Kravpaket');
      await arrive(seat, 'Kravpaket');
      await press(seat, tab.getByRole('button', { name: 'Nytt kravpaket' }));
      await arrive(seat, 'Nytt kravpaket');
      await write(seat, field(seat, 'Namn'), name);
      await choose(seat, tab.getByRole('combobox', { name: 'Produktgrupp' }), GROUP);
      for (const title of titles) await press(seat, tab.getByRole('button', { name: `Lägg till ${title}` }));
      await save(seat);
      await arrive(seat, name);
      await tab.getByText(new RegExp(`^${titles.length} kriterier, varav ${titles.length} obligatoriska`)).waitFor();
    },
  };
}
