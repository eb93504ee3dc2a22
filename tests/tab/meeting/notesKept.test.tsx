import { fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { memoryDraftStore, type DraftStore } from '#replica/outbox/draftStore.ts';
import MeetingView from '#tab/meeting/MeetingView.tsx';
import { aMeeting, anItem } from '../../factories/meetings.ts';
import { COORDINATOR, shownTo, type Tab } from '../aTab.tsx';
import { MEETINGS, REPORT, running, withMeetings } from './meetingRows.ts';
import { keptThroughReload } from './reloaded.ts';

const page = <MeetingView opened={aMeeting().key} />;
const PLACE = `meetings/${aMeeting().key}/${anItem().key}`;
const note = () => screen.getByRole('textbox', { name: 'Vad som sades' });
const noted = ({ site }: Tab) => String(site.rows(MEETINGS)[0]?.fields['Anteckningar']);
const noting = (text: string) => withMeetings(running({ agenda: [anItem({ note: text }), REPORT] }));

describe('notes kept from an earlier page, on an item that somebody else has written on since', () => {
  let drafts: DraftStore;
  let tab: Tab;
  beforeEach(async () => {
    drafts = memoryDraftStore();
    const first = await shownTo(COORDINATOR, page, noting('Som det stod.'), { drafts });
    fireEvent.change(note(), { target: { value: 'Det jag skrev.' } });
    drafts = await keptThroughReload(first, drafts, PLACE);
    tab = await shownTo(COORDINATOR, page, noting('Det någon annan skrev.'), { drafts });
  });

  it('[A9] [A32] are shown beside what stands there, and nothing is saved unasked', async () => {
    expect(screen.getByText('Det jag skrev.')).toBeTruthy();
    expect(screen.getByText('Det någon annan skrev.')).toBeTruthy();
    // Longer than the pause after which what is typed saves itself.
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(noted(tab)).toContain('Det någon annan skrev.');
  });

  it('[A9] take the place of what stands there when the person says so', async () => {
    fireEvent.click(screen.getByRole('button', { name: 'Ersätt med det jag skrev' }));
    expect(note()).toHaveProperty('value', 'Det jag skrev.');
    await waitFor(() => expect(noted(tab)).toContain('Det jag skrev.'));
    expect(noted(tab)).not.toContain('annan');
  });

  it('[A9] are dropped when the person says so', async () => {
    fireEvent.click(screen.getByRole('button', { name: 'Kasta utkastet' }));
    expect(note()).toHaveProperty('value', 'Det någon annan skrev.');
    await waitFor(async () => expect(await drafts.read(PLACE)).toBeUndefined());
    expect(noted(tab)).toContain('Det någon annan skrev.');
  });
});
