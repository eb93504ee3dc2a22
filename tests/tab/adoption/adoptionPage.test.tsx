import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { rowCodecs } from '#graph/rows/rowCodecs.ts';
import { memoryDraftStore } from '#replica/outbox/draftStore.ts';
import AdoptionView from '#tab/adoption/AdoptionView.tsx';
import { thePublished } from '../../factories/adopting.ts';
import { aDeviation, anAdoption } from '../../factories/agreement.ts';
import { aKey } from '../../factories/values.ts';
import { COORDINATOR, shownTo, SKANE, type Tab } from '../aTab.tsx';
import { adoptableRows } from './adopted.ts';

const page = <AdoptionView package={aKey(1000)} />;
const own = () => screen.getByRole('region', { name: 'Beslut i Region Skåne' });
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const choose = (name: string) => fireEvent.click(screen.getByRole('radio', { name }));
const write = (name: string | RegExp, value: string) =>
  fireEvent.change(screen.getByRole('textbox', { name }), { target: { value } });
const rowsIn = async ({ site, replica }: Tab, list: 'adoptions' | 'deviations') => {
  await replica.pull();
  return site.rows(rowCodecs[list].list).map(({ fields }) => fields);
};
const decided = {
  adoptions: [rowCodecs.adoptions.write(anAdoption({ state: 'adoptedWithDeviations', edition: thePublished().hash }))],
  deviations: [rowCodecs.deviations.write(aDeviation())],
};

async function opened() {
  press('För in beslut');
  await screen.findByRole('radio', { name: 'Antagen' });
}

describe('a region decides on a package', () => {
  it('[U28] shows the own region first and takes its decision', async () => {
    const tab = await shownTo(SKANE, page, adoptableRows);
    expect(own().textContent).toContain('Ej behandlad');
    await opened();
    choose('Antagen');
    write('Diarienummer', 'RS 2026-0412');
    press('Spara beslutet');
    await waitFor(() => expect(own().textContent).toContain('Beslutet i Region Skåne är sparat.'));
    expect(own().textContent).toContain('RS 2026-0412');
    expect(tab.replica.workspace().adoptions.all.map(({ value }) => value.state)).toEqual(['adopted']);
  });

  it('[U29] says at the field what is missing, and writes nothing until it is there', async () => {
    const tab = await shownTo(SKANE, page, adoptableRows);
    await opened();
    press('Spara beslutet');
    expect(screen.getAllByText('Välj vad regionen har beslutat.').length).toBeGreaterThan(0);
    choose('Avstår');
    press('Spara beslutet');
    await screen.findAllByText('Skriv varför regionen avstår.');
    expect(tab.replica.workspace().adoptions.all).toEqual([]);
    write(/Varför avstår/, 'Regionen har ett eget avtal till 2028.');
    press('Spara beslutet');
    await waitFor(() => expect(own().textContent).toContain('Avstår'));
    expect(tab.replica.workspace().adoptions.all).toHaveLength(1);
  });

  it('[U29] begins a deviation with the national wording and shows what differs', async () => {
    const tab = await shownTo(SKANE, page, adoptableRows);
    await opened();
    choose('Antagen med avsteg');
    fireEvent.change(screen.getByRole('combobox', { name: 'Lägg till avsteg från' }), {
      target: { value: 'REG-INK-012' },
    });
    expect(screen.queryByRole('textbox', { name: 'Regionens lydelse' })).toBeNull();
    press('Lägg till');
    const text = screen.getByRole('textbox', { name: 'Regionens lydelse' });
    expect(text).toHaveProperty('value', 'Minst 20 viktprocent av produkten ska vara av förnybart material.');
    await screen.findByText('Ingen skillnad än.');
    write('Regionens lydelse', 'Minst 40 viktprocent av produkten ska vara av förnybart material.');
    await waitFor(() => expect(own().querySelector('ins')?.textContent).toContain('40'));
    fireEvent.change(screen.getByRole('combobox', { name: 'Slag' }), { target: { value: 'stricter' } });
    write('Skäl', 'Regionens klimatmål går längre.');
    press('Spara beslutet');
    await waitFor(() => expect(own().textContent).toContain('1 avsteg'));
    expect(tab.replica.workspace().deviations.all.map(({ value }) => value.kind)).toEqual(['stricter']);
  });

  it('[U29] saves nothing while a criterion is chosen that no deviation was added from', async () => {
    const tab = await shownTo(SKANE, page, adoptableRows);
    await opened();
    choose('Antagen med avsteg');
    fireEvent.change(screen.getByRole('combobox', { name: 'Lägg till avsteg från' }), {
      target: { value: 'REG-INK-012' },
    });
    press('Spara beslutet');
    await screen.findAllByText(/^REG-INK-012 är valt men inte tillagt/);
    expect(tab.replica.workspace().adoptions.all).toEqual([]);
  });

  it('[U29] keeps what was typed when the page is closed', async () => {
    const drafts = memoryDraftStore();
    const tab = await shownTo(SKANE, page, adoptableRows, { drafts });
    await opened();
    choose('Planerad');
    write('Diarienummer', 'RS 7');
    tab.close();
    await shownTo(SKANE, page, adoptableRows, { drafts });
    press('För in beslut');
    await screen.findByText(/osparat utkast/);
    expect(screen.getByRole('textbox', { name: 'Diarienummer' })).toHaveProperty('value', 'RS 7');
    expect(screen.getByRole('radio', { name: 'Planerad' })).toHaveProperty('checked', true);
  });
});

describe('what all regions have made of it', () => {
  it('[U30] stands there for who may not decide, without a form', async () => {
    await shownTo(COORDINATOR, page, { ...adoptableRows, ...decided });
    expect(screen.queryByRole('button', { name: /beslut/ })).toBeNull();
    const row = within(screen.getByRole('table', { name: 'Regionernas beslut' })).getByRole('row', { name: /Skåne/ });
    expect(row.textContent).toMatch(/Antagen med avsteg2026-06-01RS 2026-04121 avsteg/);
    fireEvent.change(screen.getByRole('combobox', { name: 'Visa' }), { target: { value: 'adoptedWithDeviations' } });
    expect(screen.getAllByRole('row')).toHaveLength(2);
  });

  it('[U31] shows a deviation beside the national wording, and lets the own region end it', async () => {
    const tab = await shownTo(SKANE, page, { ...adoptableRows, ...decided });
    press('Visa lydelsen i Region Skåne');
    await waitFor(() => expect(document.querySelector('ins')?.textContent).toContain('40'));
    press('Avsluta avsteget');
    const dialog = await screen.findByRole('alertdialog');
    fireEvent.click(within(dialog).getByRole('button', { name: 'Avsluta avsteget' }));
    await screen.findByText(/Ingen region avviker/);
    expect(await rowsIn(tab, 'deviations')).toMatchObject([{ Avslutat: true }]);
    expect(await rowsIn(tab, 'adoptions')).toMatchObject([{ Lage: 'Antagen' }]);
  });

  it('[U28] says so when the package is not in force', async () => {
    await shownTo(SKANE, page, { ...adoptableRows, packages: [] });
    expect(screen.getByRole('heading', { level: 1, name: 'Kravpaketet gäller inte än' })).toBeTruthy();
  });
});
