import type { Seat } from './browser.ts';
import type { Screen } from './screen.ts';

const COORDINATOR = 'samordnare@samsyn.example';
const HASH = '#/kanal/matrix';

/** The grid, or on a narrow screen the list that stands for it. */
const shown = ({ tab }: Seat) =>
  tab
    .getByRole('grid')
    .or(tab.getByRole('list', { name: 'Kriterier med regionernas svar' }))
    .waitFor();

/** Where the regions stand, as it is found and with a criterion chosen. */
export const matrixScreens: readonly Screen[] = [
  { name: 'matrix', mail: COORDINATOR, hash: HASH, ready: shown },
  {
    name: 'matrix-detail',
    mail: COORDINATOR,
    hash: HASH,
    ready: async (seat) => {
      await shown(seat);
      await seat.tab
        .getByRole('rowheader')
        .or(seat.tab.getByRole('button', { name: /^Visa svaren/ }))
        .first()
        .click();
      await seat.tab
        .getByRole('link', { name: /Öppna kriteriet|Svara/ })
        .first()
        .waitFor();
    },
  },
];
