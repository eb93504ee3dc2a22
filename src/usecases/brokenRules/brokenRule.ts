import type { CriterionStatus, Level } from '#domain/criterion.ts';
import type { CountyCode, CriterionId, Day, Email, RowKey } from '#domain/ids.ts';
import { may, type Actor, type Role } from '#domain/role.ts';
import { dayOf } from '#domain/time.ts';
import type { Held, ListName, Signature } from '#domain/workspace.ts';

/** What a status needs and no row gives. */
export type Support =
  | 'openConsultation'
  | 'closedConsultation'
  | 'decision'
  | 'publishedEdition'
  /** There is a decision, on another text than the one that stands there. */
  | 'decidedText';

/** Which rule a row was written against. Rules I1–I16 in docs/spec/integrity.md. */
export type RuleBroken =
  /** Last written by somebody who was not contact of its region that day. */
  | { readonly kind: 'notContact'; readonly region: CountyCode; readonly on: Day }
  /** Last written by somebody who held none of the roles that day. */
  | { readonly kind: 'wrongRole'; readonly needs: readonly Role[]; readonly on: Day }
  /** The region has a later row on the same thing, which is the one looked at. */
  | { readonly kind: 'saidTwice'; readonly region: CountyCode; readonly later: string }
  | { readonly kind: 'reasonMissing' }
  /** Written after the consultation's closing day. */
  | { readonly kind: 'tooLate'; readonly closesOn: Day; readonly on: Day }
  /** The hash that is stored does not fit what is stored. */
  | { readonly kind: 'notIntact' }
  /** There is an earlier frozen copy with the same content or version. */
  | { readonly kind: 'frozenTwice'; readonly version: number; readonly earlier: string }
  | { readonly kind: 'editionMissing'; readonly edition: string }
  | { readonly kind: 'pictureNotIntact' }
  | { readonly kind: 'pictureMissing' }
  | { readonly kind: 'deviationsMissing' }
  /** One criterion, or one of the national library under two ids, twice at one level. */
  | {
      readonly kind: 'levelTwice';
      readonly ids: readonly [CriterionId, CriterionId];
      readonly level: Level | undefined;
    }
  | { readonly kind: 'statusUnsupported'; readonly status: CriterionStatus; readonly lacks: Support }
  /** Says that somebody else is editing. */
  | { readonly kind: 'presenceOfAnother'; readonly email: Email };

/** Who can put a row right: a contact by answering again, others as they wrote it or by the list's own history. */
export type Mender =
  { readonly kind: 'contact'; readonly region: CountyCode } | { readonly kind: 'role'; readonly role: Role };

/** A row that can be read and was written against the rules. It is shown, is not counted, and nothing is deleted. */
export type BrokenRule = {
  readonly list: ListName;
  /** The row's number in its list. */
  readonly rowId: string;
  readonly key: RowKey;
  /** What people know the row by: ids of criteria and names as they stand there; whose it is, the mender says. */
  readonly about: string;
  readonly written: Signature;
  readonly broken: RuleBroken;
  readonly mender: Mender;
};

/** Whether the person can put the row right, or leads the work and sees to it that somebody does. */
export function isConcerned(actor: Actor, { mender }: Pick<BrokenRule, 'mender'>): boolean {
  if (may.administer(actor)) return true;
  return mender.kind === 'contact' ? may.speakFor(actor, mender.region) : actor.roles.has(mender.role);
}

/** Finds nothing, or what a row breaks. */
export type Found = RuleBroken | undefined;

type Row = Held<{ readonly key: RowKey; readonly region?: CountyCode | undefined }>;

/** Puts a row to its faults. @param about what people know the row by */
export function brokenBy(list: ListName, held: Row, [about, ...found]: readonly [string, ...Found[]]): BrokenRule[] {
  const { rowId, written } = held;
  const { key, region } = held.value;
  const role = list === 'decisions' ? 'steeringGroup' : 'coordinator';
  const mender: Mender = region === undefined ? { kind: 'role', role } : { kind: 'contact', region };
  return found.flatMap((broken) =>
    broken === undefined ? [] : [{ list, rowId, key, about, written, broken, mender }],
  );
}

export function writtenOn({ written }: Pick<Row, 'written'>): Day {
  return dayOf(written.at);
}

/**
 * Keeps what was found as long as the rows that it was found in are the same: an edit of one criterion does not ask
 * two hundred thousand positions again.
 */
export function foundOnce<W>(
  rowsOf: (workspace: W) => readonly object[],
  find: (workspace: W) => readonly BrokenRule[],
): (workspace: W) => readonly BrokenRule[] {
  let last: { readonly rows: readonly object[]; readonly found: readonly BrokenRule[] } | undefined;
  return (workspace) => {
    const rows = rowsOf(workspace);
    if (last?.rows.every((each, index) => each === rows[index]) !== true) last = { rows, found: find(workspace) };
    return last.found;
  };
}
