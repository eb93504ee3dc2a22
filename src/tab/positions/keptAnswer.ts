import { editionHash, type EditionHash, type Instant } from '#domain/ids.ts';
import { STANCE_KINDS, type Position, type StanceKind } from '#domain/position.ts';
import type { Held } from '#domain/workspace.ts';
import type { Draft } from '#replica/outbox/draftStore.ts';
import type { Pending } from '#replica/replica.ts';
import { keptShape } from '../start/keptShape.ts';
import type { Question } from './question.ts';

/** What the form for an answer begins with. */
export type BegunAnswer = {
  readonly kind: StanceKind | undefined;
  readonly reason: string;
  /** Undefined while nobody has touched it: what the region has on record stays. */
  readonly reservation: string | undefined;
  /** The text that was on the screen while the form was filled in; a later one has to be read before it is answered. */
  readonly editionRead: EditionHash;
  /** Revision of the answer that the person saw; a later one shows when saving. */
  readonly seen: string | undefined;
  /** A change in the outbox that waits for its person; saving replaces it. */
  readonly replaces: string | undefined;
  /** When the draft that is filled in was typed; `undefined` when there is none. */
  readonly keptAt: Instant | undefined;
};

type Beginning = {
  readonly question: Question;
  readonly current: Held<Position> | undefined;
  /** A change of the answer that waits for its person. */
  readonly stuck: Pending | undefined;
  readonly kept: Draft | undefined;
};

/** With the draft if there is one, else with what waits for the person, else with the answer as it stands. */
export function answerBegun({ question, current, stuck, kept }: Beginning): BegunAnswer {
  const shape = keptShape(kept?.values);
  const typed = shape?.text('reason');
  if (kept && shape && typed !== undefined) {
    const editionRead = editionHash(shape.text('editionRead') ?? '') ?? question.edition;
    const [kind, replaces] = [shape.oneOf('kind', STANCE_KINDS), shape.text('replaces')];
    // What a draft says nothing of is as the region has it on record.
    const reservation = shape.text('reservation') ?? reservationOf(current?.value);
    return { kind, reason: typed, reservation, editionRead, seen: kept.base, replaces, keptAt: kept.keptAt };
  }
  const waiting = stuck?.change?.list === 'positions' ? stuck.change.value : undefined;
  const given = waiting ?? current?.value;
  const stance = given?.stance;
  return {
    kind: stance?.kind,
    reason: stance === undefined || stance.kind === 'endorses' ? '' : stance.reason,
    reservation: reservationOf(given),
    editionRead: question.edition,
    seen: current?.revision,
    replaces: waiting && stuck?.id,
    keptAt: undefined,
  };
}

function reservationOf(position: Position | undefined): string | undefined {
  return position === undefined || position.reservation === '' ? undefined : position.reservation;
}

/** What to keep of a form, so that `answerBegun` finds it again. */
export function keptAnswerOf(answer: BegunAnswer): Omit<Draft, 'keptAt'> {
  const { kind, reason, reservation, editionRead, seen, replaces } = answer;
  return { values: { kind, reason, reservation, editionRead, replaces }, base: seen };
}
