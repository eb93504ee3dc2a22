import { z } from 'zod';
import { readSet } from './labelledSet.ts';

export type TextPair = { readonly before: string; readonly after: string };

/** Criterion texts and what a region made of them, and texts in which only a limit was changed. */
export type TextPairs = {
  readonly light: readonly TextPair[];
  readonly medium: readonly TextPair[];
  readonly threshold: readonly TextPair[];
};

const criterion = z.object({ tid: z.string(), text: z.string() });
const rewrite = z.object({ text: z.string(), criterion: z.string().nullish(), difficulty: z.string().nullish() });
const template = z.object({ x: z.string() });

/** @throws {SetMissing} when the folder lacks a set */
export function textPairs(folder: string): TextPairs {
  const texts = new Map(
    criterionTexts(folder)
      .toReversed()
      .map(({ tid, text }) => [tid, text]),
  );
  const rewrites = readSet({ folder, file: 'alignment-dev-test.jsonl' }, rewrite).flatMap((row) => {
    const before = texts.get(row.criterion ?? '');
    return before === undefined ? [] : [{ before, after: row.text, difficulty: row.difficulty }];
  });
  const made = (difficulty: string) => rewrites.filter((row) => row.difficulty === difficulty);
  return { light: made('light'), medium: made('medium'), threshold: thresholdPairs(folder) };
}

export function criterionTexts(folder: string): readonly z.infer<typeof criterion>[] {
  return readSet({ folder, file: 'national-2000.jsonl' }, criterion);
}

/** A template says `över [0,1|0,05] procent`: one text for the first of each, one with another in one place. */
function thresholdPairs(folder: string): readonly TextPair[] {
  const choice = /\[([^\]|]+(?:\|[^\]|]+)+)\]/g;
  const pick = (text: string, at: (place: number) => number): string => {
    let place = -1;
    return text.replace(choice, (_whole, all: string) => {
      const choices = all.split('|');
      place += 1;
      return choices[at(place) % choices.length] ?? '';
    });
  };
  return readSet({ folder, file: 'templates.jsonl' }, template).flatMap(({ x }) =>
    [...x.matchAll(choice)].map((_, changed) => ({
      before: pick(x, () => 0),
      after: pick(x, (place) => (place === changed ? 1 : 0)),
    })),
  );
}
