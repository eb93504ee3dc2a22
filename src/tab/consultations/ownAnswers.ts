import type { Consultation } from '#domain/consultation.ts';
import { isAsked } from '#domain/consultation.ts';
import { answerProgress, type AnswerProgress } from '#usecases/answerProgress.ts';
import { useActor, useWorkspace } from '../start/session.ts';

/** How far the regions that a person speaks for have come, together. */
export type OwnProgress = {
  readonly given: number;
  readonly all: number;
  /** What they can answer now and have not. */
  readonly due: number;
};

/** What the person may see of how far a consultation has come. */
export function useProgress(consultation: Consultation): AnswerProgress {
  return answerProgress(useWorkspace(), consultation, useActor());
}

/** @returns `undefined` where the consultation asks no region that the person speaks for */
export function useOwnProgress(consultation: Consultation): OwnProgress | undefined {
  const { speaksFor } = useActor();
  const { items, regions } = useProgress(consultation);
  const own = regions.filter(({ region }) => speaksFor.includes(region.code) && isAsked(consultation, region.code));
  if (own.length === 0) return undefined;
  return {
    given: own.reduce((sum, { given }) => sum + given, 0),
    all: own.length * items.length,
    due: own.reduce((sum, { due }) => sum + due, 0),
  };
}

/** How many regions have answered everything. */
export function regionsDone({ items, regions }: AnswerProgress): number {
  return regions.filter(({ given }) => given === items.length).length;
}
