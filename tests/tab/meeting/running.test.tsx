import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { rowCodecs } from '#graph/rows/rowCodecs.ts';
import { memoryDraftStore } from '#replica/outbox/draftStore.ts';
import MeetingView from '#tab/meeting/MeetingView.tsx';
import { aPosition } from '../../factories/entities.ts';
import { aMeeting } from '../../factories/meetings.ts';
import { aKey } from '../../factories/values.ts';
import { COORDINATOR, shownTo, SKANE } from '../aTab.tsx';
import { MEETINGS, POSITIONS, running, withMeetings } from './meetingRows.ts';

const page = <MeetingView opened={aMeeting().key} />;
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const line = () => screen.getByRole('button', { name: /^Region Skåne: .*Skriv ned svaret/ });
const taken = aPosition({ key: aKey(610), meeting: aMeeting().key });

describe('a meeting that is planned', () => {
  it('[A26] begins at its first item with one press', async () => {
    const { site } = await shownTo(COORDINATOR, page, withMeetings(aMeeting()));
    press('Starta mötet');
    await screen.findByText('Punkt 1 av 1');
    expect(screen.getByRole('heading', { level: 1, name: 'Latexfria handskar' })).toBeTruthy();
    expect(site.rows(MEETINGS)[0]?.fields['Lage']).toBe('Pågår');
  });

  it('[A27] is read by a contact, who is told who starts it', async () => {
    await shownTo(SKANE, page, withMeetings(aMeeting()));
    expect(screen.getByText(/Den som leder mötet startar det här/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Starta mötet' })).toBeNull();
  });
});

describe('a meeting that goes on', () => {
  it('[A26] is moved forward and back by whoever leads, and tells how long the item has taken', async () => {
    await shownTo(COORDINATOR, page, withMeetings(running()));
    expect(screen.getByRole('timer', { name: 'Tid på punkten: 15 min av 15 min' })).toBeTruthy();
    press('Nästa');
    await screen.findByRole('heading', { level: 1, name: 'Lägesrapport' });
    press('Föregående');
    await screen.findByRole('heading', { level: 1, name: 'Latexfria handskar' });
  });

  it('[A27] shows a contact where it is and nothing to lead with', async () => {
    await shownTo(SKANE, page, withMeetings(running()));
    expect(screen.getByText('Punkt 1 av 2')).toBeTruthy();
    for (const name of ['Nästa', 'Avsluta mötet', 'Ändra mötet'])
      expect(screen.queryByRole('button', { name })).toBeNull();
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  it('[A28] follows when somebody else moves it on', async () => {
    const { site, pull } = await shownTo(SKANE, page, withMeetings(running()));
    const [first] = running().steps;
    const [, report] = running().agenda;
    if (!first || !report) throw new Error('The meeting has two items.');
    const moved = running({ steps: [first, { at: first.at, item: report.key }] });
    site.handEdit(MEETINGS, '1', rowCodecs.meetings.write(moved), COORDINATOR);
    await pull();
    expect(screen.getByRole('heading', { level: 1, name: 'Lägesrapport' })).toBeTruthy();
    expect(screen.getByText('Mötet är nu på Lägesrapport.')).toBeTruthy();
  });

  it('[A29] takes down what a region says with two presses, marked until the region confirms it', async () => {
    const { site } = await shownTo(COORDINATOR, page, withMeetings(running()));
    fireEvent.click(line());
    fireEvent.click(await screen.findByRole('button', { name: 'Tillstyrker' }));
    await screen.findByText('Region Skåne: Tillstyrker. Väntar på regionens bekräftelse.');
    expect(site.rows(POSITIONS)[0]?.fields).toMatchObject({ Standpunkt: 'Tillstyrker', Mote: aMeeting().key });
    expect(screen.getByText('0 av 1 har svarat · 1 svar väntar på bekräftelse')).toBeTruthy();
    expect(within(line()).getByText('Sagt: Tillstyrker')).toBeTruthy();
  });

  it('[A29] asks for the reason where a region does not simply endorse, and keeps what is begun through a reload', async () => {
    const drafts = memoryDraftStore();
    const first = await shownTo(COORDINATOR, page, withMeetings(running()), { drafts });
    fireEvent.click(line());
    fireEvent.click(await screen.findByRole('button', { name: 'Avstyrker' }));
    fireEvent.change(screen.getByRole('textbox', { name: /Motivering/ }), { target: { value: 'För dyrt för oss.' } });
    first.close();

    const { site } = await shownTo(COORDINATOR, page, withMeetings(running()), { drafts });
    fireEvent.click(line());
    expect(await screen.findByDisplayValue('För dyrt för oss.')).toBeTruthy();
    press('Skriv ned');
    await waitFor(() => expect(site.rows(POSITIONS)[0]?.fields['Standpunkt']).toBe('Avstyrker'));
  });

  it('[A29] stores nothing and says what is missing when a rejection has no reason', async () => {
    const { site } = await shownTo(COORDINATOR, page, withMeetings(running()));
    fireEvent.click(line());
    fireEvent.click(await screen.findByRole('button', { name: 'Avstyrker' }));
    press('Skriv ned');
    await screen.findByText('Svaret är inte nedskrivet');
    expect(site.rows(POSITIONS)).toHaveLength(0);
  });

  it('[A30] asks the contact of a region that has not answered, at the top, and takes the answer there', async () => {
    const { site } = await shownTo(SKANE, page, withMeetings(running()));
    const prompt = screen.getByRole('region', { name: 'Region Skåne har inte svarat på punkten' });
    fireEvent.click(within(prompt).getByRole('button', { name: 'Svara' }));
    fireEvent.click(await screen.findByRole('radio', { name: 'Tillstyrker' }));
    press('Spara svaret');
    await screen.findByText('1 av 1 har svarat');
    expect(site.rows(POSITIONS)).toHaveLength(1);
    expect(screen.queryByRole('region', { name: /har inte svarat/ })).toBeNull();
  });

  it('[A30] lets the contact confirm with one press what was taken down, which counts from then on', async () => {
    const { site, pull } = await shownTo(SKANE, page, withMeetings(running()));
    site.handAdd(POSITIONS, rowCodecs.positions.write(taken), COORDINATOR);
    await pull();
    expect(screen.getByText('0 av 1 har svarat · 1 svar väntar på bekräftelse')).toBeTruthy();
    expect(screen.getByText('Nedskrivet för Region Skåne: Tillstyrker')).toBeTruthy();
    press('Bekräfta');
    await screen.findByText('1 av 1 har svarat');
    await screen.findByText('Region Skåne har bekräftat sitt svar.');
  });

  it('[A31] notes which regions are there, and takes it back with the same press', async () => {
    const { site } = await shownTo(COORDINATOR, page, withMeetings(running()));
    press('Närvaro, 0 av 1');
    press('Region Skåne: Närvarande');
    await screen.findByRole('button', { name: 'Närvaro, 1 av 1' });
    expect(String(site.rows(MEETINGS)[0]?.fields['Deltagande'])).toContain('12');
    press('Region Skåne: Närvarande');
    await screen.findByRole('button', { name: 'Närvaro, 0 av 1' });
  });
});
