import type { CountyCode, Email } from '#domain/ids.ts';
import { lacksReason, type Position } from '#domain/position.ts';
import { dayOf } from '#domain/time.ts';
import type { Held, Workspace } from '#domain/workspace.ts';
import { positionsOn } from '../consultationOf.ts';
import { isByContact, isByLeader, isOnBehalf, isTooLate } from '../countedPosition.ts';
import { brokenBy, foundOnce, type BrokenRule, type Found } from './brokenRule.ts';

/** Positions that no contact wrote, that came too late, that lack a reason, or that another of the region follows. */
export const brokenPositions = foundOnce(
  ({ positions, consultations, roles }: Workspace) => [positions.all, consultations.all, roles.all],
  (workspace) => {
    const known = { later: followed(workspace), contacts: standingContacts(workspace) };
    const broken: BrokenRule[] = [];
    for (const held of workspace.positions.all) {
      const found = faultsOf(workspace, held, known);
      if (found !== undefined) broken.push(...brokenBy('positions', held, [held.value.criterion, ...found]));
    }
    return broken;
  },
);

type Known = {
  /** By row, another that the same region has given since on the same item. */
  readonly later: ReadonlyMap<Held<Position>, Held<Position>>;
  /** Who speaks for which region on whatever day. */
  readonly contacts: ReadonlyMap<Email, ReadonlySet<CountyCode>>;
};

/** Nearly every one of two hundred thousand rows is sound, and its day is not even asked for. */
function faultsOf(workspace: Workspace, held: Held<Position>, known: Known): readonly Found[] | undefined {
  const { consultation, region, stance, meeting } = held.value;
  const { email, at } = held.written;
  const later = known.later.get(held);
  const isStanding = meeting === undefined && email !== undefined && known.contacts.get(email)?.has(region) === true;
  const isOwn = isStanding || isByContact(workspace, held);
  const asked = workspace.consultations.byKey(consultation)?.value;
  const isLate = asked !== undefined && isTooLate(asked, held);
  if (isOwn && !isLate && later === undefined && !lacksReason(stance)) return undefined;
  // Taken down at a meeting by somebody who may: it waits for its region, and is not wrong.
  if (!isOwn && meeting !== undefined && isByLeader(workspace, held)) return undefined;
  return [
    isOwn ? undefined : { kind: 'notContact', region, on: dayOf(at) },
    isLate ? { kind: 'tooLate', closesOn: asked.closesOn, on: dayOf(at) } : undefined,
    lacksReason(stance) ? { kind: 'reasonMissing' } : undefined,
    later && { kind: 'saidTwice', region, later: later.rowId },
  ];
}

function standingContacts({ roles }: Workspace): Known['contacts'] {
  const contacts = new Map<Email, Set<CountyCode>>();
  for (const { value } of roles.all) {
    const { email, role, region, from, to } = value;
    if (role !== 'regionContact' || region === undefined || from !== undefined || to !== undefined) continue;
    contacts.set(email, (contacts.get(email) ?? new Set()).add(region));
  }
  return contacts;
}

/** Rows after which the same region has given another on the same item: by row, the one that is looked at. */
function followed(workspace: Workspace): ReadonlyMap<Held<Position>, Held<Position>> {
  const after = new Map<Held<Position>, Held<Position>>();
  for (const { value } of workspace.consultations.all) {
    for (const { criterion } of value.items) {
      const rows = positionsOn(workspace, value.key, criterion);
      // What was taken down at a meeting stands beside the region's own row, and follows none.
      if (hasRegionTwice(rows))
        tellFollowed(
          rows.filter((held) => !isOnBehalf(workspace, held)),
          after,
        );
    }
  }
  return after;
}

/** By county code, in which of the questions asked so far it was met last: no set for each of ten thousand items. */
const metIn = new Uint32Array(100);
let question = 0;

function hasRegionTwice(rows: readonly Held<Position>[]): boolean {
  question = (question + 1) >>> 0;
  for (const { value } of rows) {
    const code = Number(value.region);
    if (metIn[code] === question) return true;
    metIn[code] = question;
  }
  return false;
}

/** As in `standingOf`: of several the latest given stands, and of those given at once the later row. */
function tellFollowed(rows: readonly Held<Position>[], after: Map<Held<Position>, Held<Position>>): void {
  const latest = new Map<CountyCode, Held<Position>>();
  for (const held of rows) {
    const earlier = latest.get(held.value.region);
    if (earlier === undefined || earlier.value.givenAt <= held.value.givenAt) latest.set(held.value.region, held);
  }
  for (const held of rows) {
    const last = latest.get(held.value.region);
    if (last !== undefined && last !== held) after.set(held, last);
  }
}
