import { fireEvent, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { rowCodecs } from '#graph/rows/rowCodecs.ts';
import MeetingsView from '#tab/meeting/MeetingsView.tsx';
import MeetingView from '#tab/meeting/MeetingView.tsx';
import StageView from '#tab/meeting/stage/StageView.tsx';
import { aPosition } from '../../factories/entities.ts';
import { aMeeting } from '../../factories/meetings.ts';
import { aKey } from '../../factories/values.ts';
import type { MeetingSeat } from '#tab/start/teams.ts';
import { COORDINATOR, shownTo, SKANE } from '../aTab.tsx';
import { MEETINGS, POSITIONS, REPORT, running, withMeetings } from './meetingRows.ts';

const stage = <StageView shown={aMeeting().key} />;
const CHAT = '19:samordning@thread.v2';

/** A side panel that keeps what is shared from it. */
function aPanel(answer: () => Promise<void> = () => Promise.resolve()) {
  const shared: string[] = [];
  const seat: MeetingSeat = {
    frame: 'sidePanel',
    chat: CHAT,
    shareToStage: (subPageId) => {
      shared.push(subPageId);
      return answer();
    },
  };
  return { seat, shared };
}

describe('the stage', () => {
  it('[A33] shows the criterion that the meeting is at and where the regions stand, as it changes', async () => {
    const { site, pull } = await shownTo(SKANE, stage, withMeetings(running()));
    expect(screen.getByRole('heading', { level: 1, name: 'Latexfria handskar' })).toBeTruthy();
    expect(screen.getByText('Punkt 1 av 2 · Nätverksmöte mars')).toBeTruthy();
    expect(screen.getByText('0 av 1 har svarat')).toBeTruthy();
    const taken = aPosition({ key: aKey(610), meeting: aMeeting().key });
    site.handAdd(POSITIONS, rowCodecs.positions.write(taken), COORDINATOR);
    await pull();
    expect(screen.getByText('0 av 1 har svarat · 1 väntar på bekräftelse')).toBeTruthy();
  });

  it('[A33] goes with the meeting to the next item, into a break and to its end, untouched', async () => {
    const { site, pull } = await shownTo(SKANE, stage, withMeetings(running()));
    const { steps } = running();
    const at = steps[0]?.at ?? aMeeting().endedAt;
    if (at === undefined) throw new Error('The meeting has begun.');
    const become = async (over: Parameters<typeof running>[0]) => {
      site.handEdit(MEETINGS, '1', rowCodecs.meetings.write(running(over)), COORDINATOR);
      await pull();
    };
    await become({ steps: [...steps, { at, item: REPORT.key }] });
    expect(screen.getByRole('heading', { level: 1, name: 'Lägesrapport' })).toBeTruthy();
    await become({ steps: [...steps, { at, item: undefined }] });
    expect(screen.getByText('Paus')).toBeTruthy();
    await become({ endedAt: at });
    expect(screen.getByText('Mötet är avslutat')).toBeTruthy();
  });
});

describe('the side panel', () => {
  it('[A34] opens at the meeting that is held in the chat around it', async () => {
    const { seat } = aPanel();
    await shownTo(SKANE, <MeetingsView />, withMeetings(running({ chat: CHAT })), { seat });
    expect(screen.getByRole('heading', { level: 1, name: 'Latexfria handskar' })).toBeTruthy();
  });

  it('[A34] lists the meetings where none belongs to the chat', async () => {
    const { seat } = aPanel();
    await shownTo(SKANE, <MeetingsView />, withMeetings(running()), { seat });
    expect(screen.getByRole('heading', { level: 1, name: 'Möten' })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Nätverksmöte mars' })).toBeTruthy();
    expect(screen.getByText('Punkt 1 av 2: Latexfria handskar')).toBeTruthy();
  });

  it('[A33] shares the stage with everybody', async () => {
    const { seat, shared } = aPanel();
    await shownTo(COORDINATOR, <MeetingView opened={aMeeting().key} />, withMeetings(running()), { seat });
    fireEvent.click(screen.getByRole('button', { name: 'Visa på scenen' }));
    await screen.findByRole('button', { name: 'Visa på scenen' });
    expect(shared).toEqual([`meetings/${aMeeting().key}/stage`]);
  });

  it('[A33] says what to do when Teams does not let it be shared', async () => {
    const { seat } = aPanel(() => Promise.reject(new Error('Not a presenter.')));
    await shownTo(COORDINATOR, <MeetingView opened={aMeeting().key} />, withMeetings(running()), { seat });
    fireEvent.click(screen.getByRole('button', { name: 'Visa på scenen' }));
    await screen.findByText(/Kontrollera att du får presentera/);
  });

  it('[A33] offers no stage outside meetings', async () => {
    await shownTo(COORDINATOR, <MeetingView opened={aMeeting().key} />, withMeetings(running()));
    expect(screen.queryByRole('button', { name: 'Visa på scenen' })).toBeNull();
  });
});
