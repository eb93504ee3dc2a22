import type { Aligner, Alignment, RequirementToAlign } from './aligner.ts';
import { BUILT_IN_CALIBRATION } from './calibration.ts';
import { splitRequirement, type RequirementPart } from './splitRequirement.ts';

/** A part of a requirement and what it matches by itself. */
export type AlignedPart = RequirementPart & { readonly alignment: Alignment };

/** A requirement as a whole, and part by part when it makes more than one demand. */
export type ComposedAlignment = {
  readonly whole: Alignment;
  /** None for a requirement of one demand. */
  readonly parts: readonly AlignedPart[];
  /** The criteria that may be taken without asking, each once, in the order of the parts that match them. */
  readonly accepted: readonly string[];
};

/**
 * Aligns a requirement as a whole and by its parts. Several parts may match one criterion; parts that match different ones
 * make the requirement match all of these, and then the whole, which is like each of them a little, has no say.
 *
 * @param acceptAt probability from which on a match may be taken without asking
 */
export function alignParts(
  aligner: Aligner,
  requirement: RequirementToAlign,
  acceptAt = BUILT_IN_CALIBRATION.acceptAt,
): ComposedAlignment {
  const whole = aligner.align(requirement);
  const split = splitRequirement(requirement.text);
  const parts =
    split.length < 2
      ? []
      : split.map((part) => ({ ...part, alignment: aligner.align({ ...requirement, text: part.text }) }));
  const accepted = (alignment: Alignment) =>
    alignment.best.filter(({ probability }) => probability >= acceptAt).map(({ criterion }) => criterion);
  const ofParts = [...new Set(parts.flatMap(({ alignment }) => accepted(alignment)))];
  return { whole, parts, accepted: ofParts.length > 1 ? ofParts : [...new Set([...accepted(whole), ...ofParts])] };
}
