import table from '../data/units.json' with { type: 'json' };
import { LETTER, SPACE, escaped, oneOf } from './patterns.ts';

/** What a unit measures and how much of it. */
export type Unit = {
  /** As it is written in short: `kg/ton`. */
  readonly id: string;
  /** Exponents by what is measured: `{ mass: 1, length: -3 }`; empty for a share. */
  readonly dimensions: Readonly<Record<string, number>>;
  /** How many of the base unit one is. */
  readonly factor: number;
  /** What has to be added in the base unit: degrees Celsius to kelvin. */
  readonly offset: number;
  /** Of what a share is taken; empty when it is not told. */
  readonly basis: string;
};

type Row = (typeof table.units)[number];

const ROWS = table.units;
/** By a word in any case, and by a symbol as it is written: `mW` is not `MW`. */
const FIRST_WORD = new Map<string, Unit>();
const FIRST_SYMBOL = new Map<string, Unit>();
for (const row of ROWS) {
  for (const symbol of listed(row.symbols)) if (!FIRST_SYMBOL.has(symbol)) FIRST_SYMBOL.set(symbol, unitOf(row));
  for (const word of listed(row.words)) if (!FIRST_WORD.has(word)) FIRST_WORD.set(word, unitOf(row));
  if (!FIRST_SYMBOL.has(row.id)) FIRST_SYMBOL.set(row.id, unitOf(row));
}

/** Nothing of the same word may follow. */
const END = `(?![\\p{L}\\d²³])`;
/** A power may have the next factor right after it: `m²K`. */
const AFTER_POWER = `(?:(?<=[²³23])(?=[Khs](?!\\p{L}))|(?<=m)(?=K(?!\\p{L})))`;
const WORDS = new RegExp(`(?:${oneOf(FIRST_WORD.keys())})${END}`, 'iuy');
const SYMBOLS = new RegExp(`(?:${oneOf(FIRST_SYMBOL.keys())})(?:(?<=[%‰°″)-])|${AFTER_POWER}|${END})`, 'uy');
/** `CO2e` after a mass. */
const CARBON = new RegExp(
  `${SPACE}*(?:CO(?:2|₂)(?:${SPACE}?-?(?:e(?:kv\\p{L}*)?|eq)\\.?)?|koldioxid(?:-?ekvivalenter)?|kol(?:-ekvivalenter))${END}`,
  'iuy',
);

function listed(text: string): readonly string[] {
  return text === '' ? [] : text.split('|');
}

function unitOf({ id, dimension, factor, offset, basis }: Row): Unit {
  return { id, dimensions: dimensionsOf(dimension), factor, offset, basis };
}

/** `mass/length3` as exponents. */
function dimensionsOf(text: string): Readonly<Record<string, number>> {
  const dimensions: Record<string, number> = {};
  const [over = '', ...under] = text.split('/');
  const add = (part: string, sign: number): void => {
    const [, name = '', exponent = ''] = /^(.*?)(\d*)$/u.exec(part) ?? [];
    if (name !== '') dimensions[name] = (dimensions[name] ?? 0) + sign * Number(exponent === '' ? 1 : exponent);
  };
  for (const part of over.split('*')) add(part, 1);
  for (const part of under) add(part, -1);
  return dimensions;
}

/** A unit of the table that begins exactly there, with `CO2e` after it where it is a mass. */
export function simpleUnitAt(text: string, at: number): { readonly unit: Unit; readonly end: number } | undefined {
  const symbol = matchAt(SYMBOLS, text, at);
  const word = matchAt(WORDS, text, at);
  const found =
    word.length > symbol.length
      ? { unit: FIRST_WORD.get(word.toLowerCase().replace(/[\u00a0\u202f\u2009]/gu, ' ')), end: at + word.length }
      : { unit: FIRST_SYMBOL.get(symbol.replace(/[\u00a0\u202f\u2009]/gu, ' ')), end: at + symbol.length };
  if (found.unit === undefined) return undefined;
  if (found.unit.dimensions['mass'] !== 1) return { unit: found.unit, end: found.end };
  return withCarbon(text, { unit: found.unit, end: found.end });
}

function withCarbon(text: string, { unit, end }: { unit: Unit; end: number }): { unit: Unit; end: number } {
  const carbon = matchAt(CARBON, text, end);
  if (carbon === '') return { unit, end };
  const isEquivalent = /e(?:kv|q|$)|ekvivalenter/iu.test(carbon.replace(/koldioxid/iu, '').replace(/\.$/u, ''));
  const [name, dimension] = isEquivalent ? ['CO2e', 'carbonEquivalents'] : ['CO2', 'carbonDioxide'];
  return { unit: { ...unit, id: `${unit.id} ${name}`, dimensions: { [dimension]: 1 } }, end: end + carbon.length };
}

/** A noun that is counted, such as `referenser`. */
export function nounUnit(noun: string): Unit {
  return { id: noun, dimensions: { [`count:${noun}`]: 1 }, factor: 1, offset: 0, basis: '' };
}

export function over(one: Unit, other: Unit, id: string): Unit {
  return combined({ one, other, sign: -1, id });
}

export function times(one: Unit, other: Unit, id: string): Unit {
  return combined({ one, other, sign: 1, id });
}

function combined(parts: { one: Unit; other: Unit; sign: 1 | -1; id: string }): Unit {
  const { one, other, sign, id } = parts;
  const dimensions: Record<string, number> = { ...monthsAsTime(one).dimensions };
  const right = monthsAsTime(other);
  for (const [name, exponent] of Object.entries(right.dimensions))
    dimensions[name] = (dimensions[name] ?? 0) + sign * exponent;
  const left = Object.fromEntries(Object.entries(dimensions).filter(([, exponent]) => exponent !== 0));
  const isShare = Object.keys(left).length === 0;
  const basis = isShare ? (one.basis === '' ? basisOf(one) : one.basis) : '';
  return { id, dimensions: left, factor: monthsAsTime(one).factor * right.factor ** sign, offset: 0, basis };
}

/** A month as its mean length, which is exact enough for a rate but not for a deadline. */
function monthsAsTime(unit: Unit): Unit {
  const SECONDS_A_MONTH = (365.25 / 12) * 86_400;
  if (unit.dimensions['calendar'] !== 1) return unit;
  return { ...unit, dimensions: { time: 1 }, factor: unit.factor * SECONDS_A_MONTH };
}

function basisOf(unit: Unit): string {
  if (unit.dimensions['mass'] === 1) return 'mass';
  return unit.dimensions['length'] === 3 ? 'volume' : '';
}

function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}

/** What stands before its number: `pH 7`, `UGR 19`. */
export const NAMED_BEFORE: readonly { readonly unit: Unit; readonly pattern: RegExp }[] = table.before.map(
  ({ id, words }) => ({
    unit: nounUnit(id),
    pattern: new RegExp(`(?<!${LETTER})(?:${listed(words).map(escaped).join('|')})(?:e?[nt])?$`, 'iu'),
  }),
);
