// A process with another engine in it over the same criteria, words, filter and facets as ours. Started by
// languageSearch.ts with the engine's name. Cut off after a time: what was measured by then is told.
import { create, insertMultiple, search } from '@orama/orama';
import MiniSearch from 'minisearch';
import type { AnalysedWord } from '#language/analysis/analyser.ts';
import type { SearchDocument } from '#language/search/document.ts';
import { GrowingInts } from '#language/search/growingInts.ts';
import { openWordReader } from '#language/search/wordReader.ts';
import { swedishAnalyser } from '../language/search/swedishAnalyser.ts';
import { readSet } from '../quality/labelledSet.ts';
import { documentOf, FACETS, nationalRow, queryRow } from '../quality/searchSet.ts';
import { expandingLibrary, keystrokesOf, randomFrom } from './librarySample.ts';

const CRITERIA = 100_000;
const PAGE = 500;
const FOLDER = '../shared/data/language';
/** Building ends after so long with what is in by then, and so does searching. */
const MOST = { buildMilliseconds: 60_000, searchMilliseconds: 30_000 } as const;
const WANTED = ['Bas', 'Avancerad'];

type Engine = {
  readonly put: (documents: readonly SearchDocument[]) => Promise<void>;
  /** With the filter and the facets that ours is asked for. */
  readonly find: (text: string) => Promise<unknown>;
};

const national = readSet({ folder: FOLDER, file: 'national-2000.jsonl' }, nationalRow);
const searches = readSet({ folder: FOLDER, file: 'queries-dev.jsonl' }, queryRow).map(({ q }) => q);
const met: AnalysedWord[] = [];
const reader = openWordReader(swedishAnalyser(), (word) => met.push(word) - 1);
const engine = process.argv[3] === 'orama' ? orama() : minisearch();

const next = expandingLibrary(national);
let [criteria, buildMilliseconds] = [0, 0];
while (criteria < CRITERIA && buildMilliseconds < MOST.buildMilliseconds) {
  const documents = next(PAGE).map(documentOf);
  const started = performance.now();
  await engine.put(documents);
  buildMilliseconds += performance.now() - started;
  criteria += PAGE;
}
const random = randomFrom(1);
const stream = keystrokesOf(searches).toSorted(() => random() - 0.5);
const keystrokes: number[] = [];
const begun = performance.now();
for (const text of stream) {
  if (performance.now() - begun > MOST.searchMilliseconds) break;
  const started = performance.now();
  await engine.find(text);
  keystrokes.push(performance.now() - started);
}
process.send?.({ buildMilliseconds, criteria, keystrokes });

function minisearch(): Engine {
  const facetsOf = new Map<string, Readonly<Record<string, readonly string[]>>>();
  const index = new MiniSearch<SearchDocument>({
    fields: ['title', 'groups', 'text', 'evidence'],
    tokenize: (text) => wordsOf(text),
    processTerm: (word) => word,
  });
  return {
    put: (documents) => {
      index.addAll(documents);
      for (const { id, facets } of documents) facetsOf.set(id, facets ?? {});
      return Promise.resolve();
    },
    find: (text) => {
      const terms = wordsOf(text);
      const counts = FACETS.map(() => new Map<string, number>());
      const hits = index.search(text, {
        prefix: (_term, at) => at === terms.length - 1,
        fuzzy: 0.2,
        boost: { title: 3, groups: 2, evidence: 0.5 },
        filter: ({ id }) => {
          const facets = facetsOf.get(String(id));
          if (!WANTED.includes(facets?.['level']?.[0] ?? '')) return false;
          FACETS.forEach((facet, at) => {
            const value = facets?.[facet]?.[0] ?? '';
            counts[at]?.set(value, (counts[at].get(value) ?? 0) + 1);
          });
          return true;
        },
      });
      return Promise.resolve({ hits: hits.slice(0, 20), counts });
    },
  };
}

function orama(): Engine {
  const facets = { level: 'enum', type: 'enum', group: 'enum', area: 'enum' } as const;
  const schema = { title: 'string', groups: 'string', text: 'string', evidence: 'string', ...facets } as const;
  const tokenizer = { language: 'swedish', normalizationCache: new Map(), tokenize: wordsOf };
  const database = create({ schema, components: { tokenizer } });
  return {
    put: async (documents) => {
      await insertMultiple(
        database,
        documents.map(({ id, title, groups, text, evidence, facets: own }) => ({
          ...{ id, title, groups, text, evidence },
          ...Object.fromEntries(FACETS.map((facet) => [facet, own?.[facet]?.[0] ?? ''])),
        })),
        PAGE,
      );
    },
    find: async (term) =>
      search(database, {
        term,
        tolerance: 1,
        limit: 20,
        boost: { title: 3, groups: 2, evidence: 0.5 },
        where: { level: { in: WANTED } },
        facets: Object.fromEntries(FACETS.map((facet) => [facet, {}])),
      }),
  };
}

/** The same as what ours is made of: stems, and the parts of compounds. */
function wordsOf(text: string): string[] {
  const found = new GrowingInts();
  reader.read(text, found);
  const words = Array.from(found.packed(), (number) => met[number]).filter((word) => word !== undefined);
  return words.filter(({ isStopWord }) => !isStopWord).flatMap(({ stem, parts }) => [stem, ...parts]);
}
