import type { Meeting } from '#domain/meeting.ts';
import { rowCodecs } from '#graph/rows/rowCodecs.ts';
import { aMeeting, anItem } from '../../factories/meetings.ts';
import { aKey, anInstant } from '../../factories/values.ts';
import { consulted } from '../consulted.ts';

export const MEETINGS = rowCodecs.meetings.list;
export const POSITIONS = rowCodecs.positions.list;

/** Something that the lists know nothing of, after the criterion. */
export const REPORT = anItem({ key: aKey(2111), subject: { kind: 'free' }, title: 'Lägesrapport', minutes: 10 });

/** A meeting on one criterion and a report, begun a quarter of an hour ago. */
export const running = (over: Partial<Meeting> = {}): Meeting =>
  aMeeting({
    agenda: [anItem(), REPORT],
    steps: [{ at: anInstant('2026-03-02T08:00:00.000Z'), item: anItem().key }],
    ...over,
  });

/** The lists of `consulted` with these meetings. */
export const withMeetings = (...meetings: readonly Meeting[]) => ({
  ...consulted,
  meetings: meetings.map((meeting) => rowCodecs.meetings.write(meeting)),
});
