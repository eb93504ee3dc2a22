import type { Analyser } from '#language/analysis/analyser.ts';
import type { ClusterableRequirement } from '#language/clusters/cluster.ts';
import { clusterAll } from '#language/clusters/clusterAll.ts';
import { pictureOf } from '#language/clusters/pictureOf.ts';
import { quantitiesOf } from '#language/quantities/quantitiesOf.ts';
import type { PicturedCluster, Progress } from './languageWork.ts';
import type { Answer } from './messages.ts';

/** So many clusters go back at once. */
const PIECE = 25;

/** Puts requirements together and pictures each cluster: half of the way each. */
export function* clusterWithPictures(
  requirements: readonly ClusterableRequirement[],
  analyser: Analyser,
  give: (answer: Answer) => void,
): Generator<Progress | undefined, void> {
  const of = 2 * requirements.length;
  const steps = clusterAll(requirements, { analyser });
  let step = steps.next();
  for (; step.done !== true; step = steps.next()) {
    const { done, of: all } = step.value;
    yield { done: Math.floor((done / Math.max(1, all)) * requirements.length), of };
  }
  let done = requirements.length;
  let clusters: PicturedCluster[] = [];
  for (const cluster of step.value) {
    clusters.push({ ...cluster, picture: pictureOf(cluster, { analyser, quantitiesOf }) });
    done += cluster.members.length;
    if (clusters.length === PIECE) {
      give({ kind: 'cluster', clusters });
      clusters = [];
    }
    yield { done, of };
  }
  give({ kind: 'cluster', clusters });
}
