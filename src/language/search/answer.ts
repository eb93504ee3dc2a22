import { countsOf, facetPass, passAndCount, type FacetPass } from './facetColumns.ts';
import { MATCH_KINDS, type QueryPlan } from './plan.ts';
import { planOf } from './queryPlan.ts';
import type { Ranking } from './ranking.ts';
import type { Reason, SearchAnswer, SearchHit, SearchQuery } from './searchQuery.ts';
import type { SearchStore } from './searchStore.ts';
import { TopHits } from './topHits.ts';

/** What a code that is looked up scores: more than words can. */
const CODE = { whole: 4_000, beginning: 2_000 } as const;
/** Only what may be a code is looked up: a word with a figure or a mark in it. */
const MAY_BE_CODE = /^\s*[\p{L}\d]+[-:./\d][^\s]*\s*$/u;
/** Letters and then figures: an id, and no text besides. */
const IS_ID = /^\s*\p{L}{2,}[-\p{L}\d]*-/u;
const NOTHING: QueryPlan = { words: [], together: [], didYouMean: undefined };

export function answerTo(store: SearchStore, ranking: Ranking, query: SearchQuery): SearchAnswer {
  const passes = passesFor(store, query);
  const codes = codeScores(store, query.text);
  const plan = planFor(store, query.text, codes);
  ranking.run(plan, store.table.length);
  const found = passing(store, ranking, { passes, codes, isAll: query.text.trim() === '' });
  const page = query.sort === undefined ? bestOf(found, query) : inOrder(store, found, query);
  return {
    total: found.length,
    hits: page.map(({ slot, score }): SearchHit => {
      const why = codes.has(slot) ? [codeReason(query.text)] : reasonsFor(plan, ranking, slot);
      return { id: store.table.ids[slot] ?? '', score, why };
    }),
    facets: countsAskedFor(store, passes, query),
    didYouMean: codes.size > 0 ? undefined : plan.didYouMean,
  };
}

function passesFor(store: SearchStore, query: SearchQuery): readonly FacetPass[] {
  return [...store.facets].flatMap(([name, column]) => {
    const wanted = query.filters?.[name];
    const isCounted = query.facets?.includes(name) ?? false;
    return isCounted || (wanted?.length ?? 0) > 0 ? [facetPass(column, wanted, isCounted)] : [];
  });
}

function countsAskedFor(
  store: SearchStore,
  passes: readonly FacetPass[],
  query: SearchQuery,
): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const counts = new Map<string, ReadonlyMap<string, number>>();
  for (const name of query.facets ?? []) {
    const pass = passes.find(({ column }) => column === store.facets.get(name));
    if (pass !== undefined) counts.set(name, countsOf(pass));
  }
  return counts;
}

function codeScores(store: SearchStore, text: string): ReadonlyMap<number, number> {
  const scores = new Map<number, number>();
  if (!MAY_BE_CODE.test(text)) return scores;
  for (const { slot, isWhole } of store.codes.find(text)) {
    const score = isWhole ? CODE.whole : CODE.beginning;
    if (score > (scores.get(slot) ?? 0)) scores.set(slot, score);
  }
  return scores;
}

/** An id that is found says all; whole, it is also looked for in what others write. */
function planFor(store: SearchStore, text: string, codes: ReadonlyMap<number, number>): QueryPlan {
  if (codes.size === 0 || !IS_ID.test(text)) return planOf(store, text);
  const isWhole = [...codes.values()].includes(CODE.whole);
  return isWhole ? planOf(store, text.toLocaleUpperCase('sv')) : NOTHING;
}

type Scope = {
  readonly passes: readonly FacetPass[];
  readonly codes: ReadonlyMap<number, number>;
  readonly isAll: boolean;
};

/** What is found and passes the filters, counted by the way. */
function passing(store: SearchStore, ranking: Ranking, { passes, codes, isAll }: Scope): Found {
  const { isInUse } = store.table;
  const { touched, count } = ranking.total;
  const slots = new Uint32Array(isAll ? store.table.length : count + codes.size);
  const scores = new Float32Array(slots.length);
  let length = 0;
  const take = (slot: number, score: number) => {
    if (isInUse[slot] !== 1 || !passAndCount(passes, slot)) return;
    slots[length] = slot;
    scores[length] = score;
    length += 1;
  };
  if (isAll) for (let slot = 0; slot < store.table.length; slot += 1) take(slot, 0);
  else {
    for (const [slot, score] of codes) take(slot, score);
    for (let at = 0; at < count; at += 1) {
      const slot = touched[at] ?? 0;
      const score = ranking.scoreOf(slot);
      if (score > 0 && !codes.has(slot)) take(slot, score);
    }
  }
  return { slots, scores, length };
}

/** The first `length` count. */
type Found = { readonly slots: Uint32Array; readonly scores: Float32Array; readonly length: number };
type Placed = { readonly slot: number; readonly score: number };

function bestOf(found: Found, { limit = found.length, offset = 0 }: SearchQuery): readonly Placed[] {
  const best = new TopHits(Math.min(offset + limit, found.length));
  for (let at = 0; at < found.length; at += 1) best.offer(found.slots[at] ?? 0, found.scores[at] ?? 0);
  return best.hits().slice(offset);
}

function inOrder(store: SearchStore, found: Found, query: SearchQuery): readonly Placed[] {
  const { sort, limit = found.length, offset = 0 } = query;
  const scores = new Map<number, number>();
  for (let at = 0; at < found.length; at += 1) scores.set(found.slots[at] ?? 0, found.scores[at] ?? 0);
  const ordered = (sort && store.orders.get(sort.by)?.slots()) ?? [];
  const placed: Placed[] = [];
  for (let at = 0; at < ordered.length && placed.length < offset + limit; at += 1) {
    const slot = ordered[sort?.descending === true ? ordered.length - 1 - at : at] ?? 0;
    const score = scores.get(slot);
    if (score !== undefined) placed.push({ slot, score });
  }
  return placed.slice(offset);
}

function codeReason(text: string): Reason {
  return { word: text.trim(), kind: 'code' };
}

function reasonsFor(plan: QueryPlan, ranking: Ranking, slot: number): readonly Reason[] {
  return ranking.reasonsFor(slot, plan.words.length).flatMap((reason, at) => {
    const word = plan.words[at]?.word;
    const kind = MATCH_KINDS[reason - 1];
    return word === undefined || kind === undefined ? [] : [{ word, kind }];
  });
}
