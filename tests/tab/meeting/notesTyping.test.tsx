import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { ListsGateway } from '#graph/gateway.ts';
import { rowCodecs } from '#graph/rows/rowCodecs.ts';
import { memoryDraftStore } from '#replica/outbox/draftStore.ts';
import MeetingView from '#tab/meeting/MeetingView.tsx';
import { aMeeting, anItem } from '../../factories/meetings.ts';
import { anInstant } from '../../factories/values.ts';
import { COORDINATOR, shownTo, STEERING, type Tab } from '../aTab.tsx';
import { MEETINGS, REPORT, running, withMeetings } from './meetingRows.ts';

const page = <MeetingView opened={aMeeting().key} />;
const PLACE = `meetings/${aMeeting().key}/${anItem().key}`;
const note = () => screen.getByRole('textbox', { name: 'Vad som sades' });
const write = (value: string) => fireEvent.change(note(), { target: { value } });
const noted = ({ site }: Tab) => String(site.rows(MEETINGS)[0]?.fields['Anteckningar']);

/** Lists that answer a write when they are let, one at a time. */
function slowLists() {
  const waiting: (() => void)[] = [];
  const through = (lists: ListsGateway): ListsGateway => ({
    ...lists,
    update: async (...given) => {
      await new Promise<void>((resolve) => waiting.push(resolve));
      return lists.update(...given);
    },
  });
  const answer = async (): Promise<void> => {
    await waitFor(() => expect(waiting).not.toHaveLength(0));
    await act(async () => {
      waiting.shift()?.();
      await Promise.resolve();
    });
  };
  return { through, answer, asked: () => waiting.length };
}

describe('notes that are typed while they are saved', () => {
  it('[A9] [A32] follow what was saved, and never stand against one’s own text', async () => {
    const { through, answer } = slowLists();
    const tab = await shownTo(COORDINATOR, page, withMeetings(running()), { through });
    write('Alla vill');
    fireEvent.blur(note());
    write('Alla vill ha latexfritt.');
    fireEvent.blur(note());
    await answer();
    expect(note()).toHaveProperty('value', 'Alla vill ha latexfritt.');
    await answer();
    await screen.findByText('Sparat');
    expect(noted(tab)).toContain('Alla vill ha latexfritt.');
    expect(screen.queryByText('Anteckningen är inte sparad')).toBeNull();
    expect(tab.replica.outbox()).toEqual([]);
  });

  it('[A32] stay kept until they are saved themselves', async () => {
    const { through, answer } = slowLists();
    const drafts = memoryDraftStore();
    const tab = await shownTo(COORDINATOR, page, withMeetings(running()), { through, drafts });
    write('Alla vill');
    fireEvent.blur(note());
    write('Alla vill ha latexfritt.');
    await answer();
    await waitFor(() => expect(noted(tab)).toContain('Alla vill'));
    await waitFor(async () =>
      expect((await drafts.read(PLACE))?.values).toMatchObject({ note: 'Alla vill ha latexfritt.' }),
    );
  });

  it('[A32] are saved after the pause though nothing more is typed', async () => {
    const { through, answer, asked } = slowLists();
    const tab = await shownTo(COORDINATOR, page, withMeetings(running()), { through });
    write('Alla vill');
    fireEvent.blur(note());
    write('Alla vill ha latexfritt.');
    // Longer than the pause: it ends while the first save is under way.
    await act(() => new Promise((resolve) => setTimeout(resolve, 1_400)));
    expect(asked()).toBe(1);
    await answer();
    await answer();
    await waitFor(() => expect(noted(tab)).toContain('Alla vill ha latexfritt.'));
  });

  it('[A32] keep the blank that the next word comes after', async () => {
    await shownTo(COORDINATOR, page, withMeetings(running()));
    write('Alla vill ');
    fireEvent.blur(note());
    await screen.findByText('Sparat');
    expect(note()).toHaveProperty('value', 'Alla vill ');
  });

  it('[A9] are put together with what somebody else wrote on the item before them', async () => {
    const { through, answer } = slowLists();
    const begun = running({ agenda: [anItem({ note: 'Rad ett.\n\nRad två.' }), REPORT] });
    const tab = await shownTo(COORDINATOR, page, withMeetings(begun), { through });
    write('Rad ett.\n\nRad två, ändrad');
    fireEvent.blur(note());
    const theirs = running({ agenda: [anItem({ note: 'Rad ett, deras.\n\nRad två.' }), REPORT] });
    tab.site.handEdit(MEETINGS, '1', rowCodecs.meetings.write(theirs), STEERING);
    write('Rad ett.\n\nRad två, ändrad igen.');
    fireEvent.blur(note());
    for (let asked = 0; asked < 4; asked += 1) await answer();
    await waitFor(() => expect(noted(tab)).toContain('Rad två, ändrad igen.'));
    expect(noted(tab)).toContain('Rad ett, deras.');
    expect(tab.replica.outbox()).toEqual([]);
  });

  it('[A9] that meet somebody else’s words on the same line stay in the field, and in the outbox once', async () => {
    const tab = await shownTo(COORDINATOR, page, withMeetings(running({ agenda: [anItem({ note: 'Ett.' }), REPORT] })));
    const theirs = running({ agenda: [anItem({ note: 'Två.' }), REPORT] });
    tab.site.handEdit(MEETINGS, '1', rowCodecs.meetings.write(theirs), STEERING);
    write('Tre.');
    fireEvent.blur(note());
    await screen.findByText('Anteckningen är inte sparad');
    expect(note()).toHaveProperty('value', 'Tre.');
    write('Tre och fyra.');
    fireEvent.blur(note());
    await waitFor(() => expect(JSON.stringify(tab.replica.outbox())).toContain('Tre och fyra.'));
    expect(tab.replica.outbox()).toHaveLength(1);
    expect(note()).toHaveProperty('value', 'Tre och fyra.');
  });
});

