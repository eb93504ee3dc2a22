import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { rowCodecs } from '#graph/rows/rowCodecs.ts';
import OpenConsultationView from '#tab/consultations/opening/OpenConsultationView.tsx';
import CriterionView from '#tab/criterion/CriterionView.tsx';
import EditView from '#tab/criterion/EditView.tsx';
import { aCriterion } from '../factories/entities.ts';
import { aCriterionId } from '../factories/values.ts';
import { COORDINATOR, shownTo, SKANE } from './aTab.tsx';
import { consulted } from './consulted.ts';

const inList = (list: string, column: string) => ({ list, listName: list, column, columnName: column });
const save = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const write = (label: RegExp, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });

describe('the form for a criterion whose list was changed in SharePoint', () => {
  const page = <EditView id={aCriterionId()} />;

  it('[V7] says at the field that the text no longer fits, sends nothing, and takes one that does', async () => {
    const narrowed = { kind: 'multiLineOff', ...inList('Kriterier', 'Kravtext'), maxLength: 255 } as const;
    const { site, replica } = await shownTo(COORDINATOR, page, consulted, { drifts: [narrowed] });
    write(/^Kravtext/, 'x'.repeat(256));
    save('Spara');
    await screen.findByText('Kolumnen har ändrats i SharePoint och rymmer högst 255 tecken.');
    expect(screen.getByText(/Rätta det som är markerat nedan/)).toBeTruthy();
    expect(replica.outbox()).toEqual([]);
    write(/^Kravtext/, 'Kort.');
    save('Spara');
    await waitFor(() => expect(site.rows('Kriterier')[0]?.fields['Kravtext']).toBe('Kort.'));
  });

  it('[V6] does not offer a choice that is gone, keeps the one that the row has, and switches nothing else off', async () => {
    const choices = ['Avancerad', 'Spjutspets'];
    const removed = { kind: 'choicesRemoved', ...inList('Kriterier', 'Niva'), choices } as const;
    const rows = { ...consulted, criteria: [rowCodecs.criteria.write(aCriterion({ level: 'advanced' }))] };
    await shownTo(COORDINATOR, page, rows, { drifts: [removed] });
    const isOff = (name: string) => screen.getByRole('option', { name }).hasAttribute('disabled');
    expect([isOff('Bas'), isOff('Avancerad'), isOff('Spjutspets')]).toEqual([false, false, true]);
    expect(screen.getByText(/”Spjutspets” kan inte längre väljas/)).toBeTruthy();
    expect(screen.getByRole('combobox', { name: /^Nivå/ })).toHaveProperty('disabled', false);
  });

  it('[V5] marks a field that may no longer be empty, and says so when it is emptied', async () => {
    const required = { kind: 'requiredOn', ...inList('Kriterier', 'Motiv') } as const;
    const { replica } = await shownTo(COORDINATOR, page, consulted, { drifts: [required] });
    expect(screen.getByLabelText(/^Motiv/)).toHaveProperty('required', true);
    write(/^Motiv/, '');
    save('Spara');
    await screen.findByText('Kolumnen har ändrats i SharePoint och får inte längre vara tom.');
    expect(replica.outbox()).toEqual([]);
  });

  it('[V4] leaves the product groups alone when their column is gone', async () => {
    const gone = { kind: 'columnMissing', ...inList('Kriterier', 'Produktgrupper'), sameName: undefined } as const;
    await shownTo(COORDINATOR, page, consulted, { drifts: [gone] });
    expect(screen.getByRole('checkbox', { name: 'Inkontinenshjälpmedel' })).toHaveProperty('disabled', true);
    expect(screen.getByRole('button', { name: 'Ta bort Inkontinenshjälpmedel' })).toHaveProperty('disabled', true);
    expect(screen.getByLabelText(/^Titel/)).toHaveProperty('disabled', false);
  });
});

describe('the form for an answer whose list was changed in SharePoint', () => {
  const page = <CriterionView id={aCriterionId()} />;

  it('[V6] says which position can no longer be chosen, and takes another', async () => {
    const removed = { kind: 'choicesRemoved', ...inList('Standpunkter', 'Standpunkt'), choices: ['Avstår'] } as const;
    const { site } = await shownTo(SKANE, page, consulted, { drifts: [removed] });
    fireEvent.click(screen.getByRole('radio', { name: 'Avstår' }));
    fireEvent.change(screen.getByRole('textbox'), { target: { value: 'Vi köper inte detta.' } });
    save('Spara svaret');
    await screen.findByText(/”Avstår” kan inte längre väljas/);
    expect(site.rows('Standpunkter')).toEqual([]);

    fireEvent.click(screen.getByRole('radio', { name: 'Tillstyrker' }));
    save('Spara svaret');
    await screen.findByText('Region Skånes svar är sparat.');
  });

  it('[V5] says that no new answers can be saved, and looks again with the next try', async () => {
    const added = { kind: 'requiredAdded', ...inList('Standpunkter', 'Diarienummer') } as const;
    const { site } = await shownTo(SKANE, page, consulted, { drifts: [added] });
    fireEvent.click(screen.getByRole('radio', { name: 'Tillstyrker' }));
    save('Spara svaret');
    await screen.findByText(/så nya rader kan inte skapas/);
    expect(site.rows('Standpunkter')).toEqual([]);

    site.drifts.length = 0;
    save('Spara svaret');
    await screen.findByText('Region Skånes svar är sparat.');
  });
});

describe('opening a consultation whose list was changed in SharePoint', () => {
  it('[V5] says which column needs a value that the form has none for, and has frozen nothing', async () => {
    const required = { kind: 'requiredOn', ...inList('Remisser', 'Kravpaket') } as const;
    const criteria = [rowCodecs.criteria.write(aCriterion({ status: 'draft' }))];
    const rows = { ...consulted, criteria, editions: [], consultations: [] };
    const dialog = <OpenConsultationView />;
    const { site } = await shownTo(COORDINATOR, dialog, rows, { drifts: [required] });
    fireEvent.change(screen.getByRole('textbox', { name: /^Rubrik/ }), { target: { value: 'Våren' } });
    fireEvent.click(screen.getByRole('checkbox'));
    save('Öppna remissen');
    await screen.findByText(/^Remisser, Kravpaket: .*får inte längre vara tom/);
    expect(site.rows('Utgavor')).toEqual([]);
  });
});
