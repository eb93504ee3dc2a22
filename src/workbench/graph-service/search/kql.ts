import { badRequest } from '../errors.ts';

/** A query of the keyword query language, as far as it is understood here. */
export type Kql =
  | { readonly kind: 'all' | 'any'; readonly of: readonly Kql[] }
  | { readonly kind: 'not'; readonly of: Kql }
  /** Words one after the other; with `isPrefix` the last one need only begin so. */
  | { readonly kind: 'phrase'; readonly words: readonly string[]; readonly isPrefix: boolean }
  | { readonly kind: 'property'; readonly name: string; readonly operator: Operator; readonly value: string };
export type Operator = ':' | '=' | '<>' | '<=' | '>=' | '<' | '>';

type Token =
  | { readonly kind: 'open' | 'close' | 'AND' | 'OR' | 'NOT' }
  | { readonly kind: 'text'; readonly text: string; readonly isQuoted: boolean }
  | { readonly kind: 'property'; readonly name: string; readonly operator: Operator; readonly text: string };

const TOKEN =
  /\s*(?:(\()|(\))|(?:([\p{L}_][\p{L}\p{N}_.]*)(:|<>|<=|>=|=|<|>)(?:"([^"]*)"|([^\s()"]+)))|([-+])?(?:"([^"]*)"|([^\s()"]+)))/uy;

/** The words of a text as they are compared: without case. */
export const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? [];

/**
 * Reads words, `"phrases"`, `prefixes*`, `property:value`, `AND`, `OR`, `NOT`, `-` and brackets. What stands side by
 * side has to be there together, except the same property named twice, of which one is enough.
 *
 * @returns `undefined` for a query that asks for everything, `*` or nothing at all
 * @throws Refused 400 for a bracket without its other half and an operator without its other side
 */
export function parseKql(text: string): Kql | undefined {
  const found = tokens(text).filter((token) => !(token.kind === 'text' && !token.isQuoted && token.text === '*'));
  if (found.length === 0) return undefined;
  const reader = { found, at: 0 };
  const query = anyOf(reader);
  if (reader.at < found.length) throw wrong(text);
  return query;
}

const wrong = (text: string) => badRequest(`The query '${text}' is not valid.`);

function tokens(text: string): readonly Token[] {
  const found: Token[] = [];
  const trimmed = text.trimEnd();
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < trimmed.length) {
    const match = TOKEN.exec(trimmed);
    if (match === null) throw wrong(text);
    found.push(...tokensOf(match));
  }
  return found;
}

const OPERATORS: readonly string[] = [':', '=', '<>', '<=', '>=', '<', '>'] satisfies readonly Operator[];
const isOperator = (text: string | undefined): text is Operator => text !== undefined && OPERATORS.includes(text);

function tokensOf(match: RegExpExecArray): readonly Token[] {
  const [, open, close, name, operator, quotedValue, value, sign, quoted, word = ''] = match;
  if (open) return [{ kind: 'open' }];
  if (close) return [{ kind: 'close' }];
  if (name && isOperator(operator)) {
    return [{ kind: 'property', name: name.toLowerCase(), operator, text: quotedValue ?? value ?? '' }];
  }
  const not: readonly Token[] = sign === '-' ? [{ kind: 'NOT' }] : [];
  if (quoted !== undefined) return [...not, { kind: 'text', text: quoted, isQuoted: true }];
  // Operators are words in capital letters; in small letters they are words like others.
  if (word === 'AND' || word === 'OR' || word === 'NOT') return [{ kind: word }];
  return [...not, { kind: 'text', text: word, isQuoted: false }];
}

type Reader = { readonly found: readonly Token[]; at: number };

function anyOf(reader: Reader): Kql {
  const of = [allOf(reader)];
  while (reader.found[reader.at]?.kind === 'OR') {
    reader.at += 1;
    of.push(allOf(reader));
  }
  return of.length === 1 && of[0] ? of[0] : { kind: 'any', of };
}

function allOf(reader: Reader): Kql {
  const of = [one(reader)];
  for (;;) {
    const next = reader.found[reader.at]?.kind;
    if (next === undefined || next === 'close' || next === 'OR') break;
    if (next === 'AND') reader.at += 1;
    of.push(one(reader));
  }
  const joined = joinSameProperty(of);
  return joined.length === 1 && joined[0] ? joined[0] : { kind: 'all', of: joined };
}

function joinSameProperty(of: readonly Kql[]): readonly Kql[] {
  const names = new Set(of.flatMap((part) => (part.kind === 'property' ? [part.name] : [])));
  const rest = of.filter(({ kind }) => kind !== 'property');
  const joined = [...names].map((name): Kql => {
    const same = of.filter((part) => part.kind === 'property' && part.name === name);
    const isRange = same.some((part) => part.kind === 'property' && part.operator !== ':' && part.operator !== '=');
    return { kind: isRange ? 'all' : 'any', of: same };
  });
  return [...rest, ...joined];
}

function one(reader: Reader): Kql {
  const token = reader.found[reader.at];
  reader.at += 1;
  switch (token?.kind) {
    case 'NOT':
      return { kind: 'not', of: one(reader) };
    case 'open': {
      const inner = anyOf(reader);
      if (reader.found[reader.at]?.kind !== 'close') throw badRequest('The query has a bracket that is not closed.');
      reader.at += 1;
      return inner;
    }
    case 'property':
      return { kind: 'property', name: token.name, operator: token.operator, value: token.text };
    case 'text':
      return { kind: 'phrase', words: wordsOf(token.text), isPrefix: token.text.endsWith('*') };
    default:
      throw badRequest('The query ends where something was expected.');
  }
}
