import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { GraphClient } from '#graph/client/graphClient.ts';
import { GraphFailure } from '#graph/errors.ts';
import { listDefinitions } from '#graph/listDefinitions.ts';
import { lookAhead, provisionLists } from '#graph/provision.ts';
import SetupView from '#tab/setup/SetupView.tsx';
import { coordinator, SITE, visitor } from '../../fakes/embeddedGraph.ts';
import { siteOf } from '../../graph/provisionedSite.ts';
import { consulted } from '../consulted.ts';
import { COORDINATOR, shownTo } from '../aTab.tsx';
import { graphInPage, type GraphInPage } from './graphInPage.ts';

let graph: GraphInPage;
beforeEach(async () => {
  graph = await graphInPage();
});
afterEach(() => graph.close());

const reading = () => graph.clientOf(coordinator);
const stepsLeft = async () =>
  (await lookAhead({ client: reading(), site: SITE, definitions: listDefinitions })).steps.length;
const shown = (managing: GraphClient = graph.clientOf(coordinator), rows: Parameters<typeof shownTo>[2] = consulted) =>
  shownTo(COORDINATOR, <SetupView />, rows, { siteAccess: { site: SITE, reading: reading(), managing } });
const create = async () => fireEvent.click(await screen.findByRole('button', { name: 'Skapa det som saknas' }));
const standings = () =>
  within(screen.getByRole('list', { name: 'Listorna' }))
    .getAllByText(/^(Komplett|Saknas|Ska kompletteras|Väntar|Pågår|Klar)$/)
    .map(({ textContent }) => textContent);

describe('the page that makes the lists', () => {
  it('[V10] [V11] shows what is missing, makes it when a person says so, and goes on by itself', async () => {
    const { site } = await shown();
    await screen.findByText('Listorna är inte skapade än.');
    expect(standings()).toEqual(listDefinitions.map(() => 'Saknas'));
    const before = site.requestCount;
    await create();
    await screen.findByText('Klart.', undefined, { timeout: 10_000 });
    expect(standings()).toEqual(listDefinitions.map(() => 'Komplett'));
    expect(await stepsLeft()).toBe(0);
    expect(site.requestCount).toBeGreaterThan(before);
  });

  it('[V12] stops after the step under way, and goes on from there', async () => {
    const client = graph.clientOf(coordinator);
    let lists = 0;
    const stopping: GraphClient = {
      send: async (request) => {
        const answer = await client.send(request);
        if (request.method === 'POST' && request.path.endsWith('/lists') && (lists += 1) === 2)
          act(() => void fireEvent.click(screen.getByRole('button', { name: 'Avbryt' })));
        return answer;
      },
    };
    await shown(stopping);
    await create();
    await screen.findByText('Avbrutet.');
    expect(standings().filter((standing) => standing === 'Saknas')).toHaveLength(listDefinitions.length - 2);
    fireEvent.click(screen.getByRole('button', { name: 'Fortsätt där det stannade' }));
    await screen.findByText('Klart.', undefined, { timeout: 10_000 });
    expect(await stepsLeft()).toBe(0);
  });

  it('says who can do it when SharePoint does not let this person, with what support needs and a command', async () => {
    await shown(graph.clientOf(visitor));
    await create();
    await screen.findByText(/Du får inte skapa eller ändra listor på webbplatsen.*Ärendereferens: \S+/);
    expect(screen.getByText('npm run provision -- --site https://samsyn.sharepoint.com/sites/kriterier')).toBeTruthy();
  });

  it('says what to do when the permission was not given, and has changed nothing', async () => {
    const facts = { status: 401, code: 'user_cancelled', requestId: '' };
    const denied: GraphClient = {
      send: () => Promise.reject(new GraphFailure('signInRequired', 'No token.', { facts })),
    };
    await shown(denied);
    await create();
    await screen.findByText(/fick inte behörigheten Sites\.Manage\.All/);
    expect(screen.getByText('Listorna är inte skapade än.')).toBeTruthy();
  });

  it('[V2] [V10] names what people have changed, and offers nothing where nothing is missing', async () => {
    await provisionLists({ client: reading(), site: SITE, definitions: listDefinitions });
    const { client, path } = await siteOf(graph);
    await client.send({
      method: 'PATCH',
      path: `${path('Kriterier')}/columns/Status`,
      body: { displayName: 'Läge' },
    });
    await shown();
    await screen.findByText('Inget saknas.');
    expect(screen.getByText('Kolumnen Status i Kriterier heter nu Läge.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Skapa det som saknas' })).toBeNull();
  });

  it('says what to fill in first when the lists are new', async () => {
    await provisionLists({ client: reading(), site: SITE, definitions: listDefinitions });
    await shown(undefined, {});
    await screen.findByRole('heading', { name: 'Nästa steg' });
    expect(screen.getByRole('link', { name: 'Roller' }).getAttribute('href')).toContain('/Lists/Roller');
  });

  it('says that there is no such site, and looks again', async () => {
    graph.hideSite(true);
    await shown();
    await screen.findByText(/Webbplatsen https:\/\/samsyn\.sharepoint\.com\/sites\/kriterier finns inte/);
    graph.hideSite(false);
    fireEvent.click(screen.getByRole('button', { name: 'Kontrollera igen' }));
    await waitFor(() => expect(screen.getByText('Listorna är inte skapade än.')).toBeTruthy());
  });
});
