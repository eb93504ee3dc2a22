import type { Budget } from './alignment.ts';
import { compared } from './compared.ts';
import { mask } from './masked.ts';
import { markMove } from './moves.ts';
import { passagesOf, type Search } from './passages.ts';
import { CONTENT, weightOf, type Pieces } from './pieces.ts';
import { bagOf, likeness } from './similarity.ts';
import type { Partners, Range } from './stretch.ts';

/** A sentence that stands elsewhere and has this much in common is one that was moved and edited. */
const EDITED_SENTENCE = 0.6;
/** Where passages overlap the heaviest is taken, and what is left of the others is looked for again. */
const ROUNDS = 3;

/** Marks passages that stand elsewhere, with the numbers from `first` on, and takes them out of the comparison. */
export function markPassages(search: Search, first: number, budget: Budget): void {
  let number = first;
  for (let round = 0; round < ROUNDS; round += 1) {
    const runs = passagesOf(search);
    const accepted = runs.filter((run) => {
      if (!isFree(search, run)) return false;
      const passage = asSentence(search, run, budget);
      markMove(search.moves, { ...passage, number });
      mask(search.pair, passage.range);
      number += 1;
      return true;
    });
    if (accepted.length === runs.length) return;
  }
}

/** What is spoken for is equal to none. */
function isFree({ pair: { old, young } }: Search, { oldStart, oldEnd, youngStart }: Range): boolean {
  for (let at = oldStart; at < oldEnd; at += 1) if (old.ids[at] !== young.ids[youngStart + at - oldStart]) return false;
  return true;
}

type Passage = { readonly range: Range; readonly partners: Partners };

/** The sentences that the run is part of, where they are nearly the same; otherwise the run itself. */
function asSentence({ pair, changed }: Search, run: Range, budget: Budget): Passage {
  const old = changed.find((stretch) => stretch.oldStart <= run.oldStart && run.oldEnd <= stretch.oldEnd);
  const young = changed.find((stretch) => stretch.youngStart <= run.youngStart && run.youngEnd <= stretch.youngEnd);
  const itself = { range: run, partners: inStep(pair.old, run) };
  if (old === undefined || young === undefined) return itself;
  const [oldStart, oldEnd] = sentenceAround(pair.old, [run.oldStart, run.oldEnd], [old.oldStart, old.oldEnd]);
  const [youngStart, youngEnd] = sentenceAround(
    pair.young,
    [run.youngStart, run.youngEnd],
    [young.youngStart, young.youngEnd],
  );
  const around =
    weightOf(pair.old, oldStart, oldEnd) +
    weightOf(pair.young, youngStart, youngEnd) -
    2 * weightOf(pair.old, run.oldStart, run.oldEnd);
  if (around < CONTENT) return itself;
  const bags = [
    bagOf(pair.old, { body: oldStart, end: oldEnd }),
    bagOf(pair.young, { body: youngStart, end: youngEnd }),
  ] as const;
  if (likeness(...bags) < EDITED_SENTENCE) return itself;
  const range = { oldStart, oldEnd, youngStart, youngEnd };
  return { range, partners: compared(pair, [{ ...range, isCompared: true }], budget).partners };
}

function inStep(old: Pieces, { oldStart, oldEnd, youngStart }: Range): Partners {
  const partners = new Int32Array(old.ids.length).fill(-1);
  for (let at = oldStart; at < oldEnd; at += 1) partners[at] = youngStart + at - oldStart;
  return partners;
}

type Bounds = readonly [start: number, end: number];

/** As far as the sentence goes in what changed and is not spoken for. */
function sentenceAround({ texts, spaces, ids }: Pieces, [start, end]: Bounds, [first, last]: Bounds): Bounds {
  const endsSentence = (at: number): boolean =>
    /^[.!?]$/.test(texts[at] ?? '') || spaces[at + 1]?.includes('\n') === true;
  const isFree = (at: number): boolean => (ids[at] ?? -1) >= 0;
  let [from, to] = [start, end];
  while (from > first && isFree(from - 1) && !endsSentence(from - 1)) from -= 1;
  while (to < last && isFree(to) && !endsSentence(to - 1)) to += 1;
  return [from, to];
}
