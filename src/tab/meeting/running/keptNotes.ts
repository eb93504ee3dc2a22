import type { RowKey } from '#domain/ids.ts';
import type { AgendaItem, Meeting } from '#domain/meeting.ts';
import type { Held } from '#domain/workspace.ts';
import type { Draft } from '#replica/outbox/draftStore.ts';
import { isSameNote, plainNote } from '#usecases/meetings/noteOnItem.ts';
import { keptShape, type KeptShape } from '../../start/keptShape.ts';

export type NotesText = Pick<AgendaItem, 'note' | 'outcome'>;

/** What is typed and not in the row yet, and the row that it is to be put together with. */
export type TypedNotes = { readonly text: NotesText; readonly base: Held<Meeting> };

/** What an earlier page kept of the notes on an item, held against what stands there now. */
export type FoundNotes =
  /** Nothing that is not in the row. */
  | { readonly kind: 'nothing' }
  /** The item stands as it did when it was typed: it is saved like what is typed now. */
  | { readonly kind: 'goesOn'; readonly typed: TypedNotes }
  /** Somebody has written on the item since; whoever typed says what holds. */
  | { readonly kind: 'overtaken'; readonly text: NotesText; readonly keptAt: Draft['keptAt'] };

export function foundNotes(draft: Draft | undefined, held: Held<Meeting>, item: AgendaItem): FoundNotes {
  const shape = keptShape(draft?.values);
  const text = textIn(shape);
  if (draft === undefined || text === undefined || isSameNote(plainNotes(text), item)) return { kind: 'nothing' };
  const began = textIn(shape?.inside('began'));
  const isAsThen = began === undefined ? draft.base === held.revision : isSameNote(began, item);
  if (!isAsThen) return { kind: 'overtaken', text, keptAt: draft.keptAt };
  return { kind: 'goesOn', typed: { text, base: held } };
}

/** What to keep of notes that are typed, and of what they began from, so that `foundNotes` finds both again. */
export function keptNotesOf({ text, base }: TypedNotes, item: RowKey): Omit<Draft, 'keptAt'> {
  const { note = '', outcome = '' } = base.value.agenda.find(({ key }) => key === item) ?? {};
  return { values: { ...text, began: { note, outcome } }, base: base.revision };
}

/** Where notes on an item are kept until they are in the row. */
export function notesPlace(meeting: RowKey, item: RowKey): string {
  return `meetings/${meeting}/${item}`;
}

const FIELDS = ['note', 'outcome'] as const;

/** What an earlier page kept of the notes on an item and is not in the row: of a meeting that has ended it never will be. */
export function leftNotes(
  draft: Draft | undefined,
  item: AgendaItem,
): readonly { readonly field: keyof NotesText; readonly text: string }[] {
  const kept = textIn(keptShape(draft?.values));
  if (kept === undefined) return [];
  const plain = plainNotes(kept);
  return FIELDS.filter((field) => plain[field] !== '' && plain[field] !== item[field]).map((field) => ({
    field,
    text: plain[field],
  }));
}

/** Both texts as they come to stand in the row. */
export function plainNotes({ note, outcome }: NotesText): NotesText {
  return { note: plainNote(note), outcome: plainNote(outcome) };
}

function textIn(shape: KeptShape | undefined): NotesText | undefined {
  const [note, outcome] = [shape?.text('note'), shape?.text('outcome')];
  return note === undefined || outcome === undefined ? undefined : { note, outcome };
}
