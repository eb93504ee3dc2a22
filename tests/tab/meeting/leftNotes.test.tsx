import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { AgendaItem } from '#domain/meeting.ts';
import { rowCodecs } from '#graph/rows/rowCodecs.ts';
import { memoryDraftStore, type DraftStore } from '#replica/outbox/draftStore.ts';
import { CONTENT_ID } from '#tab/frame/scrolling.ts';
import MeetingView from '#tab/meeting/MeetingView.tsx';
import { aMeeting, anItem } from '../../factories/meetings.ts';
import { anInstant } from '../../factories/values.ts';
import { COORDINATOR, shownTo, STEERING } from '../aTab.tsx';
import { MEETINGS, REPORT, running, withMeetings } from './meetingRows.ts';

const page = <MeetingView opened={aMeeting().key} />;
const placeOf = ({ key }: AgendaItem) => `meetings/${aMeeting().key}/${key}`;
const HEADING = 'Du skrev detta innan mötet avslutades';
const over = (agenda = [anItem(), REPORT]) =>
  running({ agenda, endedAt: anInstant('2026-03-02T08:14:00.000Z'), minutes: { items: [], shortened: 0 } });
const kept = (note: string, outcome = '') => ({
  values: { note, outcome, began: { note: '', outcome: '' } },
  base: 'e1',
  keptAt: anInstant('2026-03-02T08:13:59.000Z'),
});
const part = () => screen.findByRole('region', { name: HEADING });

describe('notes that somebody was typing when somebody else ended the meeting', () => {
  let drafts: DraftStore;
  beforeEach(() => {
    drafts = memoryDraftStore();
  });

  it('[A37] are offered above the minutes as soon as those are shown, and the minutes stand', async () => {
    const tab = await shownTo(COORDINATOR, page, withMeetings(running()), { drafts });
    fireEvent.change(screen.getByRole('textbox', { name: 'Vad som sades' }), {
      target: { value: 'Alla vill ha latexfritt.' },
    });
    tab.site.handEdit(MEETINGS, '1', rowCodecs.meetings.write(over()), STEERING);
    await tab.pull();
    const left = await part();
    expect(await within(left).findByText('Alla vill ha latexfritt.')).toBeTruthy();
    expect(String(tab.site.rows(MEETINGS)[0]?.fields['Anteckningar'])).not.toContain('latexfritt');
    expect(screen.getByRole('button', { name: 'Hämta som Word' })).toBeTruthy();
  });

  it('[A28] the end is told, and the minutes are read from their beginning', async () => {
    const tab = await shownTo(
      COORDINATOR,
      <div id={CONTENT_ID} style={{ height: '100px', overflow: 'auto' }}>
        {page}
      </div>,
      withMeetings(running()),
    );
    const content = document.getElementById(CONTENT_ID);
    if (content) content.scrollTop = 400;
    expect(screen.queryByText('Mötet är avslutat')).toBeNull();
    tab.site.handEdit(MEETINGS, '1', rowCodecs.meetings.write(over()), STEERING);
    await tab.pull();
    await screen.findByRole('button', { name: 'Hämta som Word' });
    expect(screen.getByText('Mötet är avslutat').getAttribute('role')).toBe('status');
    await waitFor(() => expect(content?.scrollTop).toBe(0));
  });

  it('[A37] name the item and the field, and leave out what came into the minutes', async () => {
    await drafts.keep(placeOf(anItem()), kept('Kom med.', 'Kom inte med.'));
    await drafts.keep(placeOf(REPORT), kept('Två nya paket.'));
    await shownTo(COORDINATOR, page, withMeetings(over([anItem({ note: 'Kom med.' }), REPORT])), { drafts });
    const left = await part();
    expect(await within(left).findByText(`Punkt 1, ${anItem().title}: vad mötet kom fram till`)).toBeTruthy();
    expect(within(left).getByText('Kom inte med.')).toBeTruthy();
    expect(within(left).getByText('Punkt 2, Lägesrapport: vad som sades')).toBeTruthy();
    expect(within(left).queryByText('Kom med.')).toBeNull();
  });

  it('[A37] are copied, all of them, with what they are about', async () => {
    await drafts.keep(placeOf(anItem()), kept('Ett.'));
    await drafts.keep(placeOf(REPORT), kept('Två.'));
    await shownTo(COORDINATOR, page, withMeetings(over()), { drafts });
    fireEvent.click(await within(await part()).findByRole('button', { name: 'Kopiera texten' }));
    await screen.findByText('Texten är kopierad.');
    expect(await navigator.clipboard.readText()).toBe(
      `Punkt 1, ${anItem().title}: vad som sades\nEtt.\n\nPunkt 2, Lägesrapport: vad som sades\nTvå.`,
    );
  });

  it('[A37] are gone once the person throws them away and says so twice, and the focus is on the page’s title', async () => {
    await drafts.keep(placeOf(anItem()), kept('Ett.'));
    await drafts.keep(placeOf(REPORT), kept('Två.'));
    await shownTo(COORDINATOR, page, withMeetings(over()), { drafts });
    fireEvent.click(await within(await part()).findByRole('button', { name: 'Kasta utkastet' }));
    expect(screen.getByText('Ett.')).toBeTruthy();
    fireEvent.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Kasta utkastet' }));
    await waitFor(() => expect(screen.queryByRole('region', { name: HEADING })).toBeNull());
    await waitFor(() => expect(document.activeElement?.textContent).toBe(aMeeting().title));
    expect(await drafts.read(placeOf(anItem()))).toBeUndefined();
    expect(await drafts.read(placeOf(REPORT))).toBeUndefined();
  });

  it('[A37] are not asked about where there are none, or where everything came into the minutes', async () => {
    await drafts.keep(placeOf(anItem()), kept('Kom med. '));
    await shownTo(COORDINATOR, page, withMeetings(over([anItem({ note: 'Kom med.' }), REPORT])), { drafts });
    await screen.findByRole('button', { name: 'Hämta som Word' });
    // Longer than the moment after which the page looks again.
    await new Promise((resolve) => setTimeout(resolve, 1_200));
    expect(screen.queryByRole('region', { name: HEADING })).toBeNull();
  });
});
