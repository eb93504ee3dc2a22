import { SPACE } from './patterns.ts';

/** A unit that a way of saying a number brings with it; none where the unit is said. */
export type BroughtUnit = '' | '%' | 'månader' | 'gånger så' | '1:1' | 'gånger/år' | 'gånger/vecka' | 'gånger/dag';

/** `var tredje`: the number behind it, in letters up to twelve. */
const EVERY: Readonly<Record<string, number>> = {
  andra: 2, annan: 2, annat: 2, tredje: 3, fjärde: 4, femte: 5, sjätte: 6, sjunde: 7, åttonde: 8, nionde: 9, tionde: 10,
  elfte: 11, tolfte: 12,
}; // prettier-ignore
/** How often something happens when it happens once in it. */
const ONCE: Readonly<Record<string, readonly [number, BroughtUnit]>> = {
  år: [1, 'gånger/år'],
  kvartal: [4, 'gånger/år'],
  månad: [12, 'gånger/år'],
  vecka: [1, 'gånger/vecka'],
  dag: [1, 'gånger/dag'],
  dygn: [1, 'gånger/dag'],
};

const NO_LETTER = '(?![\\p{L}\\d])';
/** Patterns of such numbers: their names tell `broughtValue` which one was met. */
export const BROUGHT: readonly string[] = [
  `(?<every>(?<!\\p{L})var(?:t|je)?(?:${SPACE}(?:(?<nthTime>${Object.keys(EVERY).join('|')})|(?<nthDigits>\\d{1,2}):[ea])|(?<nthOther>annan|annat))${SPACE}(?<everyUnit>${Object.keys(ONCE).join('|')})${NO_LETTER})`,
  `(?<times>(?<timesWord>dubbelt|hälften)${SPACE}så${NO_LETTER})`,
  `(?<over>(?<![\\d/.,])\\d{1,2})/(?<under>\\d{1,2})(?=${SPACE}(?:av|delar)${NO_LETTER})`,
  `(?<ratio>(?<![\\d/.,:])1:(?<ratioOf>\\d{1,5})(?![\\d:,]|\\.\\d))`,
];

/** `1:100` is a share where something is diluted, dosed or slopes; elsewhere it is a scale or a name. */
const RATIO =
  /(?<!\p{L})(?:\p{L}*späd\p{L}*|\p{L}*doser\p{L}*|\p{L}*bland\p{L}*|\p{L}*lutning\p{L}*|lutar?|förhållande\p{L}*|proportion\p{L}*|\p{L}*lösning\p{L}*)(?!\p{L})[^.;]{0,60}$/iu;

export function isRatioOf(before: string): boolean {
  return RATIO.test(before.slice(-100));
}

/** @returns the value in the unit that it brings, or nothing where none of the patterns was met */
export function broughtValue(
  groups: Readonly<Record<string, string | undefined>>,
):
  | { readonly value: number; readonly brings: BroughtUnit; readonly isArticle: boolean; readonly isWord: boolean }
  | undefined {
  const { every, nthTime, nthDigits, nthOther, everyUnit, timesWord, over, under, ratioOf } = groups;
  const said = (value: number, brings: BroughtUnit) => ({ value, brings, isArticle: false, isWord: true });
  if (every !== undefined) {
    const [often, unit] = ONCE[(everyUnit ?? '').toLowerCase()] ?? [1, 'gånger/år'];
    const nth = nthDigits === undefined ? EVERY[(nthTime ?? nthOther ?? '').toLowerCase()] : Number(nthDigits);
    return said(often / (nth ?? 1), unit);
  }
  if (timesWord !== undefined) return said(timesWord.toLowerCase() === 'dubbelt' ? 2 : 0.5, 'gånger så');
  if (over !== undefined) return said((100 * Number(over)) / Math.max(1, Number(under)), '%');
  return ratioOf === undefined ? undefined : said(1 / Math.max(1, Number(ratioOf)), '1:1');
}
