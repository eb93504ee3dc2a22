import type { Analyser } from '../analysis/analyser.ts';
import { groupsOfCriterion, type AlignableCriterion } from './aligner.ts';
import { codesIn } from './evidence.ts';
import { openGroupFinder, type GroupFinder } from './groupFinder.ts';
import { readText, sumOfBags, type TermBag } from './termBag.ts';
import { termIndexSteps, type TermIndex } from './termIndex.ts';

/** A criterion as it is compared. */
export type Shelved = AlignableCriterion & {
  readonly concepts: readonly string[];
  readonly codes: ReadonlySet<string>;
  readonly bag: TermBag;
};

/** The criteria, read once. */
export type Library = {
  readonly shelved: readonly Shelved[];
  readonly placeOf: ReadonlyMap<string, number>;
  /** Places of the criteria of each product group, and of those that suit any. */
  readonly shelves: ReadonlyMap<string, readonly number[]>;
  readonly anyGroup: readonly number[];
  readonly index: TermIndex;
  /** Room to reckon in, one number a criterion, written over by each requirement. */
  readonly scratch: { readonly own: Float32Array; readonly scores: Float32Array };
  readonly groups: GroupFinder;
};

/** A title says in few words what a criterion is about; evidence tells of it in passing. Flat around these. */
const TITLE_WEIGHT = 2;
const EVIDENCE_WEIGHT = 0.3;

/** What is remembered of criteria that have been read, for a library that differs from another in a few. */
export type Readings = WeakMap<AlignableCriterion, Shelved>;

/** Reads the criteria one a step, but for those that have been read before. */
export function* shelveAll(
  criteria: readonly AlignableCriterion[],
  analyser: Analyser,
  readings: Readings = new WeakMap(),
): Generator<undefined, Library> {
  const shelved: Shelved[] = [];
  for (const criterion of criteria) {
    const own = readings.get(criterion) ?? shelve(criterion, analyser);
    readings.set(criterion, own);
    shelved.push(own);
    yield;
  }
  const bags = shelved.map(({ bag }) => bag);
  const shelves = new Map<string, number[]>();
  const anyGroup: number[] = [];
  criteria.forEach((criterion, at) => {
    const groups = groupsOfCriterion(criterion);
    if (groups.length === 0) anyGroup.push(at);
    for (const group of groups) {
      const shelf = shelves.get(group) ?? [];
      shelf.push(at);
      shelves.set(group, shelf);
    }
  });
  yield;
  const groups = openGroupFinder(criteria, bags);
  yield;
  const index = yield* termIndexSteps(bags);
  return {
    shelved,
    placeOf: new Map(criteria.map(({ id }, at) => [id, at])),
    shelves,
    anyGroup,
    index,
    scratch: { own: new Float32Array(bags.length), scores: new Float32Array(bags.length) },
    groups,
  };
}

function shelve(criterion: AlignableCriterion, analyser: Analyser): Shelved {
  const title = readText(criterion.title, analyser);
  const text = readText(criterion.text, analyser);
  const evidence = readText(criterion.evidence, analyser);
  const bag = sumOfBags([
    [text.bag, 1],
    [title.bag, TITLE_WEIGHT],
    [evidence.bag, EVIDENCE_WEIGHT],
  ]);
  const concepts = [...new Set([...title.concepts, ...text.concepts, ...evidence.concepts])];
  return { ...criterion, concepts, codes: codesIn(text), bag };
}
