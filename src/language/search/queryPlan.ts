import type { AnalysedWord } from '../analysis/analyser.ts';
import { SAYS_HOW } from '../analysis/stopWords.ts';
import { beginnings, concepts, meanings, pieces, slips } from './meanings.ts';
import { rarityOf, type Candidate, type Library, type PlannedPart, type PlannedWord, type QueryPlan } from './plan.ts';

/** More words of a search are left out: what is pasted whole is told by its first. */
const MOST_WORDS = 24;
/** A compound that so many documents have is not looked for by its parts as well: theirs would come after them all. */
const ENOUGH = { documents: 20, share: 0.01 } as const;
/** A part is passed over when it is less than this share as rare as the rarest. */
const TELLING = 0.15;

/** What the words of a search may mean in a library. The last one may go on unless something follows it. */
export function planOf(library: Library, text: string): QueryPlan {
  const all = withCodes(library, text);
  const telling = all.filter((word) => !word.isStopWord);
  const words = distinct(telling.length > 0 ? telling : all).slice(0, MOST_WORDS);
  const corrections = new Map<AnalysedWord, string>();
  const planned = words.map((word) => {
    const { plan, correction } = plannedWord(library, word, word.start + word.length === text.length);
    if (correction !== undefined) corrections.set(word, correction);
    return plan;
  });
  const single = new Set(words.flatMap((word) => library.analyser.conceptsOf([word])));
  const together = library.analyser.conceptsOf(words).filter((concept) => !single.has(concept));
  return {
    words: planned,
    together: concepts(library, together),
    didYouMean: corrections.size === 0 ? undefined : corrected(text, corrections),
  };
}

/** Numbers joined by marks, as standards are known by; codes in lower case. */
const MAY_BE_CODE = /(?<!\S)(?=\S*\d)[\p{L}\d]+(?:[-/.:][\p{L}\d]+)+(?!\S)/gu;
const NUMBERS = /^[\d\-/.:]+$/u;

/** Words of a search; a code that was typed in lower case or without its issuer is one word as well. */
function withCodes({ analyser, dictionary, postings }: Library, text: string): readonly AnalysedWord[] {
  let words = analyser.analyse(text);
  for (const { 0: typed, index: start } of text.matchAll(MAY_BE_CODE)) {
    const word = typed.normalize('NFC').toLocaleLowerCase('sv');
    const term = dictionary.termOf(word);
    const isWritten = term !== undefined && postings.sizeOf(term) > 0;
    if (!NUMBERS.test(word) && !isWritten) continue;
    const end = start + typed.length;
    const within = words.filter((other) => other.start >= start && other.start < end);
    if (within.length < 2) continue;
    const code = { word, stem: word, parts: [], isStopWord: false, start, length: typed.length };
    words = words.flatMap((other) => (other === within[0] ? [code] : within.includes(other) ? [] : [other]));
  }
  return words;
}

function distinct(words: readonly AnalysedWord[]): readonly AnalysedWord[] {
  // The last of equal words is the one that may be unfinished.
  return words.filter((word, at) => !words.slice(at + 1).some(({ stem }) => stem === word.stem));
}

function plannedWord(
  library: Library,
  word: AnalysedWord,
  isUnfinished: boolean,
): { readonly plan: PlannedWord; readonly correction: string | undefined } {
  const itself = meanings(library, word.stem);
  const going = isUnfinished ? beginnings(library, word.word) : [];
  const slipped = slips(library, word, isUnfinished);
  const spoken = concepts(library, library.analyser.conceptsOf([word]));
  const known = word.parts.map((part) => meanings(library, part));
  const isKnown = itself.length + going.length > 0 || (known.length > 0 && known.every((part) => part.length > 0));
  const parts = isKnown || known.some((part) => part.length > 0) ? known : pieces(library, word.word);
  const documents = itself[0]?.kind === 'form' ? library.postings.sizeOf(itself[0].term) : 0;
  const isEnough = documents >= Math.max(ENOUGH.documents, library.count() * ENOUGH.share);
  const plan = {
    word: word.word,
    candidates: surest(weighed([...itself, ...going, ...slipped.candidates, ...spoken], word)),
    parts: isEnough ? [] : plannedParts(parts),
  };
  return {
    plan: { ...plan, weight: weightOf(library, plan) },
    correction: isKnown ? undefined : slipped.correction,
  };
}

/** `golv utan PVC` asks for floors and PVC: a title with `utan` in it is no answer to that. */
const HOW_WEIGHS = 0.3;

function weighed(candidates: readonly Candidate[], { word }: AnalysedWord): readonly Candidate[] {
  if (!SAYS_HOW.has(word)) return candidates;
  return candidates.map((candidate) => ({ ...candidate, rarity: candidate.rarity * HOW_WEIGHS }));
}

/** A part that is in every other text (`krav`) tells less than the other: shares are by how rare the parts are. */
function plannedParts(parts: readonly (readonly Candidate[])[]): readonly PlannedPart[] {
  const weights = parts.map((part) => Math.max(...part.map(({ rarity }) => rarity), 0));
  const known = weights.filter((weight) => weight > 0);
  const mean = known.reduce((sum, weight) => sum + weight, 0) / known.length;
  const telling = parts.flatMap((part, at) => {
    // A part that nobody wrote weighs as the others do: the word is not met without it.
    const weight = part.length === 0 ? mean : (weights[at] ?? 0);
    return weight < TELLING * Math.max(...known) ? [] : [{ part, weight }];
  });
  const all = telling.reduce((sum, { weight }) => sum + weight, 0);
  return known.length === 0
    ? []
    : telling.map(({ part, weight }) => ({ candidates: surest(part), share: weight / all }));
}

/** Each term once, from the surest on. What means the same weighs no more than the word itself: a rare synonym is no better hit. */
function surest(candidates: readonly Candidate[]): readonly Candidate[] {
  const most = candidates.find(({ kind }) => kind === 'form')?.rarity ?? Infinity;
  const best = new Map<number, Candidate>();
  for (const candidate of candidates) {
    if (candidate.sureness <= (best.get(candidate.term)?.sureness ?? 0)) continue;
    best.set(candidate.term, candidate.rarity > most ? { ...candidate, rarity: most } : candidate);
  }
  return [...best.values()].sort((a, b) => b.sureness - a.sureness);
}

function weightOf({ postings, count }: Library, { candidates, parts }: Omit<PlannedWord, 'weight'>): number {
  const sure = candidates.find(({ kind }) => kind === 'form');
  if (sure !== undefined) return sure.rarity;
  const words = candidates.filter(({ kind }) => kind !== 'concept');
  const among = words.length > 0 ? words : parts.length > 0 ? parts.flatMap((part) => part.candidates) : candidates;
  if (among.length === 0) return 0;
  return rarityOf(
    among.reduce((sum, { term }) => sum + postings.sizeOf(term), 0),
    count(),
  );
}

function corrected(text: string, corrections: ReadonlyMap<AnalysedWord, string>): string {
  let [told, from] = ['', 0];
  for (const [word, correction] of [...corrections].sort(([a], [b]) => a.start - b.start)) {
    told += text.slice(from, word.start) + correction;
    from = word.start + word.length;
  }
  return told + text.slice(from);
}
