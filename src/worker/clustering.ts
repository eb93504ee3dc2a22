import type { Analyser } from '#language/analysis/analyser.ts';
import type { ClusterableRequirement } from '#language/clusters/cluster.ts';
import { putTogether } from '#language/clusters/clusterAll.ts';
import { pictureOf } from '#language/clusters/pictureOf.ts';
import { wordingSteps } from '#language/clusters/wordings.ts';
import type { KnownQuantities } from './knownQuantities.ts';
import type { PicturedCluster, Progress } from './languageWork.ts';
import type { Answer } from './messages.ts';

/** So many clusters go back at once. */
const PIECE = 25;
/** How far one has come, in hundredths, when all has been read, and when all has been put together. */
const READ = 25;
const TOGETHER = 40;

export type ClusterSources = { readonly analyser: Analyser; readonly quantities: KnownQuantities };

/** Puts requirements together and pictures each cluster. */
export function* clusterWithPictures(
  requirements: readonly ClusterableRequirement[],
  { analyser, quantities }: ClusterSources,
  give: (answer: Answer) => void,
): Generator<Progress | undefined, void> {
  const wordings = yield* partly(wordingSteps(requirements, analyser), [0, READ]);
  const all = yield* partly(putTogether(requirements, wordings), [READ, TOGETHER]);
  let done = 0;
  let clusters: PicturedCluster[] = [];
  for (const cluster of all) {
    // What is found in a text is what takes its time: one a step.
    for (const { text } of cluster.members) {
      quantities.of(text);
      yield;
    }
    clusters.push({ ...cluster, picture: pictureOf(cluster, { analyser, quantitiesOf: quantities.of }) });
    done += cluster.members.length;
    if (clusters.length === PIECE) {
      give({ kind: 'cluster', clusters });
      clusters = [];
    }
    yield { done: TOGETHER + ((100 - TOGETHER) * done) / requirements.length, of: 100 };
  }
  give({ kind: 'cluster', clusters });
}

/** Steps that bring one from one share to another. */
function* partly<Result>(
  steps: Generator<Progress, Result>,
  [from, to]: readonly [number, number],
): Generator<Progress, Result> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    yield { done: from + ((to - from) * step.value.done) / Math.max(1, step.value.of), of: 100 };
  }
}
