import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { contentOf, hashOf } from '#domain/edition.ts';
import type { Meeting } from '#domain/meeting.ts';
import type { Position } from '#domain/position.ts';
import { rowCodecs } from '#graph/rows/rowCodecs.ts';
import MeetingView from '#tab/meeting/MeetingView.tsx';
import StageView from '#tab/meeting/stage/StageView.tsx';
import { aConsultation, aCriterion, aPosition, aRoleAssignment } from '../../factories/entities.ts';
import { aMeeting, anItem } from '../../factories/meetings.ts';
import { aCriterionId, aHash, aKey, anInstant } from '../../factories/values.ts';
import { COORDINATOR, shownTo, SKANE, STEERING, type Tab } from '../aTab.tsx';
import { POSITIONS, REPORT, running, withMeetings } from './meetingRows.ts';

const page = <MeetingView opened={aMeeting().key} />;
const other = aCriterion({ key: aKey(301), id: aCriterionId('REG-INK-002'), title: 'Hudvänliga material' });
const both = aConsultation({
  items: [aCriterion(), other].map((value) => ({
    criterion: value.id,
    edition: hashOf(contentOf(value)),
    carriedFrom: [],
  })),
});
const [first] = running().steps;
if (first === undefined) throw new Error('The meeting has begun.');
const asWhole = anItem({ subject: { kind: 'consultation', consultation: both.key } });
const atReport = { steps: [{ at: first.at, item: REPORT.key }] };
const ended = running({ endedAt: anInstant('2026-03-02T08:10:00.000Z') });

const withBoth = (...meetings: readonly Meeting[]) => ({
  ...withMeetings(...meetings),
  criteria: [aCriterion(), other].map((value) => rowCodecs.criteria.write(value)),
  consultations: [rowCodecs.consultations.write(both)],
});
const said = (over: Partial<Position> = {}): Position =>
  aPosition({ key: aKey(610), meeting: aMeeting().key, givenAt: anInstant('2026-03-02T08:05:00.000Z'), ...over });
const saidOnOther = said({ key: aKey(611), criterion: other.id, edition: hashOf(contentOf(other)) });
const rejects = { stance: { kind: 'rejects', reason: 'För dyrt för oss.' } } as const;

async function takenDown({ site, pull }: Tab, ...positions: readonly Position[]): Promise<void> {
  for (const position of positions) site.handAdd(POSITIONS, rowCodecs.positions.write(position), COORDINATOR);
  await pull();
}
const press = (name: string | RegExp) => {
  const button = screen.getByRole('button', { name });
  button.focus();
  fireEvent.click(button);
};
const waiting = () => screen.queryByRole('region', { name: 'Sagt på mötet, väntar på att ni bekräftar' });

