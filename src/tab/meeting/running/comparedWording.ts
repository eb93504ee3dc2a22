import type { CriterionPicture } from '#usecases/criterionPicture.ts';

/** An earlier text of a criterion, by the number of its edition. */
export type ComparedWording = { readonly version: number; readonly text: string };

/**
 * What a text is set against at a meeting: the last edition that reads otherwise, or the last of all where none does.
 * `undefined` where it has never been issued.
 */
export function comparedWording({ criterion, editions }: CriterionPicture): ComparedWording | undefined {
  const known = editions.map(({ value: { version, content } }) => ({ version, text: content.text }));
  return known.find(({ text }) => text !== criterion.value.text) ?? known[0];
}
