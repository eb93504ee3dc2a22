import type { CriterionStatus } from './criterion.ts';
import type { ConsultationState } from './consultation.ts';
import type { AdoptionState } from './adoption.ts';
import type { Role } from './role.ts';

/** One allowed step of a state machine. docs/spec/states.md is drawn from these tables. */
type Move<V extends string, S extends string> = {
  readonly verb: V;
  readonly from: readonly S[];
  readonly to: S;
  readonly by: readonly Role[];
};

const DRAFTERS = ['workingGroup', 'areaCoordinator', 'coordinator'] as const satisfies readonly Role[];

/**
 * How the status of a criterion may change, and that of a package, which goes the same way
 * (utkast → granskning → remiss → beslutsklar → fastställd → publicerad → ersatt | upphävd).
 */
export const STATUS_MOVES = [
  { verb: 'sendForReview', from: ['draft'], to: 'inReview', by: DRAFTERS },
  { verb: 'returnToDraft', from: ['inReview', 'referredBack'], to: 'draft', by: DRAFTERS },
  { verb: 'rest', from: ['draft', 'inReview', 'referredBack'], to: 'dormant', by: DRAFTERS },
  { verb: 'wake', from: ['dormant'], to: 'draft', by: DRAFTERS },
  { verb: 'openConsultation', from: ['draft', 'inReview', 'referredBack'], to: 'inConsultation', by: ['coordinator'] },
  { verb: 'closeConsultation', from: ['inConsultation'], to: 'readyForDecision', by: ['coordinator'] },
  { verb: 'decide', from: ['readyForDecision'], to: 'decided', by: ['steeringGroup'] },
  { verb: 'referBack', from: ['readyForDecision'], to: 'referredBack', by: ['steeringGroup'] },
  { verb: 'reject', from: ['readyForDecision'], to: 'dormant', by: ['steeringGroup'] },
  { verb: 'publish', from: ['decided'], to: 'published', by: ['coordinator'] },
  { verb: 'revise', from: ['published'], to: 'draft', by: ['coordinator'] },
  { verb: 'supersede', from: ['published'], to: 'superseded', by: ['coordinator'] },
  { verb: 'repeal', from: ['decided', 'published'], to: 'repealed', by: ['steeringGroup'] },
] as const satisfies readonly Move<string, CriterionStatus>[];
export type StatusVerb = (typeof STATUS_MOVES)[number]['verb'];

/** The statuses from which a criterion may be sent for consultation (rule C5). */
export const CONSULTABLE_STATUSES: readonly CriterionStatus[] =
  STATUS_MOVES.find(({ verb }) => verb === 'openConsultation')?.from ?? [];

export const CONSULTATION_MOVES = [
  { verb: 'closeConsultation', from: ['open'], to: 'closed', by: ['coordinator'] },
] as const satisfies readonly Move<string, ConsultationState>[];

/** A region may change its mind at any time; that it has considered a package it cannot take back. */
export const ADOPTION_MOVES = [
  { verb: 'plan', from: ['notConsidered', 'adopted', 'adoptedWithDeviations', 'declined'], to: 'planned' },
  { verb: 'adopt', from: ['notConsidered', 'planned', 'adoptedWithDeviations', 'declined'], to: 'adopted' },
  {
    verb: 'adoptWithDeviations',
    from: ['notConsidered', 'planned', 'adopted', 'declined'],
    to: 'adoptedWithDeviations',
  },
  { verb: 'decline', from: ['notConsidered', 'planned', 'adopted', 'adoptedWithDeviations'], to: 'declined' },
] as const satisfies readonly Omit<Move<string, AdoptionState | 'notConsidered'>, 'by'>[];

/** @returns the status after the step, or undefined where the step is not allowed from here */
export function statusAfter(verb: StatusVerb, from: CriterionStatus): CriterionStatus | undefined {
  const move = STATUS_MOVES.find((candidate) => candidate.verb === verb);
  const sources: readonly CriterionStatus[] = move?.from ?? [];
  return sources.includes(from) ? move?.to : undefined;
}

/** Whether one of the person's roles may take the step; that the status allows it is for `statusAfter`. */
export function mayMove(roles: ReadonlySet<Role>, verb: StatusVerb): boolean {
  const by: readonly Role[] = STATUS_MOVES.find((candidate) => candidate.verb === verb)?.by ?? [];
  return by.some((role) => roles.has(role));
}
