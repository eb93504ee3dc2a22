import type { AnalysedWord, Analyser } from '../analysis/analyser.ts';
import { CONCEPT_MARK } from './documentWeights.ts';
import { MATCH_KINDS, type Library, type MatchKind, type QueryPlan } from './plan.ts';
import { PASSAGE_LENGTH } from './textBeginning.ts';

/** A stretch of a snippet; with `why` where it is a hit. */
export type SnippetPiece = { readonly text: string; readonly why?: MatchKind };

/** A passage of a text, cut between words. */
export type Snippet = {
  readonly pieces: readonly SnippetPiece[];
  /** Whether something of the text stands before and after it. */
  readonly isCutBefore: boolean;
  readonly isCutAfter: boolean;
};

/** How much of the passage stands before the first hit. */
const BEFORE = 50;

type Met = { readonly start: number; readonly end: number; readonly why: MatchKind; readonly word: number };

/** Gives the passage of a text. @param length of it at most, in UTF-16 units; as long as a list has room for */
export type SnippetOf = (text: string, length?: number) => Snippet;

/**
 * For one search: the passage of a text that shows best why it is found; its beginning when nothing in it is.
 *
 * @returns what is asked for text after text: what a word means to the search is looked up once for all of them
 */
export function snippetsOf(library: Library, plan: QueryPlan): SnippetOf {
  const meet = meeting(library, plan);
  return (text, length = PASSAGE_LENGTH) => {
    const flat = text.replace(/\s+/gu, ' ').trim();
    const met = wordsOf(library.analyser, flat).flatMap(meet);
    const [start, end] = window(flat, met, length);
    const pieces: SnippetPiece[] = [];
    let from = start;
    for (const { start: begin, end: stop, why } of met) {
      if (begin < from || stop > end) continue;
      if (begin > from) pieces.push({ text: flat.slice(from, begin) });
      pieces.push({ text: flat.slice(begin, stop), why });
      from = stop;
    }
    if (from < end) pieces.push({ text: flat.slice(from, end) });
    return { pieces, isCutBefore: start > 0, isCutAfter: end < flat.length };
  };
}

type Meaning = { readonly word: number; readonly kind: MatchKind };

/** Gives the hit that a word is; nothing where it is none. */
function meeting(library: Library, plan: QueryPlan): (word: AnalysedWord) => Met | [] {
  const meanings = meaningsIn(plan);
  const typed = new Set(plan.words.map(({ word }) => word));
  // Hits of one search are much of the same words.
  const known = new Map<string, Meaning | undefined>();
  return (word) => {
    if (!known.has(word.word)) known.set(word.word, meaningOf(library, meanings, word));
    const meaning = known.get(word.word);
    if (meaning === undefined) return [];
    const why = meaning.kind === 'form' && typed.has(word.word) ? 'exact' : meaning.kind;
    return { start: word.start, end: word.start + word.length, why, word: meaning.word };
  };
}

/** While people type, every key shows much the same hits: texts of as many hits as a few dozen of them have before them. */
const REMEMBERED = 3_000;
const remembered = new WeakMap<Analyser, Map<string, readonly AnalysedWord[]>>();

/** The words of a text, remembered as long as it is among the last that were shown. */
function wordsOf(analyser: Analyser, text: string): readonly AnalysedWord[] {
  const texts = remembered.get(analyser) ?? new Map<string, readonly AnalysedWord[]>();
  remembered.set(analyser, texts);
  const words = texts.get(text) ?? analyser.analyse(text);
  // The one shown longest ago stands first, and goes first.
  texts.delete(text);
  texts.set(text, words);
  const [oldest] = texts.keys();
  if (texts.size > REMEMBERED && oldest !== undefined) texts.delete(oldest);
  return words;
}

/** Per term the surest that it means. */
function meaningsIn(plan: QueryPlan): ReadonlyMap<number, Meaning> {
  const meanings = new Map<number, Meaning>();
  const learn = (term: number, meaning: Meaning) => {
    const known = meanings.get(term);
    if (known === undefined || rank(meaning.kind) < rank(known.kind)) meanings.set(term, meaning);
  };
  plan.words.forEach(({ candidates, parts }, word) => {
    for (const { term, kind } of candidates) learn(term, { word, kind });
    for (const { term, kind } of parts.flatMap((part) => part.candidates))
      learn(term, { word, kind: kind === 'form' ? 'part' : kind });
  });
  for (const { term } of plan.together) learn(term, { word: -1, kind: 'concept' });
  return meanings;
}

function meaningOf(
  { dictionary, analyser }: Library,
  meanings: ReadonlyMap<number, Meaning>,
  word: AnalysedWord,
): Meaning | undefined {
  if (word.isStopWord) return undefined;
  const look = (stem: string) => meanings.get(dictionary.termOf(stem) ?? -1);
  const own = look(word.stem);
  const found = word.parts.flatMap((part): readonly Meaning[] => {
    const meaning = look(part);
    return meaning === undefined ? [] : [{ ...meaning, kind: meaning.kind === 'form' ? 'part' : meaning.kind }];
  });
  for (const concept of analyser.conceptsOf([word])) found.push(...[look(CONCEPT_MARK + concept) ?? []].flat());
  return [...(own === undefined ? [] : [own]), ...found].sort((a, b) => rank(a.kind) - rank(b.kind))[0];
}

function rank(kind: MatchKind): number {
  return MATCH_KINDS.indexOf(kind);
}

/** Where the passage begins and ends: around the hits that show most words of the search, the surest first. */
function window(text: string, met: readonly Met[], length: number): readonly [number, number] {
  if (text.length <= length) return [0, text.length];
  let best = { worth: 0, start: 0 };
  for (const { start } of met) {
    const within = met.filter((other) => other.start >= start && other.end <= start + length - BEFORE);
    const worth = [...new Set(within.map(({ word }) => word))].reduce((sum, word) => {
      const ranks = within.filter((other) => other.word === word).map(({ why }) => rank(why));
      return sum + MATCH_KINDS.length - Math.min(...ranks);
    }, 0);
    if (worth > best.worth) best = { worth, start };
  }
  const at = Math.max(0, Math.min(best.start - BEFORE, text.length - length));
  const start = at === 0 ? 0 : text.indexOf(' ', at) + 1;
  const end = start + length >= text.length ? text.length : text.lastIndexOf(' ', start + length);
  return [start, end > start ? end : Math.min(text.length, start + length)];
}
