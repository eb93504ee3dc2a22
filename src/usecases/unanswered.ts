import { takesAnswers, type Consultation } from '#domain/consultation.ts';
import type { Criterion } from '#domain/criterion.ts';
import type { Day } from '#domain/ids.ts';
import type { Region } from '#domain/region.ts';
import type { Actor } from '#domain/role.ts';
import type { RegionAnswer } from '#domain/standing.ts';
import type { Held, Workspace } from '#domain/workspace.ts';
import { answerBy, answerProgress, type ItemProgress } from './answerProgress.ts';
import { criterionById } from './lookUp.ts';
import { toDoOf } from './toDoOf.ts';

/** A criterion of a consultation that waits for one region's answer. */
export type Unanswered = {
  readonly region: Region;
  readonly consultation: Consultation;
  readonly criterion: Held<Criterion>;
  /** Whether the region answered an earlier text. */
  readonly isStale: boolean;
};

/** What a person's regions have not answered, what closes first before the rest: what the to-do list counts (U20). */
export function unansweredBy(workspace: Workspace, actor: Actor, on: Day): readonly Unanswered[] {
  return toDoOf(workspace, actor, on).flatMap((task): readonly Unanswered[] => {
    if (task.kind !== 'answer') return [];
    const { value } = task.consultation;
    const { items, regions } = answerProgress(workspace, value, actor);
    const region = regions.find((each) => each.region.code === task.region)?.region;
    return items.flatMap((progress) => (region === undefined ? [] : waiting(workspace, value, region, progress)));
  });
}

/** A criterion that somebody is silent on, and who; regions in county-code order. */
export type SilentOn = {
  readonly consultation: Consultation;
  readonly criterion: Held<Criterion>;
  readonly silent: readonly Region[];
};

/** What regions can be asked about now: criteria of open consultations that at least one can answer and has not. */
export function silentOn(workspace: Workspace, on: Day): readonly SilentOn[] {
  const open = workspace.consultations.all.map(({ value }) => value).filter((each) => takesAnswers(each, on));
  return open
    .toSorted((a, b) => (a.closesOn < b.closesOn ? -1 : 1))
    .flatMap((consultation) =>
      answerProgress(workspace, consultation).items.flatMap((progress): readonly SilentOn[] => {
        const regions = progress.standing.regions.map(({ region }) => region);
        const waitingFor = regions.flatMap((region) => waiting(workspace, consultation, region, progress));
        const [first] = waitingFor;
        if (first === undefined) return [];
        return [{ consultation, criterion: first.criterion, silent: waitingFor.map(({ region }) => region) }];
      }),
    );
}

/** Who has answered is left in peace, and so is everybody about a text that is being changed. */
const ANSWERED: ReadonlySet<RegionAnswer['kind']> = new Set(['given', 'hidden']);

function waiting(
  workspace: Workspace,
  consultation: Consultation,
  region: Region,
  { item, standing, isTextUnchanged }: ItemProgress,
): readonly Unanswered[] {
  const criterion = criterionById(workspace, item.criterion);
  const kind = answerBy(standing, region.code)?.kind;
  if (criterion === undefined || kind === undefined || ANSWERED.has(kind) || !isTextUnchanged) return [];
  return [{ region, consultation, criterion, isStale: kind === 'stale' }];
}
