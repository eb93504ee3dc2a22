import { countsOf, facetPass, passAndCount, type FacetPass } from './facetColumns.ts';
import type { PlannedWord, QueryPlan } from './plan.ts';
import { planOf } from './queryPlan.ts';
import type { Ranking } from './ranking.ts';
import { reasonsFor } from './reasons.ts';
import type { Reason, SearchAnswer, SearchHit, SearchQuery } from './searchQuery.ts';
import type { SearchStore } from './searchStore.ts';
import { TopHits } from './topHits.ts';

/** What a code that is looked up scores: more than words can; those that begin so in the order of codes. */
const CODE = { whole: 4_000, beginning: 2_000 } as const;
/** Only what may be a code is looked up: a word with a figure or a mark in it. */
const MAY_BE_CODE = /^\s*[\p{L}\d]+[-:./\d][^\s]*\s*$/u;
/** Letters and then figures: an id, and no text besides. */
const IS_ID = /^\s*\p{L}{2,}[-\p{L}\d]*-/u;
/** A list that shows all hits tells why for the first; further down the snippet tells. */
const MOST_EXPLAINED = 200;
const NOTHING: QueryPlan = { words: [], together: [], didYouMean: undefined };

export function answerTo(store: SearchStore, ranking: Ranking, query: SearchQuery): SearchAnswer {
  const passes = passesFor(store, query);
  const codes = codeScores(store, query.text);
  const plan = planFor(store, query.text, codes);
  ranking.run(plan, store.table);
  const found = passing(store, ranking, { passes, codes, isAll: query.text.trim() === '' });
  const page = query.sort === undefined ? bestOf(found, query) : inOrder(store, found, query);
  const explained = page.slice(0, MOST_EXPLAINED).map(({ slot }) => slot);
  const reasons = reasonsFor(store.postings, plan, explained);
  const byCode: readonly Reason[] = [{ word: query.text.trim(), kind: 'code' }];
  return {
    total: found.slots.length,
    hits: page.map(({ slot, score }): SearchHit => {
      const why: readonly Reason[] = codes.has(slot) ? byCode : (reasons.get(slot) ?? []);
      return { id: store.table.ids[slot] ?? '', score, why };
    }),
    facets: countsAskedFor(store, passes, query),
    didYouMean: codes.size > 0 ? undefined : plan.didYouMean,
    nowhere: codes.size > 0 ? [] : plan.words.filter(isNowhere).map(({ word }) => word),
  };
}

function isNowhere({ candidates, parts }: PlannedWord): boolean {
  return candidates.length === 0 && parts.every((part) => part.candidates.length === 0);
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
  const hits = store.codes.find(text);
  hits.forEach(({ slot, isWhole }, at) => {
    const score = isWhole ? CODE.whole : CODE.beginning * (1 - at / hits.length / 2);
    if (score > (scores.get(slot) ?? 0)) scores.set(slot, score);
  });
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
  const slots = new Uint32Array(isAll ? store.table.length : ranking.touchedCount + codes.size);
  const count = isAll ? allInto(slots) : ranking.hits(slots);
  let length = keepInUse(slots.subarray(0, count), isInUse, codes);
  for (const slot of codes.keys()) slots[length++] = slot;
  const found = slots.subarray(0, length);
  return {
    slots: found.subarray(0, passAndCount(passes, found)),
    scoreOf: codes.size === 0 ? (slot) => ranking.scoreOf(slot) : (slot) => codes.get(slot) ?? ranking.scoreOf(slot),
  };
}

/**
 * Moves slots that hold a document and are not found by their code to the front. A loop over many thousands stands
 * alone: with code behind it that has not run yet, engines optimise it anew at every call.
 *
 * @returns how many they are
 */
function keepInUse(slots: Uint32Array, isInUse: Uint8Array, codes: ReadonlyMap<number, number>): number {
  const hasCodes = codes.size > 0;
  let length = 0;
  for (let at = 0; at < slots.length; at += 1) {
    const slot = slots[at] ?? 0;
    if (isInUse[slot] !== 1 || (hasCodes && codes.has(slot))) continue;
    slots[length] = slot;
    length += 1;
  }
  return length;
}

function allInto(slots: Uint32Array): number {
  for (let slot = 0; slot < slots.length; slot += 1) slots[slot] = slot;
  return slots.length;
}

type Found = { readonly slots: Uint32Array; readonly scoreOf: (slot: number) => number };
type Placed = { readonly slot: number; readonly score: number };

function bestOf({ slots, scoreOf }: Found, { limit = slots.length, offset = 0 }: SearchQuery): readonly Placed[] {
  const best = new TopHits(Math.min(offset + limit, slots.length));
  offerAll(best, slots, scoreOf);
  return best.hits().slice(offset);
}

function offerAll(best: TopHits, slots: Uint32Array, scoreOf: (slot: number) => number): void {
  for (let at = 0; at < slots.length; at += 1) {
    const slot = slots[at] ?? 0;
    best.offer(slot, scoreOf(slot));
  }
}

function inOrder(store: SearchStore, { slots, scoreOf }: Found, query: SearchQuery): readonly Placed[] {
  const { sort, limit = slots.length, offset = 0 } = query;
  const isFound = new Uint8Array(store.table.length);
  for (const slot of slots) isFound[slot] = 1;
  const ordered = (sort && store.orders.get(sort.by)?.slots()) ?? [];
  const placed: Placed[] = [];
  for (let at = 0; at < ordered.length && placed.length < offset + limit; at += 1) {
    const slot = ordered[sort?.descending === true ? ordered.length - 1 - at : at] ?? 0;
    if (isFound[slot] === 1) placed.push({ slot, score: scoreOf(slot) });
  }
  return placed.slice(offset);
}
