import type { Consultation, ConsultationItem } from '#domain/consultation.ts';
import type { CountyCode } from '#domain/ids.ts';
import type { Region } from '#domain/region.ts';
import type { RegionAnswer, Standing } from '#domain/standing.ts';
import type { Workspace } from '#domain/workspace.ts';
import { isHiddenFrom, questionedItem, regionsAsked, standingIn, type Reader } from './consultationOf.ts';

/** One criterion of a consultation with the regions' picture. */
export type ItemProgress = {
  readonly item: ConsultationItem;
  readonly standing: Standing;
  /** Whether the text still reads as the edition asked about; otherwise nobody can answer until they are asked again. */
  readonly isTextUnchanged: boolean;
};

/** How far one region has come. */
export type RegionProgress = {
  readonly region: Region;
  /** Criteria on which the region has an answer that counts, or one that is hidden from the reader. */
  readonly given: number;
  /** Criteria that the region can answer now and has no counted answer on. */
  readonly due: number;
};

/** How far a consultation has come, for every criterion and for every region asked. */
export type AnswerProgress = {
  readonly items: readonly ItemProgress[];
  /** In county-code order. */
  readonly regions: readonly RegionProgress[];
};

const known = new WeakMap<Workspace, Map<string, AnswerProgress>>();

/**
 * What has been answered in a consultation and what is left. Worked out once per snapshot and view.
 *
 * @param seenBy without one all answers show
 */
export function answerProgress(workspace: Workspace, consultation: Consultation, seenBy?: Reader): AnswerProgress {
  const held = known.get(workspace) ?? new Map<string, AnswerProgress>();
  known.set(workspace, held);
  const view = `${consultation.key}/${viewOf(consultation, seenBy)}`;
  const ready = held.get(view);
  if (ready !== undefined) return ready;
  const progress = reckon(workspace, consultation, seenBy);
  held.set(view, progress);
  return progress;
}

function viewOf(consultation: Consultation, reader: Reader | undefined): string {
  if (reader === undefined || !isHiddenFrom(consultation, reader)) return 'all';
  return reader === 'everyone' ? reader : reader.speaksFor.join();
}

function reckon(workspace: Workspace, consultation: Consultation, seenBy: Reader | undefined): AnswerProgress {
  const items = consultation.items.map((item): ItemProgress => {
    const questioned = questionedItem(workspace, consultation, item);
    const standing = standingIn(workspace, consultation, questioned, seenBy);
    return { item, standing, isTextUnchanged: questioned.edition === item.edition };
  });
  const regions = regionsAsked(workspace, consultation).map((region): RegionProgress => {
    const answers = items.map(({ standing, isTextUnchanged }) => {
      const kind = answerBy(standing, region.code)?.kind;
      return { isGiven: kind === 'given' || kind === 'hidden', isTextUnchanged };
    });
    return {
      region,
      given: answers.filter(({ isGiven }) => isGiven).length,
      due: answers.filter(({ isGiven, isTextUnchanged }) => !isGiven && isTextUnchanged).length,
    };
  });
  return { items, regions };
}

export function answerBy(standing: Standing, region: CountyCode): RegionAnswer | undefined {
  return standing.regions.find((row) => row.region.code === region)?.answer;
}
