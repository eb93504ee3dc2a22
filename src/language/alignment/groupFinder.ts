import { sumOfBags, type TermBag } from './termBag.ts';
import { groupsOfCriterion, type AlignableCriterion, type GroupFound } from './aligner.ts';

/** What there is to go by when the product group is looked for. */
export type GroupContext = {
  readonly text: TermBag;
  readonly headings: readonly TermBag[];
  readonly fileName: TermBag | undefined;
  readonly cpv: readonly string[];
};

export type GroupFinder = {
  readonly groups: readonly string[];
  /** All groups with their probability, the most probable first. */
  readonly find: (context: GroupContext) => readonly GroupFound[];
};

/** A heading is written to say what follows is about; an outer one says it for more. */
const HEADING_WEIGHT = 2;
const FILE_NAME_WEIGHT = 1.5;
/** How sharply evidence tells groups apart: least surprise over 0.5–1.6 on the requirements of fold dev. */
const SHARPNESS = 0.8;
/** Evidence by the number of leading digits that two CPV codes share: division, group, class, category and on. */
const CPV_EVIDENCE = [0, 0, 0.4, 1.2, 2.5, 3.5, 4.5, 5.5, 6.5];

/** Tells groups apart by the words that their own criteria use and others do not, and by CPV. */
export function openGroupFinder(criteria: readonly AlignableCriterion[], bags: readonly TermBag[]): GroupFinder {
  const groups = [...new Set(criteria.flatMap(groupsOfCriterion))];
  const telling = tellingTerms(criteria, bags);
  const codes = new Map(groups.map((group) => [group, new Set<string>()]));
  // Of a criterion in several groups nobody knows which code belongs to which.
  for (const { group, otherGroups, cpv } of criteria)
    if (otherGroups === undefined) for (const code of cpv ?? []) codes.get(group ?? '')?.add(digitsOf(code));

  return {
    groups,
    find: ({ text, headings, fileName, cpv }) => {
      const evidence = new Map(groups.map((group) => [group, 0]));
      const add = (group: string, value: number) => evidence.set(group, (evidence.get(group) ?? 0) + value);
      const all = sumOfBags([
        [text, 1],
        ...headings.map((heading) => [heading, HEADING_WEIGHT] as const),
        ...(fileName === undefined ? [] : [[fileName, FILE_NAME_WEIGHT] as const]),
      ]);
      for (const [term, weight] of all)
        for (const [group, value] of telling.get(term) ?? []) add(group, value * Math.min(HEADING_WEIGHT + 1, weight));
      for (const [group, own] of codes) add(group, cpvEvidence(cpv.map(digitsOf), own));
      return probabilitiesOf(evidence);
    },
  };
}

/** Per term the groups that it speaks for: the share of their criteria that use it, times how much more than others. */
function tellingTerms(
  criteria: readonly AlignableCriterion[],
  bags: readonly TermBag[],
): ReadonlyMap<string, readonly (readonly [string, number])[]> {
  const sizes = new Map<string, number>();
  const uses = new Map<string, Map<string, number>>();
  const totals = new Map<string, number>();
  criteria.forEach((criterion, at) => {
    const groups = groupsOfCriterion(criterion);
    if (groups.length === 0) return;
    for (const group of groups) sizes.set(group, (sizes.get(group) ?? 0) + 1);
    for (const term of bags[at]?.keys() ?? []) {
      const own = uses.get(term) ?? new Map<string, number>();
      for (const group of groups) own.set(group, (own.get(group) ?? 0) + 1);
      uses.set(term, own);
      totals.set(term, (totals.get(term) ?? 0) + 1);
    }
  });
  const all = Math.max(1, criteria.length);
  return new Map(
    [...uses].map(([term, own]) => [
      term,
      [...own].flatMap(([group, count]) => {
        const size = sizes.get(group) ?? 1;
        const inside = count / (size + 1);
        const outside = ((totals.get(term) ?? 0) - count + 0.5) / (all - size + 1);
        const gain = Math.log(inside / outside);
        return gain > 0 ? [[group, gain * Math.sqrt(inside)] as const] : [];
      }),
    ]),
  );
}

function digitsOf(code: string): string {
  return code.replace(/\D.*$/u, '');
}

function cpvEvidence(asked: readonly string[], own: ReadonlySet<string>): number {
  let best = 0;
  for (const code of asked)
    for (const other of own) best = Math.max(best, CPV_EVIDENCE[sharedDigits(code, other)] ?? 0);
  return best;
}

/** Zeroes at the end of a CPV code are no digits of it. */
function sharedDigits(a: string, b: string): number {
  const [left, right] = [a.replace(/0+$/u, ''), b.replace(/0+$/u, '')];
  let at = 0;
  while (at < left.length && at < right.length && left[at] === right[at]) at += 1;
  return at === left.length && at === right.length ? 8 : Math.min(8, at);
}

function probabilitiesOf(evidence: ReadonlyMap<string, number>): readonly GroupFound[] {
  const highest = Math.max(0, ...evidence.values());
  const odds = [...evidence].map(([group, value]) => ({
    group,
    odds: Math.exp((value - highest) * SHARPNESS),
  }));
  const total = odds.reduce((sum, { odds: own }) => sum + own, 0);
  return odds
    .map(({ group, odds: own }) => ({ group, probability: own / total }))
    .sort((a, b) => b.probability - a.probability);
}
