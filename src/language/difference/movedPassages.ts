import type { Budget } from './alignment.ts';
import { mask } from './masked.ts';
import { markMove } from './moves.ts';
import { passagesOf, type Search } from './passages.ts';
import { CONTENT, weightOf, type Pieces } from './pieces.ts';
import { bagOf, likeness } from './similarity.ts';
import type { Range } from './stretch.ts';
import { alignWords, tidyWords } from './words.ts';

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
      const range = sentencesAround(search, run) ?? run;
      pairIn(search, range, budget);
      markMove(search.moves, number, range);
      mask(search.pair, range);
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

function pairIn({ pair, moves }: Search, range: Range, budget: Budget): void {
  const regions = [{ ...range, isCompared: true }];
  alignWords(pair, regions, { partners: moves.partners, budget });
  tidyWords(pair, regions, moves.partners);
}

/** The sentences that the run is part of, where they are nearly the same. */
function sentencesAround({ pair: { old, young }, changed }: Search, run: Range): Range | undefined {
  const gone = changed.find((stretch) => stretch.oldStart <= run.oldStart && run.oldEnd <= stretch.oldEnd);
  const come = changed.find((stretch) => stretch.youngStart <= run.youngStart && run.youngEnd <= stretch.youngEnd);
  if (gone === undefined || come === undefined) return undefined;
  const [oldStart, oldEnd] = sentenceAround(old, [run.oldStart, run.oldEnd], [gone.oldStart, gone.oldEnd]);
  const [youngStart, youngEnd] = sentenceAround(
    young,
    [run.youngStart, run.youngEnd],
    [come.youngStart, come.youngEnd],
  );
  const whole = weightOf(old, oldStart, oldEnd) + weightOf(young, youngStart, youngEnd);
  if (whole - 2 * weightOf(old, run.oldStart, run.oldEnd) < CONTENT) return undefined;
  const alike = likeness(
    bagOf(old, { body: oldStart, end: oldEnd }),
    bagOf(young, { body: youngStart, end: youngEnd }),
  );
  return alike < EDITED_SENTENCE ? undefined : { oldStart, oldEnd, youngStart, youngEnd };
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
