import { isAsked, type Consultation, type ConsultationItem } from '#domain/consultation.ts';
import { contentOf, hashOf, isSameContent } from '#domain/edition.ts';
import type { CriterionId, EditionHash, RowKey } from '#domain/ids.ts';
import { standingOf, withHidden, type Standing } from '#domain/standing.ts';
import type { Position } from '#domain/position.ts';
import type { Region } from '#domain/region.ts';
import { may, type Actor } from '#domain/role.ts';
import { dayOf } from '#domain/time.ts';
import type { Held, Workspace } from '#domain/workspace.ts';
import { heldRole } from './actorOf.ts';
import { carriedInLog } from './carriedForward.ts';
import { isCountable } from './countedPosition.ts';
import { criterionById, editionsOf } from './lookUp.ts';

/** The consultation that a criterion is or was last in, and what it asks about. */
export type LastConsultation = { readonly held: Held<Consultation>; readonly item: ConsultationItem };

/** The consultation that a criterion is or was last in: an open one before a closed, then the latest opened. */
export function consultationOf(workspace: Workspace, criterion: CriterionId): LastConsultation | undefined {
  return lastConsultations(workspace.consultations.all).get(criterion);
}

const lastOnes = new WeakMap<readonly Held<Consultation>[], ReadonlyMap<CriterionId, LastConsultation>>();

/** Looked up once per snapshot of the list: a matrix of all criteria asks ten thousand times. */
function lastConsultations(rows: readonly Held<Consultation>[]): ReadonlyMap<CriterionId, LastConsultation> {
  const known = lastOnes.get(rows);
  if (known !== undefined) return known;
  const last = new Map<CriterionId, LastConsultation>();
  for (const held of rows) {
    for (const item of held.value.items) {
      const found = last.get(item.criterion);
      // Of two items on one criterion in one consultation the first is the one asked about.
      if (found === undefined || (found.held !== held && isLater(held.value, found.held.value))) {
        last.set(item.criterion, { held, item });
      }
    }
  }
  lastOnes.set(rows, last);
  return last;
}

function isLater(a: Consultation, b: Consultation): boolean {
  if (a.state !== b.state) return a.state === 'open';
  return a.opensOn >= b.opensOn;
}

/**
 * What answers must be for to count: until the coordinator has closed the consultation the text as it reads now, so
 * that a changed comma makes every earlier answer stale at once (S2, S9); afterwards what was asked.
 */
export function questionedItem(
  workspace: Workspace,
  consultation: Consultation,
  item: ConsultationItem,
): ConsultationItem {
  const working = consultation.state === 'open' ? criterionById(workspace, item.criterion) : undefined;
  if (working === undefined) return item;
  const asked = editionsOf(workspace, item.criterion).find(({ value }) => value.hash === item.edition);
  if (asked !== undefined && isSameContent(asked.value.content, contentOf(working.value))) return item;
  const edition = hashOf(contentOf(working.value));
  return edition === item.edition ? item : { criterion: item.criterion, edition, carriedFrom: [] };
}

/** Who looks at a picture: hidden answers show to each what they may see, and to a whole chat nothing. */
export type Reader = Actor | 'everyone';

/**
 * The regions' picture for one criterion of one consultation.
 *
 * @param item the edition that answers must be for, and those whose answers were carried forward to it
 * @param seenBy without one all answers show, as in a decision
 */
export function standingIn(
  workspace: Workspace,
  consultation: Consultation,
  item: Pick<ConsultationItem, 'criterion' | 'edition' | 'carriedFrom'>,
  seenBy?: Reader,
): Standing {
  const regions = regionsAsked(workspace, consultation);
  const isVerified = (position: Held<Position>) => isCountable(workspace, consultation, position);
  const { criterion, edition } = item;
  const carriedFrom = isCarryingCounted(workspace, consultation.key) ? carriedInLog(workspace, item) : NOTHING_CARRIED;
  const question = { consultation: consultation.key, criterion, edition, carriedFrom, regions, isVerified };
  const standing = standingOf(question, positionsOn(workspace, consultation.key, criterion));
  if (seenBy === undefined || !isHiddenFrom(consultation, seenBy)) return standing;
  return withHidden(standing, (region) => seenBy !== 'everyone' && may.speakFor(seenBy, region));
}

const NOTHING_CARRIED: readonly EditionHash[] = [];

/** That answers follow a text is the coordinator's choice alone: what somebody else wrote into the row carries nothing. */
function isCarryingCounted(workspace: Workspace, consultation: RowKey): boolean {
  const written = workspace.consultations.byKey(consultation)?.written;
  return written !== undefined && heldRole(workspace, written.email, 'coordinator', dayOf(written.at));
}

/** Active regions that the consultation asks, in county-code order. */
export function regionsAsked(workspace: Workspace, consultation: Pick<Consultation, 'regions'>): readonly Region[] {
  return workspace.regions.all
    .map((held) => held.value)
    .filter((region) => region.isActive && isAsked(consultation, region.code))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}

/**
 * Whether somebody sees only their own region's answers, and of the others who has answered: rule C17. Until it has
 * been closed: one whose last day is over may still be extended.
 */
export function isHiddenFrom(consultation: Pick<Consultation, 'isHidden' | 'state'>, reader: Reader): boolean {
  if (!consultation.isHidden || consultation.state !== 'open') return false;
  return reader === 'everyone' || !may.openConsultation(reader);
}

type Asked = ReadonlyMap<RowKey, ReadonlyMap<CriterionId, readonly Held<Position>[]>>;
const indexed = new WeakMap<readonly Held<Position>[], Asked>();

/** All rows by all regions on one criterion of one consultation; the index is made once per snapshot of the list. */
export function positionsOn(
  workspace: Workspace,
  consultation: RowKey,
  criterion: CriterionId,
): readonly Held<Position>[] {
  const rows = workspace.positions.all;
  const known = indexed.get(rows);
  const index = known ?? indexOf(rows);
  if (known === undefined) indexed.set(rows, index);
  return index.get(consultation)?.get(criterion) ?? [];
}

function indexOf(rows: readonly Held<Position>[]): Asked {
  const index = new Map<RowKey, Map<CriterionId, Held<Position>[]>>();
  for (const held of rows) {
    const { consultation, criterion } = held.value;
    let asked = index.get(consultation);
    if (asked === undefined) index.set(consultation, (asked = new Map<CriterionId, Held<Position>[]>()));
    const group = asked.get(criterion);
    if (group === undefined) asked.set(criterion, [held]);
    else group.push(held);
  }
  return index;
}
