// A process with nothing in it but a local copy, so that its memory can be weighed. Started by replicaMemory.ts.
import type { ListPage, PullRequest, Row } from '#graph/gateway.ts';
import { rowCodecs } from '#graph/rows/rowCodecs.ts';
import { openReplica } from '#replica/openReplica.ts';
import type { ReplicaStore } from '#replica/replicaStore.ts';
import { inMemoryLists } from '../fakes/inMemoryLists.ts';
import { manyCriteria } from './manyRows.ts';
import { median } from './report.ts';

const CRITERIA = 100_000;
const PAGE_ROWS = 5000;
const ROUNDS = 21;
/** As in the browser, where what is kept is not in the page's memory. */
const elsewhere: ReplicaStore = { read: () => Promise.resolve([]), apply: () => Promise.resolve([]) };

const before = weighed();
let next: (page: PullRequest['page']) => Promise<void> = everything;
const replica = await openReplica({
  gateway: () => Promise.resolve({ ...inMemoryLists(), pull: ({ page }) => next(page) }),
  store: elsewhere,
  codecs: rowCodecs,
});
await replica.pull();
if (replica.workspace().criteria.all.length !== CRITERIA) throw new Error('The local copy is not whole.');
const mebibytes = weighed() - before;

const elapsed: number[] = [];
for (let round = 0; round < ROUNDS; round += 1) {
  const { rowId, value } = replica.workspace().criteria.all[(round + 1) * 4000] ?? {};
  const fields = value ? rowCodecs.criteria.write({ ...value, title: `Ändrat ${round}` }) : {};
  const [row] = manyCriteria(1);
  next = (page) => page(changes([{ ...(row ?? never()), id: rowId ?? '', eTag: `"changed,${round}"`, fields }]));
  const started = performance.now();
  await replica.pull();
  replica.workspace();
  elapsed.push(performance.now() - started);
}
process.send?.({ mebibytes, changeMilliseconds: median(elapsed) });

/** Pages are made one by one, as they arrive: none is held here. */
async function everything(page: PullRequest['page']): Promise<void> {
  for (let start = 0; start < CRITERIA; start += PAGE_ROWS) {
    // Each row with strings of its own, as JSON gives them.
    const rows = structuredClone(manyCriteria(PAGE_ROWS, start));
    const isLast = start + PAGE_ROWS === CRITERIA;
    await page({ ...changes(rows), covers: 'everything', isFirst: start === 0, isLast });
  }
}

function changes(rows: readonly Row[]): ListPage {
  const list = rowCodecs.criteria.list;
  return { list, rows, removed: [], cursor: 'c', covers: 'changes', isFirst: true, isLast: true };
}

/** Heap in MiB after everything that can go has gone. */
function weighed(): number {
  globalThis.gc?.();
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 1024 ** 2;
}

function never(): never {
  throw new Error('There is no criterion.');
}
