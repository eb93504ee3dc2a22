import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { ListsGateway } from '#graph/gateway.ts';
import { rowCodecs } from '#graph/rows/rowCodecs.ts';
import CriterionView from '#tab/criterion/CriterionView.tsx';
import EditView from '#tab/criterion/EditView.tsx';
import { aCriterion, aPresence } from '../../factories/entities.ts';
import { aCriterionId, aKey, anEmail } from '../../factories/values.ts';
import { COORDINATOR, NOW, shownTo, SKANE } from '../aTab.tsx';
import { consulted } from '../consulted.ts';

const page = <CriterionView id={aCriterionId()} />;
const form = <EditView id={aCriterionId()} />;
const PRESENCES = rowCodecs.presences.list;
const inStatus = (status: 'draft' | 'dormant') => ({
  ...consulted,
  consultations: [],
  criteria: [rowCodecs.criteria.write(aCriterion({ status }))],
});

describe('steps on the page of a criterion', () => {
  it('[T1] are those that the person may take from here, and are told when taken', async () => {
    const tab = await shownTo(COORDINATOR, page, inStatus('draft'));
    fireEvent.click(screen.getByRole('button', { name: 'Status' }));
    const offered = (await screen.findAllByRole('menuitem')).map(({ textContent }) => textContent);
    expect(offered).toEqual(['Skicka till granskning', 'Lägg vilande']);
    fireEvent.click(screen.getByRole('menuitem', { name: 'Skicka till granskning' }));
    await screen.findByText('Kriteriet är skickat till granskning.');
    expect(tab.site.rows(rowCodecs.criteria.list)[0]?.fields['Status']).toBe('Granskning');
    await waitFor(() => expect(tab.site.rows(rowCodecs.events.list)).toHaveLength(1));
  });

  it('[T1] are not offered to a contact person', async () => {
    await shownTo(SKANE, page, inStatus('draft'));
    expect(screen.queryByRole('button', { name: 'Status' })).toBeNull();
  });
});

describe('who is editing', () => {
  it('[T18] is written while the form is open, cleared when it is closed, and never waits', async () => {
    const tab = await shownTo(COORDINATOR, form, inStatus('draft'));
    const editing = () => tab.site.rows(PRESENCES).map(({ fields }) => fields['Redigerar'] ?? null);
    await waitFor(() => expect(editing()).toEqual(['REG-INK-012']));
    tab.close();
    await waitFor(() => expect(editing()).toEqual([null]));
    expect(tab.replica.outbox()).toEqual([]);
  });

  it('[T18] is not told anybody where it cannot be written', async () => {
    const tab = await shownTo(COORDINATOR, form, inStatus('draft'), {
      through: (lists) => ({ ...lists, create: () => Promise.reject(new TypeError('The line is down.')) }),
    });
    expect(await screen.findByDisplayValue(aCriterion().text)).toBeTruthy();
    expect(tab.site.rows(PRESENCES)).toEqual([]);
    expect(tab.replica.outbox()).toEqual([]);
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('[T17] is told by name to others who edit', async () => {
    const other = { email: anEmail('annan@samsyn.example'), name: 'Arbetsgruppsmedlem' };
    const tab = await shownTo(COORDINATOR, form, inStatus('draft'));
    const row = rowCodecs.presences.write(aPresence({ key: aKey(1801), email: other.email, seenAt: NOW }));
    tab.site.handAdd(PRESENCES, row, other);
    await tab.pull();
    expect(await screen.findByText(/^Arbetsgruppsmedlem redigerar också just nu/)).toBeTruthy();
  });

  it('[LV17] is asked for by itself every twenty seconds, where nobody tells', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const asked: string[][] = [];
    const noting: ListsGateway['pull'] = (request) => {
      asked.push(tab.site.lists().flatMap((list) => (request.isWanted?.(list) === true ? [list.list] : [])));
      return tab.site.pull(request);
    };
    const through = (lists: ListsGateway): ListsGateway => ({
      ...lists,
      pull: (request) => (request.isWanted ? noting(request) : lists.pull(request)),
    });
    const tab = await shownTo(COORDINATOR, form, inStatus('draft'), { through });
    const row = rowCodecs.presences.write(aPresence({ key: aKey(1801), email: anEmail('annan@samsyn.example') }));
    tab.site.handAdd(PRESENCES, row, { email: anEmail('annan@samsyn.example'), name: 'Arbetsgruppsmedlem' });
    await act(() => vi.advanceTimersByTimeAsync(20_000));
    vi.useRealTimers();
    await waitFor(() => expect(tab.replica.workspace().presences.all.length).toBeGreaterThanOrEqual(1));
    expect(asked).toEqual([[PRESENCES]]);
  });
});
