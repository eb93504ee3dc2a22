import fc from 'fast-check';
import { textAfter, textBefore, type Change } from '#language/difference/change.ts';
import { difference } from '#language/difference/difference.ts';
import { twoTexts } from '../language/difference/anyTexts.ts';
import { cutsIn } from '../language/difference/cuts.ts';
import { criterionTexts, textPairs, type TextPair } from './differencePairs.ts';
import type { Figure } from './figure.ts';

const RANDOM_PAIRS = 100_000;
/** The same pairs each time, so that a figure that changed was changed by the code. */
const SEED = 20_261_123;

/** How well the difference of two texts reads. */
export function figures(folder: string): Promise<readonly Figure[]> {
  const pairs = textPairs(folder);
  const all = [...pairs.light, ...pairs.medium, ...pairs.threshold];
  const moves = plantedMoves(folder);
  return Promise.resolve([
    ...overRandomPairs(),
    { name: 'difference.texts.broken', value: all.filter(isBroken).length, atMost: 0, of: all.length },
    { name: 'difference.texts.cuts', value: sum(all.map(cuts)), atMost: 0, of: all.length },
    { name: 'difference.light.changes', value: mean(pairs.light.map(changedParts)), of: pairs.light.length },
    { name: 'difference.medium.changes', value: mean(pairs.medium.map(changedParts)), of: pairs.medium.length },
    { name: 'difference.light.splinters', value: sum(pairs.light.map(splinters)), of: pairs.light.length },
    {
      name: 'difference.threshold.changes',
      value: mean(pairs.threshold.map(changedParts)),
      of: pairs.threshold.length,
    },
    { name: 'difference.moves.told', value: mean(moves.map(isTold).map(Number)), atLeast: 0.9, of: moves.length },
    ...movesThatAreNone(pairs.threshold),
  ]);
}

function overRandomPairs(): readonly Figure[] {
  let [broken, cut] = [0, 0];
  fc.assert(
    fc.property(twoTexts, ([before, after]) => {
      const changes = difference(before, after);
      if (textBefore(changes) !== before || textAfter(changes) !== after) broken += 1;
      if (cutsIn(changes).length > 0) cut += 1;
    }),
    { numRuns: RANDOM_PAIRS, seed: SEED },
  );
  return [
    { name: 'difference.random.broken', value: broken, atMost: 0, of: RANDOM_PAIRS },
    { name: 'difference.random.cut', value: cut, atMost: 0, of: RANDOM_PAIRS },
  ];
}

function isBroken({ before, after }: TextPair): boolean {
  const changes = difference(before, after);
  return textBefore(changes) !== before || textAfter(changes) !== after;
}

const cuts = ({ before, after }: TextPair): number => cutsIn(difference(before, after)).length;
const isChanged = ({ kind }: Change): boolean => kind !== 'same';
const changedParts = ({ before, after }: TextPair): number => difference(before, after).filter(isChanged).length;

/** What is the same between two changes and is no more than three letters: an eye stumbles over it. */
function splinters({ before, after }: TextPair): number {
  const changes = difference(before, after);
  return changes.filter(
    ({ kind, text }, at) =>
      kind === 'same' && at > 0 && at < changes.length - 1 && text.trim().length <= 3 && text !== ' ',
  ).length;
}

/** A change of a limit alone moves nothing. */
function movesThatAreNone(pairs: readonly TextPair[]): readonly Figure[] {
  const moved = pairs.filter(({ before, after }) => difference(before, after).some((change) => 'move' in change));
  return [{ name: 'difference.threshold.moves', value: moved.length, atMost: 0, of: pairs.length }];
}

type Planted = TextPair & { readonly passages: readonly string[] };

/** Sentences, clauses and items of a list that changed places; either of the two may be told to have moved. */
function plantedMoves(folder: string): readonly Planted[] {
  const texts = [...new Set(criterionTexts(folder).map(({ text }) => text))];
  return texts.flatMap((text, at) => {
    const sentences = text.split(/(?<=[.]) (?=\p{Lu})/u);
    const others = texts[(at * 7 + 3) % texts.length]?.split(/(?<=[.]) (?=\p{Lu})/u) ?? [];
    return [
      ...swapped(sentences, ' ', ''),
      ...swapped([...sentences, ...others], ' ', ''),
      ...swapped([...sentences, ...others], '\n', '- '),
      ...swapped([...sentences, ...others], '\n', ''),
    ];
  });
}

/** The first goes last. */
function swapped(passages: readonly string[], between: string, mark: string): readonly Planted[] {
  const [first, ...rest] = passages;
  if (first === undefined || rest.length === 0 || rest.includes(first)) return [];
  const whole = (parts: readonly string[]): string => parts.map((part) => mark + part).join(between);
  return [{ before: whole(passages), after: whole([...rest, first]), passages: [first, rest.join(between + mark)] }];
}

/** All but the mark at its end. */
function isTold({ before, after, passages }: Planted): boolean {
  const moved = difference(before, after).filter(({ kind }) => kind === 'movedTo');
  return passages.some((passage) => {
    const told = moved.filter(({ text }) => passage.includes(text.replace(/^- /, '').trim()));
    return sum(told.map(({ text }) => text.trim().length)) >= 0.9 * passage.length;
  });
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function mean(values: readonly number[]): number {
  return sum(values) / values.length;
}
