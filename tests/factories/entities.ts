import type { Moment } from '#domain/moment.ts';
import type { Actor, Role } from '#domain/role.ts';
import { collectionOf, type EntityOf, type Held, type ListName, type Workspace } from '#domain/workspace.ts';
import { aProductGroup, aRegion, aRoleAssignment } from './library.ts';
import { aCounty, aKey, anEmail, anInstant } from './values.ts';

export * from './agreement.ts';
export * from './meetings.ts';
export * from './notices.ts';
export * from './library.ts';

/** Wraps a value as its list holds it; the revision follows the key unless said otherwise. */
export const held = <T extends { readonly key: string }>(value: T, over: Partial<Held<T>> = {}): Held<T> => ({
  value,
  written: { email: anEmail(), name: 'Kontaktperson, Region Skåne', at: anInstant('2026-03-01T10:00:00.000Z') },
  revision: `"${value.key},1"`,
  rowId: value.key.slice(-6),
  seal: undefined,
  ...over,
});

export type Rows = { readonly [L in ListName]?: readonly (EntityOf[L] | Held<EntityOf[L]>)[] };

/** A workspace with the given rows; the region, the role and the product group above are there unless replaced. */
export function aWorkspace(rows: Rows = {}): Workspace {
  return {
    regions: collectionOf((rows.regions ?? [aRegion()]).map(asHeld)),
    roles: collectionOf((rows.roles ?? [aRoleAssignment()]).map(asHeld)),
    productGroups: collectionOf((rows.productGroups ?? [aProductGroup()]).map(asHeld)),
    criteria: collectionOf((rows.criteria ?? []).map(asHeld)),
    editions: collectionOf((rows.editions ?? []).map(asHeld)),
    packages: collectionOf((rows.packages ?? []).map(asHeld)),
    consultations: collectionOf((rows.consultations ?? []).map(asHeld)),
    positions: collectionOf((rows.positions ?? []).map(asHeld)),
    regionalRequirements: collectionOf((rows.regionalRequirements ?? []).map(asHeld)),
    terms: collectionOf((rows.terms ?? []).map(asHeld)),
    packageEditions: collectionOf((rows.packageEditions ?? []).map(asHeld)),
    comments: collectionOf((rows.comments ?? []).map(asHeld)),
    decisions: collectionOf((rows.decisions ?? []).map(asHeld)),
    adoptions: collectionOf((rows.adoptions ?? []).map(asHeld)),
    deviations: collectionOf((rows.deviations ?? []).map(asHeld)),
    events: collectionOf((rows.events ?? []).map(asHeld)),
    gateSettings: collectionOf((rows.gateSettings ?? []).map(asHeld)),
    presences: collectionOf((rows.presences ?? []).map(asHeld)),
    conversations: collectionOf((rows.conversations ?? []).map(asHeld)),
    notices: collectionOf((rows.notices ?? []).map(asHeld)),
    meetings: collectionOf((rows.meetings ?? []).map(asHeld)),
    problems: [],
  };
}

function asHeld<T extends { readonly key: string }>(row: T | Held<T>): Held<T> {
  return 'revision' in row ? row : held(row);
}

/** Somebody with one role; a contact speaks for Skåne. */
export const anActor = (role: Role | 'nobody' = 'regionContact', over: Partial<Actor> = {}): Actor => ({
  email: anEmail(),
  name: 'Kontaktperson, Region Skåne',
  roles: new Set(role === 'nobody' ? [] : [role]),
  speaksFor: role === 'regionContact' ? [aCounty('12')] : [],
  ...over,
});

/** A fixed time; keys count up from 9,000. */
export function aMoment(now = anInstant()): Moment {
  let next = 9000;
  return { now, newKey: () => aKey(next++) };
}
