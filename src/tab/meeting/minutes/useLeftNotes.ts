import { useEffect, useRef, useState } from 'react';
import type { Meeting } from '#domain/meeting.ts';
import type { KeptDraft } from '#replica/outbox/draftStore.ts';
import { useSession } from '../../start/session.ts';
import { leftNotes, notesPlace, type NotesText } from '../running/keptNotes.ts';

/** What was typed on one item of a meeting before somebody else ended it, field by field. */
export type LeftNotes = {
  /** Of the item, from 1. */
  readonly at: number;
  readonly title: string;
  readonly texts: readonly { readonly field: keyof NotesText; readonly text: string }[];
  readonly place: string;
  readonly kept: KeptDraft;
};

/** A form that goes with the meeting keeps what was in it a moment later, or leaves it to the outbox. */
const MOMENT_MS = 1_000;

/**
 * What the person has left on this computer of notes on a meeting that is over.
 *
 * @returns what there is, by item, and how it is thrown away
 */
export function useLeftNotes({ key, agenda }: Meeting): readonly [readonly LeftNotes[], () => Promise<void>] {
  const { drafts } = useSession();
  const [left, setLeft] = useState<readonly LeftNotes[]>([]);
  const look = useRef<() => Promise<void>>(undefined);
  useEffect(() => {
    let isShown = true;
    const lookNow = async (): Promise<void> => {
      const places = agenda.map((item, at) => ({ item, at: at + 1, place: notesPlace(key, item.key) }));
      // Minutes without them are better than none.
      const reading = places.map(({ place }) => drafts.read(place).catch(() => undefined));
      const found = await Promise.all(reading);
      if (!isShown) return;
      setLeft(
        places.flatMap(({ item, at, place }, index): readonly LeftNotes[] => {
          const kept = found[index];
          const texts = leftNotes(kept, item);
          return kept === undefined || texts.length === 0 ? [] : [{ at, title: item.title, texts, place, kept }];
        }),
      );
    };
    look.current = lookNow;
    void lookNow();
    const again = setTimeout(() => void lookNow(), MOMENT_MS);
    return () => {
      isShown = false;
      clearTimeout(again);
    };
  }, [drafts, key, agenda]);
  const drop = async (): Promise<void> => {
    // What cannot be thrown away is shown again.
    await Promise.all(left.map(({ place, kept }) => drafts.drop(place, kept).catch(() => undefined)));
    await look.current?.();
  };
  return [left, drop];
}
