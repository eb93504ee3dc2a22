import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { ListsGateway } from '#graph/gateway.ts';
import { listDefinitions } from '#graph/listDefinitions.ts';
import { rowCodecs } from '#graph/rows/rowCodecs.ts';
import { Header } from '#tab/frame/Header.tsx';
import ProblemsView from '#tab/problems/ProblemsView.tsx';
import { aRoleAssignment } from '../factories/entities.ts';
import { aKey, anEmail } from '../factories/values.ts';
import { COORDINATOR, shownTo, SKANE } from './aTab.tsx';
import { consulted } from './consulted.ts';

const LATER = [rowCodecs.regionalRequirements.list, rowCodecs.terms.list];
const READER = { email: anEmail('lasare@samsyn.example'), name: 'Läsare' };

/** A site that was made before some lists came. */
const lacking =
  (missing: readonly string[]) =>
  (lists: ListsGateway): ListsGateway => ({
    ...lists,
    pull: async (asked) => {
      const page: typeof asked.page = (each) => (missing.includes(each.list) ? Promise.resolve() : asked.page(each));
      await lists.pull({ ...asked, page });
      for (const list of missing) asked.gone(list);
    },
  });
const drifts = (missing: readonly string[]) =>
  listDefinitions
    .filter(({ name }) => missing.includes(name))
    .map(({ name, displayName }) => ({ kind: 'listMissing', list: name, listName: displayName }) as const);
const settingWithout = (missing: readonly string[]) => ({ through: lacking(missing), drifts: drifts(missing) });
const rows = {
  ...consulted,
  roles: [
    ...consulted.roles,
    rowCodecs.roles.write(aRoleAssignment({ key: aKey(702), email: READER.email, role: 'reader', region: undefined })),
  ],
};
const page = (
  <>
    <Header />
    <ProblemsView />
  </>
);

describe('a site that was made before lists which came later', () => {
  it('[Q15] leads the coordinator to where they are made, and names them', async () => {
    await shownTo(COORDINATOR, page, rows, settingWithout(LATER));
    expect(screen.getByRole('link', { name: 'Att åtgärda (2)' })).toBeTruthy();
    expect(screen.getByRole('heading', { level: 2, name: 'Nya listor att skapa' })).toBeTruthy();
    expect(screen.getByText(/^Listan Regionala krav kom med en senare version/)).toBeTruthy();
    expect(screen.getByText(/^Listan Ordlista kom med en senare version/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Gå till listor och kolumner' }).getAttribute('href')).toBe('#/setup');
  });

  it.each([
    ['a contact person', SKANE],
    ['a reader', READER],
  ])('[Q15] says nothing of it to %s', async (_who, person) => {
    await shownTo(person, page, rows, settingWithout(LATER));
    expect(await screen.findByText('Allt är i sin ordning')).toBeTruthy();
    expect(screen.queryByRole('link', { name: /Att åtgärda/ })).toBeNull();
  });

  it('[Y10] tells everybody of a list that is no later one, although it was never read here', async () => {
    await shownTo(READER, page, rows, settingWithout([rowCodecs.packages.list]));
    expect(screen.getByText(/^Listan Kravpaket finns inte på webbplatsen/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Att åtgärda (1)' })).toBeTruthy();
  });
});
