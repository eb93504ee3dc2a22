import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { rowCodecs } from '#graph/rows/rowCodecs.ts';
import EditView from '#tab/criterion/EditView.tsx';
import { aCriterion } from '../factories/entities.ts';
import { aCriterionId } from '../factories/values.ts';
import { consulted } from './consulted.ts';
import { COORDINATOR, shownTo, SKANE } from './aTab.tsx';

const CRITERIA = rowCodecs.criteria.list;
const page = <EditView id={aCriterionId()} />;
const write = (label: RegExp, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });
const save = () => fireEvent.click(screen.getByRole('button', { name: 'Spara' }));

async function withConflict() {
  const tab = await shownTo(COORDINATOR, page, consulted);
  write(/^Kravtext/, 'Min text.');
  const theirs = aCriterion({ text: 'Deras text.', evidence: 'Deras verifikat.' });
  tab.site.handEdit(CRITERIA, '1', rowCodecs.criteria.write(theirs), SKANE);
  save();
  await screen.findByRole('heading', { name: 'Någon annan har ändrat kriteriet' });
  return tab;
}

describe('the form for a criterion', () => {
  it('saves to the list and goes to the criterion', async () => {
    const { site, navigation } = await shownTo(COORDINATOR, page, consulted);
    write(/^Kravtext/, 'Min text.');
    save();
    await waitFor(() => expect(navigation.place()).toEqual({ kind: 'criterion', id: 'REG-INK-012' }));
    expect(site.rows(CRITERIA)[0]?.fields['Kravtext']).toBe('Min text.');
  });

  it('shows a refusal at its field', async () => {
    await shownTo(COORDINATOR, page, consulted);
    write(/^Titel/, ' ');
    save();
    expect((await screen.findAllByText('Skriv en titel.')).length).toBeGreaterThan(1);
  });

  it('shows theirs beside mine when somebody else was first', async () => {
    await withConflict();
    expect(screen.getByRole('cell', { name: 'Deras text.' })).toBeTruthy();
    expect(screen.getByRole('cell', { name: 'Min text.' })).toBeTruthy();
    expect(screen.queryByRole('cell', { name: 'Deras verifikat.' })).toBeNull();
  });

  it('keeps their other changes when mine is saved anyway', async () => {
    const { site } = await withConflict();
    fireEvent.click(screen.getByRole('button', { name: 'Spara mitt ändå' }));
    await waitFor(() => expect(site.rows(CRITERIA)[0]?.fields['Kravtext']).toBe('Min text.'));
    expect(site.rows(CRITERIA)[0]?.fields['Verifikat']).toBe('Deras verifikat.');
  });

  it('puts theirs into the form when theirs are to stand', async () => {
    await withConflict();
    fireEvent.click(screen.getByRole('button', { name: 'Använd deras' }));
    await waitFor(() => expect(screen.getByDisplayValue('Deras text.')).toBeTruthy());
  });

  it('asks before what is typed is left behind', async () => {
    const { navigation } = await shownTo(COORDINATOR, page, consulted);
    write(/^Kravtext/, 'Min text.');
    fireEvent.click(screen.getByRole('button', { name: 'Avbryt' }));
    await screen.findByRole('heading', { name: 'Lämna utan att spara?' });
    expect(navigation.hasMoved()).toBe(false);
    fireEvent.click(screen.getByRole('button', { name: 'Kasta ändringarna' }));
    expect(navigation.place()).toEqual({ kind: 'criterion', id: 'REG-INK-012' });
  });

  it('is not for those who may not edit', async () => {
    await shownTo(SKANE, page, consulted);
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(screen.getByText(/Du får inte ändra kriterier/)).toBeTruthy();
  });
});
