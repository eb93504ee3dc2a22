import { notSupported } from '../errors.ts';
import type { Column } from './column.ts';
import type { SettingsOf } from './facets.ts';
import type { Fields } from './write.ts';
import { callFunction, knowsFunction, numberOf, textOf, type Cell } from './formulaFunctions.ts';

/** What a formula reads: columns by the name that people see or by the internal one. */
type Scope = { readonly columns: readonly Column[]; readonly fields: Fields };
type Node = (scope: Scope) => Cell;

const TOKEN = /\s*(?:(\d+(?:\.\d+)?)|"((?:[^"]|"")*)"|\[([^\]]+)\]|([A-Za-z_][\w.]*)|(<>|<=|>=|[-+*/^&=<>(),;]))/y;

type Token = { readonly kind: 'number' | 'text' | 'column' | 'name' | 'mark'; readonly text: string };

/** Weakest first, as in Excel. */
const LEVELS: readonly (readonly string[])[] = [
  ['=', '<>', '<', '>', '<=', '>='],
  ['&'],
  ['+', '-'],
  ['*', '/'],
  ['^'],
];

const parsed = new Map<string, Node>();

/**
 * Reads a formula as SharePoint's calculated columns have them, e.g. `=[Antal]*[Pris]`.
 * @throws Refused 501 for one that needs more than this service understands
 */
export function parseFormula(formula: string): Node {
  const known = parsed.get(formula);
  if (known) return known;
  const rest = tokensOf(formula);
  const node = level(rest, 0);
  if (rest.length > 0) throw beyond(formula);
  parsed.set(formula, node);
  return node;
}

/** The value of a calculated column for one item; `undefined` when it is empty. */
export function calculated(
  { formula, outputType }: SettingsOf<'calculated'>,
  columns: readonly Column[],
  fields: Fields,
): string | number | boolean | undefined {
  const value = parseFormula(formula)({ columns, fields });
  if (value === null || value === '') return undefined;
  if (outputType === 'number' || outputType === 'currency') return numberOf(value);
  if (outputType === 'boolean') return value === true || value === 1;
  return textOf(value);
}

const beyond = (formula: string) => notSupported(`the formula ${formula}`);

function tokensOf(formula: string): Token[] {
  const text = formula.replace(/^\s*=/, '').trimEnd();
  const found: Token[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const match = TOKEN.exec(text);
    if (match === null) throw beyond(formula);
    const [, number, quoted, column, name, mark] = match;
    if (number !== undefined) found.push({ kind: 'number', text: number });
    else if (quoted !== undefined) found.push({ kind: 'text', text: quoted.replaceAll('""', '"') });
    else if (column !== undefined) found.push({ kind: 'column', text: column });
    else if (name !== undefined) found.push({ kind: 'name', text: name });
    else found.push({ kind: 'mark', text: mark ?? '' });
  }
  return found;
}

function level(rest: Token[], depth: number): Node {
  const operators = LEVELS[depth];
  if (operators === undefined) return operand(rest);
  let left = level(rest, depth + 1);
  for (let operator = takeMark(rest, operators); operator !== undefined; operator = takeMark(rest, operators)) {
    const [first, sign, second] = [left, operator, level(rest, depth + 1)];
    left = (scope) => combine(first(scope), sign, second(scope));
  }
  return left;
}

function operand(rest: Token[]): Node {
  const token = rest.shift();
  if (token?.kind === 'number') return () => Number(token.text);
  if (token?.kind === 'text') return () => token.text;
  if (token?.kind === 'column') return (scope) => cellOf(scope, token.text);
  if (token?.kind === 'name') return named(token.text, rest);
  if (token?.text === '-') {
    const value = operand(rest);
    return (scope) => -numberOf(value(scope));
  }
  if (token?.text !== '(') throw beyond(token?.text ?? '');
  const inner = level(rest, 0);
  if (takeMark(rest, [')']) === undefined) throw beyond('(');
  return inner;
}

function named(name: string, rest: Token[]): Node {
  if (takeMark(rest, ['(']) === undefined) {
    const constant = { TRUE: true, FALSE: false }[name.toUpperCase()];
    return constant === undefined ? (scope) => cellOf(scope, name) : () => constant;
  }
  if (!knowsFunction(name)) throw beyond(`${name}()`);
  const inputs: Node[] = [];
  while (takeMark(rest, [')']) === undefined) {
    inputs.push(level(rest, 0));
    if (takeMark(rest, [',', ';']) === undefined && rest[0]?.text !== ')') throw beyond(`${name}(`);
  }
  return (scope) =>
    callFunction(
      name,
      inputs.map((input) => input(scope)),
    );
}

function takeMark(rest: Token[], wanted: readonly string[]): string | undefined {
  const [next] = rest;
  if (next?.kind !== 'mark' || !wanted.includes(next.text)) return undefined;
  rest.shift();
  return next.text;
}

function cellOf({ columns, fields }: Scope, name: string): Cell {
  const column = columns.find((one) => one.displayName === name) ?? columns.find((one) => one.name === name);
  const value = column === undefined ? undefined : fields[column.name];
  if (value === undefined) return null;
  return typeof value === 'object' ? '' : value;
}

function combine(left: Cell, operator: string, right: Cell): Cell {
  const [a, b] = [numberOf(left), numberOf(right)];
  const [x, y] = typeof left === 'string' || typeof right === 'string' ? [textOf(left), textOf(right)] : [a, b];
  const results: Readonly<Record<string, () => Cell>> = {
    '+': () => a + b,
    '-': () => a - b,
    '*': () => a * b,
    '/': () => (b === 0 ? '#DIV/0!' : a / b),
    '^': () => a ** b,
    '&': () => textOf(left) + textOf(right),
    '=': () => x === y,
    '<>': () => x !== y,
    '<': () => x < y,
    '>': () => x > y,
    '<=': () => x <= y,
    '>=': () => x >= y,
  };
  return results[operator]?.() ?? null;
}