describe('what was said at a meeting', () => {
  it.each([
    ['planned', aMeeting()],
    ['at another item', running(atReport)],
    ['over', ended],
  ])('[A14] [A16] is confirmed on the page of a meeting that is %s, by its region only', async (_state, meeting) => {
    const tab = await shownTo(SKANE, page, withMeetings(meeting));
    expect(waiting()).toBeNull();
    await takenDown(tab, said(), said({ key: aKey(612), meeting: aKey(2199), criterion: other.id }));
    expect(screen.getAllByRole('button', { name: /^Bekräfta/ })).toHaveLength(1);
    press(/^Bekräfta svaret på .* för Region Skåne$/);
    await screen.findByText('Region Skåne har bekräftat sitt svar.');
    expect(waiting()).toBeNull();
    await waitFor(() => expect(document.activeElement?.tagName).toBe('H1'));
  });

  it('[A16] is nothing to confirm for anybody else', async () => {
    await takenDown(await shownTo(COORDINATOR, page, withMeetings(ended)), said());
    expect(waiting()).toBeNull();
  });

  it('[A14] is confirmed all at once where there is more', async () => {
    const tab = await shownTo(SKANE, page, withBoth(ended));
    await takenDown(tab, said(), saidOnOther);
    expect(screen.getAllByRole('button', { name: /^Bekräfta svaret/ })).toHaveLength(2);
    press('Bekräfta alla');
    await screen.findByText('2 svar är bekräftade.');
    expect(tab.replica.workspace().positions.all.map(({ written }) => written.email)).toEqual([
      SKANE.email,
      SKANE.email,
    ]);
  });

  it('[A12] shows to nobody but its region and the coordinator where answers are hidden', async () => {
    const lead = aRoleAssignment({
      ...{ key: aKey(702), email: STEERING.email, role: 'steeringGroup', region: undefined },
    });
    const rows = withMeetings(running());
    const hidden = {
      ...rows,
      roles: [...rows.roles, rowCodecs.roles.write(lead)],
      consultations: [rowCodecs.consultations.write(aConsultation({ isHidden: true }))],
    };
    const both = (
      <>
        {page}
        <StageView shown={aMeeting().key} />
      </>
    );
    const tab = await shownTo(STEERING, both, hidden);
    await takenDown(tab, said(rejects));
    expect(screen.queryByText(/Sagt:|väntar på bekräftelse|Avstyrker/i)).toBeNull();
    expect(screen.getAllByText('0 av 1 har svarat')).toHaveLength(2);
    tab.close();
    await takenDown(await shownTo(COORDINATOR, both, hidden), said(rejects));
    expect(screen.getByText('Sagt: Avstyrker')).toBeTruthy();
  });

  it('[A29] [A30] stands below the answer that counts, and its contact is asked', async () => {
    const own = rowCodecs.positions.write(aPosition());
    const tab = await shownTo(SKANE, page, { ...withMeetings(running()), positions: [own] });
    await takenDown(tab, said(rejects));
    const line = within(screen.getByRole('list', { name: 'Regionernas svar' }));
    expect(line.getByText('Tillstyrker')).toBeTruthy();
    expect(line.getByText('Sagt: Avstyrker · Väntar på bekräftelse')).toBeTruthy();
    expect(screen.getByRole('region', { name: 'Nedskrivet för Region Skåne: Avstyrker' })).toBeTruthy();
    expect(screen.getByText('1 av 1 har svarat · 1 svar väntar på bekräftelse')).toBeTruthy();
  });
});

describe('the prompt', () => {
  it('[A30] leaves the focus at the next that waits, and at the item’s heading after the last', async () => {
    const tab = await shownTo(SKANE, page, withBoth(running({ agenda: [asWhole, REPORT] })));
    await takenDown(tab, said(), saidOnOther);
    press('Bekräfta');
    await waitFor(() => expect(document.activeElement?.tagName).toBe('H2'));
    expect(document.activeElement?.textContent).toBe('Nedskrivet för Region Skåne: Tillstyrker');
    press('Bekräfta');
    await waitFor(() => expect(document.activeElement?.tagName).toBe('H1'));
  });

  it('[A30] keeps the form under way when another criterion is taken down meanwhile', async () => {
    const tab = await shownTo(SKANE, page, withBoth(running({ agenda: [asWhole, REPORT] })));
    press('Svara');
    fireEvent.click(await screen.findByRole('radio', { name: 'Avstyrker' }));
    await takenDown(tab, saidOnOther);
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Avstyrker' }).checked).toBe(true);
    expect(screen.queryByRole('button', { name: 'Bekräfta' })).toBeNull();
  });

  it('[P10] [A30] begins an answer of its own with what the region has on record, not with what was said', async () => {
    const own = aPosition({ edition: aHash('b'), reservation: 'Vi prövar om hösten.' });
    const rows = { ...withMeetings(running()), positions: [rowCodecs.positions.write(own)] };
    await takenDown(await shownTo(SKANE, page, rows), said(rejects));
    press('Svara något annat');
    expect(await screen.findByDisplayValue('Vi prövar om hösten.')).toBeTruthy();
  });
});

describe('the minutes on screen', () => {
  it('[A20] name the criterion of each answer, with its reservation, and tell what was shortened', async () => {
    const answer = {
      ...{ position: aKey(610), criterion: other.id, edition: hashOf(contentOf(other)), region: said().region },
      ...({
        answer: 'rejects',
        reason: 'För dyrt.',
        reservation: 'Prövas om.',
        given: 'own',
        givenAt: first.at,
      } as const),
    };
    const items = [{ item: asWhole.key, seconds: 60, answers: [answer], pictures: [], decisions: [] }];
    const minuted = { ...ended, agenda: [asWhole], minutes: { items, shortened: 1 } };
    await shownTo(SKANE, page, withBoth(minuted));
    expect(screen.getByRole('link', { name: 'REG-INK-002' })).toBeTruthy();
    expect(screen.getByText('Prövas om.')).toBeTruthy();
    expect(screen.getByText(/^1 svar eller motivering är kortad/)).toBeTruthy();
  });
});
