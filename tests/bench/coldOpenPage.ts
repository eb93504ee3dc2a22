import { rowCodecs } from '#graph/rows/rowCodecs.ts';
import { indexedDbStore } from '#replica/indexedDbStore.ts';
import { openReplica } from '#replica/openReplica.ts';
import { manyCriteria, manyPositions } from './manyRows.ts';

const NAME = 'samsyn-bench';
const PAGE_ROWS = 5000;

declare global {
  var fill: (criteria: number, positionsEach: number) => Promise<void>;
  var openCold: () => Promise<{ readonly milliseconds: number; readonly criteria: number; readonly positions: number }>;
}

/** Puts a library into the browser's database as a first reading does: page by page. */
globalThis.fill = async (criteria, positionsEach) => {
  const store = indexedDbStore(NAME);
  const lists = [
    { list: rowCodecs.criteria.list, rows: manyCriteria(criteria) },
    { list: rowCodecs.positions.list, rows: manyPositions(criteria, positionsEach) },
  ];
  const page = { areAsTheyStand: true, removed: [], missing: undefined };
  for (const { list, rows: all } of lists) {
    let after: string | undefined;
    for (let start = 0; start < all.length; start += PAGE_ROWS) {
      const rows = all.slice(start, start + PAGE_ROWS);
      const mark = { cursor: `${start}`, isWhole: start + PAGE_ROWS >= all.length, hasBeenWhole: true };
      await store.apply([{ ...page, list, rows, mark, after }]);
      after = mark.cursor;
    }
  }
};

/** From nothing to every row readable as what it means. */
globalThis.openCold = async () => {
  const started = performance.now();
  const replica = await openReplica({
    gateway: () => Promise.reject(new Error('Nobody asks.')),
    store: indexedDbStore(NAME),
    codecs: rowCodecs,
  });
  const { criteria, positions, problems } = replica.workspace();
  const milliseconds = performance.now() - started;
  if (problems.length > 0) throw new Error(`${problems.length} rows cannot be read.`);
  return { milliseconds, criteria: criteria.all.length, positions: positions.all.length };
};
