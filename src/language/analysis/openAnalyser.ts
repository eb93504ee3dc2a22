import { tokensOf, type Token } from '../tokens.ts';
import type { AnalysedWord, Analyser } from './analyser.ts';
import { openConceptFinder } from './conceptFinder.ts';
import { openSplitter, type CompoundPart, type Splitter } from './splitter.ts';
import { foldedWord } from './snowball.ts';
import { openStemmer } from './stem.ts';
import { STOP_WORDS } from './stopWords.ts';
import { synonymsByStem, type Vocabulary } from './vocabulary.ts';
import type { WordLexicon } from './wordLexicon.ts';

export type AnalyserParts = {
  /** Without a dictionary compounds are split by what the domain's own lists know. */
  readonly lexicon: WordLexicon | undefined;
  readonly vocabulary: Vocabulary;
  /** How often the texts at hand use a word, in lower case; helps where no dictionary knows it. */
  readonly corpus?: ReadonlyMap<string, number>;
};

/** What is remembered of a word. */
type KnownWord = Pick<AnalysedWord, 'stem' | 'parts' | 'isStopWord'>;

/** Words remembered before all are forgotten: more than a library of 100,000 criteria uses. */
const MOST_REMEMBERED = 200_000;

export function openAnalyser({ lexicon, vocabulary, corpus }: AnalyserParts): Analyser {
  const split = openSplitter({ lexicon, corpus });
  const stem = openStemmer(lexicon, split);
  const remembered = new Map<string, KnownWord>();
  const known = (word: string): KnownWord => {
    const before = remembered.get(word);
    if (before !== undefined) return before;
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    const now = { stem: stem(word), parts: partStems(word, { split, stem }), isStopWord: STOP_WORDS.has(word) };
    remembered.set(word, now);
    return now;
  };
  const stemOf = (word: string) => known(foldedWord(word)).stem;
  const synonyms = synonymsByStem(vocabulary.groups, stemOf);
  const concepts = openConceptFinder(vocabulary.concepts, { lexicon, stemOf, partsOf: (word) => partsIn(word, split) });
  return {
    analyse: (text) =>
      tokensOf(text).flatMap((token) => {
        const analysed = analysedToken(token);
        if (analysed === undefined) return [];
        const { word, ...own } = analysed;
        return [{ word, ...(own.known ?? known(word)), start: token.start, length: token.text.length }];
      }),
    stemOf,
    partsOf: (word) => known(foldedWord(word)).parts,
    synonymsOf: (of) => synonyms.get(of) ?? [],
    conceptsOf: concepts.conceptsOf,
    openingOf: concepts.openingOf,
  };
}

function analysedToken(token: Token): { readonly word: string; readonly known?: KnownWord } | undefined {
  const word = foldedWord(token.text);
  switch (token.kind) {
    case 'word':
      return { word };
    case 'number':
      return { word, known: { stem: numberOf(word), parts: [], isStopWord: false } };
    case 'date':
      return { word, known: { stem: word, parts: [], isStopWord: false } };
    case 'code':
      return { word, known: { stem: word.replace(/\s+/gu, ' '), parts: numbersIn(word), isStopWord: false } };
    case 'placeholder':
    case 'space':
    case 'mark':
      return undefined;
  }
}

/** `50 000` and `50000` are one number, `0.1` and `0,1` as well. */
function numberOf(word: string): string {
  return word.replace(/\s/gu, '').replace(/^(\d+)\.(\d+)$/, '$1,$2');
}

/** What issues standards; the ids of criteria begin with letters of their own. */
const STANDARD =
  /^(?:(?:ss|en|iso|iec|etsi|astm|din|cen|cispr|uni|nf|bs|ts|tr)[ \u00a0/-]*)+(\d{2,6}(?:[-.]\d{1,4})*)/u;
const ACT = /^(\d{2,4}\/\d{1,4})\/[a-z]/u;

/** The number that a standard or an act is known by, without issuer and year: `ss-en iso 12947-2:2016` → `12947-2`. */
function numbersIn(code: string): readonly string[] {
  const [, number] = STANDARD.exec(code) ?? ACT.exec(code) ?? [];
  return number === undefined ? [] : [number];
}

type Tools = { readonly split: Splitter; readonly stem: (folded: string) => string };

function partStems(word: string, { split, stem }: Tools): readonly string[] {
  return partsIn(word, split).map((part) => stem(part.word));
}

/** A hyphen joins words as well (`PVC-fria`): each is split further. */
function partsIn(word: string, split: Splitter): readonly CompoundPart[] {
  const pieces = word.split(/[-/]/u).filter((piece) => /^\p{L}{2,}\d*$/u.test(piece));
  if (pieces.length <= 1) return split(word);
  return pieces.flatMap((piece) => {
    const parts = split(piece);
    return parts.length > 0 ? parts : [{ text: piece, word: piece }];
  });
}
