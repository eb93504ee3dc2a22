import type { Criterion } from '#domain/criterion.ts';
import type { RowKey } from '#domain/ids.ts';
import type { ProductGroup } from '#domain/productGroup.ts';
import type { Held, Workspace } from '#domain/workspace.ts';
import type { Analyser } from '#language/analysis/analyser.ts';
import { openAnalyser } from '#language/analysis/openAnalyser.ts';
import { BUILT_IN_VOCABULARY } from '#language/analysis/vocabulary.ts';
import type { SearchDocument } from '#language/search/document.ts';
import { openSearch, type SearchIndex } from '#language/search/searchIndex.ts';
import type { Snippet } from '#language/search/snippet.ts';
import type { CriteriaSearch } from './criteriaSearch.ts';
import { productGroupByCode } from './lookUp.ts';

type Indexed = {
  readonly index: SearchIndex;
  readonly criteria: readonly Held<Criterion>[];
  readonly productGroups: readonly Held<ProductGroup>[];
  readonly held: ReadonlyMap<RowKey, Held<Criterion>>;
};

let newest: Indexed | undefined;
let analyser: Analyser | undefined;

/**
 * From now on words are read with this analyser: one with a dictionary, or with a coordinator's own words. Until then
 * compounds are split by what is built in.
 */
export function readWordsWith(next: Analyser): void {
  analyser = next;
  newest = undefined;
}

/** Words over the criteria of a workspace. Large, for all it knows of Swedish: the tab loads it beside the first screen. */
export const criteriaSearch: CriteriaSearch = {
  find: (workspace, text) => {
    const { hits, didYouMean } = criteriaIndex(workspace).search({ text });
    return { keys: hits.map(({ id }) => id), didYouMean };
  },
  snippets: (workspace, query) => {
    const snippetOf = criteriaIndex(workspace).snippets(query);
    // A list draws a line again as often as it is scrolled.
    const known = new WeakMap<Criterion, Snippet>();
    return (criterion) => {
      const snippet = known.get(criterion) ?? snippetOf(criterion.text === '' ? criterion.rationale : criterion.text);
      known.set(criterion, snippet);
      return snippet;
    };
  },
};

/**
 * The search index over the criteria of a workspace. A new snapshot takes over the index of the one before it and
 * puts in only what changed, so that a colleague's edit costs a row and not a rebuild; a renamed product group
 * costs them all.
 */
function criteriaIndex(workspace: Workspace): SearchIndex {
  const criteria = workspace.criteria.all;
  const productGroups = workspace.productGroups.all;
  if (newest?.criteria === criteria && newest.productGroups === productGroups) return newest.index;

  const before = newest;
  const known = before?.productGroups === productGroups ? before.held : undefined;
  const held = new Map(criteria.map((row) => [row.value.key, row]));
  const index = before?.index ?? openSearch({ analyser: wordsReader(), facets: [] });
  index.remove([...(before?.held.keys() ?? [])].filter((key) => !held.has(key)));
  index.put(
    criteria.filter((row) => known?.get(row.value.key) !== row).map(({ value }) => documentOf(workspace, value)),
  );
  newest = { index, criteria, productGroups, held };
  return index;
}

function wordsReader(): Analyser {
  return (analyser ??= openAnalyser({ lexicon: undefined, vocabulary: BUILT_IN_VOCABULARY }));
}

function documentOf(workspace: Workspace, criterion: Criterion): SearchDocument {
  const { id, version } = criterion.source;
  const national = id === undefined ? [] : version === undefined ? [id] : [`${id}:${version}`];
  const names = criterion.productGroups.flatMap((code) => productGroupByCode(workspace, code)?.name ?? []);
  return {
    id: criterion.key,
    codes: [criterion.id, ...national],
    title: criterion.title,
    groups: names.join(' '),
    text: criterion.text,
    evidence: criterion.evidence,
  };
}
