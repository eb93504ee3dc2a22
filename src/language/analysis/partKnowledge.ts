import { COMPOUND_PARTS } from './compoundParts.ts';
import type { WordLexicon } from './wordLexicon.ts';

export type Knowledge = {
  readonly lexicon: WordLexicon | undefined;
  /** How often the texts at hand use a word, in lower case: what they use is a word. */
  readonly corpus?: ReadonlyMap<string, number> | undefined;
};

/** A stretch of letters read as a part. */
export type Reading = {
  readonly word: string;
  /** 0 for a part that is known to be one, more the less is known of it. */
  readonly doubt: number;
  /** Not to be taken apart further. */
  readonly isUnit: boolean;
};

export type PartKnowledge = {
  readonly isWord: (word: string) => boolean;
  readonly isSimple: (word: string) => boolean;
  readonly head: (text: string, isFirst: boolean) => Reading | undefined;
  readonly tail: (text: string) => Reading | undefined;
};

/** Short strings of letters are words by chance: doubt by the number of letters, none from five on. */
const SHORT_HEAD = [9, 9, 1.6, 0.4, 0.1];
const SHORT_TAIL = [9, 9, 2.2, 0.6, 0.15];
const VERB_STEM = 0.4;
const NOUN_AS_HEAD = 0.45;
const WORD_AS_HEAD = 0.8;
const WORD_AS_TAIL = 0.4;
const OF_CORPUS = 0.7;
/** A noun with a joining s that the dictionary does not give it. */
const JOINED = 0.9;
const JOINED_AS_USUAL = 0.1;

/** Shorter parts are not taken apart any further. */
export const SHORTEST_LONG = 8;

/** Endings after which Swedish always joins with an s. */
const JOINS_WITH_S = /(?:ning|ling|ring|ing|tion|sion|het|skap|nad|tet|dom|ment|ande|ende|ör|an|um|gång|hög)s$/u;
/** Endings that are words by themselves; behind another word they only make forms of it. */
const ONLY_ENDING = new Set(
  'domar domars domarna logi login logisk logiskt logiska mera era erat vare orter isch usch ändelse indisk are aren arens arna ande andes anden ans ar as ast at bar bara bart de dom domen else en ens er erna ers et ets fast het heten hets heter ig ing is isk lig ling na nar nas ning or orna ra ren rens ring s sam sams samt skap st ta te ten tet tion ts'.split(
    ' ',
  ),
);

export function partKnowledge({ lexicon, corpus }: Knowledge): PartKnowledge {
  const isInCorpus = (text: string) => (corpus?.get(text) ?? 0) > 0;
  const isLongUnit = (text: string) =>
    text.length >= SHORTEST_LONG &&
    ((lexicon?.isSimple(text) ?? false) || COMPOUND_PARTS.isUnit(text) || COMPOUND_PARTS.isWhole(text));

  const readHead = (text: string): readonly [string, number] | undefined => {
    const own = COMPOUND_PARTS.headOf(text);
    if (own !== undefined) return [own, 0];
    const doubt = SHORT_HEAD[text.length] ?? 0;
    const listed = lexicon?.headOf(text);
    if (listed !== undefined) return [listed, doubt];
    const base = text.endsWith('s') ? text.slice(0, -1) : '';
    if (base.length >= SHORTEST_LONG && COMPOUND_PARTS.isUnit(base)) return [base, 0];
    const isNoun = lexicon === undefined ? COMPOUND_PARTS.isTail(base) : lexicon.entryOf(base) === 'tail';
    if (base !== '' && isNoun) return [base, doubt + (JOINS_WITH_S.test(text) ? JOINED_AS_USUAL : JOINED)];
    const verb = lexicon?.verbOf(text);
    if (verb !== undefined) return [verb, doubt + VERB_STEM];
    const entry = lexicon?.entryOf(text);
    if (entry !== undefined) return [text, doubt + (entry === 'tail' ? NOUN_AS_HEAD : WORD_AS_HEAD)];
    return isInCorpus(text) ? [text, doubt + OF_CORPUS] : undefined;
  };
  const readTail = (text: string): Reading | undefined => {
    if (ONLY_ENDING.has(text)) return undefined;
    const reading = (doubt: number): Reading => ({ word: text, doubt, isUnit: isLongUnit(text) });
    if (COMPOUND_PARTS.isTail(text)) return reading(0);
    const doubt = SHORT_TAIL[text.length] ?? 0;
    const roles = lexicon?.rolesOf(text);
    if (roles?.isTail) return reading(doubt);
    if (roles?.isWord) return reading(doubt + WORD_AS_TAIL);
    return isInCorpus(text) ? reading(doubt + OF_CORPUS) : undefined;
  };
  return {
    isWord: (word) => (lexicon?.rolesOf(word).isWord ?? false) || isInCorpus(word),
    isSimple: COMPOUND_PARTS.isWhole,
    head: (text, isFirst) => {
      if (isFirst ? COMPOUND_PARTS.isParticle(text) : ONLY_ENDING.has(text)) return undefined;
      const found = readHead(text);
      return found && { word: found[0], doubt: found[1], isUnit: isLongUnit(found[0]) };
    },
    tail: remembering(readTail),
  };
}

/** The same few thousand tails end most compounds, and inflection makes them dear to read. */
function remembering<Value>(read: (text: string) => Value): (text: string) => Value {
  const remembered = new Map<string, Value>();
  return (text) => {
    const before = remembered.get(text);
    if (before !== undefined) return before;
    const now = read(text);
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    remembered.set(text, now);
    return now;
  };
}

const MOST_REMEMBERED = 20_000;
