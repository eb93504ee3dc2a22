import { groupsOfCriterion, type GroupFound } from './aligner.ts';
import { agreementOf, codesIn, conceptShare, type Evidence } from './evidence.ts';
import { highestPlaces } from './highestPlaces.ts';
import type { Library, Shelved } from './library.ts';
import { toldBy, type TellingWord } from './tellingWords.ts';
import type { ReadText, TermBag } from './termBag.ts';

export type Candidate = { readonly criterion: Shelved; readonly evidence: Evidence };

export type Asked = {
  readonly text: ReadText;
  readonly telling: readonly TellingWord[];
  /** The text with words that mean the same. */
  readonly bag: TermBag;
  readonly groups: readonly GroupFound[];
  readonly isGroupKnown: boolean;
  /** Criteria that people have chosen for requirements like this one, and how like, 0–1. */
  readonly remembered: ReadonlyMap<string, number>;
};

/** As many as a person looks through. */
const MOST_CANDIDATES = 5;
/** BM25 orders free rewrites better than the cosine; a little of it parts criteria that say much from those that say this. */
const BM25_SHARE = 0.9;
/** A criterion of the same product group counts this much more; 1.5 in the reference, better with 3–10 on both folds. */
const SAME_GROUP = 4;
/** One that suits any group stands between. */
const ANY_GROUP = 2;
/** What people have chosen for the very same text outdoes the best that words alone can do. */
const REMEMBERED = 6;

/** The criteria most like the requirement, the best first, with what speaks for each. */
export function candidatesFor(asked: Asked, library: Library): readonly Candidate[] {
  const { bm25, cosine } = library.index.score(asked.bag);
  const groups = new Map(asked.groups.map(({ group, probability }) => [group, probability]));
  const { own, scores } = library.scratch;
  fuse(own, bm25, cosine);
  const [first, second] = highestPlaces(own, 2);
  scores.set(own);
  weighGroups(scores, library, groups);
  for (const [id, alike] of asked.remembered) {
    const at = library.placeOf.get(id);
    if (at !== undefined) scores[at] = (scores[at] ?? 0) + REMEMBERED * alike;
  }
  // One more than is shown, so that the last of them has a rival.
  const ranked = highestPlaces(scores, MOST_CANDIDATES + 1);
  const codes = codesIn(asked.text);
  return ranked.slice(0, MOST_CANDIDATES).flatMap(({ at, score }, place) => {
    const criterion = library.shelved[at];
    if (criterion === undefined) return [];
    const rival = ranked[place === 0 ? 1 : 0]?.score ?? 0;
    const evidence: Evidence = {
      cosine: cosine[at] ?? 0,
      margin: leadOf(score, rival),
      lead: leadOf(own[at] ?? 0, (first?.at === at ? second : first)?.score ?? 0),
      conceptShare: conceptShare(asked.text.concepts, criterion.concepts, library.index.rarityOf),
      told: toldBy(asked.telling, criterion, library.index.rarityOf),
      codes: agreementOf(codes, criterion.codes),
      remembered: asked.remembered.get(criterion.id) ?? 0,
      group: groupEvidence(groupsOfCriterion(criterion), asked, groups),
    };
    return [{ criterion, evidence }];
  });
}

/** How far ahead of a rival, 0–1; behind is below zero. */
function leadOf(own: number, rival: number): number {
  return (own - rival) / Math.max(own, rival, Number.MIN_VALUE);
}

/** Both measures, each as a share of its highest, into `sum`. */
function fuse(sum: Float32Array, bm25: Float32Array, cosine: Float32Array): void {
  const ofBm25 = BM25_SHARE / highestOf(bm25);
  const ofCosine = (1 - BM25_SHARE) / highestOf(cosine);
  for (let at = 0; at < sum.length; at += 1) sum[at] = (bm25[at] ?? 0) * ofBm25 + (cosine[at] ?? 0) * ofCosine;
}

/** Where there is none above zero, 1: so that shares of it are zero. By place: an iterator takes as long as all the rest. */
function highestOf(numbers: Float32Array): number {
  let highest = 0;
  for (let at = 0; at < numbers.length; at += 1) {
    const number = numbers[at] ?? 0;
    if (number > highest) highest = number;
  }
  return highest === 0 ? 1 : highest;
}

function weighGroups(scores: Float32Array, { shelves, anyGroup }: Library, groups: ReadonlyMap<string, number>): void {
  if (groups.size === 0) return;
  for (const [group, probability] of groups)
    for (const at of shelves.get(group) ?? []) scores[at] = (scores[at] ?? 0) * (1 + (SAME_GROUP - 1) * probability);
  for (const at of anyGroup) scores[at] = (scores[at] ?? 0) * ANY_GROUP;
}

function groupEvidence(own: readonly string[], asked: Asked, groups: ReadonlyMap<string, number>): number {
  if (own.length === 0 || groups.size === 0) return 0;
  const probability = own.reduce((sum, group) => sum + (groups.get(group) ?? 0), 0);
  return asked.isGroupKnown ? probability * 2 - 1 : probability;
}
