import type { Consultation } from './consultation.ts';
import type { CriteriaPackage } from './criteriaPackage.ts';
import type { Criterion } from './criterion.ts';
import type { Edition } from './edition.ts';
import type { Email, Instant, RowKey } from './ids.ts';
import type { Position } from './position.ts';
import type { ProductGroup } from './productGroup.ts';
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
] as const satisfies readonly ListName[];

/** Lists that came later: a site that was made before lacks them, and goes on with all else. */
export const LATER_LISTS: ReadonlySet<ListName> = new Set(['regionalRequirements', 'terms']);

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
