import type { Consultation } from '#domain/consultation.ts';
import type { Event, EventKind } from '#domain/event.ts';
import { dayOf } from '#domain/time.ts';
import type { Held, Workspace } from '#domain/workspace.ts';
import { heldRole } from './actorOf.ts';

/** What is logged of a consultation. */
export const CONSULTATION_EVENTS = [
  'askedAgain',
  'carriedForward',
  'reminded',
  'consultationExtended',
  'consultationClosed',
] as const satisfies readonly EventKind[];
export type ConsultationEvent = Omit<Event, 'kind'> & { readonly kind: (typeof CONSULTATION_EVENTS)[number] };

/**
 * What was done with a consultation since it opened, newest first: rule C18 in docs/spec/consultations.md. A line that
 * somebody wrote who had no right to what it tells is left out.
 */
export function consultationLog(workspace: Workspace, consultation: Consultation): readonly Held<ConsultationEvent>[] {
  const criteria = new Set<string>(consultation.items.map(({ criterion }) => criterion));
  const lines = workspace.events.all.flatMap((held): readonly Held<ConsultationEvent>[] => {
    const kind = CONSULTATION_EVENTS.find((each) => each === held.value.kind);
    return kind === undefined ? [] : [{ ...held, value: { ...held.value, kind } }];
  });
  const closedAt = lines.find(({ value }) => isClosing(value, consultation))?.value.at;
  return lines
    .filter((held) => isWrittenByRight(workspace, held))
    .filter(({ value }) => {
      if (value.subject === consultation.key) return true;
      // A criterion is in one open consultation at a time, so the time tells which was asked again.
      const isDuring = dayOf(value.at) >= consultation.opensOn && (closedAt === undefined || value.at <= closedAt);
      return isDuring && criteria.has(value.subject);
    })
    .toSorted((a, b) => (a.value.at < b.value.at ? 1 : -1));
}

function isClosing({ kind, subject }: ConsultationEvent, consultation: Consultation): boolean {
  return kind === 'consultationClosed' && subject === consultation.key;
}

function isWrittenByRight(workspace: Workspace, { value, written }: Held<ConsultationEvent>): boolean {
  const on = dayOf(written.at);
  if (heldRole(workspace, written.email, 'coordinator', on)) return true;
  return value.kind === 'reminded' && heldRole(workspace, written.email, 'areaCoordinator', on);
}
