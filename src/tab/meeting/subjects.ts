import type { AgendaSubject } from '#domain/meeting.ts';
import type { TabPlace } from '../frame/route.ts';

/** The page about what an item of an agenda is about. */
export function placeOfSubject(subject: AgendaSubject): TabPlace | undefined {
  switch (subject.kind) {
    case 'criterion':
      return { kind: 'criterion', id: subject.criterion };
    case 'consultation':
      return { kind: 'consultation', key: subject.consultation };
    case 'package':
      return { kind: 'package', key: subject.package };
    case 'free':
      return undefined;
  }
}
