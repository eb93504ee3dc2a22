import type { Direction } from '../quantities/found.ts';

/** One region's requirement. */
export type ClusterableRequirement = {
  readonly id: string;
  readonly region: string;
  readonly text: string;
  /** Code of its product group. Requirements of different groups do not mean the same. */
  readonly group?: string;
  /** The national criterion that it was found or confirmed to match. */
  readonly criterion?: string;
};

/** Requirements that mean the same, as far as words tell. */
export type Cluster = {
  /** What they have in common with the national library, if anything. */
  readonly criterion?: string;
  /** In the order they were given. */
  readonly members: readonly ClusterableRequirement[];
};

/** How a limit is set across a cluster: `minst 20 % ×25, 30 % ×6`. Whether it limits the same is for a person to say. */
export type LimitSpread = {
  readonly unit: string;
  readonly direction: Direction;
  /** The unit is a name that stands before its number: `pH 7`. */
  readonly isBeforeNumber?: true;
  /** The most frequent first. */
  readonly values: readonly {
    readonly value: number;
    /** The upper end of a span. */
    readonly upTo?: number;
    /** How many requirements set it. */
    readonly count: number;
    readonly regions: readonly string[];
  }[];
};

/** What requirements of a cluster refer to by name, the most frequent first. */
export type ReferenceSpread = { readonly name: string; readonly count: number };

/** @property likeness to the common wording, 0–1, the mean over what the region writes */
export type RegionLikeness = { readonly region: string; readonly likeness: number };

/** A passage of the proposed wording on which the regions differ, in UTF-16 units. */
export type DifferingPart = {
  readonly start: number;
  readonly length: number;
  /** Share of the requirements that say this as well, 0–1. */
  readonly share: number;
  readonly kind: 'words' | 'limit';
};

export type ClusterPicture = {
  /** The requirement that is most like all the others. */
  readonly medoid: ClusterableRequirement;
  /** How many different wordings there are. */
  readonly wordings: number;
  readonly limits: readonly LimitSpread[];
  readonly references: readonly ReferenceSpread[];
  /** The furthest from the common wording first. */
  readonly regions: readonly RegionLikeness[];
  /** The medoid's wording for a person to edit, with what does not go without saying. */
  readonly proposal: { readonly text: string; readonly differing: readonly DifferingPart[] };
};
