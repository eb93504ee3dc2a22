import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ListsGateway } from '#graph/gateway.ts';
import { rowCodecs } from '#graph/rows/rowCodecs.ts';
import BoardView from '#tab/board/BoardView.tsx';
import { thePublished } from '../../factories/adopting.ts';
import { anAdoption } from '../../factories/agreement.ts';
import { aRoleAssignment } from '../../factories/entities.ts';
import { adoptableRows } from '../adoption/adopted.ts';
import { COORDINATOR, shownTo, SKANE } from '../aTab.tsx';
import { consulted } from '../consulted.ts';

const page = <BoardView />;
const isWide = (matches: boolean) =>
  vi.stubGlobal('matchMedia', () => ({
    matches,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }));

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('the board', () => {
  it('[U32] tells each cell in words', async () => {
    isWide(true);
    const adoptions = [rowCodecs.adoptions.write(anAdoption({ edition: thePublished().hash }))];
    await shownTo(COORDINATOR, page, { ...adoptableRows, adoptions });
    const table = within(screen.getByRole('table'));
    expect(table.getByRole('columnheader', { name: 'Skåne' })).toBeTruthy();
    expect(table.getByText('Inkontinenshjälpmedel, bas: Antagen')).toBeTruthy();
    expect(table.getByRole('rowheader').textContent).toContain('1 av 1 har antagit');
  });

  it('[U32] is narrowed to what falls due, and says when nothing does', async () => {
    isWide(true);
    await shownTo(COORDINATOR, page, consulted);
    expect(screen.getByRole('rowheader').textContent).toContain('Inkontinenshjälpmedel');
    fireEvent.click(screen.getByRole('checkbox', { name: /inom en vecka/ }));
    expect(screen.getByRole('heading', { name: 'Ingen produktgrupp stämmer' })).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Visa alla produktgrupper' }));
    expect(screen.getByRole('table')).toBeTruthy();
  });

  it('[U32] unfolds the regions of a group where there is no room for columns', async () => {
    isWide(false);
    await shownTo(SKANE, page, adoptableRows);
    expect(screen.queryByRole('table')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Visa regionerna i Inkontinenshjälpmedel' }));
    await waitFor(() => expect(screen.getByText('Inkontinenshjälpmedel, bas: Ej behandlad')).toBeTruthy());
  });

  it('[U32] is not for readers', async () => {
    isWide(true);
    const roles = [rowCodecs.roles.write(aRoleAssignment({ role: 'reader', region: undefined }))];
    await shownTo(SKANE, page, { ...adoptableRows, roles });
    expect(screen.queryByRole('table')).toBeNull();
    expect(screen.getByRole('heading', { name: /för dem som arbetar med kriterierna/ })).toBeTruthy();
  });

  it('[U34] counts nothing over a list that has not been read to its end', async () => {
    isWide(true);
    const through = (lists: ListsGateway): ListsGateway => ({
      ...lists,
      pull: (asked) =>
        lists.pull({
          ...asked,
          page: (read) => (read.list === 'Antaganden' ? Promise.reject(new Error('Cut off.')) : asked.page(read)),
        }),
    });
    await shownTo(COORDINATOR, page, adoptableRows, { through });
    expect(screen.getByRole('heading', { level: 1 })).toBeTruthy();
    expect(screen.queryByRole('table')).toBeNull();
    expect(screen.getByRole('progressbar')).toBeTruthy();
  });
});
