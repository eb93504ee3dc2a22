import type { Adoption, Deviation } from './adoption.ts';
import type { Comment } from './comment.ts';
import type { Consultation } from './consultation.ts';
import type { Conversation } from './conversation.ts';
import type { CriteriaPackage, PackageEdition } from './criteriaPackage.ts';
import type { Criterion } from './criterion.ts';
import type { Decision } from './decision.ts';
import type { Edition } from './edition.ts';
import type { Event } from './event.ts';
import type { Email, Instant, RowKey } from './ids.ts';
import type { Meeting } from './meeting.ts';
import type { Notice } from './notice.ts';
import type { Position } from './position.ts';
import type { Presence } from './presence.ts';
import type { ProductGroup } from './productGroup.ts';
import type { GateSetting } from './qualityGate.ts';
import type { Region } from './region.ts';
import type { RegionalRequirement } from './regionalRequirement.ts';
import type { RoleAssignment } from './role.ts';
import type { Term } from './term.ts';

/** What each list of the workspace holds. */
export type EntityOf = {
  readonly regions: Region;
  readonly roles: RoleAssignment;
  readonly productGroups: ProductGroup;
  readonly criteria: Criterion;
  readonly editions: Edition;
  readonly packages: CriteriaPackage;
  readonly consultations: Consultation;
  readonly positions: Position;
  readonly regionalRequirements: RegionalRequirement;
  readonly terms: Term;
  readonly packageEditions: PackageEdition;
  readonly comments: Comment;
  readonly decisions: Decision;
  readonly adoptions: Adoption;
  readonly deviations: Deviation;
  readonly events: Event;
  readonly gateSettings: GateSetting;
  readonly presences: Presence;
  readonly conversations: Conversation;
  readonly notices: Notice;
  readonly meetings: Meeting;
};
export type ListName = keyof EntityOf;
export const LIST_NAMES = [
  'regions',
  'roles',
  'productGroups',
  'criteria',
  'editions',
  'packages',
  'consultations',
  'positions',
  'regionalRequirements',
  'terms',
  'packageEditions',
  'comments',
  'decisions',
  'adoptions',
  'deviations',
  'events',
  'gateSettings',
  'presences',
  'conversations',
  'notices',
  'meetings',
] as const satisfies readonly ListName[];

/** Lists that came later: a site that was made before lacks them, and goes on with all else. */
export const LATER_LISTS: ReadonlySet<ListName> = new Set([
  'regionalRequirements',
  'terms',
  'packageEditions',
  'comments',
  'decisions',
  'adoptions',
  'deviations',
  'events',
  'gateSettings',
  'presences',
  'conversations',
  'notices',
  'meetings',
]);

/**
 * Lists whose rows are changed and count only from the hand of somebody who may (R7 in docs/spec/roles.md): who wrote a
 * row last is part of what it says.
 */
export const SIGNED_LISTS: ReadonlySet<ListName> = new Set([
  'consultations',
  'positions',
  'adoptions',
  'deviations',
  'gateSettings',
  'meetings',
]);

/** Who last wrote a row and when, as the store itself says: nobody can forge it by editing columns. */
export type Signature = { readonly email: Email | undefined; readonly name: string; readonly at: Instant };

/** A value as it stands in its list: whose hand wrote it, and the revision that a change must start from. */
export type Held<T> = {
  readonly value: T;
  readonly written: Signature;
  /** Opaque; two different revisions of a row never share it. */
  readonly revision: string;
  /** The row's number in its list, for links to the list; not an identity. */
  readonly rowId: string;
  /** As it is stored; not checked when reading (`editedByHand` in seal.ts). Undefined where there is none. */
  readonly seal: string | undefined;
};

export type Collection<T> = {
  readonly all: readonly Held<T>[];
  readonly byKey: (key: RowKey) => Held<T> | undefined;
};

/** A row that cannot be read. It is shown with list, row and columns, is not counted, and blocks nothing else. */
export type Problem = {
  readonly list: ListName;
  readonly rowId: string;
  /** The row's own title if it has one, so that a person finds it. */
  readonly title: string;
  /** The id that people know the row by, as it stands there, in lists whose rows have one; nobody else may take it. */
  readonly id: string | undefined;
  /** Column names as in the list. */
  readonly columns: readonly string[];
  readonly written: Signature;
};

/** An immutable snapshot of all lists. A new snapshot shares every collection that did not change. */
export type Workspace = { readonly [L in ListName]: Collection<EntityOf[L]> } & {
  readonly problems: readonly Problem[];
};

export type Creation<L extends ListName = ListName> = {
  readonly [K in L]: { readonly kind: 'create'; readonly list: K; readonly value: EntityOf[K] };
}[L];
export type Update<L extends ListName = ListName> = {
  readonly [K in L]: {
    readonly kind: 'update';
    readonly list: K;
    /** The row as it was read when the person began; what makes a conflict visible. */
    readonly base: Held<EntityOf[K]>;
    readonly value: EntityOf[K];
  };
}[L];
/** What a verb wants done to the lists. Several changes are carried out in the order given. */
export type Change = Creation | Update;

/** A collection from its rows. Of two rows with one key the later in the array stands. */
export function collectionOf<T extends { readonly key: RowKey }>(rows: readonly Held<T>[]): Collection<T> {
  const index = new Map(rows.map((row) => [row.value.key, row]));
  return { all: rows, byKey: (key) => index.get(key) };
}
