import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { rowCodecs } from '#graph/rows/rowCodecs.ts';
import { memoryDraftStore } from '#replica/outbox/draftStore.ts';
import OpenConsultationView from '#tab/consultations/opening/OpenConsultationView.tsx';
import { aCriterion, aPackage, aRegion } from '../factories/entities.ts';
import { aCounty, aCriterionId, aKey } from '../factories/values.ts';
import { COORDINATOR, shownTo, SKANE } from './aTab.tsx';
import { consulted } from './consulted.ts';

const draft = aCriterion({ status: 'draft' });
const stopped = aCriterion({
  key: aKey(301),
  id: aCriterionId('REG-INK-013'),
  status: 'draft',
  evidence: '',
  title: 'Utan bevis',
});
const stockholm = aRegion({ key: aKey(101), code: aCounty('01'), name: 'Region Stockholm', area: 'C' });
const rows = {
  ...consulted,
  regions: [aRegion(), stockholm].map(rowCodecs.regions.write),
  criteria: [draft, stopped].map(rowCodecs.criteria.write),
  editions: [],
  consultations: [],
};
const CONSULTATIONS = rowCodecs.consultations.list;
const check = (name: RegExp | string) => fireEvent.click(screen.getByRole('checkbox', { name }));
const name = (title: string) => fireEvent.change(screen.getByLabelText(/^Rubrik/), { target: { value: title } });
const press = (label: string) => fireEvent.click(screen.getByRole('button', { name: label }));

describe('the coordinator opens a consultation', () => {
  it('[C11] [C17] asks the chosen regions, with hidden answers and a day for anchoring', async () => {
    const { site } = await shownTo(COORDINATOR, <OpenConsultationView />, rows);
    name('Våren');
    check(/Förnybart material/);
    fireEvent.change(screen.getByLabelText(/^Förankra/), { target: { value: '2026-03-20' } });
    fireEvent.click(screen.getByRole('radio', { name: 'Några regioner' }));
    check('Upphandlingsregion C');
    fireEvent.click(screen.getByRole('switch', { name: /^Dölj/ }));
    press('Öppna remissen');
    await waitFor(() => expect(site.rows(CONSULTATIONS)).toHaveLength(1));
    expect(site.rows(CONSULTATIONS)[0]?.fields).toMatchObject({ Regioner: '01', DoldaSvar: true });
  });

  it('[C10] says what the gate stops before anything is sent, and leaves it out when told to', async () => {
    const { site } = await shownTo(COORDINATOR, <OpenConsultationView />, rows);
    name('Våren');
    check(/Utan bevis/);
    expect(screen.getByText('1 kriterium stoppas av kvalitetskontrollen.')).toBeTruthy();
    expect(screen.getByText('Verifikat saknas')).toBeTruthy();
    press('Öppna remissen');
    await screen.findByText(/Kvalitetskontrollen stoppar REG-INK-013/);
    expect(site.rows(CONSULTATIONS)).toEqual([]);
    press('Ta bort det ur urvalet');
    expect(screen.queryByText('Verifikat saknas')).toBeNull();
  });

  it('[C12] begins with the package that the person comes from', async () => {
    const packaged = { ...rows, packages: [rowCodecs.packages.write(aPackage({ status: 'draft' }))] };
    const { site } = await shownTo(COORDINATOR, <OpenConsultationView wanted={aKey(1000)} />, packaged);
    expect(screen.getByText('1 kriterier går ut på remiss.')).toBeTruthy();
    name('Paketet');
    press('Öppna remissen');
    await waitFor(() => expect(site.rows(rowCodecs.packages.list)[0]?.fields['Status']).toBe('Remiss'));
  });

  it('[C3] says before anything else is filled in that a package asks nothing, and what to do', async () => {
    const inForce = [aCriterion({ status: 'published' })].map(rowCodecs.criteria.write);
    const packaged = {
      ...rows,
      criteria: inForce,
      packages: [rowCodecs.packages.write(aPackage({ status: 'draft' }))],
    };
    await shownTo(COORDINATOR, <OpenConsultationView wanted={aKey(1000)} />, packaged);
    expect(screen.getByText(/^Alla kriterier i paketet är redan publicerade/)).toBeTruthy();
    expect(screen.queryByText(/går ut på remiss/)).toBeNull();
  });

  it('keeps what was typed for who goes away to mend something', async () => {
    const drafts = memoryDraftStore();
    const first = await shownTo(COORDINATOR, <OpenConsultationView />, rows, { drafts });
    name('Våren');
    check(/Förnybart material/);
    first.close();
    await shownTo(COORDINATOR, <OpenConsultationView />, rows, { drafts });
    await waitFor(() => expect(screen.getByDisplayValue('Våren')).toBeTruthy());
    expect(screen.getByRole('checkbox', { name: /Förnybart material/ })).toHaveProperty('checked', true);
  });

  it('[C1] tells everybody else who can', async () => {
    await shownTo(SKANE, <OpenConsultationView />, rows);
    expect(screen.getByText('Bara den nationella samordnaren kan öppna en remiss.')).toBeTruthy();
  });
});
