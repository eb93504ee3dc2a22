import { takesAnswers } from '#domain/consultation.ts';
import type { Day } from '#domain/ids.ts';
import type { Meeting } from '#domain/meeting.ts';
import type { Region } from '#domain/region.ts';
import type { Workspace } from '#domain/workspace.ts';
import { questionedItem, standingIn } from '../consultationOf.ts';
import { criterionPicture, type CriterionPicture } from '../criterionPicture.ts';
import { criteriaNow } from './meetingOf.ts';

/** A criterion that a meeting is at, and the regions that nothing has been heard from on it. */
export type Unanswered = { readonly picture: CriterionPicture; readonly regions: readonly Region[] };

/**
 * What the meeting is at that takes answers, with the regions that have neither answered nor been taken down, as
 * everybody in a chat may see it. Rule A25 in docs/spec/meetings.md.
 */
export function unansweredNow(workspace: Workspace, meeting: Meeting, on: Day): readonly Unanswered[] {
  return criteriaNow(workspace, meeting).flatMap(({ criterion, asked }) => {
    const picture = criterionPicture(workspace, criterion, 'everyone');
    if (picture === undefined || asked === undefined || !takesAnswers(asked.held.value, on)) return [];
    const questioned = questionedItem(workspace, asked.held.value, asked.item);
    const { regions } = standingIn(workspace, asked.held.value, questioned, 'everyone');
    const silent = regions.filter(({ answer: { kind } }) => kind === 'silent' || kind === 'stale');
    return silent.length === 0 ? [] : [{ picture, regions: silent.map(({ region }) => region) }];
  });
}
