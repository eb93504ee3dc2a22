import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { rowCodecs } from '#graph/rows/rowCodecs.ts';
import { memoryDraftStore } from '#replica/outbox/draftStore.ts';
import EditPackageView from '#tab/packages/EditPackageView.tsx';
import PackagesView from '#tab/packages/PackagesView.tsx';
import PackageView from '#tab/packages/PackageView.tsx';
import { aCriterion, aPackage, aPackageEdition, anEdition, aRoleAssignment } from '../factories/entities.ts';
import { aCriterionId, aKey } from '../factories/values.ts';
import { COORDINATOR, shownTo, SKANE } from './aTab.tsx';
import { consulted } from './consulted.ts';

const other = aCriterion({ key: aKey(301), id: aCriterionId('REG-INK-013'), title: 'Inga parfymer', status: 'draft' });
const working = aPackage({ status: 'draft' });
const lists = {
  ...consulted,
  criteria: [rowCodecs.criteria.write(aCriterion()), rowCodecs.criteria.write(other)],
  editions: [rowCodecs.editions.write(anEdition())],
  packages: [rowCodecs.packages.write(working)],
};
const published = {
  ...lists,
  packages: [
    rowCodecs.packages.write(
      aPackage({ status: 'draft', scope: 'Nytt som ingen har beslutat.', publishedEdition: aPackageEdition().hash }),
    ),
  ],
  packageEditions: [rowCodecs.packageEditions.write(aPackageEdition())],
};
const PACKAGES = rowCodecs.packages.list;
const poster = (tab: Awaited<ReturnType<typeof shownTo>>) => tab.site.rows(PACKAGES)[0]?.fields['Poster'];
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));

describe('the list of packages', () => {
  it('shows what is worked on, with its group and how many criteria', async () => {
    await shownTo(COORDINATOR, <PackagesView />, lists);
    const part = screen.getByRole('region', { name: 'På gång' });
    expect(within(part).getByRole('link', { name: working.name })).toBeDefined();
    expect(within(part).getByText('Inkontinenshjälpmedel · 1 kriterium')).toBeDefined();
  });

  it('says what to do when there is none', async () => {
    await shownTo(COORDINATOR, <PackagesView />, consulted);
    expect(screen.getByRole('heading', { name: 'Här finns inga kravpaket än' })).toBeDefined();
    expect(screen.getByRole('button', { name: 'Nytt kravpaket' })).toBeDefined();
  });
});

describe('the page of a package', () => {
  it('moves the package a step and says so in the log', async () => {
    const { site } = await shownTo(COORDINATOR, <PackageView opened={working.key} />, lists);
    press('Fler åtgärder');
    fireEvent.click(await screen.findByRole('menuitem', { name: 'Skicka på granskning' }));
    await waitFor(() => expect(site.rows(PACKAGES)[0]?.fields['Status']).toBe('Granskning'));
    await waitFor(() => expect(site.rows(rowCodecs.events.list)).toHaveLength(1));
  });

  it('leads to the consultation with the package chosen', async () => {
    const { navigation } = await shownTo(COORDINATOR, <PackageView opened={working.key} />, lists);
    press('Skicka på remiss');
    expect(navigation.place()).toEqual({ kind: 'openConsultation', package: working.key });
  });

  it('[C3] says what to do with a package that asks the regions nothing, and leads to no consultation', async () => {
    const criteria = [rowCodecs.criteria.write(aCriterion({ status: 'published' }))];
    const { navigation } = await shownTo(COORDINATOR, <PackageView opened={working.key} />, { ...lists, criteria });
    expect(screen.getByText(/^Alla kriterier i paketet är redan publicerade/)).toBeDefined();
    press('Skicka på remiss');
    expect(navigation.place()).not.toMatchObject({ kind: 'openConsultation' });
  });

  it('[J16] shows contacts the working copy and that an edition is in force, and nothing to act on', async () => {
    await shownTo(SKANE, <PackageView opened={working.key} />, published);
    expect(screen.getByText(/Utgåva 1 är i kraft/)).toBeDefined();
    expect(screen.getByText('Nytt som ingen har beslutat.')).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Redigera' })).toBeNull();
  });

  it('[J16] shows readers the edition in force, without a draft mark', async () => {
    const reader = [aRoleAssignment({ role: 'reader', region: undefined })].map(rowCodecs.roles.write);
    await shownTo(SKANE, <PackageView opened={working.key} />, { ...published, roles: reader });
    expect(screen.getByText('Upphandling av absorberande produkter.')).toBeDefined();
    expect(screen.queryByText('UTKAST')).toBeNull();
  });

  it('[J15] tells what the working copy changes in the edition in force', async () => {
    await shownTo(COORDINATOR, <PackageView opened={working.key} />, published);
    const part = await screen.findByRole('region', { name: 'Utgåvor och ändringar' });
    expect(within(part).getByText('Oförändrat: 1')).toBeDefined();
    expect(part.textContent).toContain('Nytt som ingen har beslutat.');
  });

  it('says what to do when there is no such package', async () => {
    await shownTo(SKANE, <PackageView opened={aKey(1099)} />, consulted);
    press('Visa alla kravpaket');
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Kravpaketet finns inte');
  });
});

