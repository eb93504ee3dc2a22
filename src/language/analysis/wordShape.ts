import type { CompoundPart } from './splitter.ts';
import type { WordLexicon } from './wordLexicon.ts';

/** What is asked of words, and of what they are made. */
export type KnownOfWords = {
  readonly lexicon: WordLexicon | undefined;
  readonly stemOf: (word: string) => string;
  /** Parts of a compound as they stand in it; none for a simple word. */
  readonly partsOf: (word: string) => readonly CompoundPart[];
};

/** A word as it is made up of parts, and what those may be forms of. */
export type WordShape = {
  /** Whether the word, or, where they count, any part or the last part of it, is a form of another. */
  readonly isForm: (of: string, where: 'word' | 'last' | 'alone') => boolean;
  /** Whether the word, or a part of it, begins so, and only an ending or further parts follow. */
  readonly begins: (beginning: string) => boolean;
};

/** What words are inflected with, and what makes other words of them (`-ning`, `-bar`), several one after another. */
const DERIVED =
  '(?:(?:er|is)?(?:ning|ing|else|het|are|ation|tion|ion|bar|lig|isk|ig|sam|skap|eri|ör|ent|ik|iker|ium|ie|ande|ende|erad|iser|er|at|ad))';
const INFLECTED =
  '(?:a|an|ans|ar|arna|arnas|ars|as|at|ats|ade|ades|ad|d|da|de|des|dd|e|en|ens|er|ern|erna|ernas|ers|es|et|ets|n|na|nas|ns|or|orna|r|re|s|st|sta|t|ta|te|tes|ts|tt|is|it|its|ast|aste)?';
const ENDING = new RegExp(`^${DERIVED}{0,3}${INFLECTED}$`, 'u');
/** Shorter letters behind a beginning are words by chance. */
const SHORTEST_WORD = 4;

/**
 * Looks into words as the dictionary knows them. Stems are the same by chance at times (`timmar`, `timmer`), and letters
 * begin words that have nothing to do with each other (`kost`, `kostnad`). Without a dictionary both are believed.
 */
export function openWordShapes(known: KnownOfWords): (word: string) => WordShape {
  const { lexicon, stemOf, partsOf } = known;
  if (lexicon === undefined) return () => ({ isForm: () => true, begins: () => true });
  const isSame = (one: string, other: string): boolean => {
    if (stemOf(one) !== stemOf(other)) return false;
    const [bases, others] = [lexicon.basesOf(one), lexicon.basesOf(other)];
    return bases.length === 0 || others.length === 0 || bases.some((base) => others.includes(base));
  };
  const isBoundary = (rest: string): boolean =>
    ENDING.test(rest) ||
    [rest, rest.replace(/^s/u, '')].some((part) => part.length >= SHORTEST_WORD && lexicon.rolesOf(part).isWord);

  return (word) => {
    const parts = partsOf(word);
    const beginsIn = (text: string, beginning: string) =>
      text.startsWith(beginning) && isBoundary(text.slice(beginning.length));
    return {
      isForm: (of, where) => {
        const counted = where === 'word' ? parts : where === 'last' ? parts.slice(-1) : [];
        return isSame(word, of) || counted.some((part) => isSame(part.word, of));
      },
      begins: (beginning) =>
        beginsAtPart(word, beginning, parts).some(isBoundary) ||
        [word, ...parts.map((part) => part.word)].some((text) =>
          [text, ...lexicon.basesOf(text)].some((form) => beginsIn(form, beginning)),
        ),
    };
  };
}

/** What is left of a part behind a beginning, wherever a part, or the word, begins so. */
function beginsAtPart(word: string, beginning: string, parts: readonly CompoundPart[]): readonly string[] {
  const starts: number[] = [];
  let at = 0;
  for (const { text } of parts) {
    // Of three equal letters one was dropped: parts may overlap by one.
    const start = word.indexOf(text, Math.max(0, at - 1));
    if (start < 0) continue;
    starts.push(start);
    at = start + text.length;
  }
  return [0, ...starts].flatMap((start) => {
    if (!word.startsWith(beginning, start)) return [];
    const end = start + beginning.length;
    const next = starts.find((other) => other >= end) ?? word.length;
    return [word.slice(end, next).replace(/-$/u, '')];
  });
}
