import type { Limits } from '#workbench/graph-service/limits.ts';
import type { Example } from '../example.ts';
import { at } from '../json.ts';
import { isGivenAddress } from './givenAddress.ts';

/** Limits low enough that the few things of a stage reach what an example shows: a next page, the view threshold. */
export function limitsFor({ request, expected }: Example): Partial<Limits> {
  // The pieces that documentation sends are a few bytes long.
  if (isGivenAddress(request.url)) return { fragmentUnit: 1 };
  if (expected === null || expected.pageSize !== undefined) return {};
  const shown: unknown = at(expected.body, 'value');
  const hasNextPage = at(expected.body, '@odata.nextLink') !== undefined;
  const isThreshold = expected.status === 429 && /filter=|orderby=/.test(request.url);
  return {
    ...(hasNextPage && { defaultPage: Array.isArray(shown) ? Math.max(1, shown.length) : 2 }),
    ...(isThreshold && { viewThreshold: 3 }),
  };
}
