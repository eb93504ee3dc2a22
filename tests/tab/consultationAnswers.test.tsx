import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { contentOf, hashOf } from '#domain/edition.ts';
import { GraphFailure } from '#graph/errors.ts';
import { rowCodecs } from '#graph/rows/rowCodecs.ts';
import AnswersView from '#tab/consultations/answers/AnswersView.tsx';
import ConsultationView from '#tab/consultations/ConsultationView.tsx';
import { aConsultation, aCriterion, anEdition, aPosition } from '../factories/entities.ts';
import { aCriterionId, aHash, aKey } from '../factories/values.ts';
import { COORDINATOR, shownTo, SKANE } from './aTab.tsx';
import { consulted } from './consulted.ts';

const second = aCriterion({ key: aKey(301), id: aCriterionId('REG-INK-013'), title: 'Parfymfria skydd' });
const both = [aCriterion(), second];
const items = both.map((criterion) => ({
  criterion: criterion.id,
  edition: hashOf(contentOf(criterion)),
  carriedFrom: [],
}));
const rows = {
  ...consulted,
  criteria: both.map(rowCodecs.criteria.write),
  editions: both.map((criterion, at) => rowCodecs.editions.write(anEdition({ key: aKey(400 + at) }, criterion))),
  consultations: [rowCodecs.consultations.write(aConsultation({ items }))],
};
const page = <AnswersView consultation={aKey(500)} />;
const POSITIONS = rowCodecs.positions.list;
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const choose = (title: string, stance: string) =>
  fireEvent.click(
    within(screen.getByRole('radiogroup', { name: `Ståndpunkt om ${title}` })).getByRole('radio', { name: stance }),
  );

describe('a region answers all that is left at once', () => {
  it('[P12] saves every answer with one press and says that nothing is left', async () => {
    const { site } = await shownTo(SKANE, page, rows);
    choose(second.title, 'Avstyrker');
    fireEvent.change(screen.getByLabelText(/^Motivering/), { target: { value: 'Saknar leverantörer.' } });
    press('Tillstyrk det sista');
    press('Spara 2 svar');
    await screen.findByText('Region Skåne har svarat på allt');
    expect(site.rows(POSITIONS).map(({ fields }) => fields['Standpunkt'])).toEqual(['Tillstyrker', 'Avstyrker']);
  });

  it.each([
    ['where it was saved', page],
    ['on the page of the consultation', <ConsultationView consultation={aKey(500)} />],
  ])('[O1] says %s that it waits, until SharePoint has it', async (_where, shown) => {
    const { site, replica, pull } = await shownTo(SKANE, shown, rows);
    site.failNext(new GraphFailure('unreachable', 'No.', { facts: { status: 0, code: '', requestId: '' } }));
    const given = items.map(({ criterion, edition }, at) => aPosition({ key: aKey(600 + at), criterion, edition }));
    await act(() => replica.commit(given.map((value) => ({ kind: 'create', list: 'positions', value }))));
    expect(screen.getByText(/^Sparat här\. Skickas när/)).toBeTruthy();
    expect(screen.queryByText(/Skåne har svarat på allt/)).toBeNull();
    await pull();
    await waitFor(() => expect(screen.queryByText(/^Sparat här/)).toBeNull());
    expect(site.rows(POSITIONS)).toHaveLength(2);
  });

  it('[P12] saves nothing, keeps what was chosen, and marks the one that lacks a reason', async () => {
    const { site } = await shownTo(SKANE, page, rows);
    choose(second.title, 'Avstår');
    press(/^Tillstyrk/);
    press('Spara 2 svar');
    await screen.findByText('Inget svar är sparat.');
    expect(screen.getByText(/^REG-INK-013: Skriv en motivering/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Spara 2 svar' })).toBeTruthy();
    expect(site.rows(POSITIONS)).toEqual([]);
  });

  it('[P13] asks again only about the text that has changed, and shows what changed and what was answered', async () => {
    const before = aCriterion({ text: 'Minst 10 viktprocent av produkten ska vara av förnybart material.' });
    const given = [
      aPosition({ edition: hashOf(contentOf(before)) }),
      aPosition({ key: aKey(601), criterion: second.id, edition: items[1]?.edition ?? aHash() }),
    ];
    const editions = [...rows.editions, rowCodecs.editions.write(anEdition({ key: aKey(409) }, before))];
    const { site, pull } = await shownTo(SKANE, page, { ...rows, editions });
    for (const position of given) site.handAdd(POSITIONS, rowCodecs.positions.write(position), SKANE);
    await pull();
    expect(screen.getAllByRole('radiogroup')).toHaveLength(1);
    expect(screen.getByText('Frågas igen')).toBeTruthy();
    expect(screen.getByText('Ert tidigare svar: Tillstyrker.')).toBeTruthy();
    expect(screen.getByText(/Det här är ändrat/)).toBeTruthy();

    press('Samma svar igen');
    press('Spara 1 svar');
    await waitFor(() => expect(site.rows(POSITIONS)[0]?.fields['Utgava']).toBe(items[0]?.edition));
  });

  it('[P6] tells who may answer to a person who speaks for no region', async () => {
    await shownTo(COORDINATOR, page, rows);
    expect(screen.getByText(/Du är inte kontaktperson för någon region/)).toBeTruthy();
    expect(screen.queryByRole('radio')).toBeNull();
  });
});