describe('notes that the meeting moves on from', () => {
  it('[A32] are saved at once when somebody else steps', async () => {
    const tab = await shownTo(COORDINATOR, page, withMeetings(running()));
    write('Alla vill ha latexfritt.');
    const steps = [...running().steps, { at: anInstant('2026-03-02T08:14:00.000Z'), item: REPORT.key }];
    tab.site.handEdit(MEETINGS, '1', rowCodecs.meetings.write(running({ steps })), STEERING);
    await tab.pull();
    expect(note()).toHaveProperty('value', '');
    await waitFor(() => expect(noted(tab)).toContain('Alla vill ha latexfritt.'));
    expect(tab.replica.workspace().meetings.byKey(aMeeting().key)?.value.steps).toHaveLength(2);
  });

  it('[A10] [A32] stay kept where somebody else has ended it, and the minutes stand', async () => {
    const drafts = memoryDraftStore();
    const tab = await shownTo(COORDINATOR, page, withMeetings(running()), { drafts });
    write('Alla vill ha latexfritt.');
    const endedAt = anInstant('2026-03-02T08:14:00.000Z');
    const over = running({ endedAt, minutes: { items: [], shortened: 0 } });
    tab.site.handEdit(MEETINGS, '1', rowCodecs.meetings.write(over), STEERING);
    await tab.pull();
    await waitFor(async () =>
      expect((await drafts.read(PLACE))?.values).toMatchObject({ note: 'Alla vill ha latexfritt.' }),
    );
    expect(noted(tab)).not.toContain('latexfritt');
  });

  it('[A32] say nothing to those who listen as long as all is well', async () => {
    await shownTo(COORDINATOR, page, withMeetings(running()));
    write('Alla vill ha latexfritt.');
    fireEvent.blur(note());
    const saved = await screen.findByText('Sparat');
    expect(saved.closest('[role="status"]')).toBeNull();
  });
});
