import type { Consultation } from '#domain/consultation.ts';
import type { CountyCode, CriterionId } from '#domain/ids.ts';
import type { RegionAnswer, Standing } from '#domain/standing.ts';
import type { Workspace } from '#domain/workspace.ts';
import { standingIn } from '#usecases/consultationOf.ts';

/** How far a consultation has come: the regions' picture per criterion, and how many are done with all of it. */
export type Progress = {
  readonly items: readonly { readonly criterion: CriterionId; readonly standing: Standing }[];
  readonly regionsAsked: number;
  readonly regionsDone: number;
};

const known = new WeakMap<Workspace, Map<Consultation, Progress>>();

/** Worked out once per snapshot. */
export function progressOf(workspace: Workspace, consultation: Consultation): Progress {
  const held = known.get(workspace) ?? new Map<Consultation, Progress>();
  known.set(workspace, held);
  const ready = held.get(consultation);
  if (ready !== undefined) return ready;

  const items = consultation.items.map((item) => ({
    criterion: item.criterion,
    standing: standingIn(workspace, consultation, item),
  }));
  const regions = items[0]?.standing.regions.map(({ region }) => region.code) ?? [];
  const progress: Progress = {
    items,
    regionsAsked: regions.length,
    regionsDone: regions.filter((region) => items.every((item) => answerBy(item.standing, region)?.kind === 'given'))
      .length,
  };
  held.set(consultation, progress);
  return progress;
}

export function answerBy(standing: Standing, region: CountyCode): RegionAnswer | undefined {
  return standing.regions.find((row) => row.region.code === region)?.answer;
}

/** How many regions have given an answer that counts. */
export function answeredIn({ counts }: Standing): number {
  return counts.endorses + counts.endorsesWithChange + counts.rejects + counts.abstains;
}
