import type { Analyser } from '../analysis/analyser.ts';
import { readText, type ReadText } from '../alignment/termBag.ts';
import { finished } from '../finished.ts';
import type { ClusterableRequirement } from './cluster.ts';

/** A text as a direction in the space of terms; of length 1. */
export type Wording = {
  readonly text: string;
  readonly read: ReadText;
  readonly terms: ReadonlyMap<string, number>;
  /** All that write it so. */
  readonly members: readonly ClusterableRequirement[];
};

/** The different wordings of a list within each product group, each as what tells it from the others of the list. */
export function wordingsOf(requirements: readonly ClusterableRequirement[], analyser: Analyser): readonly Wording[] {
  return finished(wordingSteps(requirements, analyser));
}

/** The same, and how many texts have been read of how many. */
export function* wordingSteps(
  requirements: readonly ClusterableRequirement[],
  analyser: Analyser,
): Generator<{ readonly done: number; readonly of: number }, readonly Wording[]> {
  const byText = new Map<string, { first: ClusterableRequirement; members: ClusterableRequirement[] }>();
  for (const requirement of requirements) {
    const key = `${requirement.group ?? ''} ${requirement.criterion ?? ''} ${folded(requirement.text)}`;
    const own = byText.get(key) ?? { first: requirement, members: [] };
    own.members.push(requirement);
    byText.set(key, own);
  }
  const read: Omit<Wording, 'terms'>[] = [];
  for (const { first, members } of byText.values()) {
    read.push({ text: first.text, read: readText(first.text, analyser), members });
    yield { done: read.length, of: byText.size };
  }
  const frequencies = new Map<string, number>();
  for (const { read: own } of read)
    for (const term of own.bag.keys()) frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
  const rarityOf = (term: string) => Math.log(1 + read.length / (frequencies.get(term) ?? 1));
  const wordings: Wording[] = [];
  for (const own of read) {
    wordings.push({ ...own, terms: directionOf(own.read.bag, rarityOf) });
    yield { done: read.length, of: read.length };
  }
  return wordings;
}

function directionOf(
  bag: ReadonlyMap<string, number>,
  rarityOf: (term: string) => number,
): ReadonlyMap<string, number> {
  const weighed = new Map([...bag].map(([term, weight]) => [term, Math.sqrt(weight) * rarityOf(term)]));
  let square = 0;
  for (const weight of weighed.values()) square += weight * weight;
  const length = Math.sqrt(square) || 1;
  for (const [term, weight] of weighed) weighed.set(term, weight / length);
  return weighed;
}

/** Cosine, 0–1. */
export function likeness(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const [term, weight] of a) sum += weight * (b.get(term) ?? 0);
  return sum;
}

function folded(text: string): string {
  return text.normalize('NFC').trim().replace(/\s+/gu, ' ').toLocaleLowerCase('sv');
}
