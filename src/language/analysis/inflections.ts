import type { SuffixRule } from './affixes.ts';
import { StretchFilter } from './stretchFilter.ts';

/** Rules that append the same letters, by the letters that they take away: each base is looked up once. */
type Endings = ReadonlyMap<string, ReadonlyMap<string, readonly SuffixRule[]>>;

/** `ötternas` is the longest that the affix file appends. */
const LONGEST_ENDING = 8;

export type Base = { readonly word: string; readonly flags: string };

/**
 * Takes inflected forms back to the words they may be forms of.
 *
 * @param words with their flags
 * @returns a function from a form to each such word, the one with the shortest ending first
 */
export function openInflections(
  rules: readonly SuffixRule[],
  words: ReadonlyMap<string, string>,
): (form: string) => readonly Base[] {
  const filter = new StretchFilter(words.size);
  for (const word of words.keys()) filter.add(word);
  const endings: Endings = new Map(
    [...grouped(rules, ({ append }) => append)].map(([append, same]) => [append, grouped(same, ({ strip }) => strip)]),
  );
  return (form) => {
    const found: Base[] = [];
    for (let length = 1; length <= LONGEST_ENDING && length < form.length; length += 1) {
      const cut = form.length - length;
      const byStrip = endings.get(form.slice(cut));
      if (byStrip === undefined) continue;
      for (const [strip, candidates] of byStrip) {
        if (!filter.mayHold(form, cut, strip)) continue;
        const base = form.slice(0, cut) + strip;
        const flags = words.get(base);
        if (flags !== undefined && candidates.some(({ flag, ends }) => flags.includes(flag) && ends.test(base)))
          found.push({ word: base, flags });
      }
    }
    return found;
  };
}

/** Values by a key, in the order in which the keys are met. */
export function grouped<Value>(
  values: readonly Value[],
  keyOf: (value: Value) => string,
): ReadonlyMap<string, readonly Value[]> {
  const groups = new Map<string, Value[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [value]);
    else group.push(value);
  }
  return groups;
}
