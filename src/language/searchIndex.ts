import MiniSearch from 'minisearch';
import { stemsOf, wordsOf } from './words.ts';

/** What is searched of one document. `codes` are looked up whole and by their beginning, and come first. */
export type SearchDocument = {
  readonly id: string;
  readonly codes: readonly string[];
  readonly title: string;
  /** What the document is filed under. */
  readonly groups: string;
  readonly text: string;
  readonly evidence: string;
};

export type SearchIndex = {
  readonly put: (documents: readonly SearchDocument[]) => void;
  readonly remove: (ids: readonly string[]) => void;
  /** @returns ids, best first; every word of the query has to occur, the last one may be unfinished */
  readonly search: (query: string) => readonly string[];
};

/** Title, text and evidence as measured to rank best (3, 1, 0.5); what it is filed under weighs between the two. */
const BOOST = { title: 3, groups: 2, text: 1, evidence: 0.5 };

export function openSearchIndex(): SearchIndex {
  const codes = new Map<string, readonly string[]>();
  const words = new MiniSearch<SearchDocument>({
    fields: ['title', 'groups', 'text', 'evidence'],
    tokenize: (text) => [...wordsOf(text)],
    processTerm: (word) => [...stemsOf(word)],
  });
  return {
    put: (documents) => {
      for (const document of documents) {
        if (words.has(document.id)) words.discard(document.id);
        words.add(document);
        codes.set(document.id, document.codes.map(foldCode));
      }
    },
    remove: (ids) => {
      for (const id of ids.filter((candidate) => words.has(candidate))) {
        words.discard(id);
        codes.delete(id);
      }
    },
    search: (query) => {
      const byCode = findByCode(codes, query);
      const found = new Set(byCode);
      return [...byCode, ...findByWords(words, query).filter((id) => !found.has(id))];
    },
  };
}

function findByCode(codes: ReadonlyMap<string, readonly string[]>, query: string): readonly string[] {
  const wanted = foldCode(query);
  if (wanted.length < 3) return [];
  const hits: { id: string; isWhole: boolean }[] = [];
  for (const [id, own] of codes) {
    const match = own.find((code) => code.startsWith(wanted));
    if (match !== undefined) hits.push({ id, isWhole: own.includes(wanted) });
  }
  return hits.sort((a, b) => Number(b.isWhole) - Number(a.isWhole)).map((hit) => hit.id);
}

function findByWords(words: MiniSearch<SearchDocument>, query: string): readonly string[] {
  const terms = wordsOf(query);
  const hits = words.search(query, {
    boost: BOOST,
    combineWith: 'AND',
    prefix: (_term, index) => index === terms.length - 1,
    fuzzy: (term) => (term.length >= 8 ? 2 : term.length >= 4 ? 1 : false),
    weights: { fuzzy: 0.5, prefix: 0.8 },
  });
  return hits.map((hit) => String(hit.id));
}

function foldCode(code: string): string {
  return code.trim().toUpperCase();
}
