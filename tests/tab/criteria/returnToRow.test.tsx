import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { rowCodecs } from '#graph/rows/rowCodecs.ts';
import { BrowsingContext, NOTHING_SOUGHT, type Browsing } from '#tab/criteria/browsing.ts';
import CriteriaView from '#tab/criteria/CriteriaView.tsx';
import { usePlace } from '#tab/frame/navigation.ts';
import { aCriterion } from '../../factories/entities.ts';
import { aCriterionId, aKey } from '../../factories/values.ts';
import { COORDINATOR, shownTo } from '../aTab.tsx';
import { consulted } from '../consulted.ts';

const OPENED = aCriterionId('REG-INK-002');

/** The list, in the place of which a criterion of it is shown for a while. */
function Page() {
  const browsing = useState<Browsing>({ ...NOTHING_SOUGHT, opened: OPENED });
  const isOpen = usePlace()?.kind === 'criterion';
  return <BrowsingContext value={browsing}>{isOpen ? <h1>{OPENED}</h1> : <CriteriaView />}</BrowsingContext>;
}

const rows = {
  ...consulted,
  criteria: [
    aCriterion({ key: aKey(301), id: aCriterionId('REG-INK-001'), title: 'Ålgräs i fyllning' }),
    aCriterion({ key: aKey(302), id: OPENED, title: 'Parfymfria skydd' }),
    aCriterion({ key: aKey(303), id: aCriterionId('REG-INK-003'), title: 'Klorfri blekning' }),
  ].map(rowCodecs.criteria.write),
};
const search = () => screen.getByRole('searchbox');
const type = (value: string) => fireEvent.change(search(), { target: { value } });
/** The focus moves with the frame after the one that draws the row. */
const twoFrames = () =>
  act(() => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))));

async function backFromTheCriterion(): Promise<void> {
  const { navigation } = await shownTo(COORDINATOR, <Page />, rows);
  act(() => navigation.go({ kind: 'criterion', id: OPENED }));
  expect(screen.queryByRole('table')).toBeNull();
  act(() => navigation.go({ kind: 'criteria' }));
}

describe('the list of criteria that one comes back to', () => {
  it('has the focus at the row that was opened', async () => {
    await backFromTheCriterion();
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('link', { name: 'Parfymfria skydd' })));
  });

  it('lets whoever types go on typing when words that found nothing find something', async () => {
    await backFromTheCriterion();
    await twoFrames();
    search().focus();
    type('qwxzj');
    await screen.findByRole('heading', { name: 'Inget kriterium stämmer' });
    type('REG-INK');
    await waitFor(() => expect(screen.getByRole('link', { name: 'Parfymfria skydd' })).toBeTruthy());
    await twoFrames();
    expect(document.activeElement).toBe(search());
  });
});
