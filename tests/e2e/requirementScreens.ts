import type { Seat } from './browser.ts';
import type { Screen } from './screen.ts';

const COORDINATOR = 'samordnare@samsyn.example';
const CONTACT = 'kontakt.varmland@samsyn.example';
const HASH = '#/kanal/requirements';

/** There when the regions' requirements have been compared with the criteria. */
const compared = (tab: Seat['tab']) => tab.getByRole('button', { name: /^Godta de säkra/ });

/** The page of the regions' requirements, as it is found and while it is worked with. */
export const requirementScreens: readonly Screen[] = [
  { name: 'requirements', mail: COORDINATOR, hash: HASH, ready: ({ tab }) => compared(tab).waitFor() },
  {
    name: 'requirement',
    mail: COORDINATOR,
    hash: HASH,
    ready: async ({ tab }) => {
      await compared(tab).waitFor();
      await tab.getByRole('list', { name: 'Krav' }).getByRole('link').first().click();
      await tab
        .getByRole('button', { name: /^Visa skillnaden/ })
        .first()
        .click();
      await tab.getByText(/^Regionens text jämförd/).waitFor();
    },
  },
  {
    name: 'requirements-sure',
    mail: COORDINATOR,
    hash: HASH,
    ready: async ({ tab }) => {
      await compared(tab).click();
      await tab.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'requirements-import',
    mail: CONTACT,
    hash: HASH,
    ready: async ({ tab }) => {
      await tab.getByRole('button', { name: 'Importera krav' }).click();
      await tab
        .getByRole('textbox', { name: /^Kraven/ })
        .fill('1. Latex får inte förekomma.\n2. Handskar ska vara hela.');
      await tab.getByRole('list', { name: 'Krav att importera' }).scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'requirements-alike',
    mail: COORDINATOR,
    hash: HASH,
    ready: async ({ tab }) => {
      await tab.getByRole('tab', { name: 'Lika krav' }).click();
      await tab.getByRole('button', { name: /^REG-HAN-003/ }).click();
      await tab.getByRole('button', { name: 'Visa alla skillnader' }).click();
    },
  },
];
