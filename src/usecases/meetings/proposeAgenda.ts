import { takesAnswers, type Consultation } from '#domain/consultation.ts';
import type { Day } from '#domain/ids.ts';
import type { AgendaSubject } from '#domain/meeting.ts';
import type { Actor } from '#domain/role.ts';
import type { StandingCounts } from '#domain/standing.ts';
import type { Held, Workspace } from '#domain/workspace.ts';
import { answerProgress, type ItemProgress } from '../answerProgress.ts';
import { criterionById } from '../lookUp.ts';
import { toDoOf, type Task } from '../toDoOf.ts';

/** Why something is worth a meeting's time. */
export type ProposalReason =
  | { readonly kind: 'decide' }
  /** `silent` regions have something left to answer; on `disputed` criteria somebody does not simply endorse. */
  | { readonly kind: 'consultation'; readonly silent: number; readonly disputed: number; readonly by: Day }
  | { readonly kind: 'disputed'; readonly counts: Pick<StandingCounts, 'rejects' | 'endorsesWithChange'> }
  | { readonly kind: 'comments'; readonly count: number }
  | { readonly kind: 'review'; readonly by: Day };

/** Something that a meeting could take up, with the minutes it may need. */
export type AgendaProposal = {
  readonly subject: AgendaSubject;
  readonly title: string;
  readonly minutes: number;
  readonly why: ProposalReason;
};

/** Minutes to begin from; whoever plans changes them. */
const MINUTES = { decide: 15, consultation: 10, disputed: 15, comments: 10, review: 5 } as const satisfies Record<
  ProposalReason['kind'],
  number
>;

/**
 * An agenda built from what there is to do: what waits for decision, what is asked and disputed or not answered,
 * comments without an answer, and reviews that fall due. Each thing once, at its first reason. Rule A3 in
 * docs/spec/meetings.md.
 */
export function proposeAgenda(workspace: Workspace, actor: Actor, on: Day): readonly AgendaProposal[] {
  // What waits for those who lead a meeting, whichever of them asks.
  const leaders: Actor = { ...actor, roles: new Set(['coordinator', 'steeringGroup']), speaksFor: [] };
  const tasks = toDoOf(workspace, leaders, on);
  const from = (...kinds: readonly Task['kind'][]) =>
    tasks.filter(({ kind }) => kinds.includes(kind)).flatMap((task) => fromTask(workspace, task));
  const all = [
    ...from('decidePackage', 'decideCriteria'),
    ...openConsultations(workspace, actor, on),
    ...from('comments'),
    ...from('review'),
  ];
  const met = new Set<string>();
  return all.filter(({ subject }) => {
    const name = JSON.stringify(subject);
    return !met.has(name) && met.add(name);
  });
}

function fromTask(workspace: Workspace, task: Task): readonly AgendaProposal[] {
  switch (task.kind) {
    case 'decidePackage': {
      const { key, name: title } = task.package.value;
      return [proposal({ kind: 'package', package: key }, title, { kind: 'decide' })];
    }
    case 'decideCriteria':
      return task.criteria.map((criterion) =>
        proposal({ kind: 'criterion', criterion }, criterionById(workspace, criterion)?.value.title ?? criterion, {
          kind: 'decide',
        }),
      );
    case 'comments': {
      const { id: criterion, title } = task.criterion.value;
      return [proposal({ kind: 'criterion', criterion }, title, { kind: 'comments', count: task.count })];
    }
    case 'review': {
      const { id: criterion, title } = task.criterion.value;
      return [proposal({ kind: 'criterion', criterion }, title, { kind: 'review', by: task.by })];
    }
    default:
      return [];
  }
}

function openConsultations(workspace: Workspace, actor: Actor, on: Day): readonly AgendaProposal[] {
  return workspace.consultations.all
    .filter(({ value }) => takesAnswers(value, on))
    .toSorted((one, other) => (one.value.closesOn < other.value.closesOn ? -1 : 1))
    .flatMap((held) => consultation(workspace, actor, held));
}

/** The consultation as a whole, then each criterion that somebody does not simply endorse, the most disputed first. */
function consultation(workspace: Workspace, actor: Actor, { value }: Held<Consultation>): readonly AgendaProposal[] {
  const { items, regions } = answerProgress(workspace, value, actor);
  const disputed = items.filter((item) => dissent(item) > 0).toSorted((one, other) => dissent(other) - dissent(one));
  const silent = regions.filter(({ due }) => due > 0).length;
  if (silent === 0 && disputed.length === 0) return [];
  const why = { kind: 'consultation', silent, disputed: disputed.length, by: value.closesOn } as const;
  return [
    proposal({ kind: 'consultation', consultation: value.key }, value.title, why),
    ...disputed.map(({ item: { criterion }, standing: { counts } }) => {
      const title = criterionById(workspace, criterion)?.value.title ?? criterion;
      const { rejects, endorsesWithChange } = counts;
      return proposal({ kind: 'criterion', criterion }, title, {
        kind: 'disputed',
        counts: { rejects, endorsesWithChange },
      });
    }),
  ];
}

function dissent({ standing: { counts } }: ItemProgress): number {
  return counts.rejects + counts.endorsesWithChange;
}

function proposal(subject: AgendaSubject, title: string, why: ProposalReason): AgendaProposal {
  return { subject, title, minutes: MINUTES[why.kind], why };
}
