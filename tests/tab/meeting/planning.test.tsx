import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { memoryDraftStore } from '#replica/outbox/draftStore.ts';
import MeetingView from '#tab/meeting/MeetingView.tsx';
import PlanView from '#tab/meeting/planning/PlanView.tsx';
import { aMeeting, anItem } from '../../factories/meetings.ts';
import { anInstant } from '../../factories/values.ts';
import { COORDINATOR, shownTo, SKANE } from '../aTab.tsx';
import { MEETINGS, REPORT, running, withMeetings } from './meetingRows.ts';

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const name = () => screen.getByRole('textbox', { name: /^Rubrik$|^Rubrik \*?$/ });
const headings = () =>
  within(screen.getByRole('list', { name: 'Dagordning' }))
    .getAllByRole('textbox')
    .map((field) => (field instanceof HTMLInputElement ? field.value : ''));

describe('planning a meeting', () => {
  it('[A35] proposes what waits in the cases, with why, and takes it by a press', async () => {
    const { site } = await shownTo(COORDINATOR, <PlanView />, withMeetings());
    expect(screen.getByText(/Remiss · 1 region har inte svarat på allt, stänger 2026-03-31 · 10 min/)).toBeTruthy();
    press('Lägg till Absorberande produkter');
    fireEvent.change(name(), { target: { value: 'Nätverksmöte april' } });
    press('Spara');
    await waitFor(() => expect(site.rows(MEETINGS)).toHaveLength(1));
    expect(site.rows(MEETINGS)[0]?.fields).toMatchObject({ Title: 'Nätverksmöte april', Lage: 'Planerat' });
  });

  it('[A35] puts items in another order with the keyboard, and says where they are now', async () => {
    const meeting = aMeeting({ agenda: [anItem(), REPORT] });
    await shownTo(COORDINATOR, <PlanView edited={meeting.key} />, withMeetings(meeting));
    expect(headings()).toEqual(['Latexfria handskar', 'Lägesrapport']);
    press('Flytta upp Lägesrapport');
    expect(headings()).toEqual(['Lägesrapport', 'Latexfria handskar']);
    expect(screen.getByText('Lägesrapport är nu punkt 1 av 2.')).toBeTruthy();
    expect(screen.getByText('Tillsammans 25 min')).toBeTruthy();
  });

  it('[A35] keeps what was typed and not saved through a reload', async () => {
    const drafts = memoryDraftStore();
    const first = await shownTo(COORDINATOR, <PlanView />, withMeetings(), { drafts });
    press('Lägg till Absorberande produkter');
    press('Egen punkt');
    fireEvent.change(name(), { target: { value: 'Nätverksmöte april' } });
    first.close();
    await shownTo(COORDINATOR, <PlanView />, withMeetings(), { drafts });
    await act(() => Promise.resolve());
    expect(name()).toHaveProperty('value', 'Nätverksmöte april');
    expect(headings()).toEqual(['Absorberande produkter', 'Ny punkt']);
  });

  it('[A27] is refused to a contact with the reason', async () => {
    await shownTo(SKANE, <PlanView />, withMeetings());
    expect(screen.getByText(/Den nationella samordnaren och styrgruppen får det/)).toBeTruthy();
  });
});

describe('a meeting that ends', () => {
  it('[A36] asks first, and shows its minutes at once', async () => {
    const { site } = await shownTo(COORDINATOR, <MeetingView opened={aMeeting().key} />, withMeetings(running()));
    press('Avsluta mötet');
    // The dialog is a part of its own, which comes when the page is at rest or when it is asked for.
    const dialog = await screen.findByRole('dialog', { name: 'Avsluta mötet?' }, { timeout: 20_000 });
    fireEvent.click(within(dialog).getByRole('button', { name: 'Avsluta mötet' }));
    await screen.findByRole('heading', { level: 1, name: 'Nätverksmöte mars' }, { timeout: 20_000 });
    expect(screen.getByText('Inte noterade (1)')).toBeTruthy();
    expect(site.rows(MEETINGS)[0]?.fields['Lage']).toBe('Avslutat');
  });

  it('[A36] is read afterwards with notes, outcome and times of each item', async () => {
    const over = running({
      agenda: [{ ...anItem(), note: 'Alla vill ha latexfritt.', outcome: 'Går till beslut.' }],
      endedAt: anInstant('2026-03-02T08:14:00.000Z'),
      minutes: {
        items: [{ item: anItem().key, seconds: 840, answers: [], pictures: [], decisions: [] }],
        shortened: 0,
      },
    });
    await shownTo(SKANE, <MeetingView opened={aMeeting().key} />, withMeetings(over));
    for (const shown of ['Alla vill ha latexfritt.', 'Går till beslut.', '14 min'])
      expect(screen.getByText(shown)).toBeTruthy();
    expect(screen.getByText(/09:00–09:14/)).toBeTruthy();
  });
});
