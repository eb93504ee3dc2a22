import type { tabLeftNotesSv } from './tabLeftNotes.sv.ts';

export const tabLeftNotesEn: typeof tabLeftNotesSv = {
  heading: 'You wrote this before the meeting ended',
  body: 'The minutes were already frozen, so it is not in them. It is on this computer only. Copy it if it is to be raised again, or discard it.',
  name: (at, title, field) => `Item ${at}, ${title}: ${field.toLowerCase()}`,
};
