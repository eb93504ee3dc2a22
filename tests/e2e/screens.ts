import { adoptionScreens } from './adoptionScreens.ts';
import type { Seat } from './browser.ts';
import { consultationScreens } from './consultationScreens.ts';
import { openSearch, sendCard, sendChangedCard } from './cards.ts';
import { graphAs } from './graphSession.ts';
import { matrixScreens } from './matrixScreens.ts';
import { meetingScreens } from './meetingScreens.ts';
import { packageScreens } from './packageScreens.ts';
import { problemScreens } from './problemScreens.ts';
import { requirementScreens } from './requirementScreens.ts';
import type { Screen } from './screen.ts';
import { collide, openForm, save, setOffline, writeText } from './waitingChanges.ts';

const COORDINATOR = 'samordnare@samsyn.example';
const WORKING_GROUP = 'arbetsgrupp@samsyn.example';
const CONTACT = 'kontakt.varmland@samsyn.example';

const heading =
  (name: string | RegExp) =>
  ({ tab }: Seat) =>
    tab.getByRole('heading', { level: 1, name }).waitFor();

const searchBox = (tab: Seat['tab']) =>
  tab
    .getByRole('searchbox')
    .or(tab.getByRole('textbox', { name: 'Sök bland kriterierna' }))
    .first();

