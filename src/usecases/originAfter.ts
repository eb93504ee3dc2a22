import type { Criterion, Origin } from '#domain/criterion.ts';

/** What a supplier is bound by: a national criterion in which one of these reads otherwise is no longer unchanged. */
const BINDING = ['level', 'kind', 'text', 'evidence', 'exemptions'] as const satisfies readonly (keyof Criterion)[];

/**
 * The origin of a criterion after an edit. What was taken over from the national one unchanged, and then is changed, is
 * adapted: rule T14 in docs/spec/drafting.md.
 */
export function originAfter(before: Criterion, after: Criterion): Origin {
  if (before.origin !== 'nationalUnchanged' || before.derivedFrom === undefined) return before.origin;
  const isSame =
    BINDING.every((field) => before[field] === after[field]) &&
    before.evidenceKinds.join() === after.evidenceKinds.join();
  return isSame ? before.origin : 'nationalAdapted';
}
