import type { Seat } from './browser.ts';
import type { Screen } from './screen.ts';

const COORDINATOR = 'samordnare@samsyn.example';
const STEERING = 'styrgrupp@samsyn.example';
const PACKAGES = '#/kanal/packages';

const heading =
  (name: string | RegExp) =>
  ({ tab }: Seat) =>
    tab.getByRole('heading', { level: 1, name }).waitFor();

const open =
  (name: string) =>
  async (seat: Seat): Promise<void> => {
    await heading('Kravpaket')(seat);
    await seat.tab.getByRole('link', { name, exact: true }).click();
    await heading(name)(seat);
  };

/** Packages, their form, what is published, and decisions. */
export const packageScreens: readonly Screen[] = [
  { name: 'packages', mail: COORDINATOR, hash: PACKAGES, ready: heading('Kravpaket') },
  {
    name: 'package',
    mail: COORDINATOR,
    hash: PACKAGES,
    height: 1800,
    ready: async (seat) => {
      await open('Arbetskläder')(seat);
      await seat.tab.getByRole('button', { name: 'Ändringsdokument i Word' }).first().waitFor();
    },
  },
  {
    name: 'package-draft',
    mail: COORDINATOR,
    hash: PACKAGES,
    height: 1200,
    ready: open('Rengöring och städ'),
  },
  {
    name: 'package-form',
    mail: COORDINATOR,
    hash: PACKAGES,
    isAlone: true,
    height: 1900,
    ready: async (seat) => {
      await open('Rengöring och städ')(seat);
      await seat.tab.getByRole('button', { name: 'Redigera' }).click();
      await heading(/^Redigera/)(seat);
      await seat.tab
        .getByRole('button', { name: /^Flytta ner/ })
        .first()
        .click();
    },
  },
  {
    name: 'criterion-publish',
    mail: COORDINATOR,
    hash: PACKAGES,
    ready: async (seat) => {
      await open('Arbetskläder')(seat);
      await seat.tab.getByRole('link', { name: 'Oeko-Tex för arbetskläder' }).first().click();
      await seat.tab.getByRole('button', { name: 'Publicera' }).click();
      await seat.tab.getByRole('dialog', { name: /^Publicera REG-ARB/ }).waitFor();
    },
  },
  {
    name: 'package-repeal',
    mail: STEERING,
    hash: PACKAGES,
    height: 1100,
    ready: async (seat) => {
      await open('IT-arbetsplats')(seat);
      await seat.tab.getByRole('button', { name: 'Upphäv' }).click();
      const dialog = seat.tab.getByRole('dialog', { name: 'Upphäv IT-arbetsplats?' });
      await dialog.getByRole('button', { name: 'Upphäv' }).click();
      await dialog.getByText('Skriv beslutets diarienummer.').waitFor();
    },
  },
  {
    name: 'decide',
    mail: STEERING,
    hash: '#/kanal/consultations',
    height: 1700,
    ready: async (seat) => {
      await seat.tab.getByRole('link', { name: /^Byggvaror/ }).click();
      await heading(/^Byggvaror/)(seat);
      const link = seat.tab.getByRole('link', { name: /eslut/ }).or(seat.tab.getByRole('button', { name: /eslut/ }));
      await link.first().click();
      await heading(/^Beslut om/)(seat);
      await seat.tab.getByRole('button', { name: 'Samma för alla' }).click();
      await seat.tab.getByRole('menuitem', { name: 'Fastställt' }).click();
    },
  },
];
