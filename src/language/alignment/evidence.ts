import type { ReadText } from './termBag.ts';
import { conceptTerm } from './termBag.ts';

/** What speaks for and against a candidate, each about 0–1; the calibration weighs them. */
export type Evidence = {
  readonly cosine: number;
  /** How far ahead of the best other candidate; below zero when behind. */
  readonly margin: number;
  /** The same by the words alone, whatever the product group. */
  readonly lead: number;
  /** Share of the requirement's concepts, by rarity, that the criterion speaks of. */
  readonly conceptShare: number;
  /** How much is told in words of the requirement that the criterion has or is akin to: logarithm of their rarity, over 4. */
  readonly told: number;
  /** 1 when both name the same code, −1 when each names only others. */
  readonly codes: number;
  /** How like a requirement for which somebody has chosen this criterion. */
  readonly remembered: number;
  /** 1 in the same product group, 0 when that is not known, −1 in another. */
  readonly group: number;
};

export const EVIDENCE = [
   'told', 'cosine', 'margin', 'lead', 'conceptShare',  'codes', 'remembered', 'group',
] as const satisfies readonly (keyof Evidence)[]; // prettier-ignore

/** Standards, acts and others, by the number that they are known by. */
export function codesIn({ words }: ReadText): ReadonlySet<string> {
  const codes = words.filter(({ stem }) => /\d/u.test(stem) && !/^\d+(?:,\d+)?$/u.test(stem));
  return new Set(codes.flatMap(({ stem, parts }) => (parts.length > 0 ? parts : [stem])));
}

/** 1: a code in common; 0: one of them names none; −1: each names only others. */
export function agreementOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0;
  return [...a].some((code) => b.has(code)) ? 1 : -1;
}

/** Share of `asked`, each concept by its rarity, that is among `own`. */
export function conceptShare(
  asked: readonly string[],
  own: readonly string[],
  rarityOf: (term: string) => number,
): number {
  let shared = 0;
  let all = 0;
  for (const concept of asked) {
    const rarity = rarityOf(conceptTerm(concept));
    all += rarity;
    if (own.includes(concept)) shared += rarity;
  }
  return all === 0 ? 0 : shared / all;
}
