import {
  criterionId,
  editionHash,
  type CountyCode,
  type CriterionId,
  type EditionHash,
  type RowKey,
} from '#domain/ids.ts';
import { STANCE_KINDS, stanceOf, type Position, type StanceKind } from '#domain/position.ts';
import type { Draft } from '#replica/outbox/draftStore.ts';
import type { RecordPositions } from '#usecases/recordPositions.ts';
import { keptShape, type KeptShape } from '../../start/keptShape.ts';

/** An answer that is not saved yet. */
export type Drafted = {
  readonly kind: StanceKind;
  readonly reason: string;
  /** Undefined while nobody has touched it: what the region has on record stays. */
  readonly reservation: string | undefined;
  /** The text that was on the screen when the stance was chosen. */
  readonly editionRead: EditionHash;
};

export type DraftedAnswers = ReadonlyMap<CriterionId, Drafted>;

/** Where what was chosen is kept. */
export function answersDraft(consultation: RowKey, region: CountyCode): string {
  return `answers/${consultation}/${region}`;
}

/** The region's earlier answer, to be given again for the text as it is now. */
export function sameAgain({ stance, reservation }: Position, editionRead: EditionHash): Drafted {
  const reason = stance.kind === 'endorses' ? '' : stance.reason;
  return { kind: stance.kind, reason, reservation, editionRead };
}

/** What is asked for when what was chosen is saved: only what is still left to answer. */
export function answersOf(drafted: DraftedAnswers, due: readonly CriterionId[]): RecordPositions['answers'] {
  return due.flatMap((criterion) => {
    const answer = drafted.get(criterion);
    if (answer === undefined) return [];
    const { kind, reason, reservation, editionRead } = answer;
    return [{ criterion, editionRead, stance: stanceOf(kind, reason), reservation }];
  });
}

export function keptAnswers(kept: Draft | undefined): DraftedAnswers {
  const shape = keptShape(kept?.values);
  const fields = shape?.fields() ?? [];
  return new Map(
    fields.flatMap((field): readonly (readonly [CriterionId, Drafted])[] => {
      const id = criterionId(field);
      const answer = draftedIn(shape?.inside(field));
      return id === undefined || answer === undefined ? [] : [[id, answer]];
    }),
  );
}

function draftedIn(shape: KeptShape | undefined): Drafted | undefined {
  const kind = shape?.oneOf('kind', STANCE_KINDS);
  const editionRead = editionHash(shape?.text('editionRead') ?? '');
  if (shape === undefined || kind === undefined || editionRead === undefined) return undefined;
  return { kind, reason: shape.text('reason') ?? '', reservation: shape.text('reservation'), editionRead };
}

export function keptValuesOf(drafted: DraftedAnswers): Omit<Draft, 'keptAt'> {
  return { values: Object.fromEntries(drafted), base: undefined };
}
