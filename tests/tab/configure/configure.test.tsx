import { fireEvent, screen } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { BrowsingContext, NOTHING_SOUGHT } from '#tab/criteria/browsing.ts';
import { rowCodecs } from '#graph/rows/rowCodecs.ts';
import ConfigureView from '#tab/configure/ConfigureView.tsx';
import type { TabChoice } from '#tab/start/teams.ts';
import { Page } from '#tab/frame/Page.tsx';
import { aCriterion, aProductGroup, aRoleAssignment } from '../../factories/entities.ts';
import { aCriterionId, aGroup, aKey } from '../../factories/values.ts';
import { COORDINATOR, shownTo } from '../aTab.tsx';

const rows = {
  roles: [rowCodecs.roles.write(aRoleAssignment({ role: 'coordinator', email: COORDINATOR.email }))],
  productGroups: [
    rowCodecs.productGroups.write(aProductGroup({ key: aKey(41), code: aGroup('HAN'), name: 'Handskar' })),
    rowCodecs.productGroups.write(aProductGroup({ key: aKey(42), code: aGroup('OST'), name: 'Textilier' })),
  ],
  criteria: (['HAN', 'OST'] as const).map((group, at) =>
    rowCodecs.criteria.write(
      aCriterion({
        key: aKey(at + 1),
        id: aCriterionId(`REG-${group}-001`),
        title: group,
        productGroups: [aGroup(group)],
      }),
    ),
  ),
};

function Browsed() {
  const browsing = useState(NOTHING_SOUGHT);
  return (
    <BrowsingContext value={browsing}>
      <Page />
    </BrowsingContext>
  );
}

describe('adding a tab', () => {
  it('[TB1] offers what is chosen under its own name, and nothing before that', async () => {
    const offered: (TabChoice | undefined)[] = [];
    await shownTo(COORDINATOR, <ConfigureView onChoice={(choice) => offered.push(choice)} />, rows);
    expect(offered.at(-1)).toEqual({ subPageId: 'criteria', name: 'Kriterier' });
    fireEvent.click(screen.getByRole('radio', { name: 'Kriterierna i en produktgrupp' }));
    expect(offered.at(-1)).toBeUndefined();
    fireEvent.change(screen.getByRole('combobox', { name: /Produktgrupp/ }), { target: { value: 'criteria/HAN' } });
    expect(offered.at(-1)).toEqual({ subPageId: 'criteria/HAN', name: 'Handskar' });
  });

  it('[TB1] takes another name, but not none', async () => {
    const offered: (TabChoice | undefined)[] = [];
    await shownTo(COORDINATOR, <ConfigureView onChoice={(choice) => offered.push(choice)} />, rows);
    const name = screen.getByRole('textbox', { name: 'Flikens namn' });
    fireEvent.change(name, { target: { value: 'Våra krav' } });
    expect(offered.at(-1)).toEqual({ subPageId: 'criteria', name: 'Våra krav' });
    fireEvent.change(name, { target: { value: '  ' } });
    expect(offered.at(-1)).toBeUndefined();
  });

  it('[TB2] says so where there is nothing of the kind', async () => {
    await shownTo(COORDINATOR, <ConfigureView onChoice={() => undefined} />, rows);
    fireEvent.click(screen.getByRole('radio', { name: 'Ett kravpaket' }));
    expect(screen.getByText('Ännu finns inget kravpaket.')).toBeTruthy();
  });
});

describe('a link to a product group', () => {
  it('[TB4] narrows the list to it, and the filter can be taken off', async () => {
    location.hash = '#/criteria/HAN';
    await shownTo(COORDINATOR, <Browsed />, rows);
    expect(await screen.findByText('1 av 2 kriterier')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Ta bort filtret Handskar', hidden: true }));
    expect(await screen.findByText('2 kriterier')).toBeTruthy();
  });
});
