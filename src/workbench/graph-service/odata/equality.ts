import { badRequest } from '../errors.ts';
import { tokens, type Token } from './tokens.ts';

type Test<Thing> = (thing: Thing) => boolean;

/** What can be compared of a thing, by the name of the property. */
export type Readers<Thing> = Readonly<Record<string, (thing: Thing) => string | boolean | null | undefined>>;

const invalid = () => badRequest('Invalid filter clause');

/**
 * Reads the filters with which programs find one of a few things: `name eq 'a' and hidden eq false`, `ne`,
 * `startswith(name,'a')`, joined by `and` and `or`. Case does not count.
 * @returns a test that everything passes when there is no filter
 * @throws Refused 400 for any other clause, and for a property that is not among the readers
 */
export function equalityFilter<Thing>(text: string | undefined, readers: Readers<Thing>): Test<Thing> {
  if (text === undefined) return () => true;
  const rest = [...tokens(text)];
  const either = joined(rest, {
    word: 'or',
    next: () => joined(rest, { word: 'and', next: () => one(rest, readers), by: every }),
    by: some,
  });
  if (rest.length > 0) throw invalid();
  return either;
}

const every =
  <Thing>(tests: readonly Test<Thing>[]): Test<Thing> =>
  (thing) =>
    tests.every((test) => test(thing));
const some =
  <Thing>(tests: readonly Test<Thing>[]): Test<Thing> =>
  (thing) =>
    tests.some((test) => test(thing));

type Joining<Thing> = {
  readonly word: 'and' | 'or';
  readonly next: () => Test<Thing>;
  readonly by: (tests: readonly Test<Thing>[]) => Test<Thing>;
};

function joined<Thing>(rest: Token[], { word, next, by }: Joining<Thing>): Test<Thing> {
  const tests = [next()];
  while (isWord(rest[0], word)) {
    rest.shift();
    tests.push(next());
  }
  return by(tests);
}

const isWord = (token: Token | undefined, word: string): boolean =>
  token?.kind === 'word' && token.text.toLowerCase() === word;

function one<Thing>(rest: Token[], readers: Readers<Thing>): Test<Thing> {
  if (isWord(rest[0], 'startswith')) return beginning(rest.splice(0, 6), readers);
  const [property, operator, value] = rest.splice(0, 3);
  const read = readerOf(property, readers);
  const isEqual = isWord(operator, 'eq');
  if (!isEqual && !isWord(operator, 'ne')) throw invalid();
  const wanted = folded(literal(value));
  return (thing) => (folded(read(thing) ?? null) === wanted) === isEqual;
}

function beginning<Thing>(clause: readonly Token[], readers: Readers<Thing>): Test<Thing> {
  const [, open, property, comma, start, close] = clause;
  const isWhole = open?.kind === 'open' && comma?.kind === 'comma' && close?.kind === 'close';
  if (!isWhole || start?.kind !== 'string') throw invalid();
  const [read, text] = [readerOf(property, readers), start.text.toLowerCase()];
  return (thing) =>
    String(read(thing) ?? '')
      .toLowerCase()
      .startsWith(text);
}

function readerOf<Thing>(property: Token | undefined, readers: Readers<Thing>): Readers<Thing>[string] {
  const name = property?.kind === 'word' ? property.text : '';
  const read = Object.hasOwn(readers, name) ? readers[name] : undefined;
  if (read === undefined) throw invalid();
  return read;
}

const folded = (value: string | boolean | null): string | boolean | null =>
  typeof value === 'string' ? value.toLowerCase() : value;

function literal(token: Token | undefined): string | boolean | null {
  if (token?.kind === 'string') return token.text;
  if (isWord(token, 'null')) return null;
  if (isWord(token, 'true') || isWord(token, 'false')) return isWord(token, 'true');
  throw invalid();
}
