import { CONCEPT_MARK } from './documentWeights.ts';
import { candidateFor, type Candidate, type Library } from './plan.ts';
import type { Similar } from './similarWords.ts';

/** How sure something else than the word itself is meant; as the reference measured best on queries of its own. */
const SYNONYM = 0.8;
const CONCEPT = 0.38;
const TYPO = [0, 0.72, 0.5] as const;
/** Of a word of which more has been typed it is surer that it is meant: from here to 1. */
const BEGINNING = 0.55;
/** A beginning with a slip in it. */
const SLIPPED_BEGINNING = 0.8;
/** A word that is used is what is meant, unless one that differs by a slip is used so many times as often. */
const BELIEVED = 8;
const DOUBTED = 0.7;
/**
 * Of the words that begin so the most used are looked for: so many, and where one or two letters begin too many, only
 * up to so many postings.
 */
const MOST_BEGINNINGS = 256;
const SHORT = { letters: 2, postings: 20_000 } as const;
/** Slips that are looked for at most: the nearest and most used. */
const MOST_SLIPS = 24;
/** Shorter pieces of a word that nobody knows are met by chance. */
const SHORTEST_PIECE = 4;
/** What may stand beside such a piece. */
const SHORTEST_REST = 2;

/** The word itself in any form, and what means the same. */
export function meanings(library: Library, stem: string): readonly Candidate[] {
  const { dictionary, analyser } = library;
  return [
    ...candidateFor(library, dictionary.termOf(stem), [1, 'form']),
    ...analyser
      .synonymsOf(stem)
      .flatMap((synonym) => candidateFor(library, dictionary.termOf(synonym), [SYNONYM, 'synonym'])),
  ];
}

export function concepts(library: Library, ids: readonly string[]): readonly Candidate[] {
  return ids.flatMap((id) => candidateFor(library, library.dictionary.termOf(CONCEPT_MARK + id), [CONCEPT, 'concept']));
}

/** Words that begin so. */
export function beginnings(library: Library, word: string): readonly Candidate[] {
  const { dictionary, postings } = library;
  const sureness = new Map<number, number>();
  dictionary.eachBeginning(word, (form) => {
    const term = dictionary.termOfForm.items[form] ?? 0;
    const typed = BEGINNING + (1 - BEGINNING) * (word.length / (dictionary.forms[form]?.length ?? 1));
    if (typed > (sureness.get(term) ?? 0)) sureness.set(term, typed);
  });
  const all = [...sureness];
  if (word.length > SHORT.letters && all.length <= MOST_BEGINNINGS)
    return all.flatMap(([term, typed]) => candidateFor(library, term, [typed, 'beginning']));
  let left: number = word.length > SHORT.letters ? Infinity : SHORT.postings;
  return all
    .sort(([a], [b]) => postings.sizeOf(b) - postings.sizeOf(a))
    .slice(0, MOST_BEGINNINGS)
    .flatMap(([term, typed]) => {
      left -= postings.sizeOf(term);
      return left < 0 ? [] : candidateFor(library, term, [typed, 'beginning']);
    });
}

export type Slips = { readonly candidates: readonly Candidate[]; readonly correction: string | undefined };

/** What the word may be a slip for, and how it is written. */
export function slips(
  library: Library,
  { word, stem }: { readonly word: string; readonly stem: string },
  isUnfinished: boolean,
): Slips {
  const { dictionary, postings } = library;
  const own = dictionary.termOf(stem);
  const used = own === undefined ? 0 : postings.sizeOf(own);
  const near = [...dictionary.near(word, isUnfinished), ...(stem === word ? [] : dictionary.near(stem, false))];
  const termOf = ({ form }: Similar) => dictionary.termOfForm.items[form] ?? 0;
  const likely = near
    .filter((similar) => termOf(similar) !== own && postings.sizeOf(termOf(similar)) >= Math.max(1, BELIEVED * used))
    .sort((a, b) => surenessOf(b) - surenessOf(a) || postings.sizeOf(termOf(b)) - postings.sizeOf(termOf(a)))
    .slice(0, MOST_SLIPS);
  const doubt = used > 0 ? DOUBTED : 1;
  const written = likely.find(({ form, isPrefix }) => !isPrefix && (dictionary.uses.items[form] ?? 0) > 0);
  return {
    candidates: likely.flatMap((similar) =>
      candidateFor(library, termOf(similar), [surenessOf(similar) * doubt, 'typo']),
    ),
    correction: written === undefined || used > 0 ? undefined : dictionary.forms[written.form],
  };
}

function surenessOf({ distance, isPrefix }: Similar): number {
  return (TYPO[distance] ?? 0) * (isPrefix ? SLIPPED_BEGINNING : 1);
}

/** A long word that nobody wrote: the two pieces of it that are known best, each met for itself. */
export function pieces(library: Library, word: string): readonly (readonly Candidate[])[] {
  let best: { readonly known: number; readonly at: number } | undefined;
  for (let at = SHORTEST_REST; at <= word.length - SHORTEST_REST; at += 1) {
    const known = knownLetters(library, word.slice(0, at)) + knownLetters(library, word.slice(at));
    if (known > (best?.known ?? 0)) best = { known, at };
  }
  if (best === undefined) return [];
  return [word.slice(0, best.at), word.slice(best.at)].map((piece) => {
    const own = pieceItself(library, piece);
    return own.length > 0 ? own : slips(library, { word: piece, stem: piece }, false).candidates;
  });
}

function pieceItself(library: Library, piece: string): readonly Candidate[] {
  const { dictionary } = library;
  const form = dictionary.formOf(piece) ?? (piece.endsWith('s') ? dictionary.formOf(piece.slice(0, -1)) : undefined);
  const term = form === undefined ? undefined : dictionary.termOfForm.items[form];
  return candidateFor(library, term, [1, 'part']);
}

function knownLetters(library: Library, piece: string): number {
  return piece.length >= SHORTEST_PIECE && pieceItself(library, piece).length > 0 ? piece.length : 0;
}
