import type { CountyCode, Day, Email, RowKey } from './ids.ts';

export const ROLES = [
  'steeringGroup',
  'coordinator',
  'areaCoordinator',
  'regionContact',
  'workingGroup',
  'reader',
  'external',
] as const;
export type Role = (typeof ROLES)[number];

/** Who may act as what, for which region, during which days (both included). */
export type RoleAssignment = {
  readonly key: RowKey;
  readonly email: Email;
  readonly role: Role;
  /** Needed for a region's contact person, meaningless otherwise. */
  readonly region: CountyCode | undefined;
  readonly from: Day | undefined;
  readonly to: Day | undefined;
};

/** The signed-in person with the roles held today. */
export type Actor = {
  readonly email: Email;
  readonly name: string;
  readonly roles: ReadonlySet<Role>;
  /** Regions the person speaks for as contact person, in county-code order. */
  readonly speaksFor: readonly CountyCode[];
  /** Has no access to the site: sees what is in force, and nothing of what regions said or did. */
  readonly isVisitor?: true;
};

export function isHeldOn(assignment: RoleAssignment, on: Day): boolean {
  if (assignment.from !== undefined && on < assignment.from) return false;
  return assignment.to === undefined || on <= assignment.to;
}

const has = (actor: Actor, ...roles: readonly Role[]): boolean => roles.some((role) => actor.roles.has(role));

/** Rights as in the table "who may do what" of docs/spec/roles.md. Nobody holds a right without a role. */
export const may = {
  readPublished: (actor: Actor) => actor.roles.size > 0 && !isOnlyExternal(actor),
  readDrafts: (actor: Actor) =>
    has(actor, 'regionContact', 'workingGroup', 'areaCoordinator', 'coordinator', 'steeringGroup'),
  editDrafts: (actor: Actor) => has(actor, 'workingGroup', 'areaCoordinator', 'coordinator'),
  /** Says something of a text; somebody from outside of what is put forward, and reads no comments but their own. */
  comment: (actor: Actor) => has(actor, 'regionContact', 'workingGroup', 'areaCoordinator', 'coordinator', 'external'),
  openConsultation: (actor: Actor) => has(actor, 'coordinator'),
  /** Reminds the regions that have not answered. */
  remind: (actor: Actor) => has(actor, 'areaCoordinator', 'coordinator'),
  /** Records what was decided nationally on criteria and packages, and repeals them. */
  decide: (actor: Actor) => has(actor, 'steeringGroup'),
  /** Puts what is decided in force. */
  publish: (actor: Actor) => has(actor, 'coordinator'),
  speakFor: (actor: Actor, region: CountyCode) => actor.speaksFor.includes(region),
  /** Says which criteria a requirement of this region matches. */
  judgeRequirementsOf: (actor: Actor, region: CountyCode) =>
    has(actor, 'workingGroup', 'areaCoordinator', 'coordinator') || actor.speaksFor.includes(region),
  /** Brings requirements of this region in. */
  importRequirementsOf: (actor: Actor, region: CountyCode) =>
    has(actor, 'coordinator') || actor.speaksFor.includes(region),
  /** Plans and leads meetings, and takes down what regions say there. */
  leadMeeting: (actor: Actor) => has(actor, 'steeringGroup', 'coordinator'),
  administer: (actor: Actor) => has(actor, 'coordinator'),
} as const;

function isOnlyExternal(actor: Actor): boolean {
  return actor.roles.size === 1 && actor.roles.has('external');
}
