import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { GraphFailure } from '#graph/errors.ts';
import { rowCodecs } from '#graph/rows/rowCodecs.ts';
import { memoryDraftStore } from '#replica/outbox/draftStore.ts';
import EditView from '#tab/criterion/EditView.tsx';
import { aCriterion } from '../factories/entities.ts';
import { aCriterionId } from '../factories/values.ts';
import { consulted } from './consulted.ts';
import { COORDINATOR, NOW, shownTo, SKANE, type Tab } from './aTab.tsx';

const CRITERIA = rowCodecs.criteria.list;
const page = <EditView id={aCriterionId()} />;
const write = (label: RegExp, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });
// What lies behind a dialog is hidden from readers, and Fluent takes a moment to let it appear again.
const save = () => fireEvent.click(screen.getByRole('button', { name: 'Spara', hidden: true }));

async function withConflict() {
  const tab = await shownTo(COORDINATOR, page, consulted);
  write(/^Kravtext/, 'Min text.');
  const theirs = aCriterion({ text: 'Deras text.', evidence: 'Deras verifikat.' });
  tab.site.handEdit(CRITERIA, '1', rowCodecs.criteria.write(theirs), SKANE);
  save();
  const title = 'Någon annan har ändrat Förnybart material i absorberande produkter';
  // The dialog comes when it is needed.
  await screen.findByRole('heading', { name: title, hidden: true }, { timeout: 10_000 });
  return tab;
}
const choose = (label: string) => fireEvent.click(screen.getByRole('radio', { name: label, hidden: true }));
const sendChoice = () => fireEvent.click(screen.getByRole('button', { name: 'Spara valet', hidden: true }));
const kravtext = (tab: Tab) => tab.site.rows(CRITERIA)[0]?.fields['Kravtext'];

describe('the form for a criterion', () => {
  it('saves to the list and goes to the criterion', async () => {
    const { site, navigation } = await shownTo(COORDINATOR, page, consulted);
    write(/^Kravtext/, 'Min text.');
    save();
    await waitFor(() => expect(navigation.place()).toEqual({ kind: 'criterion', id: 'REG-INK-012' }));
    expect(site.rows(CRITERIA)[0]?.fields['Kravtext']).toBe('Min text.');
  });

  it('shows a refusal at its field', async () => {
    await shownTo(COORDINATOR, page, consulted);
    write(/^Titel/, ' ');
    save();
    expect((await screen.findAllByText('Skriv en titel.')).length).toBeGreaterThan(1);
  });

  it('asks before what is typed is left behind', async () => {
    const { navigation } = await shownTo(COORDINATOR, page, consulted);
    write(/^Kravtext/, 'Min text.');
    fireEvent.click(screen.getByRole('button', { name: 'Avbryt' }));
    await screen.findByRole('heading', { name: 'Lämna utan att spara?' });
    expect(navigation.hasMoved()).toBe(false);
    fireEvent.click(screen.getByRole('button', { name: 'Kasta ändringarna', hidden: true }));
    expect(navigation.place()).toEqual({ kind: 'criterion', id: 'REG-INK-012' });
  });

  it('is not for those who may not edit', async () => {
    await shownTo(SKANE, page, consulted);
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(screen.getByText(/Du får inte ändra kriterier/)).toBeTruthy();
  });
});

describe('two people who edit the same text of a criterion', () => {
  it('[O16] see what both wrote, by whom, and what was added and removed in words', async () => {
    await withConflict();
    expect(screen.getByRole('heading', { name: `${SKANE.name} skrev`, hidden: true })).toBeTruthy();
    const added = screen.getAllByRole('insertion', { hidden: true }).map((mark) => mark.textContent);
    expect(added).toEqual([expect.stringMatching(/^tillagt: Deras/), expect.stringMatching(/^tillagt: Min/)]);
    expect(screen.getAllByRole('deletion', { hidden: true })).toHaveLength(2);
    expect(screen.queryByText('Verifikat', { selector: 'h3' })).toBeNull();
  });

  it('send nothing before every field has a choice', async () => {
    const tab = await withConflict();
    sendChoice();
    expect(await screen.findByText('Välj för varje fält.')).toBeTruthy();
    expect(kravtext(tab)).toBe('Deras text.');
  });

  it('[O16] keep their other changes when mine is to stand', async () => {
    const tab = await withConflict();
    choose('Använd mitt');
    sendChoice();
    await waitFor(() => expect(kravtext(tab)).toBe('Min text.'));
    expect(tab.site.rows(CRITERIA)[0]?.fields['Verifikat']).toBe('Deras verifikat.');
    expect(tab.replica.outbox()).toEqual([]);
  });

  it('[O16] leave theirs as it is when theirs is to stand', async () => {
    const tab = await withConflict();
    choose(`Behåll det som ${SKANE.name} skrev`);
    sendChoice();
    await waitFor(() => expect(tab.replica.outbox()).toEqual([]));
    expect(kravtext(tab)).toBe('Deras text.');
  });

  it('[O16] lose nothing when the choice is put off: the change waits and the form keeps its text', async () => {
    const tab = await withConflict();
    fireEvent.click(screen.getByRole('button', { name: 'Välj senare', hidden: true }));
    await screen.findByText('Din ändring väntar på ditt val.');
    expect(screen.getByDisplayValue('Min text.')).toBeTruthy();
    expect(tab.replica.outbox().map(({ state }) => state.kind)).toEqual(['collision']);
  });

  it('[O7] replace what waits when the form is saved again, so that nothing is behind it', async () => {
    const tab = await withConflict();
    fireEvent.click(screen.getByRole('button', { name: 'Välj senare', hidden: true }));
    write(/^Kravtext/, 'Min bättre text.');
    save();
    await screen.findByRole('heading', { name: /^Någon annan har ändrat/, hidden: true });
    await waitFor(() => expect(tab.replica.outbox().map(({ state }) => state.kind)).toEqual(['collision']));
    choose('Använd mitt');
    sendChoice();
    await waitFor(() => expect(kravtext(tab)).toBe('Min bättre text.'));
  });

  it('[O15] make the row again when it was deleted meanwhile', async () => {
    const tab = await shownTo(COORDINATOR, page, consulted);
    write(/^Kravtext/, 'Min text.');
    tab.site.handDelete(CRITERIA, '1');
    save();
    fireEvent.click(await screen.findByRole('button', { name: 'Skapa på nytt', hidden: true }));
    await waitFor(() => expect(kravtext(tab)).toBe('Min text.'));
  });
});

