import type { CountyCode, Day, Email, Instant } from '#domain/ids.ts';
import { isHeldOn, type Actor, type Role, type RoleAssignment } from '#domain/role.ts';
import { dayOf } from '#domain/time.ts';
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
  const held = assignmentsOf(workspace.roles.all, person.email)
    .map(({ value }) => value)
    .filter((assignment) => isHeldOn(assignment, on));
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
  return assignmentsOf(workspace.roles.all, person).some(({ value }) => isContactOn(value, question));
}

/**
 * Whether that was known then: by a row of list Roller that began on an earlier day, or that stood as it is when
 * something was written at that instant. Rule R8 in docs/spec/roles.md.
 */
export function wasKnownContactOf(
  workspace: Workspace,
  person: Email | undefined,
  { region, at }: { readonly region: CountyCode; readonly at: Instant },
): boolean {
  if (person === undefined) return false;
  const on = dayOf(at);
  return assignmentsOf(workspace.roles.all, person).some(
    ({ value, written }) =>
      isContactOn(value, { region, on }) && ((value.from !== undefined && value.from < on) || written.at <= at),
  );
}

function isContactOn(
  assignment: RoleAssignment,
  { region, on }: { readonly region: CountyCode; readonly on: Day },
): boolean {
  return assignment.role === 'regionContact' && assignment.region === region && isHeldOn(assignment, on);
}

/** Whether the person held the role on that day, by list Roller as it stands. */
export function heldRole(workspace: Workspace, person: Email | undefined, role: Role, on: Day): boolean {
  if (person === undefined) return false;
  return assignmentsOf(workspace.roles.all, person).some(({ value }) => value.role === role && isHeldOn(value, on));
}

/** Who speaks for a region on a day, by list Roller, each once. */
export function contactsOf(workspace: Workspace, region: CountyCode, on: Day): readonly Email[] {
  const held = workspace.roles.all.flatMap(({ value }) =>
    value.role === 'regionContact' && value.region === region && isHeldOn(value, on) ? [value.email] : [],
  );
  return [...new Set(held)];
}

function regionsOf(assignments: readonly RoleAssignment[]): readonly CountyCode[] {
  const regions = assignments.flatMap(({ role, region }) =>
    role === 'regionContact' && region !== undefined ? [region] : [],
  );
  return [...new Set(regions)].sort();
}

const byEmail = new WeakMap<readonly Held<RoleAssignment>[], Map<Email, Held<RoleAssignment>[]>>();

function assignmentsOf(roles: readonly Held<RoleAssignment>[], person: Email): readonly Held<RoleAssignment>[] {
  let index = byEmail.get(roles);
  if (index === undefined) {
    index = new Map();
    for (const held of roles) index.set(held.value.email, [...(index.get(held.value.email) ?? []), held]);
    byEmail.set(roles, index);
  }
  return index.get(person) ?? [];
}
