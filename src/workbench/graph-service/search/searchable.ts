import type { Resource } from '../odata/select.ts';
import { wordsOf, type Kql, type Operator } from './kql.ts';

/** The kinds of things that are searched here. */
export const ENTITY_TYPES = ['listItem', 'list', 'site', 'driveItem', 'drive'] as const;
export type EntityType = (typeof ENTITY_TYPES)[number];

/** Something that can be found. */
export type Searchable = {
  readonly id: string;
  /** What free words are looked for in. */
  readonly texts: readonly string[];
  /** Managed properties by name in small letters, e.g. `title`, `path`, `author`, `size`. */
  readonly properties: ReadonlyMap<string, string>;
  /** Things with the same text here are copies of each other. */
  readonly content?: string;
  /** The resource of the hit; with `fields` when the request names some. */
  readonly resource: (fields: readonly string[] | undefined) => Resource;
};

/** Words of the positive part of a query; they are marked in summaries and given back as search terms. */
export function termsOf(query: Kql): readonly string[] {
  switch (query.kind) {
    case 'all':
    case 'any':
      return query.of.flatMap(termsOf);
    case 'phrase':
      return query.words;
    case 'not':
    case 'property':
      return [];
  }
}

/** How well something fits: the number of places where it does, 0 when it does not. */
export function fit(query: Kql, thing: Searchable): number {
  switch (query.kind) {
    case 'all': {
      const fits = query.of.map((part) => fit(part, thing));
      return fits.includes(0) ? 0 : sum(fits);
    }
    case 'any':
      return sum(query.of.map((part) => fit(part, thing)));
    case 'not':
      return fit(query.of, thing) === 0 ? 1 : 0;
    case 'phrase':
      return sum(thing.texts.map((text) => placesOf(query, wordsOf(text)).length));
    case 'property':
      return hasProperty(query, propertyOf(thing, query.name)) ? 1 : 0;
  }
}

/** Names that a property goes by beside its own, in small letters. */
const ALIASES: Readonly<Record<string, string>> = {
  ...{ name: 'title', createddatetime: 'created', createdtime: 'created', lastmodifieddatetime: 'lastmodifiedtime' },
  ...{ createdby: 'author', lastmodifiedby: 'modifiedby', editor: 'modifiedby', fileextension: 'filetype' },
};

/** The value of a managed property, whatever the case of its name. */
export function propertyOf({ properties }: Pick<Searchable, 'properties'>, name: string): string | undefined {
  const key = name.toLowerCase();
  return properties.get(key) ?? properties.get(Object.hasOwn(ALIASES, key) ? (ALIASES[key] ?? key) : key);
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

type Phrase = Extract<Kql, { kind: 'phrase' }>;

function placesOf({ words, isPrefix }: Phrase, text: readonly string[]): readonly number[] {
  if (words.length === 0) return [];
  return [...text.keys()].filter((start) =>
    words.every((word, at) => {
      const there = text[start + at];
      return isPrefix && at === words.length - 1 ? there?.startsWith(word) === true : there === word;
    }),
  );
}

function hasProperty(
  { operator, value }: { readonly operator: Operator; readonly value: string },
  own?: string,
): boolean {
  if (own === undefined) return operator === '<>';
  const [left, right] = [own.toLowerCase(), value.toLowerCase()];
  const order = orderOf(left, right);
  const holds: Readonly<Record<Operator, () => boolean>> = {
    // A path holds for all that lies below it.
    ':': () => contains(left, right),
    '=': () => left === right,
    '<>': () => left !== right,
    '<': () => order < 0,
    '<=': () => order <= 0,
    '>': () => order > 0,
    '>=': () => order >= 0,
  };
  return holds[operator]();
}

function contains(own: string, wanted: string): boolean {
  if (/^https?:/.test(wanted)) return own.startsWith(wanted.replace(/\*$/, ''));
  return placesOf({ kind: 'phrase', words: wordsOf(wanted), isPrefix: wanted.endsWith('*') }, wordsOf(own)).length > 0;
}

/** Managed properties under the names by which a request asks for them; those that there are not are left out. */
export const managed = (thing: Pick<Searchable, 'properties'>, names: readonly string[]): Resource =>
  Object.fromEntries(
    names.flatMap((name) => {
      const value = propertyOf(thing, name);
      return value === undefined ? [] : [[name, value] as const];
    }),
  );

/** Numbers by their size, days by their instant, other texts by their letters; less than 0 when the first one is less. */
export const compareValues = (left: string, right: string): number => orderOf(left.toLowerCase(), right.toLowerCase());

function orderOf(left: string, right: string): number {
  const [a, b] = [Number(left), Number(right)];
  if (!Number.isNaN(a) && !Number.isNaN(b)) return a - b;
  if (DAY.test(left) && DAY.test(right)) return Date.parse(left) - Date.parse(right);
  return left < right ? -1 : Number(left > right);
}

const DAY = /^\d{4}-\d{2}-\d{2}/;

/** About so many characters of a text are shown around the first hit. */
const SUMMARY_LENGTH = 160;

/** A piece of the text with the hits marked as Graph marks them; empty when no hit is in a text. */
export function summaryOf(thing: Searchable, terms: readonly string[]): string {
  if (terms.length === 0) return '';
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}_])(?:${terms.join('|')})[\\p{L}\\p{N}_]*`, 'giu');
  const text = thing.texts.find((candidate) => candidate.search(pattern) >= 0);
  if (text === undefined) return '';
  const start = Math.max(0, text.search(pattern) - SUMMARY_LENGTH / 2);
  const piece = text.slice(start, start + SUMMARY_LENGTH);
  const marked = piece.replaceAll(pattern, (hit) => `<c0>${hit}</c0>`);
  return `${start > 0 ? '<ddd/>' : ''}${marked}${start + SUMMARY_LENGTH < text.length ? '<ddd/>' : ''}`;
}
