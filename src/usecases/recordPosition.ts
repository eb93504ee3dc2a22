import { isAsked, takesAnswers } from '#domain/consultation.ts';
import {
  instantAt,
  type CountyCode,
  type CriterionId,
  type Day,
  type EditionHash,
  type Instant,
  type RowKey,
} from '#domain/ids.ts';
import { REASON_LIMIT } from '#domain/limits.ts';
import type { Moment } from '#domain/moment.ts';
import { lacksReason, type Position, type Stance } from '#domain/position.ts';
import { err, ok, type Result } from '#domain/result.ts';
import { may, type Actor } from '#domain/role.ts';
import { dayOf } from '#domain/time.ts';
import type { Change, Workspace } from '#domain/workspace.ts';
import { contentOf, hashOf } from '#domain/edition.ts';
import { isOnBehalf } from './countedPosition.ts';
import { criterionById } from './lookUp.ts';
import { waitingFor } from './meetings/saidAtMeetings.ts';
import { reservationOnRecord, rowsOf, rowToAnswerIn } from './ownPosition.ts';

const SECOND_MS = 1_000;

export type RecordPosition = {
  readonly consultation: RowKey;
  readonly criterion: CriterionId;
  /** The edition that the person had before them. */
  readonly editionRead: EditionHash;
  readonly region: CountyCode;
  readonly stance: Stance;
  /** What the region wants on record beside its stance. Left out, what it had on record stays. */
  readonly reservation?: string | undefined;
};

/** What stands against an answer, whoever gives it. */
export type OpenAnswerRefusal =
  | { readonly kind: 'consultationMissing' }
  | { readonly kind: 'consultationClosed'; readonly closesOn: Day }
  | { readonly kind: 'notInConsultation' }
  | { readonly kind: 'regionNotAsked'; readonly region: CountyCode }
  | { readonly kind: 'editionChanged'; readonly current: EditionHash }
  | { readonly kind: 'reasonMissing'; readonly stance: Exclude<Stance['kind'], 'endorses'> }
  | { readonly kind: 'reasonTooLong'; readonly limit: number }
  | { readonly kind: 'reservationTooLong'; readonly limit: number };

export type RecordPositionRefusal = { readonly kind: 'notContactOf'; readonly region: CountyCode } | OpenAnswerRefusal;

/** Records what a region says about an edition. Rules P1–P11 in docs/spec/positions.md. */
export function recordPosition(
  workspace: Workspace,
  actor: Actor,
  input: RecordPosition,
  at: Moment,
): Result<readonly Change[], RecordPositionRefusal> {
  const { region } = input;
  if (!may.speakFor(actor, region)) return err({ kind: 'notContactOf', region });
  return answered(workspace, { ...input, meeting: undefined }, at);
}

/** A region's own answer; `meeting` where it confirms what was taken down there. */
type OwnAnswer = RecordPosition & { readonly meeting: RowKey | undefined };

/** The region's one row with its answer, for an actor of whom it is known that they speak for it. */
export function answered(
  workspace: Workspace,
  input: OwnAnswer,
  at: Moment,
): Result<readonly Change[], OpenAnswerRefusal> {
  const refusal = answerRefusal(workspace, input, dayOf(at.now));
  if (refusal !== undefined) return err(refusal);

  const { consultation, criterion, editionRead, region, stance, meeting } = input;
  const earlier = rowToAnswerIn(workspace, input);
  const value: Position = {
    key: earlier?.value.key ?? at.newKey(),
    consultation,
    criterion,
    edition: editionRead,
    region,
    stance,
    reservation: (input.reservation ?? reservationOnRecord(workspace, input)).trim(),
    givenAt: givenAfter(workspace, input, at.now),
    meeting,
  };
  if (earlier === undefined) return ok([{ kind: 'create', list: 'positions', value }]);
  return ok([{ kind: 'update', list: 'positions', base: earlier, value }]);
}

/**
 * Later by the second than what was said at a meeting and than the region's other rows by hand, although the clock of
 * whoever wrote them may run ahead: of several the latest counts (P7), and lists keep seconds.
 */
function givenAfter(workspace: Workspace, input: OwnAnswer, now: Instant): Instant {
  const instead = rowToAnswerIn(workspace, input);
  const others = rowsOf(workspace, input).filter((held) => held !== instead && !isOnBehalf(workspace, held));
  return [...others, waitingFor(workspace, input)].reduce<Instant>((at, held) => {
    if (held === undefined) return at;
    const next = instantAt((Math.floor(Date.parse(held.value.givenAt) / SECOND_MS) + 1) * SECOND_MS);
    return at < next ? next : at;
  }, now);
}

/** Why nobody could answer so for the region, whoever speaks for it. */
export function answerRefusal(
  workspace: Workspace,
  { consultation: key, criterion, editionRead, region, stance, reservation = '' }: RecordPosition,
  today: Day,
): OpenAnswerRefusal | undefined {
  const consultation = workspace.consultations.byKey(key)?.value;
  if (consultation === undefined) return { kind: 'consultationMissing' };
  if (!takesAnswers(consultation, today)) return { kind: 'consultationClosed', closesOn: consultation.closesOn };

  if (!isAsked(consultation, region)) return { kind: 'regionNotAsked', region };
  const item = consultation.items.find((candidate) => candidate.criterion === criterion);
  const working = criterionById(workspace, criterion);
  if (item === undefined || working === undefined) return { kind: 'notInConsultation' };

  // An answer binds the region to one edition, so it has to be the one the person read, and still the one in force.
  const current = hashOf(contentOf(working.value));
  if (editionRead !== item.edition) return { kind: 'editionChanged', current: item.edition };
  if (current !== item.edition) return { kind: 'editionChanged', current };

  if (stance.kind !== 'endorses' && lacksReason(stance)) return { kind: 'reasonMissing', stance: stance.kind };
  if (stance.kind !== 'endorses' && stance.reason.length > REASON_LIMIT) {
    return { kind: 'reasonTooLong', limit: REASON_LIMIT };
  }
  return reservation.length > REASON_LIMIT ? { kind: 'reservationTooLong', limit: REASON_LIMIT } : undefined;
}
