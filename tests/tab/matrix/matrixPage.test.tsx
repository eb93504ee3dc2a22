import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { rowCodecs } from '#graph/rows/rowCodecs.ts';
import MatrixView from '#tab/matrix/MatrixView.tsx';
import { aComment, aPosition } from '../../factories/agreement.ts';
import { aCriterion, aRegion, aRegionalRequirement, aRoleAssignment } from '../../factories/entities.ts';
import { aCounty, aCriterionId, aKey } from '../../factories/values.ts';
import { COORDINATOR, NOW, shownTo, SKANE } from '../aTab.tsx';
import { consulted } from '../consulted.ts';

const ASKED = aCriterion();
const OTHER = aCriterion({ key: aKey(301), id: aCriterionId('REG-INK-013'), title: 'Klorfri blekning' });
const OWN_TEXT = ASKED.text.replace('20', '35');

/** Skåne has answered and writes something else today; Stockholm is silent; one criterion was never asked about. */
const rows = {
  ...consulted,
  regions: [aRegion(), aRegion({ key: aKey(101), code: aCounty('01'), name: 'Region Stockholm' })].map(
    rowCodecs.regions.write,
  ),
  criteria: [ASKED, OTHER].map(rowCodecs.criteria.write),
  positions: [
    rowCodecs.positions.write(aPosition({ stance: { kind: 'endorsesWithChange', reason: 'Andelen är för låg.' } })),
  ],
  regionalRequirements: [
    rowCodecs.regionalRequirements.write(
      aRegionalRequirement({
        text: OWN_TEXT,
        judgements: [{ kind: 'matches', criterion: ASKED.id, probability: undefined }],
      }),
    ),
  ],
};
const everything = <MatrixView scope={{ kind: 'everything' }} />;

declare global {
  /** What stands for a browser here: its window can be as wide as one wants. */
  var happyDOM: { readonly setViewport: (size: { readonly width: number }) => void };
}

function wide(width: number): void {
  happyDOM.setViewport({ width });
}

const cell = (name: string | RegExp) => screen.getByRole('gridcell', { name });
const press = (key: string, over = {}) => fireEvent.keyDown(document.activeElement ?? document.body, { key, ...over });

