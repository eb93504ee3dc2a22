/**
 * Tells a query that is refused because it is too wide from one that was unlucky: SharePoint answers both 429
 * (github.com/microsoftgraph/msgraph-sdk-dotnet, issue 827).
 */
export type WideQueries = {
  readonly passed: (query: string | undefined) => void;
  /** @returns true when the query has been refused three times or more while other requests passed */
  readonly refused: (query: string | undefined) => boolean;
};

const REFUSALS = 3;
/** More than a screen asks at a time; the oldest are forgotten. */
const KEPT = 100;

export function wideQueries(): WideQueries {
  const met = new Map<string, { readonly refusals: number; readonly passedBefore: number }>();
  let passedInAll = 0;
  return {
    passed: (query) => {
      passedInAll += 1;
      if (query !== undefined) met.delete(query);
    },
    refused: (query) => {
      if (query === undefined) return false;
      const { refusals, passedBefore } = met.get(query) ?? { refusals: 0, passedBefore: passedInAll };
      met.delete(query);
      met.set(query, { refusals: refusals + 1, passedBefore });
      for (const oldest of met.keys()) if (met.size > KEPT) met.delete(oldest);
      return refusals + 1 >= REFUSALS && passedInAll > passedBefore;
    },
  };
}

/**
 * What makes a query the same query on whichever page of it we are. Only filtering and sorting meet the threshold; a
 * walk through everything never does, however often it is throttled.
 *
 * @returns undefined for a request that cannot be too wide
 */
export function queryOf({ method, path }: { readonly method: string; readonly path: string }): string | undefined {
  const [resource = '', query = ''] = path.split('?', 2);
  const parts = query.replaceAll('%24', '$').split('&');
  if (method !== 'GET' || !parts.some((part) => /^\$(filter|orderby)=/i.test(part))) return undefined;
  return `${resource}?${parts.filter((part) => !/^\$?(skip|delta)?token=/i.test(part)).join('&')}`;
}
