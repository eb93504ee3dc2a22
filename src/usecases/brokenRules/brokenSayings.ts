import type { Comment } from '#domain/comment.ts';
import type { EventKind } from '#domain/event.ts';
import type { Role } from '#domain/role.ts';
import type { Held, Workspace } from '#domain/workspace.ts';
import { isByItsRegion } from '../adoptionsOf.ts';
import { wrongRole } from './brokenDecisions.ts';
import { brokenBy, foundOnce, writtenOn, type Found } from './brokenRule.ts';

const DRAFTERS = ['workingGroup', 'areaCoordinator', 'coordinator'] as const satisfies readonly Role[];

/** Who may take the step that an event tells of. */
const LOGGED_BY = {
  carriedForward: ['coordinator'],
  askedAgain: ['coordinator'],
  reminded: ['areaCoordinator', 'coordinator'],
  consultationClosed: ['coordinator'],
  consultationExtended: ['coordinator'],
  moved: [...DRAFTERS, 'steeringGroup'],
  published: ['coordinator'],
  revised: ['coordinator'],
  gateChanged: ['coordinator'],
} as const satisfies Record<EventKind, readonly Role[]>;

/** Comments, events and signs of life in the name of somebody who did not write them. */
export const brokenSayings = foundOnce(
  ({ comments, events, presences, roles }: Workspace) => [comments.all, events.all, presences.all, roles.all],
  (workspace) => [
    ...workspace.comments.all.flatMap((held) =>
      brokenBy('comments', held, [held.value.criterion, commentFault(workspace, held)]),
    ),
    ...workspace.events.all.flatMap((held) =>
      brokenBy('events', held, [held.value.subject, wrongRole(workspace, held, LOGGED_BY[held.value.kind])]),
    ),
    ...workspace.presences.all.flatMap((held) =>
      brokenBy('presences', held, [
        held.value.email,
        held.value.email === held.written.email ? undefined : { kind: 'presenceOfAnother', email: held.value.email },
      ]),
    ),
  ],
);

/** Those who draft answer; who speaks for a region is its contact. */
function commentFault(workspace: Workspace, held: Held<Comment>): Found {
  const { about, region } = held.value;
  if (about.kind === 'answer') return wrongRole(workspace, held, DRAFTERS);
  if (region === undefined) return undefined;
  const isOwn = isByItsRegion(workspace, { ...held, value: { region } });
  return isOwn ? undefined : { kind: 'notContact', region, on: writtenOn(held) };
}
