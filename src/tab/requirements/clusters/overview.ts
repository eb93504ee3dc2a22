import type { PicturedCluster } from '#worker/languageWork.ts';
import type { ClusterableRequirement } from '#language/clusters/cluster.ts';

/** Requirements that are alike, as a line of the list. */
export type AlikeRow = {
  /** The same as long as the criterion, or else the first requirement, is the same. */
  readonly key: string;
  readonly cluster: PicturedCluster;
  readonly regions: number;
  /** How unlike the common wording the regions write, 0–1, the mean. */
  readonly spread: number;
  /** How many limits are set otherwise than others of the same unit and direction. */
  readonly otherLimits: number;
};

export type Overview = {
  readonly alike: readonly AlikeRow[];
  /** Requirements of which there is only one. */
  readonly alone: readonly ClusterableRequirement[];
};

export const ORDERS = ['size', 'spread', 'limits'] as const;
export type Order = (typeof ORDERS)[number];

export function overviewOf(clusters: readonly PicturedCluster[]): Overview {
  return {
    alike: clusters.filter(({ members }) => members.length > 1).map(rowOf),
    alone: clusters.flatMap(({ members }) => (members.length === 1 ? members : [])),
  };
}

function rowOf(cluster: PicturedCluster): AlikeRow {
  const { members, criterion, picture } = cluster;
  const unlike = picture.regions.reduce((sum, { likeness }) => sum + 1 - likeness, 0);
  return {
    key: criterion === undefined ? (members[0]?.id ?? '') : `${members[0]?.group ?? ''} ${criterion}`,
    cluster,
    regions: regionsAmong(members),
    spread: unlike / Math.max(1, picture.regions.length),
    otherLimits: picture.limits.reduce((sum, { values }) => sum + values.length - 1, 0),
  };
}

export function regionsAmong(requirements: readonly ClusterableRequirement[]): number {
  return new Set(requirements.map(({ region }) => region)).size;
}

const FIGURE: Readonly<Record<Order, (row: AlikeRow) => number>> = {
  size: ({ regions }) => regions,
  spread: ({ spread }) => spread,
  limits: ({ otherLimits }) => otherLimits,
};

/** The greatest first; of equals the one with most regions, then with most requirements. */
export function inOrder(rows: readonly AlikeRow[], order: Order): readonly AlikeRow[] {
  const figure = FIGURE[order];
  return rows.toSorted(
    (a, b) => figure(b) - figure(a) || b.regions - a.regions || b.cluster.members.length - a.cluster.members.length,
  );
}
