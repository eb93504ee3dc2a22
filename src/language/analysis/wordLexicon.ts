import { formOf, suffixRulesOf, type SuffixRule } from './affixes.ts';
import { grouped, openInflections } from './inflections.ts';

/** What a dictionary knows of a string of letters. */
export type WordLexicon = {
  /** Words with their flags, and the suffix rules: all that the rest is made of, and all that is stored. */
  readonly source: LexiconSource;
  /** What a form, inflected or not, may be: a word that stands alone, the end of a compound. */
  readonly rolesOf: (text: string) => FormRoles;
  /** The word that this is a form of, itself included; the likeliest of several. */
  readonly baseOf: (text: string) => string | undefined;
  /** All words that stand alone and that this may be a form of. */
  readonly basesOf: (text: string) => readonly string[];
  /** A word that stands alone as it is looked up; `tail` when it may also close a compound. */
  readonly entryOf: (text: string) => 'tail' | 'word' | undefined;
  /** The word that opens a compound in this form (`gatu` → `gata`, `miljö` → `miljö`), if it may. */
  readonly headOf: (text: string) => string | undefined;
  /** All forms that `headOf` knows. */
  readonly heads: () => Iterable<string>;
  /** A word as it is looked up, and one that others are made of rather than a compound. */
  readonly isSimple: (text: string) => boolean;
  /** The infinitive whose stem this is (`mät` → `mäta`). */
  readonly verbOf: (text: string) => string | undefined;
};

export type FormRoles = {
  readonly isWord: boolean;
  readonly isTail: boolean;
  /** Per word that it may be a form of the flags of its inflections. */
  readonly inflections: readonly string[];
};

export type LexiconSource = { readonly words: ReadonlyMap<string, string>; readonly rules: readonly SuffixRule[] };

/** Flags of dictionary-sv, as its affix file declares them. */
const BEGIN = 'X';
const MIDDLE = 'U';
const END = 'Y';
const ONLY_INSIDE = 'Z';
const FORBIDDEN = '%';
/** Nouns, adjectives and verbs are inflected by B to R; the genitive A is everybody's. */
const NO_INFLECTION = /[^B-R]/gu;
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
  const sameFlags = new Map<string, string>();
  for (const line of dic.split('\n')) {
    const cut = line.indexOf('/');
    const word = cut === -1 ? line.trimEnd() : line.slice(0, cut);
    if (!IS_WORD.test(word)) continue;
    const flags = (words.get(word) ?? '') + (cut === -1 ? '' : line.slice(cut + 1).trimEnd());
    // Thousands of words share their flags: one string for all of them.
    const shared = sameFlags.get(flags) ?? flags;
    sameFlags.set(shared, shared);
    words.set(word, shared);
  }
  return lexiconOf({ words, rules: suffixRulesOf(aff) });
}

const IS_WORD = /^[a-zåäöéèàüáóç]{2,}$/u;

/** The lexicon over what is stored of it. */
export function lexiconOf(source: LexiconSource): WordLexicon {
  const joining = source.rules.filter(({ flags }) => flags.includes(BEGIN) || flags.includes(MIDDLE));
  const heads = headsOf(source.words, joining);
  const flagsOf = (word: string) => source.words.get(word);
  const basesOf = openInflections(
    source.rules.filter((rule) => !joining.includes(rule) && rule.append !== ''),
    source.words,
  );
  return {
    source,
    rolesOf: (text) => {
      const own = flagsOf(text);
      const inflected = basesOf(text).map((base) => base.flags);
      const flags = own === undefined ? inflected : [own, ...inflected];
      return {
        isWord: flags.some(standsAlone),
        isTail: flags.some((of) => of.includes(END)),
        inflections: flags.map((of) => of.replace(NO_INFLECTION, '')),
      };
    },
    baseOf: (text) => {
      const own = flagsOf(text);
      if (own !== undefined && standsAlone(own)) return text;
      return basesOf(text).find(({ flags }) => standsAlone(flags))?.word;
    },
    basesOf: (text) => {
      const own = flagsOf(text);
      const bases = basesOf(text).flatMap(({ word, flags }) => (standsAlone(flags) ? [word] : []));
      return own !== undefined && standsAlone(own) ? [text, ...bases] : bases;
    },
    entryOf: (text) => {
      const flags = flagsOf(text);
      if (flags === undefined || !standsAlone(flags)) return undefined;
      return flags.includes(END) ? 'tail' : 'word';
    },
    headOf: (text) => heads.get(text),
    heads: () => heads.keys(),
    isSimple: (text) => OF_SIMPLE.some((flag) => flagsOf(text)?.includes(flag)),
    verbOf: (text) => {
      const flags = flagsOf(`${text}a`);
      return flags !== undefined && OF_VERBS.some((flag) => flags.includes(flag)) ? `${text}a` : undefined;
    },
  };
}

function standsAlone(flags: string): boolean {
  return !flags.includes(ONLY_INSIDE) && !flags.includes(FORBIDDEN);
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
