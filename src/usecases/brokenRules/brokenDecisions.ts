import { isPictureIntact, type Decision } from '#domain/decision.ts';
import { ROLES, type Role } from '#domain/role.ts';
import type { Held, Workspace } from '#domain/workspace.ts';
import { heldRole } from '../actorOf.ts';
import { isOnFrozen } from '../decisionsOn.ts';
import { brokenBy, foundOnce, writtenOn, type Found } from './brokenRule.ts';

/** Decisions that the steering group did not record, whose picture was changed, or that are about no edition. */
export const brokenDecisions = foundOnce(
  ({ decisions, editions, packageEditions, packages, roles }: Workspace) => [
    ...[decisions.all, editions.all, packageEditions.all],
    ...[packages.all, roles.all],
  ],
  (workspace) =>
    workspace.decisions.all.flatMap((held) =>
      brokenBy('decisions', held, [
        nameOf(workspace, held.value),
        wrongRole(workspace, held, ['steeringGroup']),
        pictureFault(held.value),
        isOnFrozen(workspace, held.value) ? undefined : { kind: 'editionMissing', edition: held.value.subject.edition },
      ]),
    ),
);

/** Consultations and settings of the quality gate that no coordinator wrote last, meetings that nobody led who may. */
export const brokenConsultations = foundOnce(
  ({ consultations, gateSettings, meetings, roles }: Workspace) => [
    ...[consultations.all, gateSettings.all],
    ...[meetings.all, roles.all],
  ],
  (workspace) => [
    ...workspace.consultations.all.flatMap((held) =>
      brokenBy('consultations', held, [held.value.title, wrongRole(workspace, held, ['coordinator'])]),
    ),
    ...workspace.gateSettings.all.flatMap((held) =>
      brokenBy('gateSettings', held, [held.value.check, wrongRole(workspace, held, ['coordinator'])]),
    ),
    ...workspace.meetings.all.flatMap((held) =>
      brokenBy('meetings', held, [held.value.title, wrongRole(workspace, held, ['coordinator', 'steeringGroup'])]),
    ),
  ],
);

/** Whether whoever wrote the row last held none of the roles that day. */
export function wrongRole(workspace: Workspace, held: Pick<Held<unknown>, 'written'>, needs: readonly Role[]): Found {
  const on = writtenOn(held);
  const isHeld = needs.some((role) => heldRole(workspace, held.written.email, role, on));
  return isHeld ? undefined : { kind: 'wrongRole', needs: ROLES.filter((role) => needs.includes(role)), on };
}

function pictureFault(decision: Decision): Found {
  const { subject, outcome, picture } = decision;
  if (!isPictureIntact(decision)) return { kind: 'pictureNotIntact' };
  const isNeeded = subject.kind === 'criterion' && outcome !== 'repealed';
  return isNeeded && picture === undefined ? { kind: 'pictureMissing' } : undefined;
}

function nameOf(workspace: Workspace, { subject, caseNumber }: Decision): string {
  const about =
    subject.kind === 'criterion'
      ? subject.criterion
      : (workspace.packages.byKey(subject.package)?.value.name ?? subject.package);
  return caseNumber === '' ? about : `${about}, ${caseNumber}`;
}
