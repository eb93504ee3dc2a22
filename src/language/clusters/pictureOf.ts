import type { Analyser } from '../analysis/analyser.ts';
import type { Found } from '../quantities/found.ts';
import type { Cluster, ClusterPicture, RegionLikeness } from './cluster.ts';
import { differingParts } from './differingParts.ts';
import { limitSpread, referenceSpread } from './spread.ts';
import { likeness, wordingsOf, type Wording } from './wordings.ts';

export type PictureSources = { readonly analyser: Analyser; readonly quantitiesOf: (text: string) => readonly Found[] };

/**
 * How a cluster's requirements differ: the wording in the middle, the limits and references that they name, who writes
 * furthest from the others, and the wording in the middle as a proposal.
 *
 * @throws {Error} for a cluster without members, of which there are none
 */
export function pictureOf({ members }: Cluster, { analyser, quantitiesOf }: PictureSources): ClusterPicture {
  const wordings = wordingsOf(members, analyser);
  const middle = middleOf(wordings);
  const medoid = wordings.reduce<Wording | undefined>(
    (best, wording) =>
      best === undefined || likeness(wording.terms, middle) > likeness(best.terms, middle) ? wording : best,
    undefined,
  );
  const [first] = medoid?.members ?? [];
  if (medoid === undefined || first === undefined) throw new Error('A cluster has members.');
  const found = wordings.map((wording) => ({ ...wording, found: quantitiesOf(wording.text) }));
  return {
    medoid: first,
    wordings: wordings.length,
    limits: limitSpread(found),
    references: referenceSpread(found),
    regions: regionsOf(wordings, medoid),
    proposal: { text: first.text, differing: differingParts(medoid, found) },
  };
}

/** The sum of all directions. What is most like it is most like all of them together, however many there are. */
function middleOf(wordings: readonly Wording[]): ReadonlyMap<string, number> {
  const middle = new Map<string, number>();
  for (const { terms, members } of wordings)
    for (const [term, weight] of terms) middle.set(term, (middle.get(term) ?? 0) + weight * members.length);
  return middle;
}

function regionsOf(wordings: readonly Wording[], medoid: Wording): readonly RegionLikeness[] {
  const likenesses = new Map<string, number[]>();
  for (const { members, terms } of wordings)
    for (const { region } of members)
      likenesses.set(region, [...(likenesses.get(region) ?? []), Math.min(1, likeness(terms, medoid.terms))]);
  return [...likenesses]
    .map(([region, own]) => ({ region, likeness: own.reduce((sum, value) => sum + value, 0) / own.length }))
    .sort((a, b) => a.likeness - b.likeness);
}
