import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { contentOf, hashOf } from '#domain/edition.ts';
import type { Position } from '#domain/position.ts';
import { rowCodecs } from '#graph/rows/rowCodecs.ts';
import { memoryDraftStore } from '#replica/outbox/draftStore.ts';
import AnswersView from '#tab/consultations/answers/AnswersView.tsx';
import CriterionView from '#tab/criterion/CriterionView.tsx';
import { aConsultation, aCriterion, anEdition, aPosition } from '../factories/entities.ts';
import { aMeeting } from '../factories/meetings.ts';
import { aCriterionId, aDay, aKey, anInstant } from '../factories/values.ts';
import { COORDINATOR, shownTo, SKANE, type Tab } from './aTab.tsx';
import { consulted } from './consulted.ts';

const page = <CriterionView id={aCriterionId()} />;
const all = <AnswersView consultation={aKey(500)} />;
const { list, write } = rowCodecs.positions;
const EDITION = hashOf(contentOf(aCriterion()));
const earlier = aCriterion({ text: 'Minst 10 viktprocent av produkten ska vara av förnybart material.' });
const LATEX = 'Gäller inte läkemedel.';

/** What Skåne answered on the text before this one. */
const own = aPosition({
  edition: hashOf(contentOf(earlier)),
  stance: { kind: 'abstains', reason: 'Vi köper inte detta.' },
  reservation: LATEX,
});
/** What whoever led took down for it on the text as it is. */
const said = (over: Partial<Position> = {}): Position =>
  aPosition({
    key: aKey(610),
    meeting: aMeeting().key,
    edition: EDITION,
    stance: { kind: 'rejects', reason: 'För dyrt för oss.' },
    givenAt: anInstant('2026-03-02T08:05:00.000Z'),
    ...over,
  });

async function shown(view: React.JSX.Element, ...taken: readonly Position[]): Promise<Tab> {
  const editions = [...consulted.editions, rowCodecs.editions.write(anEdition({ key: aKey(409) }, earlier))];
  const tab = await shownTo(SKANE, view, { ...consulted, editions, positions: [write(own)] });
  for (const position of taken) tab.site.handAdd(list, write(position), COORDINATOR);
  await tab.pull();
  return tab;
}
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const chosen = () => screen.queryAllByRole('radio').find((radio) => (radio as HTMLInputElement).checked);
const nameOfChosen = () => chosen()?.closest('span')?.textContent;
const saved = (tab: Tab) => tab.site.rows(list)[0]?.fields;

