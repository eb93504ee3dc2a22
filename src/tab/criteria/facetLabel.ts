import type { Workspace } from '#domain/workspace.ts';
import { FACETS, type BrowseQuery, type Facet, type FacetValues } from '#usecases/browseCriteria.ts';
import { productGroupByCode } from '#usecases/lookUp.ts';
import type { Texts } from '../start/texts.ts';

/** One value of one facet; the facet says which values there are. */
export type FacetChoice = { readonly [F in Facet]: { readonly facet: F; readonly value: FacetValues[F] } }[Facet];

/** What a person calls the value. A group that is missing from its list goes by its code. */
export function labelOf(choice: FacetChoice, { terms, tab }: Texts, workspace: Workspace): string {
  switch (choice.facet) {
    case 'level':
      return terms.level[choice.value];
    case 'kind':
      return terms.kind[choice.value];
    case 'status':
      return terms.status[choice.value];
    case 'productGroup':
      return productGroupByCode(workspace, choice.value)?.name ?? choice.value;
    case 'limit':
      return tab.search.limit[choice.value];
  }
}

/** What is put on, in the order of the filter bar. */
export function choicesIn({ filters }: BrowseQuery): readonly FacetChoice[] {
  return FACETS.flatMap((facet) => choicesOf(filters, facet));
}

function choicesOf(filters: BrowseQuery['filters'], facet: Facet): readonly FacetChoice[] {
  switch (facet) {
    case 'level':
      return (filters.level ?? []).map((value) => ({ facet, value }));
    case 'kind':
      return (filters.kind ?? []).map((value) => ({ facet, value }));
    case 'productGroup':
      return (filters.productGroup ?? []).map((value) => ({ facet, value }));
    case 'status':
      return (filters.status ?? []).map((value) => ({ facet, value }));
    case 'limit':
      return (filters.limit ?? []).map((value) => ({ facet, value }));
  }
}
