import { failureOf, type Answered } from '../client/failureOf.ts';
import type { GraphClient } from '../client/graphClient.ts';
import { unlessAborted } from '../client/unlessAborted.ts';
import { GraphFailure } from '../errors.ts';
import type { PullRequest } from '../gateway.ts';
import { readBatch } from '../readBatch.ts';
import { linkPath, pathIn } from './deltaPath.ts';
import { fromTheBeginning, walkList, type Start, type Walk } from './walkList.ts';
import type { WantedList } from './wantedList.ts';

export type PullSource = {
  readonly client: GraphClient;
  /** The lists to read, each with the path of its items below `/v1.0`. */
  readonly lists: readonly (WantedList & { readonly items: string })[];
  /** Lets time pass before a step of a batch is asked again. */
  readonly wait?: ((milliseconds: number) => Promise<void>) | undefined;
};

/** Lists that are walked at the same time: Graph's pages advise against more than four requests in flight. */
const MAX_WALKS = 4;

/**
 * Reads what changed: one `$batch` for all lists that were read before, and beside it a walk of its own for each list
 * that was not, or whose reading was interrupted. What one list fails with does not hold up the others.
 *
 * @returns names of the lists that Graph does not find
 * @throws GraphFailure, after all pages that could be read were handed on
 */
export async function pullLists(source: PullSource, request: PullRequest): Promise<readonly string[]> {
  const inTurn = atMost(MAX_WALKS);
  const walks = source.lists.map((list) => walkOf(source.client, list, request));
  const known = new Map<Walk, string>();
  for (const walk of walks) {
    const mark = request.marks.get(walk.list);
    const path = mark?.isWhole === true ? pathIn(mark.cursor, walk.items) : undefined;
    if (path !== undefined) known.set(walk, path);
  }
  const alone = walks
    .filter((walk) => !known.has(walk))
    .map((walk) => named(walk, () => inTurn(() => walkList(walk, unfinished(walk, request)))));
  const followed = await askedTogether(source, known, request.signal).then(
    (starts) => starts.map(([walk, start]) => named(walk, () => inTurn(() => walkList(walk, start())))),
    (failure: unknown) => [...known.keys()].map(({ list }) => Promise.resolve({ list, failure: errorOf(failure) })),
  );
  const ends = await Promise.all([...alone, ...followed]);

  const failed = ends.find(({ failure }) => failure !== undefined && !isGone(failure));
  if (failed?.failure) throw failed.failure;
  return ends.filter(({ failure }) => failure !== undefined).map(({ list }) => list);
}

function walkOf(client: GraphClient, list: PullSource['lists'][number], request: PullRequest): Walk {
  const { begins, page } = request;
  // One that follows the pull's for each list: eighteen lists listening to the same signal look like a leak to Node.
  const signal = request.signal && AbortSignal.any([request.signal]);
  const read = async (path: string) => {
    signal?.throwIfAborted();
    return (await unlessAborted(client.send({ method: 'GET', path, ...(signal && { signal }) }), signal)).body;
  };
  return { ...list, read, begins, page, ...(signal ? { signal } : {}) };
}

/** A first reading goes on where it stopped; the cursor of a list that was made anew is as good as none. */
function unfinished(walk: Walk, { marks }: PullRequest): Start {
  const path = pathIn(marks.get(walk.list)?.cursor ?? '', walk.items);
  return path === undefined
    ? fromTheBeginning(walk)
    : { path, covers: 'everything', isFirst: false, columns: walk.columns };
}

/** @throws GraphFailure when the batch as a whole failed */
async function askedTogether(
  { client, wait }: PullSource,
  paths: ReadonlyMap<Walk, string>,
  signal: AbortSignal | undefined,
): Promise<readonly (readonly [Walk, () => Start])[]> {
  if (paths.size === 0) return [];
  const asked = new Map([...paths].map(([{ list }, path]) => [list, path]));
  const answers = await unlessAborted(
    readBatch(client, asked, { ...(signal && { signal }), ...(wait && { wait }) }),
    signal,
  );
  return [...paths].map(([walk, path]) => [walk, () => startAt(walk, path, answers.get(walk.list))]);
}

/** @throws GraphFailure */
function startAt(walk: Walk, path: string, answered: Answered | undefined): Start {
  const failure = answered ? failureOf(answered) : unanswered();
  if (!failure) return { path, covers: 'changes', isFirst: true, columns: walk.columns, body: answered?.body };
  if (failure.facts.status === 400) return fromTheBeginning(walk);
  if (failure.facts.status !== 410) throw failure;
  // Graph says where the whole walk begins; only a place in this very list is followed.
  const location = linkPath(answered?.header('location') ?? '', walk.columns);
  return fromTheBeginning(walk, location.startsWith(`${walk.items}/delta`) ? location : undefined);
}

function unanswered(): GraphFailure {
  const facts = { status: 0, code: '', requestId: '' };
  return new GraphFailure('unreachable', 'One answer of a batch is missing.', { facts });
}

function isGone(failure: unknown): boolean {
  return failure instanceof GraphFailure && failure.kind === 'notFound';
}

type End = { readonly list: string; readonly failure?: Error };

async function named({ list }: Walk, work: () => Promise<void>): Promise<End> {
  try {
    await work();
    return { list };
  } catch (failure) {
    return { list, failure: errorOf(failure) };
  }
}

/** What stops a pull may be whatever its caller gave as a reason. */
function errorOf(failure: unknown): Error {
  return failure instanceof Error ? failure : new Error('The pull was stopped.', { cause: failure });
}

/** Lets so many pieces of work run at a time, the rest in the order they came. */
function atMost(limit: number): (work: () => Promise<void>) => Promise<void> {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (work) => {
    if (running === limit) await new Promise<void>((resolve) => waiting.push(resolve));
    else running += 1;
    try {
      await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
