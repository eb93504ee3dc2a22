import { act, fireEvent, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { GraphFailure } from '#graph/errors.ts';
import { rowCodecs } from '#graph/rows/rowCodecs.ts';
import ProblemsView from '#tab/problems/ProblemsView.tsx';
import { judgeRequirements } from '#usecases/judgeRequirements.ts';
import { aCriterion, anActor, aRegionalRequirement } from '../factories/entities.ts';
import { COORDINATOR, shownTo } from './aTab.tsx';
import { consulted } from './consulted.ts';

it('[Q29] a judgement that SharePoint did not take is shown by its requirement, which is one step away', async () => {
  const requirement = aRegionalRequirement();
  const regionalRequirements = [rowCodecs.regionalRequirements.write(requirement)];
  const tab = await shownTo(COORDINATOR, <ProblemsView />, { ...consulted, regionalRequirements });
  tab.site.failNext(new GraphFailure('refused', 'No.', { facts: { status: 400, code: '', requestId: 'f00d' } }));
  const judgement = { kind: 'matches', criterion: aCriterion().id, probability: 0.93 } as const;
  const judged = [{ requirement: requirement.key, judgement }];
  const decision = judgeRequirements(tab.replica.workspace(), anActor('coordinator'), { judged });
  if (!decision.ok) throw new Error(decision.error.kind);
  await act(() => tab.replica.commit(decision.value));

  expect(screen.getByRole('heading', { name: /^Absorberande produkter ska innehålla/ })).toBeTruthy();
  expect(screen.getByText(/^Ändrat regionalt krav/)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Visa skillnad' }));
  expect(screen.getByText('Bedomningar')).toBeTruthy();
  expect(screen.getByText(/REG-INK-012 stämmer 0,93/)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Rätta' }));
  expect(tab.navigation.place()).toEqual({ kind: 'requirement', key: requirement.key });
});
