import type { AnalysedWord, Analyser } from '../analysis/analyser.ts';
import { SAYS_HOW } from '../analysis/stopWords.ts';
import type { Found } from '../quantities/found.ts';
import type { CompareTexts, Reasons, SharedLimit } from './aligner.ts';
import type { Candidate } from './candidates.ts';
import { conceptTerm, readText, type ReadText } from './termBag.ts';

export type ReasonsFor = (text: string, read: ReadText) => (candidate: Candidate) => Reasons;

/** What reasons are drawn from. */
export type ReasonSources = {
  readonly analyser: Analyser;
  readonly rarityOf: (term: string) => number;
  /** Without it no limits are compared, which is what costs most. */
  readonly compareTexts: CompareTexts | undefined;
};

/** As many as a person reads. */
const MOST_WORDS = 8;

/** @returns why a candidate is proposed; what is known of a text is remembered for its next candidate */
export function openReasons({ analyser, rarityOf, compareTexts = () => [] }: ReasonSources): ReasonsFor {
  const criteria = new WeakMap<object, CriterionRead>();
  const readCriterion = (candidate: Candidate): CriterionRead => {
    const { criterion } = candidate;
    const before = criteria.get(criterion);
    if (before !== undefined) return before;
    const { words } = readText(`${criterion.title}. ${criterion.text}`, analyser);
    const now = { stems: stemsOf(words), loose: looseStemsOf(words) };
    criteria.set(criterion, now);
    return now;
  };
  return (text, read) => {
    const byRarity = (a: AnalysedWord, b: AnalysedWord) => rarityOf(b.stem) - rarityOf(a.stem);
    const words = distinct(read.words.filter(({ isStopWord }) => !isStopWord)).sort(byRarity);
    return (candidate) => {
      const own = readCriterion(candidate);
      const shared = words.filter(({ stem }) => own.stems.has(stem));
      const related = words.filter((word) => !own.stems.has(word.stem) && isRelated(word, own.loose, analyser));
      const asWritten = ({ start, length }: AnalysedWord) => text.slice(start, start + length);
      return {
        words: shared.filter(isWord).slice(0, MOST_WORDS).map(asWritten),
        related: related.filter(isWord).slice(0, MOST_WORDS).map(asWritten),
        concepts: read.concepts
          .filter((concept) => candidate.criterion.concepts.includes(concept))
          .sort((a, b) => rarityOf(conceptTerm(b)) - rarityOf(conceptTerm(a))),
        references: [...shared, ...related].filter(isCode).map(asWritten),
        limits: sharedLimits(compareTexts, candidate.criterion.text, text),
        isSameGroup: candidate.evidence.group > 0.5,
        remembered: candidate.evidence.remembered,
      };
    };
  };
}

type CriterionRead = {
  readonly stems: ReadonlySet<string>;
  readonly loose: ReadonlySet<string>;
};

function stemsOf(words: readonly AnalysedWord[]): ReadonlySet<string> {
  return new Set(words.filter(({ isStopWord }) => !isStopWord).map(({ stem }) => stem));
}

function looseStemsOf(words: readonly AnalysedWord[]): ReadonlySet<string> {
  return new Set(words.filter(({ isStopWord }) => !isStopWord).flatMap(({ stem, parts }) => [stem, ...parts]));
}

function isRelated({ stem, parts }: AnalysedWord, loose: ReadonlySet<string>, analyser: Analyser): boolean {
  return [stem, ...parts, ...analyser.synonymsOf(stem)].some((other) => loose.has(other));
}

function isCode({ word }: AnalysedWord): boolean {
  return /\d/u.test(word) && /[\p{L}/:-]/u.test(word);
}

function isWord({ word }: AnalysedWord): boolean {
  return !/\d/u.test(word) && !SAYS_HOW.has(word);
}

function distinct(words: readonly AnalysedWord[]): AnalysedWord[] {
  return [...new Map(words.toReversed().map((word) => [word.stem, word])).values()];
}

function sharedLimits(compare: CompareTexts, criterion: string, requirement: string): readonly SharedLimit[] {
  const written = (text: string, { start, length }: Found) => text.slice(start, start + length);
  return compare(criterion, requirement).flatMap(({ before, after, comparison }) =>
    before?.kind === 'quantity' && after?.kind === 'quantity'
      ? [{ requirement: written(requirement, after), criterion: written(criterion, before), comparison }]
      : [],
  );
}
