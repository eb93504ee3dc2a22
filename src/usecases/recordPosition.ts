import type { CountyCode, CriterionId, Day, EditionHash, RowKey } from '#domain/ids.ts';
import { REASON_LIMIT } from '#domain/limits.ts';
import type { Moment } from '#domain/moment.ts';
import { lacksReason, type Position, type Stance } from '#domain/position.ts';
import { err, ok, type Result } from '#domain/result.ts';
import { may, type Actor } from '#domain/role.ts';
import { dayOf } from '#domain/time.ts';
import type { Change, Workspace } from '#domain/workspace.ts';
import { contentOf, hashOf } from '#domain/edition.ts';
import { positionsOn, takesAnswers } from './consultationOf.ts';
import { criterionById } from './lookUp.ts';

export type RecordPosition = {
  readonly consultation: RowKey;
  readonly criterion: CriterionId;
  /** The edition that the person had before them. */
  readonly editionRead: EditionHash;
  readonly region: CountyCode;
  readonly stance: Stance;
};

export type RecordPositionRefusal =
  | { readonly kind: 'notContactOf'; readonly region: CountyCode }
  | { readonly kind: 'consultationMissing' }
  | { readonly kind: 'consultationClosed'; readonly closesOn: Day }
  | { readonly kind: 'notInConsultation' }
  | { readonly kind: 'editionChanged'; readonly current: EditionHash }
  | { readonly kind: 'reasonMissing'; readonly stance: Exclude<Stance['kind'], 'endorses'> }
  | { readonly kind: 'reasonTooLong'; readonly limit: number };

/** Records what a region says about an edition. Rules P1–P8 in docs/spec/positions.md. */
export function recordPosition(
  workspace: Workspace,
  actor: Actor,
  input: RecordPosition,
  at: Moment,
): Result<readonly Change[], RecordPositionRefusal> {
  const { consultation: key, criterion, editionRead, region, stance } = input;
  if (!may.speakFor(actor, region)) return err({ kind: 'notContactOf', region });

  const refusal = refusalOf(workspace, input, dayOf(at.now));
  if (refusal !== undefined) return err(refusal);

  const earlier = positionsOn(workspace, key, criterion)
    .filter((held) => held.value.region === region)
    .reduce<(typeof workspace.positions.all)[number] | undefined>(
      (latest, held) => (latest === undefined || latest.value.givenAt <= held.value.givenAt ? held : latest),
      undefined,
    );
  const value: Position = {
    key: earlier?.value.key ?? at.newKey(),
    consultation: key,
    criterion,
    edition: editionRead,
    region,
    stance,
    givenAt: at.now,
  };
  if (earlier === undefined) return ok([{ kind: 'create', list: 'positions', value }]);
  return ok([{ kind: 'update', list: 'positions', base: earlier, value }]);
}

function refusalOf(
  workspace: Workspace,
  { consultation: key, criterion, editionRead, stance }: RecordPosition,
  today: Day,
): RecordPositionRefusal | undefined {
  const consultation = workspace.consultations.byKey(key)?.value;
  if (consultation === undefined) return { kind: 'consultationMissing' };
  if (!takesAnswers(consultation, today)) return { kind: 'consultationClosed', closesOn: consultation.closesOn };

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
  return undefined;
}
