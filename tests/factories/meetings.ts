import type { AgendaItem, Meeting } from '#domain/meeting.ts';
import { aCriterionId, aDay, aKey } from './values.ts';

export const anItem = (over: Partial<AgendaItem> = {}): AgendaItem => ({
  key: aKey(2110),
  subject: { kind: 'criterion', criterion: aCriterionId() },
  title: 'Latexfria handskar',
  minutes: 15,
  note: '',
  outcome: '',
  ...over,
});

/** A meeting that has not begun. */
export const aMeeting = (over: Partial<Meeting> = {}): Meeting => ({
  key: aKey(2100),
  title: 'Nätverksmöte mars',
  network: 'Nätverket för hållbar upphandling',
  on: aDay('2026-03-01'),
  agenda: [anItem()],
  steps: [],
  attendance: [],
  chat: '',
  endedAt: undefined,
  minutes: undefined,
  ...over,
});
