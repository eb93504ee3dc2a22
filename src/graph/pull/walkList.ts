import { unreadable } from '../client/failureOf.ts';
import { GraphFailure } from '../errors.ts';
import type { ListPage, PullRequest } from '../gateway.ts';
import { deltaPage, type DeltaLink, type DeltaRows } from './deltaPage.ts';
import { cursorOf, linkPath, wholeListPath } from './deltaPath.ts';
import type { WantedList } from './wantedList.ts';

/** One list on its way. */
export type Walk = WantedList & {
  /** Path of the list's items below `/v1.0`. */
  readonly items: string;
  /** Reads a path below `/v1.0`. @throws GraphFailure */
  readonly read: (path: string) => Promise<unknown>;
} & Pick<PullRequest, 'begins' | 'page' | 'signal'>;

/** Where a walk begins. */
export type Start = Pick<ListPage, 'covers' | 'isFirst'> & {
  readonly path: string;
  readonly columns: readonly string[] | undefined;
  /** The first answer, when it is already there. */
  readonly body?: unknown;
};

/** How often one pull begins a list anew before it gives up. */
const MAX_RESTARTS = 3;
/** Pages in a row that bring rows, and only such as were met before: a circle, though every link is new. */
const MAX_KNOWN_PAGES = 20;
/** Empty pages in a row: at 5,000 rows a page as many as five million rows that are gone leave behind. */
const MAX_EMPTY_PAGES = 1_000;

/** @param path where Graph said that a whole walk begins; the list's own beginning when not given */
export function fromTheBeginning({ items, columns }: Pick<Walk, 'items' | 'columns'>, path?: string): Start {
  return { path: path ?? wholeListPath(items, columns), covers: 'everything', isFirst: true, columns };
}

/**
 * Hands the pages of a list on, one after another; the next one is asked for while one is taken in. A cursor that Graph
 * no longer takes, or a walk without end, begins the list anew.
 *
 * @throws GraphFailure, or the reason of the signal when the pull was stopped; pages handed on stand
 */
export async function walkList(walk: Walk, from: Start): Promise<void> {
  let start = from;
  for (let restarts = 0; ; restarts += 1) {
    const progress = { pages: 0 };
    try {
      await walkFrom(walk, start, progress);
      return;
    } catch (failure) {
      if (restarts === MAX_RESTARTS || !isEndOfCursor(failure)) throw failure;
      const isBeginningRefused = start.isFirst && start.covers === 'everything' && progress.pages === 0;
      if (isBeginningRefused && start.columns === undefined) throw failure;
      // A beginning has no token that could be wrong: then it is a column that somebody has renamed or deleted.
      start = fromTheBeginning(isBeginningRefused ? { items: walk.items } : walk);
    }
  }
}

async function walkFrom(walk: Walk, start: Start, progress: { pages: number }): Promise<void> {
  const guard = circleGuard();
  if (start.isFirst && start.covers === 'everything') walk.begins(walk.list);
  let coming = 'body' in start ? Promise.resolve(start.body) : walk.read(start.path);
  for (;;) {
    const page = deltaPage(await coming);
    const path = linkPath(page.link.url, start.columns);
    guard.link(page.link);
    const isLast = page.link.kind === 'end';
    const ahead = isLast ? undefined : askedAhead(walk, path);
    // Thousands of rows keep the processor for themselves: the next request is to be out of the house before.
    if (ahead) await aTurn();
    const rows = page.rows();
    guard.rows(rows);
    await walk.page({
      list: walk.list,
      ...rows,
      cursor: cursorOf(walk.items, path),
      covers: start.covers,
      isFirst: start.isFirst && progress.pages === 0,
      isLast,
    });
    progress.pages += 1;
    if (ahead === undefined) return;
    walk.signal?.throwIfAborted();
    coming = ahead;
  }
}

function aTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

/** A page that is on its way while another is taken in; its failure is heard when its turn comes. */
function askedAhead(walk: Walk, path: string): Promise<unknown> {
  const ahead = walk.read(path);
  ahead.catch(() => undefined);
  return ahead;
}

/** 410: the token is too old. 400: it is malformed, or the page link has expired, which says the same. */
function isEndOfCursor(failure: unknown): boolean {
  if (failure instanceof EndlessWalk) return true;
  return failure instanceof GraphFailure && (failure.facts.status === 410 || failure.facts.status === 400);
}

/** The walk leads round in a circle. */
class EndlessWalk extends GraphFailure {
  constructor() {
    const { message, facts } = unreadable({ status: 200, code: '', requestId: '' });
    super('unreadable', message, { facts });
  }
}

/** Nobody knows whether it leads anywhere; to begin it anew would not tell either. */
function tooManyEmptyPages(): GraphFailure {
  const facts = { status: 200, code: '', requestId: '' };
  return new GraphFailure('unreadable', `The list gave ${MAX_EMPTY_PAGES} empty pages in a row.`, { facts });
}

type CircleGuard = {
  /** @throws EndlessWalk when the link leads back */
  readonly link: (link: DeltaLink) => void;
  /** @throws EndlessWalk when nothing new has come for long, GraphFailure when nothing at all has */
  readonly rows: (rows: DeltaRows) => void;
};

function circleGuard(): CircleGuard {
  const links = new Set<string>();
  const met = new Set<string>();
  let known = 0;
  let empty = 0;
  return {
    link: ({ kind, url }) => {
      if (kind === 'next' && links.has(url)) throw new EndlessWalk();
      links.add(url);
    },
    rows: ({ rows, removed }) => {
      const before = met.size;
      const ids = [...rows.map(({ id }) => id), ...removed];
      for (const id of ids) met.add(id);
      empty = ids.length === 0 ? empty + 1 : 0;
      if (empty > MAX_EMPTY_PAGES) throw tooManyEmptyPages();
      // An empty page says nothing of a circle: SharePoint gives them where rows have been deleted.
      if (ids.length > 0) known = met.size === before ? known + 1 : 0;
      if (known > MAX_KNOWN_PAGES) throw new EndlessWalk();
    },
  };
}
