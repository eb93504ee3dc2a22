import type { Instant } from '#domain/ids.ts';
import type { Meeting } from '#domain/meeting.ts';
import type { Position } from '#domain/position.ts';
import type { Region } from '#domain/region.ts';
import { dayOf } from '#domain/time.ts';
import type { Workspace } from '#domain/workspace.ts';
import { criterionById } from '../lookUp.ts';
import { canBeConfirmed, waitingPositions } from './saidAtMeetings.ts';

/** What was taken down for a region, where, and what the criterion is called. */
export type Said = {
  readonly position: Position;
  readonly meeting: Meeting;
  readonly region: Region;
  readonly title: string;
};

/** By then a slip has been put right, and whoever has the meeting's page open has confirmed. */
const CALM_MS = 30_000;
/** What nobody could be told for this long is told with what waits in the morning. */
const LASTS_MS = 2 * 3_600_000;

/** What has lately been taken down at a meeting and waits for its region, in any order. Rule BN17 in docs/spec/chat-notices.md. */
export function saidLately(workspace: Workspace, now: Instant): readonly Said[] {
  const on = dayOf(now);
  return waitingPositions(workspace).flatMap(({ value: position, written }): readonly Said[] => {
    // When the row was written SharePoint itself says.
    const age = Date.parse(now) - Date.parse(written.at);
    if (age < CALM_MS || age > LASTS_MS || !canBeConfirmed(workspace, position, on)) return [];
    const meeting = workspace.meetings.all.find(({ value }) => value.key === position.meeting)?.value;
    const region = workspace.regions.all.find(({ value }) => value.code === position.region)?.value;
    if (meeting === undefined || region === undefined) return [];
    return [{ position, meeting, region, title: criterionById(workspace, position.criterion)?.value.title ?? '' }];
  });
}
