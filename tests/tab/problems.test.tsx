import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { rowCodecs } from '#graph/rows/rowCodecs.ts';
import ProblemsView from '#tab/problems/ProblemsView.tsx';
import { aCriterion } from '../factories/entities.ts';
import { consulted } from './consulted.ts';
import { COORDINATOR, shownTo } from './aTab.tsx';

describe('the page of rows that cannot be read', () => {
  it('says that all is well when every row can be read', async () => {
    await shownTo(COORDINATOR, <ProblemsView />, consulted);
    expect(screen.getByRole('heading', { name: 'Allt är i sin ordning' })).toBeTruthy();
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
