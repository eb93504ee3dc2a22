import { baseOf, formOf, suffixRulesOf, type SuffixRule } from './affixes.ts';

/** What a dictionary knows of a string of letters. */
export type WordLexicon = {
  /** Words with their flags, and the suffix rules: all that the rest is made of, and all that is stored. */
  readonly source: LexiconSource;
  /** A form of a word that stands alone, inflected or not. */
  readonly isWord: (text: string) => boolean;
  /** The word that opens a compound in this form (`gatu` → `gata`, `miljö` → `miljö`), if it may. */
  readonly headOf: (text: string) => string | undefined;
  /** May close a compound, inflected or not. */
  readonly isTail: (text: string) => boolean;
  /** A word as it is looked up, and one that others are made of rather than a compound. */
  readonly isSimple: (text: string) => boolean;
  /** The infinitive whose stem this is (`mät` → `mäta`). */
  readonly verbOf: (text: string) => string | undefined;
};

export type LexiconSource = { readonly words: ReadonlyMap<string, string>; readonly rules: readonly SuffixRule[] };

/** Flags of dictionary-sv, as its affix file declares them. */
const BEGIN = 'X';
const MIDDLE = 'U';
const END = 'Y';
const ONLY_INSIDE = 'Z';
const FORBIDDEN = '%';
/** Flags of verbs: the present tense and the past that are theirs alone. */
const OF_VERBS = ['m', 'K', 'L'];
/** `f` makes a middle of a compound, `s` and `U` as well: given to words that many others are made of. */
const OF_SIMPLE = ['f', 's', 'U'];

/**
 * Words, inflections and joining forms of a Hunspell dictionary for Swedish. Names and phrases are left out: they make
 * compounds of what is none.
 *
 * @param dic text of the word list, its first line the number of words
 * @param aff text of the affix file; without it only forms in the list itself are known
 */
export function wordLexicon(dic: string, aff = ''): WordLexicon {
  const words = new Map<string, string>();
  for (const line of dic.split('\n')) {
    const cut = line.indexOf('/');
    const word = cut === -1 ? line.trimEnd() : line.slice(0, cut);
    if (!IS_WORD.test(word)) continue;
    words.set(word, (words.get(word) ?? '') + (cut === -1 ? '' : line.slice(cut + 1).trimEnd()));
  }
  return lexiconOf({ words, rules: suffixRulesOf(aff) });
}

const IS_WORD = /^[a-zåäöéèàüáóç]{2,}$/u;

/** The lexicon over what is stored of it. */
export function lexiconOf(source: LexiconSource): WordLexicon {
  const joining = source.rules.filter(({ flags }) => flags.includes(BEGIN) || flags.includes(MIDDLE));
  const heads = headsOf(source.words, joining);
  const inflections = grouped(
    source.rules.filter((rule) => !joining.includes(rule) && rule.append !== ''),
    ({ append }) => append,
  );
  const flagsOf = (word: string) => source.words.get(word);
  const isForm = (text: string, flag: (flags: string) => boolean): boolean => {
    const own = flagsOf(text);
    return (own !== undefined && flag(own)) || basesOf(text, inflections, flagsOf).some(flag);
  };
  return {
    source,
    isWord: (text) => isForm(text, (flags) => !flags.includes(ONLY_INSIDE) && !flags.includes(FORBIDDEN)),
    isTail: (text) => isForm(text, (flags) => flags.includes(END)),
    headOf: (text) => heads.get(text),
    isSimple: (text) => OF_SIMPLE.some((flag) => flagsOf(text)?.includes(flag)),
    verbOf: (text) => {
      const flags = flagsOf(`${text}a`);
      return flags !== undefined && OF_VERBS.some((flag) => flags.includes(flag)) ? `${text}a` : undefined;
    },
  };
}

function headsOf(words: ReadonlyMap<string, string>, joining: readonly SuffixRule[]): ReadonlyMap<string, string> {
  const rules = grouped(joining, ({ flag }) => flag);
  const heads = new Map<string, string>();
  for (const [word, flags] of words)
    for (const flag of flags)
      if (flag === BEGIN || flag === MIDDLE) heads.set(word, word);
      else
        for (const rule of rules.get(flag) ?? []) {
          const form = formOf(word, rule);
          if (form !== undefined && !heads.has(form)) heads.set(form, word);
        }
  return heads;
}

function grouped(
  rules: readonly SuffixRule[],
  key: (rule: SuffixRule) => string,
): ReadonlyMap<string, readonly SuffixRule[]> {
  const groups = new Map<string, SuffixRule[]>();
  for (const rule of rules) {
    const group = groups.get(key(rule));
    if (group === undefined) groups.set(key(rule), [rule]);
    else group.push(rule);
  }
  return groups;
}

/** Flags of the bases that the text is an inflected form of. */
function basesOf(
  text: string,
  rules: ReadonlyMap<string, readonly SuffixRule[]>,
  flagsOf: (word: string) => string | undefined,
): readonly string[] {
  const bases: string[] = [];
  for (let length = 1; length <= LONGEST_ENDING && length < text.length; length += 1)
    for (const rule of rules.get(text.slice(-length)) ?? []) {
      const base = baseOf(text, rule);
      const flags = base === undefined ? undefined : flagsOf(base);
      if (flags?.includes(rule.flag)) bases.push(flags);
    }
  return bases;
}

/** `ötternas` is the longest that the affix file appends. */
const LONGEST_ENDING = 8;
