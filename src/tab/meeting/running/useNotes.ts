import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { AgendaItem, Meeting } from '#domain/meeting.ts';
import type { Held } from '#domain/workspace.ts';
import { isSameNote, noteOnItem } from '#usecases/meetings/noteOnItem.ts';
import { useSession } from '../../start/session.ts';
import type { DraftKeeper } from '../../start/useKeptDraft.ts';
import { useVerb } from '../../start/useVerb.ts';
import type { NotesText, TypedNotes } from './keptNotes.ts';
import { notesSaver, type NotesProgress } from './notesSaver.ts';

/** What is told of how far they have come; `heldBack`: the reason stands above them. */
type NotesState = 'untouched' | 'unsaved' | 'saving' | 'saved' | 'heldBack';

export type NotesOf = { readonly held: Held<Meeting>; readonly item: AgendaItem };

/**
 * Notes on one item, saved a moment after the last key, when the field is left and when the item is. As long as nothing
 * is typed that is not in the list, they show what others write.
 *
 * @param begun what an earlier page kept and is to be saved now
 */
export function useNotes({ held, item }: NotesOf, begun: TypedNotes | undefined, keeper: DraftKeeper) {
  const { replica } = useSession();
  const { saving, carryOut } = useVerb(noteOnItem);
  const [{ typed, saved, isHeldBack }, setProgress] = useState<NotesProgress>(() => {
    return { typed: begun, saved: undefined, isHeldBack: false };
  });
  // What carries out knows what it left in the outbox last.
  const carrier = useRef(carryOut);
  useLayoutEffect(() => {
    carrier.current = carryOut;
  });
  const [saver] = useState(() =>
    notesSaver(begun, {
      item: item.key,
      keeper,
      send: (sent, replaces) => carrier.current({ base: sent.base, item: item.key, ...sent.text }, replaces),
      rowNow: () => replica.workspace().meetings.byKey(held.value.key),
      tell: setProgress,
    }),
  );
  useEffect(() => {
    saver.begin();
    // Somebody else may move the meeting on in the middle of a sentence.
    return () => void saver.save();
  }, [saver]);
  const stands = saved !== undefined && isSameNote(saved.stored, item) ? saved.text : item;
  const { note, outcome }: NotesText = typed?.text ?? stands;
  return {
    text: { note, outcome },
    state: stateOf(saving.kind === 'saving', { typed, saved, isHeldBack }),
    saving,
    write: (text: NotesText) => saver.write(text, held),
    save: () => void saver.save(),
  };
}

function stateOf(isSaving: boolean, { typed, saved, isHeldBack }: NotesProgress): NotesState {
  if (isSaving) return 'saving';
  if (typed !== undefined) return isHeldBack ? 'heldBack' : 'unsaved';
  return saved === undefined ? 'untouched' : 'saved';
}