describe('what is typed into the form for a criterion', () => {
  it('[O18] is there again after the tab was closed, with when it was typed and the choice to drop it', async () => {
    const drafts = memoryDraftStore();
    const first = await shownTo(COORDINATOR, page, consulted, { drafts });
    write(/^Kravtext/, 'Halvskriven');
    first.close();

    await shownTo(COORDINATOR, page, consulted, { drafts });
    expect(screen.getByDisplayValue('Halvskriven')).toBeTruthy();
    expect(screen.getByText(/osparat utkast från måndag 09:15/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Kasta utkastet' }));
    await waitFor(() => expect(screen.queryByDisplayValue('Halvskriven')).toBeNull());
  });

  it('[O18] meets a row that is newer than the draft as a choice, not as an overwriting', async () => {
    const drafts = memoryDraftStore();
    const first = await shownTo(COORDINATOR, page, consulted, { drafts });
    write(/^Kravtext/, 'Min text.');
    first.close();

    const again = await shownTo(COORDINATOR, page, consulted, { drafts });
    again.site.handEdit(CRITERIA, '1', { Kravtext: 'Deras text.' }, SKANE);
    await again.pull();
    save();
    await screen.findByRole('heading', { name: /^Någon annan har ändrat/, hidden: true });
    expect(kravtext(again)).toBe('Deras text.');
  });

  it('[O18] is kept beside what another tab has typed into the same form', async () => {
    const drafts = memoryDraftStore();
    const place = `criteria/${aCriterion().id}`;
    const begun = await drafts.keep(place, { values: {}, base: undefined, keptAt: NOW });
    const tab = await shownTo(COORDINATOR, page, consulted, { drafts });
    await drafts.keep(place, { values: 'theirs', base: undefined, keptAt: NOW }, begun);
    write(/^Kravtext/, 'Mitt');
    tab.close();
    await waitFor(async () => expect(await drafts.read(place)).toMatchObject({ values: { draft: { text: 'Mitt' } } }));
    const mine = await drafts.read(place);
    if (mine) await drafts.drop(place, mine);
    expect(await drafts.read(place)).toMatchObject({ values: 'theirs' });
  });

  it('[O18] is dropped once it is saved', async () => {
    const drafts = memoryDraftStore();
    const tab = await shownTo(COORDINATOR, page, consulted, { drafts });
    for (const text of ['Min', 'Min text.']) {
      write(/^Kravtext/, text);
      // Whoever looks at another page for a moment has it kept.
      document.dispatchEvent(new Event('visibilitychange'));
    }
    save();
    await waitFor(() => expect(kravtext(tab)).toBe('Min text.'));
    tab.close();
    await shownTo(COORDINATOR, page, consulted, { drafts });
    expect(screen.queryByText(/osparat utkast/)).toBeNull();
  });
});

describe('a criterion that cannot be sent', () => {
  it('[O5] counts as saved while SharePoint cannot be reached, and is sent later', async () => {
    const tab = await shownTo(COORDINATOR, page, consulted);
    write(/^Kravtext/, 'Min text.');
    tab.site.failNext(failure('unreachable', 0));
    save();
    await waitFor(() => expect(tab.navigation.place()).toEqual({ kind: 'criterion', id: 'REG-INK-012' }));
    expect(kravtext(tab)).not.toBe('Min text.');
    await tab.pull();
    await waitFor(() => expect(kravtext(tab)).toBe('Min text.'));
  });

  it('[O6] stays in the form with what SharePoint said when it is refused, and can be corrected there', async () => {
    const tab = await shownTo(COORDINATOR, page, consulted);
    write(/^Kravtext/, 'Min text.');
    tab.site.failNext(failure('refused', 400));
    save();
    await screen.findByText('SharePoint tog inte emot din ändring.');
    expect(screen.getByText(/Ärendereferens: f00d/)).toBeTruthy();
    write(/^Kravtext/, 'Kortare.');
    save();
    await waitFor(() => expect(kravtext(tab)).toBe('Kortare.'));
    expect(tab.replica.outbox()).toEqual([]);
  });

  it('[V4] is not begun when the list takes no new rows, and a column that is gone is switched off alone', async () => {
    const column = { list: CRITERIA, listName: 'Kriterier', column: 'Motiv', columnName: 'Motiv' };
    await shownTo(COORDINATOR, page, consulted, {
      drifts: [{ kind: 'columnMissing', ...column, sameName: undefined }],
    });
    expect(screen.getByLabelText(/^Motiv/)).toHaveProperty('disabled', true);
    expect(screen.getByLabelText(/^Kravtext/)).toHaveProperty('disabled', false);
    expect(screen.getByRole('button', { name: 'Spara' })).toHaveProperty('disabled', false);
  });
});

function failure(kind: 'unreachable' | 'refused', status: number): GraphFailure {
  return new GraphFailure(kind, 'No.', { facts: { status, code: '', requestId: 'f00d' } });
}
