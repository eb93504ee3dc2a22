import { contentOf, type EditionContent } from '#domain/edition.ts';
import type { EditionHash, Instant } from '#domain/ids.ts';
import type { CriterionPicture } from '#usecases/criterionPicture.ts';

/** What can be held against something else: a frozen edition, or the working copy where it reads otherwise. */
export type ComparedVersion = {
  readonly hash: EditionHash;
  readonly content: EditionContent;
  /** Undefined for the working copy, which nothing has frozen. */
  readonly frozen: { readonly version: number; readonly at: Instant } | undefined;
};

/** Newest first; each content once. Editions are restored from their stored content, which fits their hash. */
export function comparedVersions({ criterion, hash, editions }: CriterionPicture): readonly ComparedVersion[] {
  const frozen = editions.map(({ value }) => ({
    hash: value.hash,
    content: value.content,
    frozen: { version: value.version, at: value.frozenAt },
  }));
  const isFrozen = editions.some(({ value }) => value.hash === hash);
  return isFrozen ? frozen : [{ hash, content: contentOf(criterion.value), frozen: undefined }, ...frozen];
}
