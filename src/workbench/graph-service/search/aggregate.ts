import { badRequest } from '../errors.ts';
import type { Resource } from '../odata/select.ts';
import type { Aggregation } from './request.ts';
import { compareValues, propertyOf, type Searchable } from './searchable.ts';

/** Before the hexadecimal bytes of a value in a token, as Microsoft writes it. */
const MARK = '\u01C2\u01C2';

type Range = { readonly from?: string | undefined; readonly to?: string | undefined };
type Bucket = { readonly key: string; readonly count: number; readonly aggregationFilterToken: string };

/**
 * Counts what was found by the values of a property, or by ranges of them; ranges keep their order and are told even when
 * nothing falls into them.
 * learn.microsoft.com/graph/search-concept-aggregation
 */
export function aggregated(things: readonly Searchable[], { field, size, bucketDefinition }: Aggregation): Resource {
  const { ranges, minimumCount } = bucketDefinition;
  const values = things.flatMap((thing) => propertyOf(thing, field) ?? []).filter((value) => value !== '');
  const buckets = ranges
    ? ranges.map((range) => rangeBucket(range, values))
    : sortedBuckets(valueBuckets(values, bucketDefinition.prefixFilter), bucketDefinition).slice(0, size);
  return { field, buckets: buckets.filter(({ count }) => count >= minimumCount) };
}

function valueBuckets(values: readonly string[], prefix = ''): readonly Bucket[] {
  const counts = new Map<string, number>();
  for (const value of values)
    if (value.toLowerCase().startsWith(prefix.toLowerCase())) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([key, count]) => ({ key, count, aggregationFilterToken: `"${tokenOf(key)}"` }));
}

const tokenOf = (value: string): string => `${MARK}${Buffer.from(value).toString('hex')}`;

type Order = Aggregation['bucketDefinition'];

function sortedBuckets(buckets: readonly Bucket[], { sortBy, isDescending }: Order): readonly Bucket[] {
  const ascending = buckets.toSorted((a, b) =>
    sortBy === 'count' ? a.count - b.count || compareValues(b.key, a.key) : compareValues(a.key, b.key),
  );
  return isDescending ? ascending.toReversed() : ascending;
}

function rangeBucket(range: Range, values: readonly string[]): Bucket {
  const { from = 'min', to = 'max' } = range;
  const end = range.to === undefined ? ', to="le"' : '';
  return {
    key: keyOf(range),
    count: values.filter((value) => isWithin(value, range)).length,
    aggregationFilterToken: `range(${from}, ${to}${end})`,
  };
}

/** Numbers and days are worded each in their own way. */
function keyOf({ from, to }: Range): string {
  const isNumber = !Number.isNaN(Number(from ?? to));
  if (from === undefined) return isNumber ? `Less than ${to ?? ''}` : `Before ${to ?? ''}`;
  if (to === undefined) return isNumber ? `${from} and up` : `${from} or later`;
  return isNumber ? `${from} up to ${to}` : `From ${from} up to ${to}`;
}

const isWithin = (value: string, { from, to }: Range): boolean =>
  (from === undefined || compareValues(value, from) >= 0) && (to === undefined || compareValues(value, to) < 0);

/**
 * Reads a filter that was made of the token of a bucket: `fileType:"ǂǂ646f6378"`, `Size:range(100, 1000)`, or several
 * tokens in `or(…)`.
 * @throws Refused 400 for a text that is none
 */
export function aggregationFilter(text: string): (thing: Searchable) => boolean {
  const [, field = '', rest = ''] = /^(\w+):(.+)$/s.exec(text) ?? [];
  const [, from, to] = /^range\(\s*([^,\s]+)\s*,\s*([^,\s)]+)\s*(?:,[^)]*)?\)$/.exec(rest) ?? [];
  if (from !== undefined && to !== undefined) {
    const range = { ...(from !== 'min' && { from }), ...(to !== 'max' && { to }) };
    return (thing) => isWithin(propertyOf(thing, field) ?? '', range);
  }
  const wanted = [...rest.matchAll(/"([^"]+)"/g)].map(([, token = '']) => valueOf(token).toLowerCase());
  if (field === '' || wanted.length === 0) throw badRequest(`The aggregation filter '${text}' is not valid.`);
  return (thing) => wanted.includes((propertyOf(thing, field) ?? '').toLowerCase());
}

const valueOf = (token: string): string =>
  token.startsWith(MARK) ? Buffer.from(token.slice(MARK.length), 'hex').toString() : token;
