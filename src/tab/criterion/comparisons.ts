import type { CriterionStatus } from '#domain/criterion.ts';
import { contentOf, type EditionContent } from '#domain/edition.ts';
import type { CriterionPicture } from '#usecases/criterionPicture.ts';

/** Two versions of a criterion that can be held against each other: an edition, and what came next. */
export type Comparison = {
  readonly from: number;
  readonly before: EditionContent;
  readonly to: number;
  readonly after: EditionContent;
  /** Of the later version; `undefined` where another text has come after it. */
  readonly status: CriterionStatus | undefined;
};

type Version = { readonly version: number; readonly content: EditionContent; readonly status?: CriterionStatus };

/** Newest first: the working copy against the latest edition, where it differs, then each edition against its elder. */
export function comparisonsOf({ criterion, version, hash, editions }: CriterionPicture): readonly Comparison[] {
  const { value } = criterion;
  const isFrozen = editions[0]?.value.hash === hash;
  const versions: readonly Version[] = [
    ...(isFrozen ? [] : [{ version, content: contentOf(value), status: value.status }]),
    ...editions.map(({ value: edition }) => ({
      version: edition.version,
      content: edition.content,
      ...(edition.hash === hash ? { status: value.status } : {}),
    })),
  ];
  return versions.flatMap((later, at) => {
    const earlier = versions[at + 1];
    if (earlier === undefined) return [];
    const [before, after] = [earlier.content, later.content];
    return [{ from: earlier.version, before, to: later.version, after, status: later.status }];
  });
}
