import type { Criterion, CriterionStatus } from '#domain/criterion.ts';
import type { DecisionOutcome, DecisionSubject, PicturedAnswer, PositionsPicture } from '#domain/decision.ts';
import { contentOf, hashOf } from '#domain/edition.ts';
import type { Day } from '#domain/ids.ts';
import { PICTURE_LIMIT } from '#domain/limits.ts';
import { err, ok, type Result } from '#domain/result.ts';
import { statusAfter, type StatusVerb } from '#domain/transitions.ts';
import type { Held, Workspace } from '#domain/workspace.ts';
import { consultationOf } from './consultationOf.ts';
import { decisionPicture } from './decisionPicture.ts';
import { criterionById, editionsOf } from './lookUp.ts';

/** Why something cannot be decided; `name` is the id of a criterion, or what a package is called. */
export type DecideRefusal =
  | { readonly kind: 'subjectMissing'; readonly name: string }
  | {
      readonly kind: 'wrongStatus';
      readonly name: string;
      readonly outcome: DecisionOutcome;
      readonly status: CriterionStatus;
    }
  | { readonly kind: 'notConsulted'; readonly name: string }
  | { readonly kind: 'consultationOpen'; readonly name: string }
  | { readonly kind: 'decidedTooEarly'; readonly name: string; readonly earliest: Day }
  /** The edition is not the one that the regions were asked about, or that is in force. */
  | { readonly kind: 'otherEdition'; readonly name: string }
  /** The working copy reads otherwise than the edition that would be decided. */
  | { readonly kind: 'textChanged'; readonly name: string }
  /** The regions' reasons and reservations do not fit one row; `region` is the name of the one that wrote most. */
  | { readonly kind: 'pictureTooLong'; readonly name: string; readonly region: string };

export const VERB_OF = {
  decided: 'decide',
  referredBack: 'referBack',
  rejected: 'reject',
  repealed: 'repeal',
} as const satisfies Record<DecisionOutcome, StatusVerb>;

type DecidedCriterion = {
  readonly base: Held<Criterion>;
  readonly status: CriterionStatus;
  readonly picture: PositionsPicture | undefined;
};

/** What a decision on one criterion means for it. Rules Z2–Z6 in docs/spec/decisions.md. */
export function decideCriterion(
  workspace: Workspace,
  { criterion: name, edition }: Extract<DecisionSubject, { kind: 'criterion' }>,
  { outcome, on }: { readonly outcome: DecisionOutcome; readonly on: Day },
): Result<DecidedCriterion, DecideRefusal> {
  const base = criterionById(workspace, name);
  if (base === undefined) return err({ kind: 'subjectMissing', name });
  const status = statusAfter(VERB_OF[outcome], base.value.status);
  if (status === undefined) return err({ kind: 'wrongStatus', name, outcome, status: base.value.status });
  const present = hashOf(contentOf(base.value));
  if (outcome === 'repealed') {
    const isInForce = edition === (base.value.publishedEdition ?? present);
    const isFrozen = editionsOf(workspace, name).some(({ value }) => value.hash === edition);
    return isInForce && isFrozen ? ok({ base, status, picture: undefined }) : err({ kind: 'otherEdition', name });
  }
  const asked = consultationOf(workspace, name);
  if (asked === undefined) return err({ kind: 'notConsulted', name });
  const consultation = asked.held.value;
  if (consultation.state === 'open') return err({ kind: 'consultationOpen', name });
  if (on < consultation.opensOn) return err({ kind: 'decidedTooEarly', name, earliest: consultation.opensOn });
  if (edition !== asked.item.edition) return err({ kind: 'otherEdition', name });
  if (outcome === 'decided' && present !== edition) return err({ kind: 'textChanged', name });
  const picture = decisionPicture(workspace, consultation, asked.item);
  if (JSON.stringify(picture).length > PICTURE_LIMIT) {
    return err({ kind: 'pictureTooLong', name, region: mostWords(workspace, picture) });
  }
  return ok({ base, status, picture });
}

/** The name of the region whose reason and reservation are the longest. */
function mostWords({ regions }: Workspace, { answers }: PositionsPicture): string {
  const words = ({ reason, reservation }: PicturedAnswer) => reason.length + reservation.length;
  const code = answers.toSorted((a, b) => words(b) - words(a))[0]?.region;
  return regions.all.find(({ value }) => value.code === code)?.value.name ?? '';
}
