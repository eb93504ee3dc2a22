import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { ListsGateway } from '#graph/gateway.ts';
import { rowCodecs } from '#graph/rows/rowCodecs.ts';
import ProblemsView from '#tab/problems/ProblemsView.tsx';
import { aProductGroup } from '../factories/entities.ts';
import { aGroup, aKey } from '../factories/values.ts';
import { COORDINATOR, shownTo, SKANE, type Tab } from './aTab.tsx';
import { consulted } from './consulted.ts';

describe('a list that the site no longer has', () => {
  const withoutPackages = (lists: ListsGateway): ListsGateway => ({
    ...lists,
    pull: async (asked) => {
      await lists.pull(asked);
      asked.gone(rowCodecs.packages.list);
    },
  });
  const missing = { kind: 'listMissing', list: 'Kravpaket', listName: 'Kravpaket' } as const;
  const setting = { through: withoutPackages, drifts: [missing] };

  it('[Y10] is named once, and a coordinator is led to where it can be made again', async () => {
    const { navigation } = await shownTo(COORDINATOR, <ProblemsView />, consulted, setting);
    expect(screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual([
      'Listor som saknas',
    ]);
    expect(screen.getByText(/^Listan Kravpaket finns inte på webbplatsen/)).toBeTruthy();
    expect(screen.getByText(/^Återställ listan ur papperskorgen i SharePoint\./)).toBeTruthy();
    const link = screen.getByRole('link', { name: 'Gå till listor och kolumner' });
    expect(link.getAttribute('href')).toBe('#/setup');
    fireEvent.click(link);
    expect(navigation.place()).toEqual({ kind: 'setup' });
  });

  it('[Y10] says to everybody else who can make it again', async () => {
    await shownTo(SKANE, <ProblemsView />, consulted, setting);
    expect(screen.getByText('Den nationella samordnaren kan återställa listan eller skapa den på nytt.')).toBeTruthy();
    expect(screen.queryByRole('link')).toBeNull();
  });
});

describe('a list of which much is missing when it is read again', () => {
  const GROUPS = 40;
  const productGroups = Array.from({ length: GROUPS }, (_, index) => {
    const code = aGroup(`A${String.fromCharCode(65 + Math.floor(index / 26), 65 + (index % 26))}`);
    return rowCodecs.productGroups.write(aProductGroup({ key: aKey(200 + index), code, name: `Grupp ${index}` }));
  });
  const rows = { ...consulted, productGroups };
  const shownGroups = ({ replica }: Tab) => replica.workspace().productGroups.all.length;

  /** The page after a reading in which SharePoint showed ten rows of forty, and the way to have it show them all. */
  async function afterAShortReading(person: Parameters<typeof shownTo>[0]) {
    const short = { now: false };
    const cutShort = (lists: ListsGateway): ListsGateway => ({
      ...lists,
      pull: (asked) => {
        const cuts = (list: string) => short.now && list === rowCodecs.productGroups.list;
        return lists.pull({
          ...asked,
          page: (page) => asked.page(cuts(page.list) ? { ...page, rows: page.rows.slice(0, 10) } : page),
        });
      },
    });
    const tab = await shownTo(person, <ProblemsView />, rows, { through: cutShort });
    short.now = true;
    act(() => tab.replica.readAnew('productGroups'));
    await tab.pull();
    return { tab, showAll: () => (short.now = false) };
  }

  it('[Y9] says how many of how many, and keeps showing them', async () => {
    const { tab } = await afterAShortReading(COORDINATOR);
    expect(screen.getByRole('heading', { name: 'Borttagningar att bekräfta' })).toBeTruthy();
    expect(screen.getByText(/^30 av 40 rader i Produktgrupper fanns inte med/)).toBeTruthy();
    expect(shownGroups(tab)).toBe(GROUPS);
  });

  it('[Y9] reads it again when told to, and believes what it then meets', async () => {
    const { tab, showAll } = await afterAShortReading(COORDINATOR);
    showAll();
    fireEvent.click(screen.getByRole('button', { name: 'Läs listan på nytt' }));
    await screen.findByRole('heading', { name: 'Allt är i sin ordning' });
    expect(shownGroups(tab)).toBe(GROUPS);
  });

  it('[Y9] removes them only when a coordinator has been asked and says so', async () => {
    const { tab } = await afterAShortReading(COORDINATOR);
    const ask = async () => {
      fireEvent.click(screen.getByRole('button', { name: 'Ja, de är borttagna' }));
      return within(await screen.findByRole('alertdialog', { name: 'Ta bort 30 rader ur Produktgrupper?' }));
    };
    fireEvent.click((await ask()).getByRole('button', { name: 'Avbryt' }));
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
    expect(shownGroups(tab)).toBe(GROUPS);

    fireEvent.click((await ask()).getByRole('button', { name: 'Ja, de är borttagna' }));
    await screen.findByRole('heading', { name: 'Allt är i sin ordning' });
    expect(shownGroups(tab)).toBe(10);
  });

  it('[Y9] leaves the decision to the coordinator', async () => {
    await afterAShortReading(SKANE);
    expect(screen.getByText('Den nationella samordnaren avgör.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Ja, de är borttagna' })).toBeNull();
    expect(screen.getByRole('button', { name: 'Läs listan på nytt' })).toBeTruthy();
  });
});
