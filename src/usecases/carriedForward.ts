import type { ConsultationItem } from '#domain/consultation.ts';
import type { Event } from '#domain/event.ts';
import type { EditionHash } from '#domain/ids.ts';
import { dayOf } from '#domain/time.ts';
import type { Held, Workspace } from '#domain/workspace.ts';
import { heldRole } from './actorOf.ts';

/**
 * Of the editions that a consultation's row says were carried forward, those that the log says so too: each step from
 * one edition to the next is a line that a coordinator wrote (invariant 3). A row alone carries nothing, or a hand's
 * addition would count from the coordinator's next writing of it.
 */
export function carriedInLog(
  workspace: Workspace,
  { criterion, edition, carriedFrom }: Pick<ConsultationItem, 'criterion' | 'edition' | 'carriedFrom'>,
): readonly EditionHash[] {
  if (carriedFrom.length === 0) return carriedFrom;
  const steps = stepsOf(workspace, criterion);
  const reached = new Set<string>([edition]);
  // Each round follows the log one edition further back.
  for (let size = 0; size < reached.size;) {
    size = reached.size;
    for (const { before, after } of steps) if (reached.has(after)) reached.add(before);
  }
  return carriedFrom.filter((hash) => reached.has(hash));
}

const carryings = new WeakMap<readonly Held<Event>[], ReadonlyMap<string, readonly Held<Event>[]>>();

function stepsOf(workspace: Workspace, criterion: string): readonly Event[] {
  const rows = workspace.events.all;
  const index = carryings.get(rows) ?? bySubject(rows);
  carryings.set(rows, index);
  return (index.get(criterion) ?? [])
    .filter(({ written }) => heldRole(workspace, written.email, 'coordinator', dayOf(written.at)))
    .map(({ value }) => value);
}

function bySubject(rows: readonly Held<Event>[]): ReadonlyMap<string, readonly Held<Event>[]> {
  const index = new Map<string, Held<Event>[]>();
  for (const held of rows) {
    if (held.value.kind !== 'carriedForward') continue;
    index.set(held.value.subject, [...(index.get(held.value.subject) ?? []), held]);
  }
  return index;
}
