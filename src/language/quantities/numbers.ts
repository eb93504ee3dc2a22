import { BROUGHT, broughtValue, isRatioOf, type BroughtUnit } from './broughtNumbers.ts';
import { SPACE } from './patterns.ts';

/** A number as it stands in a text. */
export type NumberFound = {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  /** `hälften`, `var tredje månad`, `dubbelt så` and `1:100` bring their unit with them. */
  readonly brings: BroughtUnit;
  /** `en` and `ett` are mostly no numbers. */
  readonly isArticle: boolean;
  readonly isWord: boolean;
};

const ONES: Readonly<Record<string, number>> = {
  noll: 0, en: 1, ett: 1, två: 2, tre: 3, fyra: 4, fem: 5, sex: 6, sju: 7, åtta: 8, nio: 9, tio: 10, elva: 11, tolv: 12,
  tretton: 13, fjorton: 14, femton: 15, sexton: 16, sjutton: 17, arton: 18, nitton: 19,
}; // prettier-ignore
const TENS: Readonly<Record<string, number>> = {
  tjugo: 20, tjugi: 20, trettio: 30, fyrtio: 40, femtio: 50, sextio: 60, sjuttio: 70, åttio: 80, nittio: 90,
}; // prettier-ignore
const LARGE: Readonly<Record<string, number>> = {
  hundra: 100, tusen: 1000, miljon: 1e6, miljoner: 1e6, miljard: 1e9, miljarder: 1e9,
}; // prettier-ignore
const PARTS: Readonly<Record<string, number>> = {
  tredjedel: 3, fjärdedel: 4, kvarts: 4, femtedel: 5, sjättedel: 6, åttondel: 8, tiondel: 10, tjugondel: 20, hundradel: 100,
}; // prettier-ignore
const FRACTIONS: Readonly<Record<string, number>> = { '½': 0.5, '¼': 0.25, '¾': 0.75, '⅓': 1 / 3, '⅔': 2 / 3 };

const names = (words: Readonly<Record<string, number>>): string =>
  Object.keys(words)
    .sort((a, b) => b.length - a.length)
    .join('|');
const SMALL = `(?:(?:${names(TENS)})(?:${names(ONES)})?|${names(ONES)})`;
/** `fem`, `tjugofem`, `tvåhundrafemtio`, `tiotusen`. */
const WORD = `(?:${SMALL}?tusen(?:${SMALL}?hundra)?${SMALL}?|${SMALL}?hundra(?:${SMALL})?|${SMALL})`;
const DIGITS = `\\d{1,3}(?:(?:${SPACE}|['’])\\d{3})+(?:[.,]\\d+)?(?!\\d)|[1-9]\\d{0,2}(?:\\.\\d{3})+(?:,\\d+)?(?![\\d.])|\\d+(?:[.,]\\d+)?`;
/** A sign belongs to the number where nothing that could be subtracted from stands before it. */
const SIGN = `(?:(?<![\\p{L}\\d%°)])(?<![\\d%°C]${SPACE})[-−–](?=\\d)|(?<=(?:till|högst|lägst|minst|under|över|på|vid|mellan)${SPACE})[-−–]${SPACE}(?=\\d)|(?<![\\p{L}\\d])minus${SPACE})?`;
const POWER = `(?:${SPACE}?[x×·*]${SPACE}?10(?:\\^[-−]?\\d+|[⁻]?[⁰¹²³⁴-⁹]+))?`;
const NUMBER = new RegExp(
  [
    ...BROUGHT,
    `(?<part>(?<many>(?:${names(ONES)}|\\d)${SPACE})?(?<nth>${names(PARTS)})(?:ar|en|arna|s)?(?![\\p{L}\\d]))`,
    `(?<half>hälften)(?![\\p{L}\\d])`,
    `(?<year>(?<years>(?:${names(ONES)})${SPACE})?halvår(?:et)?)(?![\\p{L}\\d])`,
    `(?:(?<mixed>${WORD}|\\d+)${SPACE}och${SPACE}(?:en|ett)${SPACE}(?:halvt?|halva))(?![\\p{L}\\d])`,
    `(?<halfOne>(?:en|ett)${SPACE}(?:halv|halvt))(?![\\p{L}\\d])`,
    `(?<ten>10(?:\\^[-−]?\\d+|⁻?[⁰¹²³⁴-⁹]+))`,
    `(?<sign>${SIGN})(?<digits>${DIGITS})(?<fraction>[½¼¾⅓⅔])?(?<power>${POWER})`,
    `(?<lone>[½¼¾⅓⅔])`,
    `(?<word>${WORD})(?=[^\\p{L}\\d]|år|dag|måna|veck|timm|minut|$)`,
  ].join('|'),
  'giu',
);
const TIMES = new RegExp(`${SPACE}(hundra|tusen|miljon(?:er)?|miljard(?:er)?)(?![\\p{L}])`, 'iuy');

