import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { contentOf, hashOf } from '#domain/edition.ts';
import { rowCodecs } from '#graph/rows/rowCodecs.ts';
import HistoryPanel from '#tab/history/HistoryPanel.tsx';
import { useActor, useWorkspace } from '#tab/start/session.ts';
import { criterionPicture } from '#usecases/criterionPicture.ts';
import { aCriterion, aDecision, anEdition, aPosition } from '../factories/entities.ts';
import { aCriterionId, aKey, anInstant } from '../factories/values.ts';
import { consulted } from './consulted.ts';
import { COORDINATOR, shownTo } from './aTab.tsx';

function Page() {
  const picture = criterionPicture(useWorkspace(), aCriterionId(), useActor());
  return picture ? <HistoryPanel picture={picture} /> : null;
}

const second = aCriterion({ text: 'Minst 30 viktprocent av produkten ska vara av förnybart material.' });
const subject = { kind: 'criterion' as const, criterion: aCriterionId(), edition: hashOf(contentOf(second)) };
const rows = {
  ...consulted,
  criteria: [rowCodecs.criteria.write({ ...second, rationale: 'Minskar beroendet av olja.' })],
  editions: [
    rowCodecs.editions.write(anEdition()),
    rowCodecs.editions.write(
      anEdition(
        { key: aKey(401), version: 2, changeClass: 'meaning', frozenAt: anInstant('2026-03-05T09:00:00.000Z') },
        second,
      ),
    ),
  ],
  positions: [rowCodecs.positions.write(aPosition({ reservation: 'Gäller inte akutsjukvård.' }))],
  decisions: [rowCodecs.decisions.write(aDecision({ subject, recordedAt: anInstant('2026-04-05T09:00:00.000Z') }))],
};
const lines = () => screen.getAllByRole('listitem').map((item) => item.textContent);

describe('the time line of a criterion', () => {
  it('[H1] tells what happened, and what was said with it', async () => {
    await shownTo(COORDINATOR, <Page />, rows);
    expect(lines().join('\n')).toContain('Utgåva 2: Ändrad innebörd');
    expect(lines().find((line) => line.includes('Region Skåne: Tillstyrker'))).toContain(
      'Reservation: Gäller inte akutsjukvård.',
    );
  });

  it('[H3] says of a decision that the coordinator typed in that it does not count', async () => {
    await shownTo(COORDINATOR, <Page />, rows);
    expect(lines().find((line) => line.includes('Fastställt av'))).toContain('Räknas inte');
  });

  it('[H6] holds the working copy against the latest edition, and any two editions against each other', async () => {
    await shownTo(COORDINATOR, <Page />, rows);
    fireEvent.click(screen.getByRole('button', { name: 'Jämför utgåvor' }));
    const compared = within(await screen.findByRole('region', { name: 'Jämför utgåvor' }));
    expect(compared.getByRole('heading', { level: 4 }).textContent).toBe('Motiv');
    const [earlier] = rows.editions;
    fireEvent.change(compared.getByRole('combobox', { name: 'Från' }), {
      target: { value: earlier?.['Kontrollsumma'] },
    });
    fireEvent.change(compared.getByRole('combobox', { name: 'Till' }), { target: { value: subject.edition } });
    expect(compared.getByRole('heading', { level: 4 }).textContent).toBe('Kravtext');
    expect(compared.getByText(/Återskapad ur den frysta utgåvan/).textContent).toContain(
      String(earlier?.['Kontrollsumma']),
    );
  });
});
