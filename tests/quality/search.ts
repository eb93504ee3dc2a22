import { openSearch, type SearchIndex } from '#language/search/searchIndex.ts';
import { swedishAnalyser } from '../language/search/swedishAnalyser.ts';
import type { Figure } from './figure.ts';
import { readSet } from './labelledSet.ts';
import { documentOf, nationalRow, queryRow, type NationalRow, type QueryRow } from './searchSet.ts';

const BEST = 10;

/** How well searches are answered: nDCG@10 over all and by kind of search, answers without a hit, and slips put right. */
export function figures(folder: string): Promise<readonly Figure[]> {
  const national = readSet({ folder, file: 'national-2000.jsonl' }, nationalRow);
  const queries = readSet({ folder, file: 'queries-dev.jsonl' }, queryRow);
  const index = openSearch({ analyser: swedishAnalyser(), facets: [] });
  index.put(national.map(documentOf));
  const judged = queries.map((query) => ({ query, ...judgedOver(index, national, query) }));
  const ndcg = (rows: typeof judged) => rows.reduce((sum, row) => sum + row.ndcg, 0) / rows.length;
  const typos = judged.filter(({ query }) => query.cat === 'typo');
  const odd = judged.filter((_, at) => at % 2 === 1);
  return Promise.resolve([
    { name: 'search nDCG@10', value: ndcg(judged), atLeast: 0.96, of: judged.length },
    { name: 'search nDCG@10 even fold', value: ndcg(judged.filter((_, at) => at % 2 === 0)) },
    { name: 'search nDCG@10 odd fold', value: ndcg(odd), of: odd.length },
    ...[...new Set(queries.map(({ cat }) => cat))].map((cat) => {
      const rows = judged.filter(({ query }) => query.cat === cat);
      return { name: `search nDCG@10 ${cat}`, value: ndcg(rows), of: rows.length };
    }),
    { name: 'search empty answers', value: judged.filter(({ isEmpty }) => isEmpty).length, atMost: 0 },
    {
      name: 'search typo success@5',
      value: typos.filter(({ isFoundAmongFive }) => isFoundAmongFive).length / typos.length,
      atLeast: 0.98,
      of: typos.length,
    },
  ]);
}

/** What an answer is worth. Documents of a right product group that nobody labelled count as not there. */
export function judgedOver(index: Pick<SearchIndex, 'search'>, national: readonly NationalRow[], { q, rel }: QueryRow) {
  const byId = new Map(national.map((row) => [row.id, row]));
  const groups = new Set(national.filter(({ tid }) => (rel[tid] ?? 0) > 0).map(({ group }) => group));
  const ids = index.search({ text: q, limit: 200 }).hits.map(({ id }) => id);
  const gains = ids.flatMap((id) => {
    const row = byId.get(id);
    const gain = rel[row?.tid ?? ''] ?? 0;
    return gain === 0 && row !== undefined && groups.has(row.group) ? [] : [gain];
  });
  const ideal = national.map(({ tid }) => rel[tid] ?? 0).sort((a, b) => b - a);
  return {
    ndcg: discounted(gains) / discounted(ideal),
    isEmpty: ids.length === 0,
    isFoundAmongFive: gains.slice(0, 5).some((gain) => gain > 0),
    ids,
  };
}

function discounted(gains: readonly number[]): number {
  return gains.slice(0, BEST).reduce((sum, gain, at) => sum + (2 ** gain - 1) / Math.log2(at + 2), 0);
}
