import { badRequest, notSupported } from '../errors.ts';
import { tokens, type Token } from './tokens.ts';

export type Literal = string | number | boolean | null;
export type Operator = 'eq' | 'ne' | 'lt' | 'le' | 'gt' | 'ge' | 'startswith';

export type Comparison = {
  readonly kind: 'compare';
  /** Internal name of the column, without `fields/`. */
  readonly column: string;
  readonly operator: Operator;
  readonly value: Literal;
};
export type Filter = Comparison | { readonly kind: 'and' | 'or'; readonly left: Filter; readonly right: Filter };

const OPERATORS: readonly Operator[] = ['eq', 'ne', 'lt', 'le', 'gt', 'ge'];
const OTHER_FUNCTIONS = [
  'contains',
  'endswith',
  'substringof',
  'not',
  'in',
  'indexof',
  'tolower',
  'year',
  'month',
  'day',
];

const invalid = () => badRequest('Invalid filter clause');

/**
 * Parses the part of OData's filter language that SharePoint lists can be counted on to understand.
 *
 * @throws Refused 400 "Invalid filter clause", also when a column lacks the prefix `fields/`
 */
export function parseFilter(text: string): Filter {
  const rest = [...tokens(text)];
  const filter = either(rest);
  if (rest.length > 0) throw invalid();
  return filter;
}

function either(rest: Token[]): Filter {
  let left = both(rest);
  while (takeWord(rest, 'or')) left = { kind: 'or', left, right: both(rest) };
  return left;
}

function both(rest: Token[]): Filter {
  let left = operand(rest);
  while (takeWord(rest, 'and')) left = { kind: 'and', left, right: operand(rest) };
  return left;
}

function operand(rest: Token[]): Filter {
  const token = rest.shift();
  if (token?.kind === 'open') {
    const inner = either(rest);
    expect(rest, 'close');
    return inner;
  }
  if (token?.kind !== 'word') throw invalid();
  if (rest[0]?.kind === 'open') return callOf(token.text, rest);
  if (OTHER_FUNCTIONS.includes(token.text.toLowerCase())) throw notSupported(`'${token.text}' in $filter`);

  const column = columnOf(token.text);
  const operator = OPERATORS.find((known) => takeWord(rest, known));
  if (operator === undefined) throw invalid();
  return { kind: 'compare', column, operator, value: literal(rest.shift()) };
}

function callOf(name: string, rest: Token[]): Comparison {
  if (OTHER_FUNCTIONS.includes(name.toLowerCase())) throw notSupported(`'${name}' in $filter`);
  if (name.toLowerCase() !== 'startswith') throw invalid();
  expect(rest, 'open');
  const path = rest.shift();
  if (path?.kind !== 'word') throw invalid();
  expect(rest, 'comma');
  const value = literal(rest.shift());
  expect(rest, 'close');
  if (typeof value !== 'string') throw invalid();
  return { kind: 'compare', column: columnOf(path.text), operator: 'startswith', value };
}

/** @throws Refused 400 for a path that does not begin with `fields/` */
export function columnOf(path: string): string {
  const column = /^fields\/([^/]+)$/.exec(path)?.[1];
  if (column === undefined) throw invalid();
  return column;
}

function literal(token: Token | undefined): Literal {
  if (token?.kind === 'string') return token.text;
  if (token?.kind !== 'word') throw invalid();
  if (token.text === 'true' || token.text === 'false') return token.text === 'true';
  if (token.text === 'null') return null;
  if (/^-?\d+(\.\d+)?$/.test(token.text)) return Number(token.text);
  if (/^\d{4}-\d{2}-\d{2}/.test(token.text)) return token.text;
  throw invalid();
}

function takeWord(rest: Token[], word: string): boolean {
  const [next] = rest;
  if (next?.kind !== 'word' || next.text.toLowerCase() !== word) return false;
  rest.shift();
  return true;
}

function expect(rest: Token[], kind: Token['kind']): void {
  if (rest.shift()?.kind !== kind) throw invalid();
}
