import type { Aligner, Alignment, RequirementToAlign } from './aligner.ts';

/** What has been done so far, after each step. */
export type AlignedStep = {
  /** In the order of the requirements. */
  readonly alignments: readonly Alignment[];
  readonly of: number;
};

/** As many as are aligned between two looks at whether to go on: some milliseconds. */
const STEP = 50;

/**
 * Aligns a list step by step, so that who asks may tell how far it has come, and stop by asking no more. A text met again
 * in the same product group, as regions copy each other's, costs nothing.
 */
export function* alignAll(
  aligner: Aligner,
  requirements: readonly RequirementToAlign[],
): Generator<AlignedStep, readonly Alignment[]> {
  const alignments: Alignment[] = [];
  const known = new Map<string, Alignment>();
  for (const requirement of requirements) {
    const key = JSON.stringify([
      requirement.text,
      requirement.group,
      requirement.headings,
      requirement.fileName,
      requirement.cpv,
    ]);
    const alignment = known.get(key) ?? aligner.align(requirement);
    known.set(key, alignment);
    alignments.push(alignment);
    if (alignments.length % STEP === 0) yield { alignments, of: requirements.length };
  }
  yield { alignments, of: requirements.length };
  return alignments;
}