/** All numbers of a text in order: digits as Swedes write them, words, halves and thirds. */
export function numbersOf(text: string): readonly NumberFound[] {
  const found: NumberFound[] = [];
  for (const match of text.matchAll(NUMBER)) {
    const start = match.index;
    // A digit after a letter, a stroke or a point is part of a name: `CO2`, `ePM1`, `H.264`.
    if (/[\p{L}_²³]$|[\p{L}\d][.,:/]$|\p{L}-$/u.test(text.slice(Math.max(0, start - 2), start))) continue;
    const groups = match.groups ?? {};
    if (groups['ratio'] !== undefined && !isRatioOf(text.slice(0, start))) continue;
    const end = start + match[0].length;
    found.push(multiplied(text, { start, end, ...valueOf(groups) }));
  }
  return found;
}

type Value = Pick<NumberFound, 'value' | 'brings' | 'isArticle' | 'isWord'>;

function valueOf(groups: Readonly<Record<string, string | undefined>>): Value {
  const plain = { brings: '', isArticle: false, isWord: true } as const;
  const brought = broughtValue(groups);
  if (brought !== undefined) return { ...plain, ...brought };
  const { nth, many, half, mixed, halfOne, digits, lone, word, year, years, ten } = groups;
  if (nth !== undefined) {
    const value = (100 * wordValue((many ?? 'en').trim())) / (PARTS[nth.toLowerCase()] ?? 1);
    return { ...plain, value, brings: '%' };
  }
  if (half !== undefined) return { ...plain, value: 50, brings: '%' };
  if (year !== undefined) return { ...plain, value: 6 * wordValue((years ?? 'ett').trim()), brings: 'månader' };
  if (mixed !== undefined) return { ...plain, value: wordValue(mixed) + 0.5 };
  if (halfOne !== undefined) return { ...plain, value: 0.5 };
  if (ten !== undefined) return { ...plain, value: powerValue(ten), isWord: false };
  if (lone !== undefined) return { ...plain, value: FRACTIONS[lone] ?? 0 };
  if (word !== undefined) return { ...plain, value: wordValue(word), isArticle: /^(?:en|ett)$/iu.test(word) };
  const sign = (groups['sign'] ?? '') === '' ? 1 : -1;
  const value =
    (digitsValue(digits ?? '0') + (FRACTIONS[groups['fraction'] ?? ''] ?? 0)) * powerValue(groups['power'] ?? '');
  return { ...plain, value: rounded(sign * value), isWord: false };
}

function multiplied(text: string, number: NumberFound): NumberFound {
  TIMES.lastIndex = number.end;
  const match = TIMES.exec(text);
  if (match === null) return number;
  const factor = LARGE[match[1]?.toLowerCase() ?? ''] ?? 1;
  return { ...number, value: rounded(number.value * factor), end: number.end + match[0].length, isArticle: false };
}

/** The value of a number word, or of digits; 0 where it is none. */
function wordValue(word: string): number {
  const text = word.toLowerCase();
  if (/^\d+$/u.test(text)) return Number(text);
  const [thousands, afterThousands] = split(text, 'tusen');
  const [hundreds, rest] = split(afterThousands, 'hundra');
  return (thousands ?? 0) * 1000 + (hundreds ?? 0) * 100 + smallValue(rest);
}

function split(text: string, word: string): readonly [number | undefined, string] {
  const at = text.indexOf(word);
  if (at === -1) return [undefined, text];
  return [at === 0 ? 1 : wordValue(text.slice(0, at)), text.slice(at + word.length)];
}

function smallValue(text: string): number {
  const ten = Object.keys(TENS).find((name) => text.startsWith(name));
  if (ten === undefined) return ONES[text] ?? 0;
  return (TENS[ten] ?? 0) + (ONES[text.slice(ten.length)] ?? 0);
}

/** `1.500` is a thousand and a half to a Swede, `0.125` an eighth. */
function digitsValue(digits: string): number {
  const flat = digits.replace(/[ \u00a0\u202f\u2009'’]/gu, '');
  const grouped = /^[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?$/u.test(flat) ? flat.replaceAll('.', '') : flat;
  return Number(grouped.replace(',', '.'));
}

function powerValue(power: string): number {
  if (power === '') return 1;
  const exponent = power.replace(/^.*?10\^?/u, '').replace(/[⁻−]/gu, '-');
  return 10 ** Number(exponent.replace(/[⁰¹²³⁴-⁹]/gu, (digit) => String('⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(digit))));
}

/** Without the noise of binary fractions. */
export function rounded(value: number): number {
  return Number(value.toPrecision(12));
}
