import type { Analyser } from '../analysis/analyser.ts';
import type { Cluster, ClusterableRequirement } from './cluster.ts';
import { wordingsOf, type Wording } from './wordings.ts';

export type ClusterStep = { readonly done: number; readonly of: number };

export type Clustering = {
  readonly analyser: Analyser;
  /** How like a wording of a cluster another has to be to join it, 0–1. */
  readonly joinAt?: number;
};

/** Flat between 0.4 and 0.6; higher parts what is written over. */
const JOIN_AT = 0.55;
/** Wordings between two looks at whether to go on. */
const STEP = 100;

/**
 * Puts requirements together that mean the same: first those that match the same national criterion, then each of the rest
 * with the wording most like it, if that is like enough, and otherwise as the first of a cluster of its own. Product groups
 * are never mixed. Step by step, so that who asks may tell how far it has come, and stop by asking no more.
 *
 * @returns clusters in the order of their first members
 */
export function* clusterAll(
  requirements: readonly ClusterableRequirement[],
  { analyser, joinAt = JOIN_AT }: Clustering,
): Generator<ClusterStep, readonly Cluster[]> {
  return yield* putTogether(requirements, wordingsOf(requirements, analyser), joinAt);
}

/** The same over wordings that have been read. */
export function* putTogether(
  requirements: readonly ClusterableRequirement[],
  wordings: readonly Wording[],
  joinAt = JOIN_AT,
): Generator<ClusterStep, readonly Cluster[]> {
  const clusters = new Map<number, Wording[]>();
  const anchors = new Map<string, number>();
  const near = openNeighbours();
  const put = (wording: Wording, cluster: number) => {
    clusters.set(cluster, [...(clusters.get(cluster) ?? []), wording]);
    near.add(wording, cluster);
  };
  let done = 0;
  // Those with a criterion first: they are what the others are held against.
  for (const wording of wordings.toSorted((a, b) => Number(isLoose(a)) - Number(isLoose(b)))) {
    const anchor = anchorOf(wording);
    const known = anchor === undefined ? near.clusterFor(wording, joinAt) : anchors.get(anchor);
    const cluster = known ?? clusters.size;
    if (anchor !== undefined) anchors.set(anchor, cluster);
    put(wording, cluster);
    done += 1;
    if (done % STEP === 0) yield { done, of: wordings.length };
  }
  yield { done, of: wordings.length };
  return inOrder([...clusters.values()], requirements);
}

function isLoose(wording: Wording): boolean {
  return anchorOf(wording) === undefined;
}

function anchorOf({ members }: Wording): string | undefined {
  const [first] = members;
  return first?.criterion === undefined ? undefined : `${first.group ?? ''} ${first.criterion}`;
}

type Neighbours = {
  readonly add: (wording: Wording, cluster: number) => void;
  /** The cluster of the wording most like this one in its product group, if it is like enough. */
  readonly clusterFor: (wording: Wording, joinAt: number) => number | undefined;
};

/** All wordings so far by their terms, so that only those that share some are compared. */
function openNeighbours(): Neighbours {
  const clusterOf: number[] = [];
  const byTerm = new Map<string, { readonly wording: number; readonly weight: number }[]>();
  return {
    add: (wording, cluster) => {
      const own = clusterOf.push(cluster) - 1;
      for (const [term, weight] of wording.terms) {
        const key = termKey(wording, term);
        const list = byTerm.get(key) ?? [];
        list.push({ wording: own, weight });
        byTerm.set(key, list);
      }
    },
    clusterFor: (wording, joinAt) => {
      const sums = new Map<number, number>();
      for (const [term, weight] of wording.terms)
        for (const other of byTerm.get(termKey(wording, term)) ?? [])
          sums.set(other.wording, (sums.get(other.wording) ?? 0) + weight * other.weight);
      let best: { readonly at: number; readonly sum: number } | undefined;
      for (const [at, sum] of sums) if (sum >= joinAt && sum > (best?.sum ?? 0)) best = { at, sum };
      return best === undefined ? undefined : clusterOf[best.at];
    },
  };
}

function termKey({ members }: Wording, term: string): string {
  return `${members[0]?.group ?? ''} ${term}`;
}

function inOrder(clusters: readonly Wording[][], requirements: readonly ClusterableRequirement[]): readonly Cluster[] {
  const places = new Map(requirements.map((requirement, at) => [requirement, at]));
  const placeOf = (requirement: ClusterableRequirement | undefined) =>
    requirement === undefined ? 0 : (places.get(requirement) ?? 0);
  return clusters
    .map((wordings) => {
      const members = wordings.flatMap((wording) => wording.members).sort((a, b) => placeOf(a) - placeOf(b));
      const criterion = members.find((member) => member.criterion !== undefined)?.criterion;
      return { members, ...(criterion === undefined ? {} : { criterion }) };
    })
    .sort((a, b) => placeOf(a.members[0]) - placeOf(b.members[0]));
}
