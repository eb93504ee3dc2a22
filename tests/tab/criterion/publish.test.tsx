import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Criterion } from '#domain/criterion.ts';
import { rowCodecs } from '#graph/rows/rowCodecs.ts';
import CriterionView from '#tab/criterion/CriterionView.tsx';
import { aCriterion, anEdition, aRoleAssignment } from '../../factories/entities.ts';
import { aCriterionId, aKey } from '../../factories/values.ts';
import { decisionOn, decisionOnPackage, editionOf, theEdition, thePackage } from '../../usecases/decided.ts';
import { COORDINATOR, shownTo, SKANE, STEERING, type Tab } from '../aTab.tsx';
import { consulted } from '../consulted.ts';

const decided = aCriterion({ status: 'decided' });
const earlier = aCriterion({
  key: aKey(302),
  id: aCriterionId('REG-INK-014'),
  title: 'Äldre krav',
  status: 'published',
});
const inForce: Criterion = { ...earlier, publishedEdition: editionOf(earlier) };
const listsWith = (...criteria: readonly Criterion[]) => ({
  ...consulted,
  consultations: [],
  roles: [
    ...consulted.roles,
    rowCodecs.roles.write(
      aRoleAssignment({ key: aKey(702), email: STEERING.email, role: 'steeringGroup', region: undefined }),
    ),
  ],
  criteria: criteria.map(rowCodecs.criteria.write),
  editions: [anEdition(), anEdition({ key: aKey(402) }, earlier)].map(rowCodecs.editions.write),
  decisions: [rowCodecs.decisions.write(decisionOn(decided).value)],
});
const page = <CriterionView id={decided.id} />;
const press = (name: string) =>
  fireEvent.click(screen.getAllByRole('button', { name, hidden: true }).at(-1) ?? document.body);
const statuses = ({ site }: Tab) => site.rows(rowCodecs.criteria.list).map(({ fields }) => fields['Status']);

describe('a decided criterion is published on its page', () => {
  it('[J12] [J17] by the coordinator, who reads first by whose decision and what it means', async () => {
    const tab = await shownTo(COORDINATOR, page, listsWith(decided));
    expect(screen.getByText(/^Fastställt av Styrgruppen.*, 2026-04-15, dnr/)).toBeDefined();
    press('Publicera');
    expect(await screen.findByRole('heading', { name: 'Publicera REG-INK-012?', hidden: true })).toBeDefined();
    expect(screen.getByText(/^Kriteriet gäller från i dag, 2026-03-02/)).toBeDefined();
    expect(statuses(tab)).toEqual(['Fastställd']);
    press('Publicera');
    await waitFor(() => expect(statuses(tab)).toEqual(['Publicerad']));
    expect(await screen.findByText('Kriteriet är publicerat.')).toBeDefined();
    expect(screen.queryByRole('heading', { name: 'Publicera', hidden: true })).toBeNull();
  });

  it('[J13] in the place of others that are chosen', async () => {
    const tab = await shownTo(COORDINATOR, page, listsWith(decided, inForce));
    fireEvent.click(screen.getByLabelText('REG-INK-014 Äldre krav'));
    press('Publicera');
    expect(await screen.findByText(/REG-INK-014 slutar gälla/)).toBeDefined();
    press('Publicera');
    await waitFor(() => expect(statuses(tab)).toEqual(['Publicerad', 'Ersatt']));
  });

  it('[J17] tells which edition goes when it has been in force before', async () => {
    const revised: Criterion = { ...decided, publishedEdition: editionOf(earlier) };
    const before = anEdition({ key: aKey(403), version: 1 }, { ...earlier, id: decided.id });
    const now = anEdition({ version: 2 });
    await shownTo(COORDINATOR, page, {
      ...listsWith({ ...revised, publishedEdition: before.hash }),
      editions: [before, now].map(rowCodecs.editions.write),
    });
    expect(screen.getByText(/i stället för utgåva 1/)).toBeDefined();
    press('Publicera');
    expect(await screen.findByText(/Utgåva 1 slutar gälla/)).toBeDefined();
  });

  it('[J17] names the package that was decided with it, which publishes it too', async () => {
    const whole = { ...thePackage, status: 'decided' as const };
    await shownTo(COORDINATOR, page, {
      ...listsWith(decided),
      packages: [rowCodecs.packages.write(whole)],
      packageEditions: [rowCodecs.packageEditions.write(theEdition)],
      decisions: [decisionOn(decided).value, decisionOnPackage().value].map(rowCodecs.decisions.write),
    });
    expect(screen.getByRole('link', { name: whole.name })).toBeDefined();
  });

  it('[J12] not where it reads otherwise than was decided: the page says what to do', async () => {
    await shownTo(COORDINATOR, page, listsWith({ ...decided, text: 'Ändrat för hand.' }));
    expect(screen.getByText(/^REG-INK-012 lyder inte som det beslutades/)).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Publicera' })).toBeNull();
  });

  it('[J10] says who publishes to those who may not', async () => {
    await shownTo(SKANE, page, listsWith(decided));
    expect(screen.getByText('Den nationella samordnaren publicerar.')).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Publicera' })).toBeNull();
  });

  it('[J10] says in the dialog why it was not, when somebody was first', async () => {
    const tab = await shownTo(COORDINATOR, page, listsWith(decided));
    press('Publicera');
    await screen.findByRole('heading', { name: 'Publicera REG-INK-012?', hidden: true });
    const [row] = tab.site.rows(rowCodecs.criteria.list);
    tab.site.handEdit(rowCodecs.criteria.list, row?.id ?? '', { Status: 'Upphävd' }, COORDINATOR);
    await tab.pull();
    press('Publicera');
    expect(await screen.findByText(/har status ”Upphävd”\. Bara det fastställda publiceras/)).toBeDefined();
  });
});