describe('an answer outside meetings', () => {
  it('[P14] begins with what the region has answered itself, and shows what was said at a meeting beside it', async () => {
    await shown(page, said());
    expect(nameOfChosen()).toBe('Avstår');
    expect(screen.getByDisplayValue('Vi köper inte detta.')).toBeTruthy();
    expect(screen.getByDisplayValue(LATEX)).toBeTruthy();
    const beside = screen.getByRole('region', { name: 'Sagt på mötet 2026-03-02' });
    expect(within(beside).getByText('Avstyrker')).toBeTruthy();
    expect(within(beside).getByText('För dyrt för oss.')).toBeTruthy();
    // The picture shows what was said; the form says why the region is asked again.
    expect(screen.getByText(/Kravtexten har ändrats sedan ni svarade/)).toBeTruthy();
  });

  it('[P14] takes over what was said with one press, gives back what was filled in with another', async () => {
    const tab = await shown(page, said());
    fireEvent.change(screen.getByDisplayValue('Vi köper inte detta.'), { target: { value: 'Halvskrivet' } });
    press('Utgå från det');
    expect(screen.getByDisplayValue('För dyrt för oss.')).toBeTruthy();
    expect(screen.getByDisplayValue(LATEX)).toBeTruthy();
    press('Ta tillbaka');
    expect(screen.getByDisplayValue('Halvskrivet')).toBeTruthy();
    expect(nameOfChosen()).toBe('Avstår');

    press('Utgå från det');
    press('Spara svaret');
    await screen.findByText('Region Skånes svar är sparat.');
    expect(saved(tab)).toMatchObject({ Standpunkt: 'Avstyrker', Motivering: 'För dyrt för oss.', Reservation: LATEX });
    expect(saved(tab)?.['Mote']).toBeUndefined();
    expect(screen.queryByRole('region', { name: /^Sagt på mötet/ })).toBeNull();
  });

  it('[P14] does not offer what was said of an earlier text', async () => {
    await shown(page, said({ edition: own.edition }));
    expect(screen.queryByRole('region', { name: /^Sagt på mötet/ })).toBeNull();
    expect(nameOfChosen()).toBe('Avstår');
  });

  it('[P14] begins empty where the region has answered nothing itself', async () => {
    const tab = await shownTo(SKANE, page, consulted);
    tab.site.handAdd(list, write(said({ reservation: 'Antecknat av den som ledde.' })), COORDINATOR);
    await tab.pull();
    expect(chosen()).toBeUndefined();
    expect(screen.queryByRole('textbox')).toBeNull();
    press('Utgå från det');
    press('Spara svaret');
    await screen.findByText('Region Skånes svar är sparat.');
    expect(tab.site.rows(list)).toHaveLength(1);
    expect(saved(tab)).toMatchObject({ Standpunkt: 'Avstyrker', Reservation: 'Antecknat av den som ledde.' });
  });

  it('[P14] tells when it is over that what was said was never confirmed', async () => {
    const over = [rowCodecs.consultations.write(aConsultation({ closesOn: aDay('2026-03-01') }))];
    const tab = await shownTo(SKANE, page, { ...consulted, consultations: over });
    tab.site.handAdd(list, write(said()), COORDINATOR);
    await tab.pull();
    expect(screen.getByText('Region Skåne svarade inte.')).toBeTruthy();
    expect(screen.getByText('Räknas inte: regionen bekräftade det inte i tid.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Utgå från det' })).toBeNull();
  });
});

describe('a reservation that nobody touched', () => {
  it('[P15] stays when a draft from before it was written is saved', async () => {
    const drafts = memoryDraftStore();
    const typed = await shownTo(SKANE, page, consulted, { drafts });
    fireEvent.click(screen.getByRole('radio', { name: 'Avstyrker' }));
    fireEvent.change(screen.getByRole('textbox'), { target: { value: 'För dyrt.' } });
    typed.close();

    const tab = await shownTo(SKANE, page, consulted, { drafts });
    tab.site.handAdd(list, write({ ...own, edition: EDITION }), SKANE);
    await tab.pull();
    press('Spara svaret');
    press('Spara mitt i stället');
    await waitFor(() => expect(saved(tab)).toMatchObject({ Motivering: 'För dyrt.', Reservation: LATEX }));
  });

  it('[P10] goes where the region empties it', async () => {
    const tab = await shown(page);
    fireEvent.change(screen.getByDisplayValue(LATEX), { target: { value: '' } });
    press('Spara svaret');
    await screen.findByText('Region Skånes svar är sparat.');
    expect(saved(tab)?.['Reservation']).toBeUndefined();
  });

  it('[P15] stays, and shows, when everything that is left is endorsed with one press', async () => {
    const tab = await shown(all);
    press('Tillstyrk det sista');
    expect(screen.getByDisplayValue(LATEX)).toBeTruthy();
    press('Spara 1 svar');
    await waitFor(() => expect(saved(tab)).toMatchObject({ Standpunkt: 'Tillstyrker', Reservation: LATEX }));
  });

  it('[P14] begins from what was said also where everything is answered at once', async () => {
    const tab = await shown(all, said());
    expect(screen.getByText('Ert tidigare svar: Avstår.')).toBeTruthy();
    press('Utgå från det');
    press('Spara 1 svar');
    await waitFor(() => expect(saved(tab)).toMatchObject({ Standpunkt: 'Avstyrker', Reservation: LATEX }));
  });
});
