import type { Evidence } from './evidence.ts';
import type { Pair } from '../quantities/compareTexts.ts';

/** A national criterion as alignment reads it. */
export type AlignableCriterion = {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  /** How a supplier shows that it is met; may be empty. */
  readonly evidence: string;
  /** Code of its product group; none for a criterion that suits any. */
  readonly group?: string;
  /** Further groups that it belongs to as much. */
  readonly otherGroups?: readonly string[];
  /** CPV codes of what it is for, with or without check digit. */
  readonly cpv?: readonly string[];
};

/** The product groups that a criterion belongs to; none for one that suits any. */
export function groupsOfCriterion({ group, otherGroups = [] }: AlignableCriterion): readonly string[] {
  return group === undefined ? [] : [group, ...otherGroups];
}

/** A region's requirement, and what its document tells of where it belongs. */
export type RequirementToAlign = {
  readonly text: string;
  /** Code of the product group, when it is known. Otherwise it is looked for in what follows and in the text. */
  readonly group?: string;
  /** Headings that the requirement stands under, outermost first. */
  readonly headings?: readonly string[];
  readonly fileName?: string;
  readonly cpv?: readonly string[];
};

/** Why a criterion is proposed. All may be empty. */
export type Reasons = {
  /** Words of the requirement that the criterion has as well, in any inflection, as the requirement writes them. */
  readonly words: readonly string[];
  /** Words that share a part of a compound or mean the same (`plastdetalj` and `återvunnen plast`). */
  readonly related: readonly string[];
  /** Ids of the concepts that both speak of, the most telling first. */
  readonly concepts: readonly string[];
  /** Standards, acts and other codes that both name, as the requirement writes them. */
  readonly references: readonly string[];
  readonly limits: readonly SharedLimit[];
  readonly isSameGroup: boolean;
  /** How like it is to a requirement that somebody has decided on before, 0–1; 0 when there is none. */
  readonly remembered: number;
};

/**
 * A limit of both about the same matter, as each writes it, and what the numbers of the requirement say beside those of the
 * criterion. Whether the two mean the same is for a person to say.
 */
export type SharedLimit = {
  readonly requirement: string;
  readonly criterion: string;
  readonly comparison: Pair['comparison'];
};

export type Match = {
  readonly criterion: string;
  /** Calibrated, 0–1. */
  readonly probability: number;
  readonly reasons: Reasons;
  /** What the probability was reckoned from, so that it can be fitted again on what people decide. */
  readonly evidence: Evidence;
};

export type Alignment = {
  /** At most five, the most probable first. */
  readonly best: readonly Match[];
  /** The probability that no criterion of the library says this. */
  readonly none: number;
};

/**
 * What somebody has decided: the requirement matches the criterion, or it does not. A confirmed alias without a
 * criterion says that the requirement matches none.
 */
export type Alias = {
  readonly text: string;
  readonly criterion: string | undefined;
  readonly verdict: 'confirmed' | 'rejected';
};

export type GroupFound = { readonly group: string; readonly probability: number };

/** What of two texts can be compared by value; `compareTexts` does it. */
export type CompareTexts = (before: string, after: string) => readonly Pair[];

export type Aligner = {
  readonly align: (requirement: RequirementToAlign) => Alignment;
  /** The most probable product groups, at most five; the given one alone when it is known. */
  readonly groupsOf: (requirement: RequirementToAlign) => readonly GroupFound[];
  /** The same library, with what has been decided so far. The library is not read again. */
  readonly withAliases: (aliases: readonly Alias[]) => Aligner;
  /** The same in steps of some milliseconds. */
  readonly withAliasesInSteps: (aliases: readonly Alias[]) => Generator<undefined, Aligner>;
};
