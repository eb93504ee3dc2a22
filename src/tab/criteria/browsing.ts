import { createContext, use } from 'react';
import type { CriterionId, ProductGroupCode } from '#domain/ids.ts';
import type { BrowseQuery, Facet, FacetValues } from '#usecases/browseCriteria.ts';

/** What a person is looking for, kept while other pages are visited. */
export type Browsing = {
  readonly query: BrowseQuery;
  /** The criterion last opened from the list: where the focus returns to. */
  readonly opened: CriterionId | undefined;
  /** The product group that a link narrowed the list to. */
  readonly group?: ProductGroupCode;
};

export const NOTHING_SOUGHT: Browsing = { query: { text: '', filters: {}, sort: 'relevance' }, opened: undefined };

export const BrowsingContext = createContext<readonly [Browsing, (next: Browsing) => void]>([
  NOTHING_SOUGHT,
  () => undefined,
]);

export function useBrowsing(): readonly [Browsing, (next: Browsing) => void] {
  return use(BrowsingContext);
}

/** The same query with one value of a facet put on, or taken off if it was on. */
export function withToggled<F extends Facet>(query: BrowseQuery, facet: F, value: FacetValues[F]): BrowseQuery {
  const chosen: readonly FacetValues[F][] = query.filters[facet] ?? [];
  const next = chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value];
  return { ...query, filters: { ...query.filters, [facet]: next } };
}

export function hasFilters(query: BrowseQuery): boolean {
  return Object.values(query.filters).some((chosen) => chosen !== undefined && chosen.length > 0);
}