describe('the matrix of everything', () => {
  beforeEach(() => wide(1280));

  it('[M8] names region, criterion and answer in every cell, and says how large it is', async () => {
    await shownTo(COORDINATOR, everything, rows);
    const grid = screen.getByRole('grid', { name: 'Regionernas svar per kriterium' });
    expect([grid.getAttribute('aria-rowcount'), grid.getAttribute('aria-colcount')]).toEqual(['3', '4']);
    expect(cell('Region Skåne, REG-INK-012: Tillstyrker med ändring').textContent).toBe('✎');
    expect(cell('Region Stockholm, REG-INK-012: Ej svarat').textContent).toBe('○');
    expect(cell('Region Skåne, REG-INK-013: Inte tillfrågad').textContent).toBe('');
    expect(cell('REG-INK-012: 1 av 2 tillstyrker inte rakt av').textContent).toBe('1');
    expect(screen.getByRole('columnheader', { name: 'Region Stockholm' }).textContent).toBe('Stockholm');
    const first = screen.getAllByRole('row')[1];
    expect(first?.getAttribute('aria-rowindex')).toBe('2');
    expect(
      within(first ?? grid)
        .getByRole('rowheader')
        .getAttribute('aria-colindex'),
    ).toBe('1');
  });

  it('[M9] is left and reached with Tab at one cell, and the focus follows the keys', async () => {
    await shownTo(COORDINATOR, everything, rows);
    const reached = () => screen.getByRole('grid').querySelectorAll('[tabindex="0"]');
    expect(reached()).toHaveLength(1);
    act(() => screen.getAllByRole('rowheader')[0]?.focus());
    press('ArrowRight');
    press('ArrowRight');
    press('ArrowRight');
    expect(document.activeElement).toBe(cell('Region Skåne, REG-INK-012: Tillstyrker med ändring'));
    press('End', { ctrlKey: true });
    expect(document.activeElement).toBe(cell('Region Skåne, REG-INK-013: Inte tillfrågad'));
    expect([...reached()]).toEqual([document.activeElement]);
  });

  it('[M10] Enter shows the answer, its reason and the wording beside the criterion’s; Escape leads back', async () => {
    await shownTo(COORDINATOR, everything, rows);
    fireEvent.click(cell(/^Region Skåne, REG-INK-012/));
    const at = document.activeElement;
    press('Enter');
    const pane = within(await screen.findByRole('region', { name: 'Regionernas lydelser av REG-INK-012' }));
    await waitFor(() => expect(document.activeElement).toBe(pane.getByRole('heading', { level: 2 })));
    pane.getByText('Andelen är för låg.');
    pane.getByRole('heading', { name: 'Regionens eget krav' });
    expect(pane.getByText('35', { selector: 'ins' }).textContent).toContain('35');
    expect(cell(/^Region Skåne, REG-INK-012/).getAttribute('aria-selected')).toBe('true');
    press('Escape');
    await waitFor(() => expect(screen.queryByRole('heading', { name: 'Regionens eget krav' })).toBeNull());
    expect(document.activeElement).toBe(at);
  });

  it('[M10] shows the wording that a region has proposed in a comment', async () => {
    const passage = { field: 'text', quote: 'Minst 20 viktprocent' } as const;
    const comment = aComment({ about: { kind: 'amendment', passage, proposed: 'Minst 40 viktprocent' } });
    const tab = await shownTo(COORDINATOR, everything, rows);
    tab.site.handAdd(rowCodecs.comments.list, rowCodecs.comments.write({ ...comment, saidAt: NOW }), SKANE);
    await tab.pull();
    fireEvent.click(screen.getAllByRole('rowheader')[0] ?? document.body);
    await screen.findByRole('heading', { name: 'Region Skåne: Föreslagen lydelse' });
    screen.getByText('40', { selector: 'ins' });
  });

  it('[M6] [M7] puts least agreement first, narrows by words, and says how many are left', async () => {
    await shownTo(COORDINATOR, everything, rows);
    expect(screen.getAllByRole('rowheader').map(({ title }) => title)).toEqual([ASKED.title, OTHER.title]);
    fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'klorfri' } });
    await waitFor(() => expect(screen.getByRole('status').textContent).toBe('1 av 2 kriterier'));
    fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'xyzzy' } });
    fireEvent.click(await screen.findByRole('button', { name: 'Visa alla' }));
    await waitFor(() => expect(screen.getByRole('status').textContent).toBe('2 kriterier'));
  });
});

describe('where there is no matrix', () => {
  beforeEach(() => wide(1280));

  it('[M4] a reader is told who it is for', async () => {
    const reader = rowCodecs.roles.write(aRoleAssignment({ role: 'reader', region: undefined }));
    await shownTo(SKANE, everything, { ...rows, roles: [reader] });
    screen.getByRole('heading', { name: 'Läget visas för dem som arbetar med kriterierna' });
    expect(screen.queryByRole('grid')).toBeNull();
  });

  it('[M12] a consultation that is gone says so and leads to everything', async () => {
    const { navigation } = await shownTo(
      COORDINATOR,
      <MatrixView scope={{ kind: 'consultation', key: aKey(1) }} />,
      rows,
    );
    fireEvent.click(screen.getByRole('button', { name: 'Visa alla kriterier' }));
    expect(navigation.place()).toEqual({ kind: 'matrix' });
  });
});

describe('where there is no room for a grid', () => {
  it('[M11] the criteria are a list that says by name who does not simply endorse', async () => {
    wide(400);
    await shownTo(COORDINATOR, everything, rows);
    expect(screen.queryByRole('grid')).toBeNull();
    const [first, second] = within(screen.getByRole('list', { name: 'Kriterier med regionernas svar' })).getAllByRole(
      'heading',
    );
    expect([first?.textContent, second?.textContent]).toEqual([ASKED.title, OTHER.title]);
    expect(screen.getByText('REG-INK-012 · 1 av 2 har svarat')).toBeTruthy();
    expect(first?.parentElement?.textContent).toContain('Tillstyrker med ändring1Skåne');
    fireEvent.click(screen.getByRole('button', { name: 'Visa svaren: REG-INK-012' }));
    await screen.findByRole('dialog', { name: 'Regionernas lydelser av REG-INK-012' });
    screen.getByText('Andelen är för låg.');
  });
});
