import { criterionId, rowKey, type RowKey } from '#domain/ids.ts';
import type { AgendaSubject, Meeting } from '#domain/meeting.ts';
import type { Held } from '#domain/workspace.ts';
import type { Draft } from '#replica/outbox/draftStore.ts';
import type { AgendaDraft, MeetingDraft } from '#usecases/meetings/saveMeeting.ts';
import { keptShape } from '../../start/keptShape.ts';

/** An item in the form. `local` tells one that has no key yet from the others, wherever it is moved. */
export type EnteredItem = AgendaDraft & { readonly local?: string | undefined };

/** A plan as its form holds it: the day perhaps half written. */
export type EnteredPlan = Omit<MeetingDraft, 'on' | 'agenda'> & {
  readonly on: string;
  readonly agenda: readonly EnteredItem[];
};

/**
 * Reads back what `keptPlanOf` kept; of what is missing or of another shape, what the form begins with stands. Items
 * that came to the meeting since, or have been noted on, stand last.
 */
export function keptPlan(kept: Draft, begun: MeetingDraft, noted: ReadonlySet<RowKey>): EnteredPlan {
  const entered = enteredIn(kept, begun);
  const shape = keptShape(kept.values);
  const known = new Set<string>(shape?.texts('known'));
  const held = new Set(entered.agenda.map(({ key }) => key));
  const isBack = (key: RowKey): boolean => !held.has(key) && (!known.has(key) || noted.has(key));
  return {
    ...entered,
    agenda: [...entered.agenda, ...begun.agenda.filter(({ key }) => key !== undefined && isBack(key))],
  };
}

function enteredIn(kept: Draft, begun: MeetingDraft): EnteredPlan {
  const shape = keptShape(kept.values);
  if (shape === undefined) return begun;
  const items = shape.inside('agenda');
  return {
    title: shape.text('title') ?? begun.title,
    network: shape.text('network') ?? begun.network,
    on: shape.text('on') ?? begun.on,
    chat: shape.text('chat') ?? begun.chat,
    agenda:
      items === undefined
        ? begun.agenda
        : items.fields().flatMap((at): readonly EnteredItem[] => {
            const item = items.inside(at);
            const subject = item && subjectOf(item.text('kind'), item.text('about') ?? '');
            if (item === undefined || subject === undefined) return [];
            const key = rowKey(item.text('key') ?? '');
            const minutes = Number(item.text('minutes') ?? '0');
            return [{ subject, title: item.text('title') ?? '', minutes, ...(key ? { key } : { local: at }) }];
          }),
  };
}

/** What to keep of a plan, and the keys of the items that it knew of: what it lacks of them was taken out. */
export function keptPlanOf({ agenda, ...rest }: EnteredPlan, base: Held<Meeting> | undefined): Omit<Draft, 'keptAt'> {
  const known = base?.value.agenda.map(({ key }) => key) ?? [];
  return { values: { ...rest, known, agenda: keptAgenda(agenda) }, base: base?.revision };
}

function keptAgenda(agenda: EnteredPlan['agenda']) {
  return agenda.map(({ key, subject, title, minutes }) => ({
    ...(key && { key }),
    kind: subject.kind,
    about: aboutOf(subject),
    title,
    minutes: String(minutes),
  }));
}

function aboutOf(subject: AgendaSubject): string {
  switch (subject.kind) {
    case 'criterion':
      return subject.criterion;
    case 'consultation':
      return subject.consultation;
    case 'package':
      return subject.package;
    case 'free':
      return '';
  }
}

function subjectOf(kind: string | undefined, about: string): AgendaSubject | undefined {
  const key = rowKey(about);
  if (kind === 'free') return { kind };
  if (kind === 'criterion') {
    const criterion = criterionId(about);
    return criterion && { kind, criterion };
  }
  if (kind === 'consultation') return key && { kind, consultation: key };
  return kind === 'package' ? key && { kind, package: key } : undefined;
}
