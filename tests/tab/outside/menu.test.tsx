import { act, fireEvent, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { GraphFailure } from '#graph/errors.ts';
import { HeaderMenu } from '#tab/frame/HeaderMenu.tsx';
import { consulted } from '../consulted.ts';
import { COORDINATOR, shownTo } from '../aTab.tsx';

const refusal = new GraphFailure('refused', 'No.', { facts: { status: 400, code: '', requestId: '' } });

async function opened(where: 'outside' | 'inTeams', change: 'none' | 'waits' = 'none') {
  let left = 0;
  const outside = {
    signOut: () => {
      left += 1;
      return Promise.resolve();
    },
    inTeams: () => 'https://teams.microsoft.com/l/entity/app/samsyn',
  };
  const setting = where === 'outside' ? { outside } : {};
  const tab = await shownTo(COORDINATOR, <HeaderMenu sections={[]} />, consulted, setting);
  const base = tab.replica.workspace().criteria.all[0];
  if (change === 'waits' && base !== undefined) {
    tab.site.failNext(refusal);
    const value = { ...base.value, text: 'Ny text.' };
    await act(() => tab.replica.commit([{ kind: 'update', list: 'criteria', base, value }]));
  }
  fireEvent.click(screen.getByRole('button', { name: 'Fler val' }));
  await screen.findByRole('menuitem', { name: 'Hämta på nytt' });
  return { left: () => left };
}

describe('the menu where no Teams is around the page', () => {
  it('[TB16] leads to the same page in Teams', async () => {
    await opened('outside');
    expect(screen.getByRole('menuitem', { name: 'Öppna i Teams' })).toBeTruthy();
  });

  it('[TB16] has neither in Teams, which signs in and out by itself', async () => {
    await opened('inTeams');
    expect(screen.queryByRole('menuitem', { name: 'Öppna i Teams' })).toBeNull();
    expect(screen.queryByRole('menuitem', { name: 'Logga ut' })).toBeNull();
  });

  it('[TB13] signs out at once when all has been sent', async () => {
    const { left } = await opened('outside');
    fireEvent.click(screen.getByRole('menuitem', { name: 'Logga ut' }));
    expect(left()).toBe(1);
  });

  it('[TB13] says first what has not been sent, and stays if one likes', async () => {
    const { left } = await opened('outside', 'waits');
    fireEvent.click(screen.getByRole('menuitem', { name: 'Logga ut' }));
    expect((await screen.findByRole('alertdialog')).textContent).toContain(
      'En ändring är inte skickad till SharePoint',
    );
    fireEvent.click(screen.getByRole('button', { name: 'Stanna kvar' }));
    expect(left()).toBe(0);
    fireEvent.click(screen.getByRole('button', { name: 'Fler val' }));
    fireEvent.click(await screen.findByRole('menuitem', { name: 'Logga ut' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Logga ut ändå' }));
    expect(left()).toBe(1);
  });
});
