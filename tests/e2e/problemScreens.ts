import { graphAs } from './graphSession.ts';
import type { Screen } from './screen.ts';

const COORDINATOR = 'samordnare@samsyn.example';

/** What the page of matters to sort out looks like when somebody has written past Samsyn. */
export const problemScreens: readonly Screen[] = [
  {
    name: 'broken-rules',
    mail: COORDINATOR,
    hash: '#/kanal/problems',
    isAlone: true,
    ready: async ({ page, tab }) => {
      const graph = await graphAs(new URL(page.url()).origin, COORDINATOR);
      await graph.send('PATCH', '/lists/Standpunkter/items/3/fields', { Standpunkt: 'Avstyrker' });
      await graph.send('PATCH', '/lists/Beslut/items/1/fields', { Kommentar: 'Rättat i efterhand.' });
      const [draft] = (await graph.rows('Kriterier')).filter(({ fields }) => fields['Status'] === 'Utkast');
      await graph.send('PATCH', `/lists/Kriterier/items/${draft?.id ?? ''}/fields`, { Status: 'Fastställd' });
      // What was written elsewhere comes with the next reading; a page that opens reads at once.
      await page.reload();
      await tab
        .getByRole('table', { name: 'Rader som strider mot reglerna' })
        .getByText(/Fastställd/)
        .waitFor();
    },
  },
];
