import type { Criterion } from '#domain/criterion.ts';
import type { Workspace } from '#domain/workspace.ts';
import type { Snippet } from '#language/search/snippet.ts';

/** What words find among criteria, and why. */
export type CriteriaSearch = {
  /** Keys of criteria, best first, and the words with their slips put right, where one of them is none that is written. */
  readonly find: (
    workspace: Workspace,
    text: string,
  ) => { readonly keys: readonly string[]; readonly didYouMean: string | undefined };
  /** The passage that shows why a criterion was found, as a function of the criterion: the same one every time. */
  readonly snippets: (workspace: Workspace, query: string) => (criterion: Criterion) => Snippet;
};
