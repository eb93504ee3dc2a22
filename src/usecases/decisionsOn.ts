import { isPictureIntact, type Decision, type DecisionSubject } from '#domain/decision.ts';
import type { CriterionId, PackageHash, RowKey } from '#domain/ids.ts';
import { dayOf } from '#domain/time.ts';
import type { Held, Workspace } from '#domain/workspace.ts';
import { heldRole } from './actorOf.ts';
import { editionsOf, packageEditionsOf } from './lookUp.ts';

/** What decisions are looked for on, whichever its edition. */
export type Decidable =
  | { readonly kind: 'criterion'; readonly criterion: CriterionId }
  | { readonly kind: 'package'; readonly package: RowKey };

/**
 * The decisions on a criterion or package that count, that recorded last first. A row counts only if SharePoint says
 * that somebody of the steering group wrote it last, and its picture is the one that was frozen. Rule Z9 in
 * docs/spec/decisions.md.
 */
export function decisionsOn(workspace: Workspace, subject: Decidable): readonly Held<Decision>[] {
  return allDecisionsOn(workspace, subject).filter((held) => isCounted(workspace, held));
}

/** Those that do not count too, to be shown as what they are. */
export function allDecisionsOn(workspace: Workspace, subject: Decidable): readonly Held<Decision>[] {
  return indexOf(workspace.decisions.all).get(nameOf(subject)) ?? [];
}

export function isCounted(workspace: Workspace, held: Held<Decision>): boolean {
  if (!heldRole(workspace, held.written.email, 'steeringGroup', dayOf(held.written.at))) return false;
  return hasItsPicture(held.value) && isIntact(held) && isOnFrozen(workspace, held.value);
}

/** Whether what was decided on is there, as it was frozen. */
export function isOnFrozen(workspace: Workspace, { subject }: Pick<Decision, 'subject'>): boolean {
  return subject.kind === 'criterion'
    ? editionsOf(workspace, subject.criterion).some(({ value }) => value.hash === subject.edition)
    : packageEditionsOf(workspace, subject.package).some(({ value }) => value.hash === subject.edition);
}

/** Whether this exact edition stands decided: what counts and was recorded last on it says so. */
export function isDecided(workspace: Workspace, subject: DecisionSubject): boolean {
  const last = decisionsOn(workspace, subject).find(({ value }) => value.subject.edition === subject.edition);
  return last?.value.outcome === 'decided';
}

/** The edition of a package that stands decided; none where the last decision sent it back, rejected or repealed it. */
export function decidedPackage(workspace: Workspace, key: RowKey): PackageHash | undefined {
  const last = decisionsOn(workspace, { kind: 'package', package: key })[0]?.value;
  return last?.outcome === 'decided' && last.subject.kind === 'package' ? last.subject.edition : undefined;
}

/** A criterion is decided with its picture; a package has its criteria's, and a repeal asks nobody. */
function hasItsPicture({ subject, outcome, picture }: Decision): boolean {
  return picture !== undefined || subject.kind === 'package' || outcome === 'repealed';
}

const intact = new WeakMap<Held<Decision>, boolean>();

function isIntact(held: Held<Decision>): boolean {
  const known = intact.get(held) ?? isPictureIntact(held.value);
  intact.set(held, known);
  return known;
}

const indexed = new WeakMap<readonly Held<Decision>[], ReadonlyMap<string, readonly Held<Decision>[]>>();

function indexOf(rows: readonly Held<Decision>[]): ReadonlyMap<string, readonly Held<Decision>[]> {
  const known = indexed.get(rows);
  if (known !== undefined) return known;
  const index = new Map<string, Held<Decision>[]>();
  for (const held of rows) {
    const group = index.get(nameOf(held.value.subject));
    if (group === undefined) index.set(nameOf(held.value.subject), [held]);
    else group.push(held);
  }
  for (const group of index.values()) group.sort(byLatest);
  indexed.set(rows, index);
  return index;
}

function byLatest(a: Held<Decision>, b: Held<Decision>): number {
  if (a.value.recordedAt !== b.value.recordedAt) return a.value.recordedAt < b.value.recordedAt ? 1 : -1;
  return a.value.key < b.value.key ? 1 : -1;
}

function nameOf(subject: Decidable | DecisionSubject): string {
  return subject.kind === 'criterion' ? subject.criterion : subject.package;
}
