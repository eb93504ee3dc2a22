import { alignAll } from '#language/alignment/alignAll.ts';
import type { Aligner } from '#language/alignment/aligner.ts';
import { openAligner } from '#language/alignment/openAligner.ts';
import type { Analyser } from '#language/analysis/analyser.ts';
import { anchorOf } from '#language/clusters/anchorOf.ts';
import { clusterAll } from '#language/clusters/clusterAll.ts';
import type { Cluster } from '#language/clusters/cluster.ts';
import { readAlignmentSet, swedish } from './alignmentSet.ts';
import type { Figure } from './figure.ts';
import { regionsFrom, type RegionalRequirement } from './regions.ts';

/** Whether requirements of 21 regions that mean the same are put together, and no others. */
export function figures(folder: string): Promise<readonly Figure[]> {
  const set = readAlignmentSet(folder);
  const analyser = swedish();
  const requirements = regionsFrom(set);
  const clusters = clustered(requirements, { analyser, aligner: openAligner(set.criteria, { analyser }) });
  const means = new Map(requirements.map((requirement) => [requirement.id, requirement.means]));
  const { precision, recall } = pairAgreement(clusters, means);
  const isParaphrase = new Map(requirements.map((requirement) => [requirement.id, requirement.isParaphrase]));
  const inOtherWords = clusters.map((cluster) => ({
    members: cluster.members.filter(({ id }) => isParaphrase.get(id)),
  }));
  const harder = pairAgreement(inOtherWords, new Map([...means].filter(([id]) => isParaphrase.get(id))));
  return Promise.resolve([
    {
      name: 'clusters pair-F1',
      value: harmonic({ precision, recall }),
      atLeast: 0.92,
      of: requirements.length,
    },
    { name: 'clusters pair precision', value: precision },
    { name: 'clusters pair recall', value: recall },
    {
      name: 'clusters pair-F1 of requirements said in other words',
      value: harmonic(harder),
      of: inOtherWords.reduce((sum, { members }) => sum + members.length, 0),
    },
  ]);
}

/** Aligns and clusters as the product does. */
export function clustered(
  requirements: readonly RegionalRequirement[],
  { analyser, aligner }: { readonly analyser: Analyser; readonly aligner: Aligner },
): readonly Cluster[] {
  const alignments = finished(alignAll(aligner, requirements));
  const anchored = requirements.map((requirement, at) => {
    const criterion = anchorOf(alignments[at]);
    return { ...requirement, ...(criterion === undefined ? {} : { criterion }) };
  });
  return finished(clusterAll(anchored, { analyser }));
}

export function finished<Step, Result>(steps: Generator<Step, Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

type Agreement = { readonly precision: number; readonly recall: number };

function harmonic({ precision, recall }: Agreement): number {
  return (2 * precision * recall) / (precision + recall);
}

/** Of all pairs put together, how many mean the same; of all that mean the same, how many are put together. */
function pairAgreement(clusters: readonly Cluster[], means: ReadonlyMap<string, string>): Agreement {
  const pairs = (count: number) => (count * (count - 1)) / 2;
  const meant = countsOf([...means.values()]);
  const together = clusters.reduce((sum, { members }) => sum + pairs(members.length), 0);
  const same = clusters
    .flatMap(({ members }) => countsOf(members.map(({ id }) => means.get(id) ?? '')))
    .reduce((sum, count) => sum + pairs(count), 0);
  return { precision: same / together, recall: same / meant.reduce((sum, count) => sum + pairs(count), 0) };
}

function countsOf(values: readonly string[]): readonly number[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts.values()];
}
