import type { Analyser } from '../analysis/analyser.ts';
import type { AlignableCriterion } from './aligner.ts';
import { codesIn } from './evidence.ts';
import { openGroupFinder, type GroupFinder } from './groupFinder.ts';
import { readText, sumOfBags, type TermBag } from './termBag.ts';
import { openTermIndex, type TermIndex } from './termIndex.ts';

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

export function openLibrary(criteria: readonly AlignableCriterion[], analyser: Analyser): Library {
  const read = criteria.map((criterion) => {
    const title = readText(criterion.title, analyser);
    const text = readText(criterion.text, analyser);
    const evidence = readText(criterion.evidence, analyser);
    const bag = sumOfBags([
      [text.bag, 1],
      [title.bag, TITLE_WEIGHT],
      [evidence.bag, EVIDENCE_WEIGHT],
    ]);
    const concepts = [...new Set([...title.concepts, ...text.concepts, ...evidence.concepts])];
    return { bag, shelved: { ...criterion, concepts, codes: codesIn(text), bag } };
  });
  const bags = read.map(({ bag }) => bag);
  const shelves = new Map<string, number[]>();
  const anyGroup: number[] = [];
  criteria.forEach(({ group }, at) => {
    const shelf = group === undefined ? anyGroup : (shelves.get(group) ?? []);
    shelf.push(at);
    if (group !== undefined) shelves.set(group, shelf);
  });
  return {
    shelved: read.map(({ shelved }) => shelved),
    placeOf: new Map(criteria.map(({ id }, at) => [id, at])),
    shelves,
    anyGroup,
    index: openTermIndex(bags),
    scratch: { own: new Float32Array(bags.length), scores: new Float32Array(bags.length) },
    groups: openGroupFinder(criteria, bags),
  };
}
