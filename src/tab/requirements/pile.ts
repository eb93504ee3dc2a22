import type { CountyCode, ProductGroupCode, RowKey } from '#domain/ids.ts';
import { isSettled, type RegionalRequirement } from '#domain/regionalRequirement.ts';
import type { Held } from '#domain/workspace.ts';

/** Where a requirement is between being brought in and being judged. */
export const PILE_STATES = ['toJudge', 'matched', 'unmatched'] as const;
export type PileState = (typeof PILE_STATES)[number];

export type PileGroup = ProductGroupCode | 'none';

type FacetValues = { readonly state: PileState; readonly productGroup: PileGroup; readonly region: CountyCode };
export type PileFacet = keyof FacetValues;
export type PileFilters = { readonly [F in PileFacet]: readonly FacetValues[F][] };

/** What of the pile a person looks at; a facet without values lets all through. */
export type PileQuery = { readonly text: string; readonly filters: PileFilters };

export const WHOLE_PILE: PileQuery = { text: '', filters: { state: [], productGroup: [], region: [] } };
/** What a person who comes here first has to do. */
export const TO_JUDGE: PileQuery = { text: '', filters: { ...WHOLE_PILE.filters, state: ['toJudge'] } };

export type PileCounts = { readonly [F in PileFacet]: ReadonlyMap<FacetValues[F], number> };

export type Pile = {
  /** In the order of the list. */
  readonly rows: readonly Held<RegionalRequirement>[];
  /** How many each value would give, the other facets as they are. */
  readonly counts: PileCounts;
};

export function stateOf(requirement: Pick<RegionalRequirement, 'judgements'>): PileState {
  if (!isSettled(requirement)) return 'toJudge';
  return requirement.judgements.some(({ kind }) => kind === 'matches') ? 'matched' : 'unmatched';
}

/**
 * The requirements that the query lets through, and what its facets offer.
 *
 * @param opened stays in the pile when it has just been judged, so that the list does not jump away from it
 */
export function pileOf(all: readonly Held<RegionalRequirement>[], { text, filters }: PileQuery, opened?: RowKey): Pile {
  const words = folded(text)
    .split(/\s+/u)
    .filter((word) => word !== '');
  const state = new Map<PileState, number>();
  const productGroup = new Map<PileGroup, number>();
  const region = new Map<CountyCode, number>();
  const rows: Held<RegionalRequirement>[] = [];
  for (const held of all) {
    const { value } = held;
    if (words.length > 0 && !holdsAll(value, words)) continue;
    const own = { state: stateOf(value), productGroup: value.productGroup ?? ('none' as const), region: value.region };
    const isIn = {
      state: lets(filters.state, own.state),
      productGroup: lets(filters.productGroup, own.productGroup),
      region: lets(filters.region, own.region),
    };
    if (isIn.productGroup && isIn.region) count(state, own.state);
    if (isIn.state && isIn.region) count(productGroup, own.productGroup);
    if (isIn.state && isIn.productGroup) count(region, own.region);
    if ((isIn.state || value.key === opened) && isIn.productGroup && isIn.region) rows.push(held);
  }
  return { rows, counts: { state, productGroup, region } };
}

/** Those ranked first, in the order of their ranks; the others as they stand in their list. */
export function rankedBy(
  rows: readonly Held<RegionalRequirement>[],
  ranks: ReadonlyMap<RowKey, number>,
): readonly Held<RegionalRequirement>[] {
  const rankOf = ({ value }: Held<RegionalRequirement>) => ranks.get(value.key) ?? Number.POSITIVE_INFINITY;
  return rows.toSorted((one, other) => {
    const [a, b] = [rankOf(one), rankOf(other)];
    return a === b ? 0 : a - b;
  });
}

export function hasFilters({ text, filters }: PileQuery): boolean {
  return text.trim() !== '' || Object.values(filters).some((values) => values.length > 0);
}

function lets<T>(chosen: readonly T[], value: T): boolean {
  return chosen.length === 0 || chosen.includes(value);
}

function count<T>(counts: Map<T, number>, value: T): void {
  counts.set(value, (counts.get(value) ?? 0) + 1);
}

function holdsAll({ text, evidence, source }: RegionalRequirement, words: readonly string[]): boolean {
  const whole = folded(`${text} ${evidence} ${source.document} ${source.place}`);
  return words.every((word) => whole.includes(word));
}

function folded(text: string): string {
  return text.toLocaleLowerCase('sv');
}
