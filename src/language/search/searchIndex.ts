import { answerTo } from './answer.ts';
import type { SearchDocument } from './document.ts';
import { planOf } from './queryPlan.ts';
import { Ranking } from './ranking.ts';
import type { SearchAnswer, SearchQuery } from './searchQuery.ts';
import { SearchStore, type SearchSetting } from './searchStore.ts';
import { bytesOf, storeFrom } from './snapshot.ts';
import { snippetsOf, type SnippetOf } from './snippet.ts';

export type SearchIndex = {
  /** How many documents there are. */
  readonly count: () => number;
  /** Adds documents, or replaces those with the same id. Seen by the next search. */
  readonly put: (documents: readonly SearchDocument[]) => void;
  readonly remove: (ids: readonly string[]) => void;
  readonly search: (query: SearchQuery) => SearchAnswer;
  /** @returns what gives the passage of a text that shows why a search finds it */
  readonly snippets: (query: string) => SnippetOf;
  /** Gives back what it costs to remember words, after many documents that were put a few at a time. */
  readonly forget: () => void;
  /** Runs searches so that the first that somebody waits for is as quick as later ones. */
  readonly warm: (texts: readonly string[]) => void;
  /** The index as bytes, to be opened again by `searchFromBytes`. */
  readonly toBytes: () => Uint8Array<ArrayBuffer>;
};

export type { SearchSetting };

/** About what a list asks for. */
const WARMED = 20;

/** An empty index. Rules W10–W24 in docs/spec/language.md. */
export function openSearch(setting: SearchSetting): SearchIndex {
  return indexOver(new SearchStore(setting));
}

/**
 * The index that `toBytes` gave.
 *
 * @returns nothing when the bytes are none, are damaged, or are of an index of another version, with another stamp,
 * other facets or sorts: the documents have to be put in anew
 */
export function searchFromBytes(bytes: Uint8Array, setting: SearchSetting): SearchIndex | undefined {
  const store = storeFrom(bytes, setting);
  return store && indexOver(store);
}

function indexOver(store: SearchStore): SearchIndex {
  const ranking = new Ranking(store.postings);
  const search = (query: SearchQuery) => answerTo(store, ranking, query);
  return {
    count: store.count,
    put: (documents) => store.put(documents),
    remove: (ids) => store.remove(ids),
    search,
    snippets: (query) => snippetsOf(store, planOf(store, query)),
    forget: () => store.weights.forget(),
    warm: (texts) => {
      const facets = [...store.facets.keys()];
      const [first] = store.facets;
      for (const text of texts) {
        search({ text, facets, limit: WARMED });
        if (first !== undefined)
          search({ text, facets, filters: { [first[0]]: first[1].values.slice(1, 3) }, limit: WARMED });
      }
    },
    toBytes: () => bytesOf(store),
  };
}
