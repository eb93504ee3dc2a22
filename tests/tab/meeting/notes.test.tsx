import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { rowCodecs } from '#graph/rows/rowCodecs.ts';
import { memoryDraftStore } from '#replica/outbox/draftStore.ts';
import MeetingView from '#tab/meeting/MeetingView.tsx';
import { aMeeting, anItem } from '../../factories/meetings.ts';
import { COORDINATOR, shownTo, SKANE } from '../aTab.tsx';
import { MEETINGS, REPORT, running, withMeetings } from './meetingRows.ts';
import { keptThroughReload } from './reloaded.ts';

const page = <MeetingView opened={aMeeting().key} />;
const note = () => screen.getByRole('textbox', { name: 'Vad som sades' });
const write = (value: string) => fireEvent.change(note(), { target: { value } });
const noted = (row: { readonly fields: Readonly<Record<string, unknown>> } | undefined) =>
  String(row?.fields['Anteckningar']);

describe('notes on an item', () => {
  it('[A32] save themselves a moment after the last key', async () => {
    const { site } = await shownTo(COORDINATOR, page, withMeetings(running()));
    write('Alla vill ha latexfritt.');
    expect(screen.getByText('Sparas strax')).toBeTruthy();
    await screen.findByText('Sparat');
    expect(noted(site.rows(MEETINGS)[0])).toContain('Alla vill ha latexfritt.');
  });

  it('[A32] save themselves at once when the field is left', async () => {
    const { site } = await shownTo(COORDINATOR, page, withMeetings(running()));
    write('Alla vill ha latexfritt.');
    fireEvent.blur(note());
    await waitFor(() => expect(noted(site.rows(MEETINGS)[0])).toContain('latexfritt'));
  });

  it('[A32] that were typed right before a reload are there after it, and are saved then', async () => {
    const drafts = memoryDraftStore();
    const first = await shownTo(COORDINATOR, page, withMeetings(running()), { drafts });
    write('Alla vill ha latexfritt.');
    const kept = await keptThroughReload(first, drafts, `meetings/${aMeeting().key}/${anItem().key}`);
    const { site } = await shownTo(COORDINATOR, page, withMeetings(running()), { drafts: kept });
    expect(await screen.findByDisplayValue('Alla vill ha latexfritt.')).toBeTruthy();
    await screen.findByText('Sparat');
    expect(noted(site.rows(MEETINGS)[0])).toContain('latexfritt');
  });

  it('[A32] stand beside what somebody else writes on another item meanwhile', async () => {
    const { site, pull } = await shownTo(COORDINATOR, page, withMeetings(running()));
    write('Alla vill ha latexfritt.');
    const other = running({ agenda: [anItem(), { ...REPORT, note: 'Två nya paket.' }] });
    site.handEdit(MEETINGS, '1', rowCodecs.meetings.write(other), COORDINATOR);
    await pull();
    fireEvent.blur(note());
    await screen.findByText('Sparat');
    expect(noted(site.rows(MEETINGS)[0])).toContain('latexfritt');
    expect(noted(site.rows(MEETINGS)[0])).toContain('Två nya paket.');
  });

  it('[A27] are read by those who follow', async () => {
    const { site, pull } = await shownTo(SKANE, page, withMeetings(running()));
    expect(screen.getByText('Inget antecknat än.')).toBeTruthy();
    const written = running({ agenda: [{ ...anItem(), note: 'Alla vill ha latexfritt.' }, REPORT] });
    site.handEdit(MEETINGS, '1', rowCodecs.meetings.write(written), COORDINATOR);
    await pull();
    await act(() => Promise.resolve());
    expect(screen.getByText('Alla vill ha latexfritt.')).toBeTruthy();
  });
});
