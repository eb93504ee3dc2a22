import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { rowCodecs } from '#graph/rows/rowCodecs.ts';
import { memoryDraftStore } from '#replica/outbox/draftStore.ts';
import MeetingView from '#tab/meeting/MeetingView.tsx';
import PlanView from '#tab/meeting/planning/PlanView.tsx';
import { aMeeting, anItem } from '../../factories/meetings.ts';
import { aKey } from '../../factories/values.ts';
import { COORDINATOR, shownTo, STEERING, type Tab } from '../aTab.tsx';
import { MEETINGS, REPORT, running, withMeetings } from './meetingRows.ts';

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const press = (name: string | RegExp) => {
  button(name).focus();
  fireEvent.click(button(name));
};
const titles = () => within(screen.getByRole('list', { name: 'Dagordning' })).getAllByRole('textbox');
const headings = () => titles().map((field) => (field instanceof HTMLInputElement ? field.value : ''));
const entitle = (at: number, value: string) => {
  const field = titles()[at];
  if (field === undefined) throw new Error('There is such an item');
  fireEvent.change(field, { target: { value } });
};
const agenda = ({ site }: Tab) => String(site.rows(MEETINGS)[0]?.fields['Dagordning']);
const planned = aMeeting({ agenda: [anItem(), REPORT] });
const plan = <PlanView edited={planned.key} />;

describe('a plan that is put in order with the keyboard', () => {
  it('[A35] moves a new item as many places as its button is pressed, and the focus goes with it', async () => {
    await shownTo(COORDINATOR, <PlanView />, withMeetings());
    for (const name of ['A', 'B', 'C']) {
      press('Egen punkt');
      entitle(titles().length - 1, name);
    }
    press('Flytta upp C');
    expect(document.activeElement).toBe(button('Flytta upp C'));
    if (document.activeElement) fireEvent.click(document.activeElement);
    expect(headings()).toEqual(['C', 'A', 'B']);
    expect(document.activeElement).toBe(button('Flytta upp C'));
  });

  it('[A35] gives the focus to the neighbour of what is taken out, and last to what adds', async () => {
    await shownTo(COORDINATOR, plan, withMeetings(planned));
    press('Ta bort Latexfria handskar');
    expect(document.activeElement).toBe(button('Ta bort Lägesrapport'));
    press('Ta bort Lägesrapport');
    expect(document.activeElement).toBe(button('Egen punkt'));
  });
});

describe('a plan that others change meanwhile', () => {
  it('[A4] found again keeps the items that came since, and leaves out what was taken out of it', async () => {
    const drafts = memoryDraftStore();
    const first = await shownTo(COORDINATOR, plan, withMeetings(planned), { drafts });
    press('Ta bort Lägesrapport');
    first.close();
    const added = anItem({ key: aKey(2112), subject: { kind: 'free' }, title: 'Ekonomi', note: 'Klart.' });
    const tab = await shownTo(COORDINATOR, plan, withMeetings({ ...planned, agenda: [...planned.agenda, added] }), {
      drafts,
    });
    expect(headings()).toEqual(['Latexfria handskar', 'Ekonomi']);
    press('Spara');
    await waitFor(() => expect(agenda(tab)).not.toContain('Lägesrapport'));
    expect(agenda(tab)).toContain('Ekonomi');
    expect(tab.site.rows(MEETINGS)[0]?.fields['Anteckningar']).toContain('Klart.');
  });

  it('[A4] offers no way to take out an item that has been noted on', async () => {
    await shownTo(COORDINATOR, plan, withMeetings({ ...planned, agenda: [anItem({ outcome: 'Tas om.' }), REPORT] }));
    expect(screen.getByText('Kriterium · har anteckningar och kan inte tas bort')).toBeTruthy();
    press('Ta bort Latexfria handskar');
    expect(headings()).toEqual(['Latexfria handskar', 'Lägesrapport']);
  });

  it('[A4] has an item back that was noted on after it was taken out', async () => {
    const tab = await shownTo(COORDINATOR, plan, withMeetings(planned));
    press('Ta bort Lägesrapport');
    const noted = { ...planned, agenda: [anItem(), { ...REPORT, note: 'Klart.' }] };
    tab.site.handEdit(MEETINGS, '1', rowCodecs.meetings.write(noted), STEERING);
    await tab.pull();
    press('Spara');
    expect(await screen.findByText(/”Lägesrapport” har anteckningar och står kvar/)).toBeTruthy();
    expect(headings()).toEqual(['Latexfria handskar', 'Lägesrapport']);
  });
});

describe('a wording that is changed at the meeting', () => {
  it('[A32] gives the focus back to its button when its form is shut', async () => {
    await shownTo(COORDINATOR, <MeetingView opened={planned.key} />, withMeetings(running()));
    press('Ändra lydelsen');
    fireEvent.click(await screen.findByRole('button', { name: 'Avbryt' }));
    await act(() => Promise.resolve());
    expect(document.activeElement).toBe(button('Ändra lydelsen'));
  });
});
