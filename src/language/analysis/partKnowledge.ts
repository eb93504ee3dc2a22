import { COMPOUND_PARTS } from './compoundParts.ts';
import { JOINING_S, StretchFilter } from './stretchFilter.ts';
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
  /** A compound is inflected as its last part is; of forms that are not, the part is there by chance. */
  readonly isInflectedAs: (word: string, tail: string) => boolean;
  readonly isSimple: (word: string) => boolean;
  /** Ends up to `last` such that the letters from `start` on may be a head; others are none. */
  readonly headEnds: (word: string, start: number, last: number) => readonly number[];
  readonly head: (text: string, isFirst: boolean) => Reading | undefined;
  readonly tail: (text: string) => Reading | undefined;
};

/** Short strings of letters are words by chance: doubt by the number of letters, none from five on. */
const SHORT_HEAD = [9, 9, 1.6, 0.4, 0.1];
const SHORT_TAIL = [9, 9, 2.2, 0.6, 0.15];
const VERB_STEM = 0.4;
/** `gatsten`: the last letter of the word falls away. */
const WITHOUT_A = 0.4;
const NOUN_AS_HEAD = 0.45;
const WORD_AS_HEAD = 0.8;
const WORD_AS_TAIL = 0.4;
const OF_CORPUS = 0.7;
/** A noun with a joining s that the dictionary does not give it. */
const JOINED = 0.9;
const JOINED_AS_USUAL = 0.1;

/** Without a dictionary one part of two may be a guess, if it is long enough and begins and ends as Swedish words do. */
const GUESS = 0.9;
const ONSET =
  /^(?:[bcdfghjklmnprstv]|[bdfgkpt]r|[bfgkps]l|s[cklmnptv]|s[kpt]r|skv|spl|[kdt]v|[gkf]n|[bfst]j|s[kt]j)[aeiouyåäö]/u;
const DERIVED = /^(?:bar|het|lig|l?ning|mm|skap|sion|tion|kalie|tant|risk)/u;
const isGuessedTail = (text: string) => text.length >= 5 && ONSET.test(text) && !DERIVED.test(text);
const isGuessedHead = (text: string) =>
  text.length >= 4 && ONSET.test(text) && /[aeiouyåäö](?:[bdfgklmnprst]{0,2}s?|ck|ng|nk)$/u.test(text);

/** Shorter parts are not taken apart any further. */
export const SHORTEST_LONG = 8;

/** Endings after which Swedish always joins with an s. */
const JOINS_WITH_S = /(?:ning|ling|ring|ing|tion|sion|het|skap|nad|tet|dom|ment|ande|ende|ör|an|um|gång|hög)s$/u;
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
    if (lexicon?.entryOf(`${text}a`) === 'tail') return [`${text}a`, doubt + WITHOUT_A];
    const verb = lexicon?.verbOf(text);
    if (verb !== undefined) return [verb, doubt + VERB_STEM];
    const entry = lexicon?.entryOf(text);
    if (entry !== undefined) return [text, doubt + (entry === 'tail' ? NOUN_AS_HEAD : WORD_AS_HEAD)];
    if (isInCorpus(text)) return [text, doubt + OF_CORPUS];
    return lexicon === undefined && isGuessedHead(text) ? [text, GUESS] : undefined;
  };
  const readTail = (text: string): Reading | undefined => {
    if (COMPOUND_PARTS.isEnding(text)) return undefined;
    const reading = (doubt: number): Reading => ({ word: text, doubt, isUnit: isLongUnit(text) });
    if (COMPOUND_PARTS.isTail(text)) return reading(0);
    const doubt = SHORT_TAIL[text.length] ?? 0;
    const roles = lexicon?.rolesOf(text);
    if (roles?.isTail) return reading(doubt);
    if (roles?.isWord) return reading(doubt + WORD_AS_TAIL);
    if (isInCorpus(text)) return reading(doubt + OF_CORPUS);
    return lexicon === undefined && isGuessedTail(text) ? reading(GUESS) : undefined;
  };
  return {
    isWord: (word) => (lexicon?.rolesOf(word).isWord ?? false) || isInCorpus(word),
    isInflectedAs: (word, tail) => {
      const ofTail = lexicon?.rolesOf(tail).inflections ?? [];
      const ofWord = lexicon?.rolesOf(word).inflections ?? [];
      return ofWord.some(
        (own) => own !== '' && ofTail.some((other) => Array.from(own).every((flag) => other.includes(flag))),
      );
    },
    isSimple: COMPOUND_PARTS.isWhole,
    headEnds: openHeadEnds({ lexicon, corpus }),
    head: (text, isFirst) => {
      if (isFirst ? COMPOUND_PARTS.isParticle(text) : COMPOUND_PARTS.isEnding(text)) return undefined;
      const found = readHead(text);
      return found && { word: found[0], doubt: found[1], isUnit: isLongUnit(found[0]) };
    },
    tail: remembering(readTail),
  };
}

/** Most stretches of a word are no head, and to look each up in all that is known makes a word dear to split. */
function openHeadEnds({ lexicon, corpus }: Knowledge): PartKnowledge['headEnds'] {
  const all = (start: number, last: number) =>
    Array.from({ length: Math.max(0, last - start) }, (_, at) => start + at + 1);
  if (lexicon === undefined) return (_word, start, last) => all(start, last);
  const { words } = lexicon.source;
  const filter = new StretchFilter(FORMS_EACH * words.size);
  for (const word of words.keys()) filter.addForms(word);
  for (const heads of [lexicon.heads(), COMPOUND_PARTS.heads(), corpus?.keys() ?? []])
    for (const head of heads) filter.add(head);
  // A unit opens a compound in any form that has its stem and an s behind it: more forms than can be told beforehand.
  return (word, start, last) =>
    filter.endsFrom(
      word,
      { start, last },
      (end) => end - start > SHORTEST_LONG && word.charCodeAt(end - 1) === JOINING_S,
    );
}

/** A word, its genitive, and its stem where it ends in an a. */
const FORMS_EACH = 2;

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