/** Every screen of the product and of the window around it, in the order in which they are looked at. */
export const SCREENS: readonly Screen[] = [
  {
    name: 'criteria',
    mail: COORDINATOR,
    hash: '#/kanal',
    ready: ({ tab }) => tab.getByText(/270 kriterier/).waitFor(),
  },
  {
    name: 'criteria-found',
    mail: COORDINATOR,
    hash: '#/kanal',
    ready: async ({ tab }) => {
      await searchBox(tab).fill('mjukgörare i plast');
      await tab.locator('mark').first().waitFor();
    },
  },
  {
    name: 'criteria-nothing-found',
    mail: COORDINATOR,
    hash: '#/kanal',
    ready: async ({ tab }) => {
      await searchBox(tab).fill('xyzzyqwrt');
      await tab.getByText('Inget kriterium stämmer').waitFor();
    },
  },
  {
    name: 'criteria-limits',
    mail: COORDINATOR,
    hash: '#/kanal',
    isAlone: true,
    ready: async ({ tab }) => {
      await tab.getByRole('button', { name: 'Gränsvärde' }).click();
      await tab.getByRole('menuitemcheckbox', { name: /Inga gränsvärden/ }).waitFor();
    },
  },
  {
    name: 'criterion',
    mail: CONTACT,
    hash: '#/kanal/criterion/REG-HAN-001',
    ready: async (seat) => {
      await heading('PVC-fria undersökningshandskar')(seat);
      // The form comes after the page, and is what a contact is here for.
      await seat.tab.getByRole('radio', { name: 'Avstyrker' }).waitFor();
      await seat.tab.getByText('Inget att anmärka inför remiss.').waitFor();
    },
  },
  {
    name: 'criterion-title-only',
    mail: COORDINATOR,
    hash: '#/kanal/criterion/UHM-MOB-004',
    ready: ({ tab }) => tab.getByText('Bara titeln är känd').waitFor(),
  },
  {
    name: 'criterion-edit',
    mail: COORDINATOR,
    hash: '#/kanal/criterion/REG-BEL-002',
    ready: async ({ tab }) => {
      await tab
        .getByRole('button', { name: 'Redigera' })
        .or(tab.getByRole('link', { name: 'Redigera' }))
        .first()
        .click();
      await tab.getByRole('textbox', { name: 'Kravtext' }).waitFor();
    },
  },
  {
    name: 'criterion-new',
    mail: COORDINATOR,
    hash: '#/kanal',
    ready: async ({ tab }) => {
      await tab.getByRole('button', { name: 'Nytt kriterium' }).click();
      await tab.getByRole('button', { name: 'Skriv från ett tomt formulär' }).click();
      await tab.getByRole('textbox', { name: 'Titel' }).waitFor();
    },
  },
  ...consultationScreens,
  ...adoptionScreens,
  ...matrixScreens,
  ...packageScreens,
  ...requirementScreens,
  ...meetingScreens,
  { name: 'problems', mail: COORDINATOR, hash: '#/kanal/problems', ready: heading('Att åtgärda') },
  {
    name: 'draft',
    mail: WORKING_GROUP,
    hash: '#/kanal/criterion/REG-INK-001',
    isAlone: true,
    ready: async (seat) => {
      await writeText(seat, 'Halvskriven text.');
      // Typed text is kept a moment after the last key.
      await seat.page.waitForTimeout(600);
      await seat.page.reload();
      await openForm(seat);
      await seat.tab.getByText(/osparat utkast/).waitFor();
      await seat.tab.getByRole('button', { name: 'Kasta utkastet' }).focus();
    },
  },
  {
    name: 'saved-here',
    mail: WORKING_GROUP,
    hash: '#/kanal/criterion/REG-INK-004',
    isAlone: true,
    ready: async (seat) => {
      await writeText(seat, 'Skriven på tåget.');
      await setOffline(seat, true);
      await save(seat);
      await seat.tab.getByText('Sparat här.').waitFor();
    },
  },
  {
    name: 'conflict',
    mail: WORKING_GROUP,
    hash: '#/kanal/criterion/REG-BEL-002',
    isAlone: true,
    ready: (seat) => collide(seat, { mail: COORDINATOR, id: 'REG-BEL-002' }),
  },
  {
    name: 'to-sort-out',
    mail: WORKING_GROUP,
    hash: '#/kanal/criterion/REG-INK-002',
    isAlone: true,
    ready: async (seat) => {
      await collide(seat, { mail: COORDINATOR, id: 'REG-INK-002' });
      await seat.tab.getByRole('button', { name: 'Välj senare' }).click();
      // Where the header is narrow its section lies in the menu; this way there stands in every width.
      await seat.tab.getByText(/^\d+ ändring(ar)? väntar/).click();
      await seat.tab.getByRole('button', { name: 'Visa skillnad' }).first().click();
    },
  },
  {
    name: 'not-found',
    mail: COORDINATOR,
    hash: '#/kanal/criterion/REG-ZZZ-999',
    ready: ({ tab }) => tab.getByText('Kriteriet REG-ZZZ-999 finns inte').waitFor(),
  },
  {
    name: 'no-access',
    mail: 'gast@samsyn.example',
    hash: '#/kanal',
    ready: heading('Du har inte tillgång till Samsyn'),
  },
  {
    name: 'posts',
    mail: COORDINATOR,
    hash: '#/kanal/inlagg',
    ready: ({ page }) => page.getByRole('heading', { name: 'Välkommen till arbetsbänken' }).waitFor(),
  },
  { name: 'chat', mail: CONTACT, hash: '#/chatt', height: 1300, ready: (seat) => sendCard(seat, 'REG-HAN-002') },
  {
    name: 'chat-text-changed',
    mail: CONTACT,
    hash: '#/chatt',
    height: 1300,
    ready: (seat) => sendChangedCard(seat, { mail: COORDINATOR, id: 'REG-HAN-002' }),
  },
  { name: 'chat-search', mail: CONTACT, hash: '#/chatt', ready: openSearch },
  {
    name: 'lists',
    mail: COORDINATOR,
    hash: '#/sharepoint',
    ready: ({ page }) => page.getByRole('heading', { name: 'Listor på webbplatsen' }).waitFor(),
  },
  {
    name: 'list',
    mail: COORDINATOR,
    hash: '#/sharepoint/Kriterier',
    ready: ({ page }) => page.getByText('270 rader').waitFor(),
  },
  {
    name: 'setup',
    mail: COORDINATOR,
    hash: '#/kanal/setup',
    ready: ({ tab }) => tab.getByText('Inget saknas.').waitFor(),
  },
  {
    name: 'setup-not-found',
    mail: COORDINATOR,
    hash: '#/kanal/setup',
    isAlone: true,
    ready: async ({ page, tab }) => {
      await tab.getByText('Inget saknas.').waitFor();
      await page.route(/\/v1\.0\/sites\/samsyn/, (route) =>
        route.fulfill({ status: 404, json: { error: { code: 'itemNotFound', message: 'Requested site not found' } } }),
      );
      await tab.getByRole('button', { name: 'Kontrollera igen' }).click();
      await tab.getByText('Listorna gick inte att läsa.').waitFor();
    },
  },
  ...problemScreens,
  {
    // Kept after all screens that need the list.
    name: 'list-gone',
    mail: COORDINATOR,
    hash: '#/kanal/problems',
    isAlone: true,
    ready: async ({ page, tab }) => {
      await tab.getByRole('heading', { level: 1 }).waitFor();
      const graph = await graphAs(new URL(page.url()).origin, COORDINATOR);
      await graph.send('DELETE', '/lists/Kravpaket');
      await tab.getByText('Listan Kravpaket finns inte på webbplatsen.').waitFor();
    },
  },
  {
    name: 'faults',
    mail: COORDINATOR,
    hash: '#/storningar',
    ready: async ({ page }) => {
      await page.getByRole('button', { name: 'Dålig lina' }).waitFor();
    },
  },
  {
    name: 'faults-on',
    mail: COORDINATOR,
    hash: '#/storningar',
    ready: async ({ page }) => {
      // As if they were on: the screens after this one shall not meet them.
      const plan = {
        seed: 1,
        rates: { '429': 0.25, '503': 0.05 },
        steps: { '429': 0.25, '503': 0.05 },
        retryAfterSeconds: 5,
        delayMilliseconds: 3000,
      };
      await page.route('**/workbench/faults', (route) =>
        route.fulfill({ json: { plan, struck: { '429': 12 }, kinds: [] } }),
      );
      await page.reload();
      await page.getByRole('complementary', { name: 'Störningar är på' }).waitFor();
    },
  },
];
