import { fireEvent, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { rowCodecs } from '#graph/rows/rowCodecs.ts';
import { BrowsingContext, NOTHING_SOUGHT } from '#tab/criteria/browsing.ts';
import CriteriaView from '#tab/criteria/CriteriaView.tsx';
import { aCriterion, aRoleAssignment } from '../factories/entities.ts';
import { aCriterionId, aKey } from '../factories/values.ts';
import { consulted } from './consulted.ts';
import { COORDINATOR, shownTo, SKANE } from './aTab.tsx';

function Page() {
  const browsing = useState(NOTHING_SOUGHT);
  return (
    <BrowsingContext value={browsing}>
      <CriteriaView />
    </BrowsingContext>
  );
}

const rows = {
  ...consulted,
  criteria: [
    aCriterion({ key: aKey(301), id: aCriterionId('REG-INK-001'), title: 'Ålgräs i fyllning', status: 'published' }),
    aCriterion({ key: aKey(302), id: aCriterionId('REG-INK-002'), title: 'Parfymfria skydd', status: 'draft' }),
    aCriterion({ key: aKey(303), id: aCriterionId('REG-INK-003'), title: 'Klorfri blekning', level: 'advanced' }),
  ].map(rowCodecs.criteria.write),
};
const titles = () => screen.queryAllByRole('link').map((link) => link.textContent);

describe('the list of criteria', () => {
  it('shows all that a coordinator may see, with UTKAST on what is not published', async () => {
    await shownTo(COORDINATOR, <Page />, rows);
    expect(titles()).toEqual(['Ålgräs i fyllning', 'Parfymfria skydd', 'Klorfri blekning']);
    expect(screen.getAllByText('UTKAST')).toHaveLength(2);
    expect(screen.getByRole('status').textContent).toBe('3 kriterier');
  });

  it('[K9] shows a reader what is published and nothing else', async () => {
    const reader = rowCodecs.roles.write(aRoleAssignment({ role: 'reader', region: undefined }));
    await shownTo(SKANE, <Page />, { ...rows, roles: [reader] });
    expect(titles()).toEqual(['Ålgräs i fyllning']);
  });

  it('narrows by words and says how many are left', async () => {
    await shownTo(COORDINATOR, <Page />, rows);
    fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'parfym' } });
    await waitFor(() => expect(titles()).toEqual(['Parfymfria skydd']));
    expect(screen.getByRole('status').textContent).toBe('1 av 3 kriterier');
  });

  it('[W21] marks what was found in the passage and tells why', async () => {
    const text = 'Handskarna ska vara fria från mjukgörare.';
    const gloves = aCriterion({ key: aKey(304), id: aCriterionId('REG-HAN-004'), title: 'Skyddskrav', text });
    await shownTo(COORDINATOR, <Page />, { ...rows, criteria: [...rows.criteria, rowCodecs.criteria.write(gloves)] });
    fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'handske mjukgörare' } });
    const hit = await screen.findByTitle('Böjt ord');
    expect([hit.tagName, hit.textContent, hit.parentElement?.textContent]).toEqual(['MARK', 'Handskarna', text]);
    expect(screen.getByTitle('Som du skrev').textContent).toBe('mjukgörare');
  });

  it('[W22] offers to search for what was probably meant', async () => {
    await shownTo(COORDINATOR, <Page />, rows);
    fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'parfymfira' } });
    fireEvent.click(await screen.findByRole('button', { name: 'Menade du ”parfymfria”?' }));
    await waitFor(() => expect(screen.queryByRole('button', { name: /Menade du/ })).toBeNull());
    expect(screen.getByRole('searchbox')).toHaveProperty('value', 'parfymfria');
    expect(titles()).toEqual(['Parfymfria skydd']);
  });

  it('narrows by a facet and takes the filter off again', async () => {
    await shownTo(COORDINATOR, <Page />, rows);
    fireEvent.click(screen.getByRole('button', { name: 'Nivå' }));
    fireEvent.click(await screen.findByRole('menuitemcheckbox', { name: /Avancerad/ }));
    await waitFor(() => expect(screen.getByRole('status').textContent).toBe('1 av 3 kriterier'));
    fireEvent.click(screen.getByRole('button', { name: 'Ta bort filtret Avancerad', hidden: true }));
    await waitFor(() => expect(screen.getByRole('status', { hidden: true }).textContent).toBe('3 kriterier'));
  });

  it('says what to do when nothing is found', async () => {
    await shownTo(COORDINATOR, <Page />, rows);
    fireEvent.change(screen.getByRole('searchbox'), { target: { value: '"<script>' } });
    await screen.findByRole('heading', { name: 'Inget kriterium stämmer' });
    fireEvent.click(screen.getByRole('button', { name: 'Rensa sökning och filter' }));
    await waitFor(() => expect(titles()).toHaveLength(3));
  });

  it('opens a criterion by its link and moves between rows with the arrow keys', async () => {
    const { navigation } = await shownTo(COORDINATOR, <Page />, rows);
    const [first, second] = screen.getAllByRole('link');
    if (first === undefined || second === undefined) throw new Error('The list is empty.');
    first.focus();
    fireEvent.keyDown(first, { key: 'ArrowDown' });
    await waitFor(() => expect(document.activeElement).toBe(second));
    fireEvent.click(second);
    expect(navigation.place()).toEqual({ kind: 'criterion', id: 'REG-INK-002' });
  });

  it('leads Tab to the best hit of a new search, whichever row was last moved to', async () => {
    await shownTo(COORDINATOR, <Page />, rows);
    const [first] = screen.getAllByRole('link');
    if (first === undefined) throw new Error('The list is empty.');
    fireEvent.keyDown(first, { key: 'End' });
    const stops = () => screen.getAllByRole('link').map((link) => link.tabIndex);
    await waitFor(() => expect(stops()).toEqual([-1, -1, 0]));
    fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'REG-INK' } });
    await waitFor(() => expect(stops().at(0)).toBe(0));
    expect(stops().filter((stop) => stop === 0)).toHaveLength(1);
  });
});
