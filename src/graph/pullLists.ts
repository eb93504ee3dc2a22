import * as z from 'zod/mini';
import { failureOf, unreadable, type Answered } from './client/failureOf.ts';
import type { GraphClient } from './client/graphClient.ts';
import { GraphBusy, GraphFailure } from './errors.ts';
import type { ListPull, Row } from './gateway.ts';
import { removedId, rowOf } from './listItem.ts';
import { readBatch } from './readBatch.ts';
import { parsed, pathOf } from './siteLists.ts';

export type PullSource = {
  readonly client: GraphClient;
  /** By list name: path of the list's items below `/v1.0`. */
  readonly items: ReadonlyMap<string, string>;
  readonly wait: (milliseconds: number) => Promise<void>;
};

/** How far the reading of one list has come. */
type Reading = {
  readonly list: string;
  readonly items: string;
  path: string;
  covers: ListPull['covers'];
  /** By row id, latest state; undefined: removed. */
  rows: Map<string, Row | undefined>;
  seen: Set<string>;
  faults: number;
  cursor: string | undefined;
};

const delta = z.object({
  value: z.array(z.unknown()),
  '@odata.nextLink': z.optional(z.string()),
  '@odata.deltaLink': z.optional(z.string()),
});

/** Faults of one list in one pull before it is given up: throttled, no answer, or told to begin again. */
const MAX_FAULTS = 3;

/**
 * Reads what changed in every list: one `$batch` when each has at most one page. A list whose cursor Graph no longer
 * takes is read in full.
 *
 * @param cursors by list name, as an earlier pull gave them
 * @throws GraphFailure when any list cannot be read; then none has moved on
 */
export async function pullLists(
  source: PullSource,
  cursors: ReadonlyMap<string, string>,
): Promise<readonly ListPull[]> {
  const readings = [...source.items].map(([list, items]) => readingOf({ list, items }, cursors.get(list)));
  for (;;) {
    const open = readings.filter((reading) => reading.cursor === undefined);
    if (open.length === 0) return readings.map(pullOf);
    const answers = await readBatch(source.client, new Map(open.map(({ list, path }) => [list, path])));
    const waits = open.map((reading) => advance(reading, answers.get(reading.list)));
    const seconds = Math.max(...waits);
    if (seconds > 0) await source.wait(seconds * 1000);
  }
}

/** A cursor of another list (made anew under the same name) is as good as none. */
function readingOf(of: Pick<Reading, 'list' | 'items'>, cursor: string | undefined): Reading {
  const fresh: Reading = { ...of, ...everything(of.items), faults: 0, cursor: undefined };
  const listId = of.items.split('/').at(-2) ?? '';
  if (cursor?.toLowerCase().includes(listId.toLowerCase()) !== true) return fresh;
  return { ...fresh, path: withFields(cursor), covers: 'changes' };
}

function everything(items: string): Pick<Reading, 'path' | 'covers' | 'rows' | 'seen'> {
  return { path: `${items}/delta?$expand=fields&$top=5000`, covers: 'everything', rows: new Map(), seen: new Set() };
}

/**
 * Takes one answer in.
 *
 * @returns seconds to wait before asking again
 * @throws GraphFailure when the list cannot be read
 */
function advance(reading: Reading, answered: Answered | undefined): number {
  const failure = answered ? failureOf(answered) : unanswered();
  if (failure) return afterFault(reading, failure);
  takePage(reading, answered?.body);
  return 0;
}

function afterFault(reading: Reading, failure: GraphFailure): number {
  reading.faults += 1;
  if (reading.faults > MAX_FAULTS) throw failure;
  // 410: the token is too old. 400: it is malformed, which says the same in other words.
  if (failure.facts.status === 410 || failure.facts.status === 400) {
    Object.assign(reading, everything(reading.items));
    return 0;
  }
  if (failure instanceof GraphBusy) return failure.retryAfterSeconds;
  if (failure.kind === 'unreachable') return 1;
  throw failure;
}

function takePage(reading: Reading, body: unknown): void {
  const { value, '@odata.nextLink': next, '@odata.deltaLink': end } = parsed(delta, body);
  for (const item of value) {
    const removed = removedId(item);
    const row = removed === undefined ? rowOf(item) : undefined;
    const id = removed ?? row?.id ?? '';
    // Last occurrence wins, also in its place: the order is that of the latest changes.
    reading.rows.delete(id);
    reading.rows.set(id, row);
  }
  if (next === undefined) {
    if (end === undefined) throw unreadable({ status: 200, code: '', requestId: '' });
    reading.cursor = withFields(pathOf(end));
    return;
  }
  // A page that leads back to a page already read would never end.
  if (reading.seen.has(next)) throw unreadable({ status: 200, code: '', requestId: '' });
  reading.seen.add(next);
  reading.path = withFields(pathOf(next));
}

/** Links of Graph sometimes lose `$expand`, and with it every column. */
function withFields(path: string): string {
  if (/[?&](\$|%24)expand=/i.test(path)) return path;
  return `${path}${path.includes('?') ? '&' : '?'}$expand=fields`;
}

function pullOf({ list, rows, cursor = '', covers }: Reading): ListPull {
  const present = [...rows.values()].filter((row) => row !== undefined);
  const removed = covers === 'everything' ? [] : [...rows].filter(([, row]) => !row).map(([id]) => id);
  return { list, rows: present, removed, cursor, covers };
}

function unanswered(): GraphFailure {
  const facts = { status: 0, code: '', requestId: '' };
  return new GraphFailure('unreachable', 'One answer of a batch is missing.', { facts });
}
