import { partKnowledge, SHORTEST_LONG, type Knowledge, type PartKnowledge, type Reading } from './partKnowledge.ts';

/** A part of a compound as it stands in the word, and the word it is a form of (`gatu`, `gata`). */
export type CompoundPart = { readonly text: string; readonly word: string };

/** @returns the parts in order, at least two; none for a word that is no compound or that is not understood */
export type Splitter = (word: string) => readonly CompoundPart[];

/** A way to read the letters from some place on. `cost` chooses among ways, `doubt` tells whether to believe one. */
type Path = {
  readonly cost: number;
  readonly doubt: number;
  readonly part: CompoundPart;
  readonly rest: Path | undefined;
};

const SHORTEST_COMPOUND = 5;
const SHORTEST_PART = 2;
const LONGEST_PART = 24;
/** What one more part costs: of two ways without doubt the one with fewer parts is meant. */
const PART = 0.5;
/** A long part that is a compound itself is better read as its own parts; a short one (`råvara`) is a word of its own. */
const LONG_PART = 0.7;
/** Doubt that a word of the dictionary may have to be a compound, and one that nobody has heard of. */
const MOST_DOUBT = { known: 0.8, knownAlike: 1, unknown: 1.5 };

/**
 * Splits compounds by the cheapest way to read a word as known parts. Letters that join parts stay with the part in
 * front of them: `arbetsvillkor` → `arbets`, `villkor`.
 */
export function openSplitter(knowledge: Knowledge): Splitter {
  const known = partKnowledge(knowledge);
  return (word) => {
    if (word.length < SHORTEST_COMPOUND || known.isSimple(word)) return [];
    const best = cheapest(word, known);
    if (best?.rest === undefined) return [];
    const parts = partsIn(best);
    return best.doubt <= mostDoubt(word, parts.at(-1)?.text ?? '', known) ? parts : [];
  };
}

function mostDoubt(word: string, tail: string, known: PartKnowledge): number {
  if (!known.isWord(word)) return MOST_DOUBT.unknown;
  return known.isInflectedAs(word, tail) ? MOST_DOUBT.knownAlike : MOST_DOUBT.known;
}

/** Only from places that a known part leads to: most places in a word are none. */
function cheapest(word: string, known: PartKnowledge): Path | undefined {
  const from = new Map<number, Path | undefined>();
  const best = (start: number): Path | undefined => {
    if (!from.has(start)) from.set(start, search(start));
    return from.get(start);
  };
  const search = (start: number): Path | undefined => {
    let found = start > 0 ? pathOf(word.slice(start), known.tail(word.slice(start)), undefined) : undefined;
    const last = Math.min(word.length - SHORTEST_PART, start + LONGEST_PART);
    for (const end of known.headEnds(word, start, last)) {
      if (end < start + SHORTEST_PART) continue;
      const text = word.slice(start, end);
      const reading = known.head(text, start === 0);
      if (reading === undefined) continue;
      found = cheaper(found, followed(text, reading, best(end)));
      // Of three equal letters where parts meet one is dropped: `fall` and `lucka` make `fallucka`.
      if (word[end - 1] === word[end - 2] && text.length > SHORTEST_PART)
        found = cheaper(found, followed(text, { ...reading, doubt: reading.doubt + TRIPLE }, best(end - 1)));
    }
    return found;
  };
  return best(0);
}

function followed(text: string, reading: Reading, rest: Path | undefined): Path | undefined {
  return rest && pathOf(text, reading, rest);
}

/** Doubt that comes with a letter thought to be dropped. */
const TRIPLE = 0.5;

function pathOf(text: string, reading: Reading | undefined, rest: Path | undefined): Path | undefined {
  if (reading === undefined) return undefined;
  const isLong = text.length > SHORTEST_LONG && !reading.isUnit;
  return {
    cost: PART + reading.doubt + (isLong ? LONG_PART : 0) + (rest?.cost ?? 0),
    doubt: reading.doubt + (rest?.doubt ?? 0),
    part: { text, word: reading.word },
    rest,
  };
}

function cheaper(one: Path | undefined, other: Path | undefined): Path | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return other.cost < one.cost ? other : one;
}

function partsIn(path: Path): readonly CompoundPart[] {
  return path.rest === undefined ? [path.part] : [path.part, ...partsIn(path.rest)];
}
