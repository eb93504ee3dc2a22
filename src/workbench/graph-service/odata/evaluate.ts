import type { Comparison, Filter } from './filter.ts';

/** A value as indexes and comparisons have it: folded text, number or nothing. */
export type Comparable = string | number | null;

/** How a filter gets at a row, with the literals already in the form of the column. */
export type Reading<Row> = {
  readonly valueOf: (row: Row, column: string) => Comparable;
  readonly literalOf: (comparison: Comparison) => Comparable;
};

/** Turns a filter into a test; literals are brought into form once. */
export function compile<Row>(filter: Filter, reading: Reading<Row>): (row: Row) => boolean {
  if (filter.kind === 'compare') {
    const literal = reading.literalOf(filter);
    return (row) => holds(reading.valueOf(row, filter.column), filter.operator, literal);
  }
  const left = compile(filter.left, reading);
  const right = compile(filter.right, reading);
  return filter.kind === 'and' ? (row) => left(row) && right(row) : (row) => left(row) || right(row);
}

function holds(value: Comparable, operator: Comparison['operator'], literal: Comparable): boolean {
  if (operator === 'eq') return value === literal;
  if (operator === 'ne') return value !== literal;
  // An empty field is neither before nor after anything.
  if (value === null || literal === null) return false;
  if (operator === 'startswith') return String(value).startsWith(String(literal));
  const order = compare(value, literal);
  return { lt: order < 0, le: order <= 0, gt: order > 0, ge: order >= 0 }[operator];
}

/** Order of an index: empty first, then numbers, then text by code point. */
export function compare(left: Comparable, right: Comparable): number {
  if (left === right) return 0;
  const rank = (value: Comparable) => (value === null ? 0 : typeof value === 'number' ? 1 : 2);
  if (rank(left) !== rank(right)) return rank(left) - rank(right);
  return left !== null && right !== null && left < right ? -1 : 1;
}
