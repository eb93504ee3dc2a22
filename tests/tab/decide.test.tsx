import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { rowCodecs } from '#graph/rows/rowCodecs.ts';
import DecideView from '#tab/decisions/DecideView.tsx';
import { aKey, anEmail } from '../factories/values.ts';
import { aPosition, aProductGroup, aRegion, aRoleAssignment } from '../factories/entities.ts';
import { consulted as world, first, second, thePackage } from '../usecases/decided.ts';
import { shownTo, SKANE, type Tab } from './aTab.tsx';

const GROUP = { email: anEmail('styrgrupp@samsyn.example'), name: 'Styrgrupp' };
const from = world();
const lists = {
  regions: [rowCodecs.regions.write(aRegion())],
  productGroups: [rowCodecs.productGroups.write(aProductGroup())],
  roles: [
    rowCodecs.roles.write(aRoleAssignment()),
    rowCodecs.roles.write(
      aRoleAssignment({ key: aKey(701), email: GROUP.email, role: 'steeringGroup', region: undefined }),
    ),
  ],
  criteria: from.criteria.all.map(({ value }) => rowCodecs.criteria.write(value)),
  editions: from.editions.all.map(({ value }) => rowCodecs.editions.write(value)),
  packages: from.packages.all.map(({ value }) => rowCodecs.packages.write(value)),
  packageEditions: from.packageEditions.all.map(({ value }) => rowCodecs.packageEditions.write(value)),
  consultations: from.consultations.all.map(({ value }) => rowCodecs.consultations.write(value)),
  positions: [
    rowCodecs.positions.write(
      aPosition({ stance: { kind: 'rejects', reason: 'För lågt.' }, reservation: 'Vi går längre.' }),
    ),
  ],
};
const page = <DecideView consultation={aKey(500)} />;
const outcomeOf = (name: string, outcome: string) =>
  fireEvent.change(screen.getByRole('combobox', { name: `Utfall för ${name}` }), { target: { value: outcome } });
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name, hidden: true }));
const decisions = ({ site }: Tab) => site.rows(rowCodecs.decisions.list);

describe('the page of a decision', () => {
  it('[Z6] records what is chosen, with the picture as it is', async () => {
    const tab = await shownTo(GROUP, page, lists);
    outcomeOf(first.title, 'decided');
    fireEvent.change(screen.getByLabelText(/^Diarienummer/), { target: { value: 'SHU 2026-014' } });
    press('Registrera beslutet');
    await screen.findByRole('heading', { name: 'Registrera beslutet?', hidden: true });
    fireEvent.click(
      screen.getAllByRole('button', { name: 'Registrera beslutet', hidden: true }).at(-1) ?? document.body,
    );
    await waitFor(() => expect(decisions(tab)).toHaveLength(1));
    const [row] = decisions(tab).map(({ fields }) => rowCodecs.decisions.read(fields));
    expect(row).toMatchObject({
      ok: true,
      value: {
        caseNumber: 'SHU 2026-014',
        outcome: 'decided',
        picture: { answers: [{ region: '12', answer: 'rejects', reservation: 'Vi går längre.' }] },
      },
    });
    expect(await screen.findByText('Beslutet är registrerat.')).toBeDefined();
  });

  it('[Z7] tells what a package would be decided without', async () => {
    await shownTo(GROUP, page, lists);
    press('Samma för alla');
    fireEvent.click(await screen.findByRole('menuitem', { name: 'Fastställt' }));
    expect(screen.queryByText(/fastställs utan/)).toBeNull();
    outcomeOf(second.title, 'referredBack');
    expect(screen.getByText(`Paketet fastställs utan ${second.id}.`)).toBeDefined();
  });

  it('[Z1] tells what is missing before anything is recorded', async () => {
    const tab = await shownTo(GROUP, page, lists);
    outcomeOf(thePackage.name, 'referredBack');
    press('Registrera beslutet');
    expect(await screen.findByText('Skriv beslutets diarienummer.')).toBeDefined();
    expect(decisions(tab)).toEqual([]);
  });

  it('[Z1] shows others the picture and who records, but no form', async () => {
    await shownTo(SKANE, page, lists);
    expect(screen.getByText(/^Styrgruppen registrerar beslutet/)).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Registrera beslutet' })).toBeNull();
    expect(screen.getByRole('button', { name: 'Hämta beslutsunderlag i Word' })).toBeDefined();
  });

  it('[Z3] waits while the consultation is open', async () => {
    const open = world({ consultation: { state: 'open' } }).consultations.all;
    await shownTo(GROUP, page, {
      ...lists,
      consultations: open.map(({ value }) => rowCodecs.consultations.write(value)),
    });
    expect(screen.getByText(/^Remissen är öppen/)).toBeDefined();
    expect(screen.queryByRole('combobox')).toBeNull();
    expect(screen.queryByRole('button', { name: /Word/ })).toBeNull();
  });

  it('says what to do when there is no such consultation', async () => {
    const { navigation } = await shownTo(GROUP, <DecideView consultation={aKey(599)} />, lists);
    press('Visa alla remisser');
    expect(navigation.place()).toEqual({ kind: 'consultations' });
  });
});
