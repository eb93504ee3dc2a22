import type { CountyCode, Day, Email } from '#domain/ids.ts';
import { isHeldOn, type Actor, type RoleAssignment } from '#domain/role.ts';
import type { Held, Workspace } from '#domain/workspace.ts';

/**
 * The signed-in person with the roles that list Roller gives on a day.
 * Without a row there the person holds no role and may do nothing.
 */
export function actorOf(
  workspace: Workspace,
  person: { readonly email: Email; readonly name: string },
  on: Day,
): Actor {
  const held = assignmentsOf(workspace.roles.all, person.email).filter((assignment) => isHeldOn(assignment, on));
  return {
    email: person.email,
    name: person.name,
    roles: new Set(held.map((assignment) => assignment.role)),
    speaksFor: regionsOf(held),
  };
}

/** Whether the person was contact of the region on that day, by list Roller as it stands. */
export function wasContactOf(
  workspace: Workspace,
  person: Email | undefined,
  question: { readonly region: CountyCode; readonly on: Day },
): boolean {
  if (person === undefined) return false;
  return assignmentsOf(workspace.roles.all, person).some(
    (assignment) =>
      assignment.role === 'regionContact' && assignment.region === question.region && isHeldOn(assignment, question.on),
  );
}

function regionsOf(assignments: readonly RoleAssignment[]): readonly CountyCode[] {
  const regions = assignments.flatMap(({ role, region }) =>
    role === 'regionContact' && region !== undefined ? [region] : [],
  );
  return [...new Set(regions)].sort();
}

const byEmail = new WeakMap<readonly Held<RoleAssignment>[], Map<Email, RoleAssignment[]>>();

function assignmentsOf(roles: readonly Held<RoleAssignment>[], person: Email): readonly RoleAssignment[] {
  let index = byEmail.get(roles);
  if (index === undefined) {
    index = new Map();
    for (const { value } of roles) index.set(value.email, [...(index.get(value.email) ?? []), value]);
    byEmail.set(roles, index);
  }
  return index.get(person) ?? [];
}
