import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { rowCodecs } from '#graph/rows/rowCodecs.ts';
import { Header } from '#tab/frame/Header.tsx';
import ToDoView from '#tab/todo/ToDoView.tsx';
import { aConsultation, aPosition } from '../../factories/agreement.ts';
import { aCriterion, aRoleAssignment } from '../../factories/entities.ts';
import { aCriterionId, aDay, aKey } from '../../factories/values.ts';
import { adoptableRows } from '../adoption/adopted.ts';
import { COORDINATOR, shownTo, SKANE } from '../aTab.tsx';
import { consulted } from '../consulted.ts';

const page = <ToDoView />;
const line = (name: string) => screen.getByRole('link', { name }).closest('li')?.textContent;

describe('what waits for a person', () => {
  it('[U33] says what to do and by when, and leads there', async () => {
    const tab = await shownTo(SKANE, page, consulted);
    expect(line('Absorberande produkter')).toBe('Absorberande produkter1 kriterium att svara påSenast 2026-03-31');
    fireEvent.click(screen.getByRole('link', { name: 'Absorberande produkter' }));
    expect(tab.navigation.place()).toEqual({ kind: 'consultation', key: aKey(500) });
  });

  it('[U33] leads from a package that the region has not considered to where it decides', async () => {
    const tab = await shownTo(SKANE, page, adoptableRows);
    fireEvent.click(screen.getByRole('link', { name: 'Inkontinenshjälpmedel, bas' }));
    expect(tab.navigation.place()).toEqual({ kind: 'adoption', key: aKey(1000) });
  });

  it('[U33] marks what is over', async () => {
    const consultations = [rowCodecs.consultations.write(aConsultation({ closesOn: aDay('2026-03-01') }))];
    await shownTo(COORDINATOR, page, { ...consulted, consultations });
    expect(line('Absorberande produkter')).toContain('Skulle varit klart 2026-03-01');
  });

  it('[U33] shows the first of many and the others when asked', async () => {
    const criteria = Array.from({ length: 9 }, (_, at) =>
      rowCodecs.criteria.write(
        aCriterion({
          ...{ key: aKey(3000 + at), id: aCriterionId(`REG-INK-10${at}`) },
          ...{ status: 'published', nextReview: aDay('2026-03-05') },
        }),
      ),
    );
    await shownTo(COORDINATOR, page, { ...consulted, consultations: [], criteria });
    expect(screen.getAllByRole('listitem')).toHaveLength(6);
    fireEvent.click(screen.getByRole('button', { name: 'Visa 3 till' }));
    expect(screen.getAllByRole('listitem')).toHaveLength(9);
  });

  it('[U33] says what will stand there when nothing waits', async () => {
    await shownTo(SKANE, page, { ...consulted, positions: [rowCodecs.positions.write(aPosition())] });
    expect(screen.getByRole('heading', { name: 'Inget väntar på dig' })).toBeTruthy();
  });

  it('[U33] is counted in the header, and is not there for readers', async () => {
    const tab = await shownTo(SKANE, <Header />, consulted);
    await waitFor(() => expect(screen.getByRole('link', { name: 'Att göra (1)' })).toBeTruthy(), { timeout: 10_000 });
    act(() => tab.close());
    const roles = [rowCodecs.roles.write(aRoleAssignment({ role: 'reader', region: undefined }))];
    await shownTo(SKANE, <Header />, { ...consulted, roles });
    expect(screen.queryByRole('link', { name: /Att göra/ })).toBeNull();
  });
});
