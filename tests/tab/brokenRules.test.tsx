import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { rowCodecs } from '#graph/rows/rowCodecs.ts';
import ProblemsView from '#tab/problems/ProblemsView.tsx';
import { aCriterion, aDecision, aPosition } from '../factories/entities.ts';
import { aCriterionId, aKey } from '../factories/values.ts';
import { COORDINATOR, shownTo, SKANE, type Tab } from './aTab.tsx';
import { consulted } from './consulted.ts';

const turned = { ...consulted, positions: [] };

/** The coordinator writes an answer for Skåne, past Samsyn. */
async function withTurnedAnswer(person: typeof SKANE): Promise<Tab> {
  const tab = await shownTo(person, <ProblemsView />, turned);
  tab.site.handAdd('Standpunkter', rowCodecs.positions.write(aPosition()), COORDINATOR);
  await tab.pull();
  return tab;
}

describe('[I21] rows against the rules, on the page of what is to be sorted out', () => {
  it('say which row it is, what is wrong, who wrote it and who can put it right, and link to it', async () => {
    await withTurnedAnswer(COORDINATOR);
    const table = await screen.findByRole('table', { name: 'Rader som strider mot reglerna' });
    const row = within(table).getByRole('row', { name: /REG-INK-012, Region Skåne/ });
    expect(row.textContent).toContain('Ståndpunkter, rad 1');
    expect(row.textContent).toContain('Den som skrev raden var inte kontaktperson för regionen den');
    expect(row.textContent).toContain('Nationell samordnare');
    expect(row.textContent).toContain('Kontaktperson för Region Skåne kan svara på nytt i Samsyn.');
    const link = within(row).getByRole('link', { name: 'Öppna raden i SharePoint, REG-INK-012, Region Skåne' });
    expect(link.getAttribute('href')).toContain('/Lists/Standpunkter/DispForm.aspx?ID=1');
  });

  it('are gone when the region has answered itself', async () => {
    const { site, pull } = await withTurnedAnswer(SKANE);
    await screen.findByRole('table', { name: 'Rader som strider mot reglerna' });
    const again = aPosition({ reservation: 'Vi står för det.' });
    site.handEdit('Standpunkter', '1', rowCodecs.positions.write(again), SKANE);
    await pull();
    expect(await screen.findByRole('heading', { name: 'Allt är i sin ordning' })).toBeTruthy();
  });

  it('tell of a status that nothing supports, and of a decision by nobody who decides', async () => {
    const criteria = [...consulted.criteria, rowCodecs.criteria.write(decidedByHand)];
    const decisions = [rowCodecs.decisions.write(aDecision())];
    await shownTo(COORDINATOR, <ProblemsView />, { ...consulted, criteria, decisions });
    expect(await screen.findByText('Status är ”Fastställd”, men det finns inget beslut som räknas.')).toBeTruthy();
    expect(screen.getByText(/Det krävs styrgruppen\./)).toBeTruthy();
    expect(screen.getByText(/Styrgruppen kan återställa raden/)).toBeTruthy();
  });

  const decidedByHand = aCriterion({ key: aKey(301), id: aCriterionId('REG-INK-013'), status: 'decided' });
});
