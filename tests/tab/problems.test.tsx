import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { GraphFailure } from '#graph/errors.ts';
import { rowCodecs } from '#graph/rows/rowCodecs.ts';
import { AnnounceContext, type Announcement } from '#tab/frame/announcement.ts';
import ProblemsView from '#tab/problems/ProblemsView.tsx';
import { aCriterion } from '../factories/entities.ts';
import { consulted } from './consulted.ts';
import { COORDINATOR, shownTo } from './aTab.tsx';

describe('the page of rows that cannot be read', () => {
  it('says that all is well when every row can be read', async () => {
    await shownTo(COORDINATOR, <ProblemsView />, consulted);
    expect(await screen.findByRole('heading', { name: 'Allt är i sin ordning' })).toBeTruthy();
  });

  it('names the row, its list, its columns and who wrote it, and links to the list', async () => {
    const spoilt = { ...rowCodecs.criteria.write(aCriterion()), Niva: 'Superbra' };
    await shownTo(COORDINATOR, <ProblemsView />, { ...consulted, criteria: [spoilt] });
    expect(screen.getByText('Förnybart material i absorberande produkter')).toBeTruthy();
    expect(screen.getByText('Kriterier, rad 1')).toBeTruthy();
    expect(screen.getByText('Nivå')).toBeTruthy();
    expect(screen.getByText('Nationell samordnare')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Öppna Kriterier i SharePoint' }).getAttribute('href')).toContain(
      '/Lists/Kriterier',
    );
  });
});

describe('own changes that wait, on the page of what is to be sorted out', () => {
  const refusal = new GraphFailure('refused', 'No.', { facts: { status: 400, code: '', requestId: 'f00d' } });

  async function withParked() {
    const tab = await shownTo(COORDINATOR, <ProblemsView />, consulted);
    const base = tab.replica.workspace().criteria.all[0];
    if (base === undefined) throw new Error('There is no criterion.');
    tab.site.failNext(refusal);
    const value = { ...base.value, text: 'Ny text.' };
    await act(() => tab.replica.commit([{ kind: 'update', list: 'criteria', base, value }]));
    return tab;
  }

  it('[O6] names what is parked, why and what to do, and shows the difference', async () => {
    await withParked();
    expect(screen.getByRole('heading', { name: 'Förnybart material i absorberande produkter' })).toBeTruthy();
    expect(screen.getByText(/SharePoint tog inte emot ändringen\..*Ärendereferens: f00d/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Visa skillnad' }));
    expect(screen.getAllByRole('insertion').length).toBeGreaterThan(0);
  });

  it('[O6] sends it when told to', async () => {
    const { site } = await withParked();
    fireEvent.click(screen.getByRole('button', { name: 'Försök nu' }));
    await waitFor(() => expect(site.rows('Kriterier')[0]?.fields['Kravtext']).toBe('Ny text.'));
    await screen.findByRole('heading', { name: 'Allt är i sin ordning' });
  });

  it('[O7] takes it back only after asking', async () => {
    const { replica } = await withParked();
    fireEvent.click(screen.getByRole('button', { name: 'Ta tillbaka' }));
    const dialog = await screen.findByRole('alertdialog');
    expect(replica.outbox()).toHaveLength(1);
    fireEvent.click(within(dialog).getByRole('button', { name: 'Ta tillbaka' }));
    await waitFor(() => expect(replica.outbox()).toEqual([]));
  });

  it('[O7] says that what was taken back may be in the list when an attempt had no answer', async () => {
    const lost = new GraphFailure('unreachable', 'No answer.', { facts: { status: 0, code: '', requestId: '' } });
    const told: Announcement[] = [];
    const page = (
      <AnnounceContext value={(announcement) => told.push(announcement)}>
        <ProblemsView />
      </AnnounceContext>
    );
    const { replica, site } = await shownTo(COORDINATOR, page, consulted);
    const base = replica.workspace().criteria.all[0];
    if (base === undefined) throw new Error('There is no criterion.');
    for (let attempt = 0; attempt < 5; attempt += 1) site.failNext(lost);
    const value = { ...base.value, text: 'Ny text.' };
    await act(() => replica.commit([{ kind: 'update', list: 'criteria', base, value }]));
    fireEvent.click(screen.getByRole('button', { name: 'Ta tillbaka' }));
    fireEvent.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Ta tillbaka' }));
    await waitFor(() => expect(told).toEqual([{ kind: 'perhapsWritten', title: base.value.title }]));
  });
});

describe('lists that need a hand', () => {
  const drift = {
    kind: 'columnRetyped',
    list: 'Kriterier',
    listName: 'Kriterier',
    column: 'Niva',
    columnName: 'Nivå',
    expected: 'choice',
    found: 'text',
  } as const;

  it('[V9] says what happened to a column, what is switched off and what to do', async () => {
    await shownTo(COORDINATOR, <ProblemsView />, consulted, { drifts: [drift] });
    expect(screen.getByRole('heading', { name: /Kolumnen Nivå i Kriterier har bytt typ/ })).toBeTruthy();
    expect(screen.getByText(/Nya rader i Kriterier kan inte skapas/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Kontrollera igen' })).toBeTruthy();
  });
});