describe('the form for a package', () => {
  const form = <EditPackageView edited={working.key} />;

  it('adds, orders and notes criteria, and saves them in that order', async () => {
    const tab = await shownTo(COORDINATOR, form, lists);
    press('Lägg till Inga parfymer');
    press('Flytta upp Inga parfymer');
    fireEvent.change(screen.getByLabelText('Anteckning till Inga parfymer'), { target: { value: 'Endast vuxna.' } });
    fireEvent.change(screen.getByLabelText('Användning av Inga parfymer'), { target: { value: 'optional' } });
    press('Spara');
    await waitFor(() => expect(poster(tab)).toBe('REG-INK-013 valfritt Endast vuxna.\nREG-INK-012 obligatoriskt'));
    expect(tab.navigation.place()).toEqual({ kind: 'package', key: working.key });
  });

  it('keeps the focus on the button of what was moved, and tells where it is', async () => {
    await shownTo(COORDINATOR, form, lists);
    press('Lägg till Inga parfymer');
    const down = screen.getByRole('button', { name: `Flytta ner ${aCriterion().title}` });
    down.focus();
    fireEvent.click(down);
    expect(document.activeElement?.getAttribute('aria-label')).toBe(`Flytta ner ${aCriterion().title}`);
    expect(screen.getByText(`${aCriterion().title} är nu nummer 2 av 2.`)).toBeDefined();
  });

  it('shows a refusal at its field', async () => {
    await shownTo(COORDINATOR, form, lists);
    fireEvent.change(screen.getByLabelText(/^Namn/), { target: { value: ' ' } });
    press('Spara');
    expect((await screen.findAllByText('Ge kravpaketet ett namn.')).length).toBeGreaterThan(1);
  });

  it('asks for a product group before a new one is saved', async () => {
    const tab = await shownTo(COORDINATOR, <EditPackageView />, consulted);
    fireEvent.change(screen.getByLabelText(/^Namn/), { target: { value: 'Nytt paket' } });
    press('Spara');
    expect(await screen.findByText('Välj en produktgrupp.')).toBeDefined();
    expect(tab.site.rows(PACKAGES)).toEqual([]);
    fireEvent.change(screen.getByLabelText(/^Produktgrupp/), { target: { value: 'INK' } });
    press('Spara');
    await waitFor(() => expect(tab.site.rows(PACKAGES)).toHaveLength(1));
  });

  it('finds again what was typed and not saved', async () => {
    const drafts = memoryDraftStore();
    const first = await shownTo(COORDINATOR, form, lists, { drafts });
    press('Lägg till Inga parfymer');
    fireEvent.change(screen.getByLabelText(/^Omfattning/), { target: { value: 'Halvskrivet' } });
    first.close();
    await shownTo(COORDINATOR, form, lists, { drafts });
    expect(await screen.findByDisplayValue('Halvskrivet')).toBeDefined();
    expect(screen.getByRole('button', { name: 'Ta bort Inga parfymer' })).toBeDefined();
  });

  it('is not for those who may not edit', async () => {
    await shownTo(SKANE, form, lists);
    expect(screen.getByText(/^Du får inte ändra kravpaket/)).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Spara' })).toBeNull();
  });
});
