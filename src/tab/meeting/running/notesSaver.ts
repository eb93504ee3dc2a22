import type { RowKey } from '#domain/ids.ts';
import type { Meeting } from '#domain/meeting.ts';
import type { Held } from '#domain/workspace.ts';
import { isSameNote, type NoteOnItemRefusal } from '#usecases/meetings/noteOnItem.ts';
import type { DraftKeeper } from '../../start/useKeptDraft.ts';
import type { Saving } from '../../start/useVerb.ts';
import { keptNotesOf, plainNotes, type NotesText, type TypedNotes } from './keptNotes.ts';

/** How far what is written has come. */
export type NotesProgress = {
  readonly typed: TypedNotes | undefined;
  /** What was saved last as it was typed, blanks at its ends and all, and as it came to stand in the row. */
  readonly saved: { readonly text: NotesText; readonly stored: NotesText } | undefined;
  /** What is typed has been tried, and is not tried again before the next key. */
  readonly isHeldBack: boolean;
};

/** Long enough for a sentence, short enough for those who read along. Milliseconds. */
const PAUSE_MS = 1_200;

type Surroundings = {
  readonly item: RowKey;
  readonly keeper: Pick<DraftKeeper, 'keep' | 'drop'>;
  readonly send: (typed: TypedNotes, replaces: string | undefined) => Promise<Saving<NoteOnItemRefusal>>;
  /** The row as the page holds it now. */
  readonly rowNow: () => Held<Meeting> | undefined;
  readonly tell: (progress: NotesProgress) => void;
};

/**
 * Saves the notes on one item while they are typed, one save at a time. Outlives the form: what is under way when the
 * meeting moves on is carried to its end, and what was typed meanwhile follows it.
 *
 * @param begun what an earlier page kept and is to be saved now
 */
export function notesSaver(begun: TypedNotes | undefined, { item, keeper, send, rowNow, tell }: Surroundings) {
  let typed = begun;
  let saved: NotesProgress['saved'];
  let heldBack: HeldBack | undefined;
  let isSending = false;
  let isDue = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const told = (): void => tell({ typed, saved, isHeldBack: typed !== undefined && heldBack?.typed === typed });
  const wait = (pause: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void save(), pause);
  };

  async function save(): Promise<void> {
    clearTimeout(timer);
    if (isSending) isDue = true;
    if (isSending || typed === undefined || (heldBack?.typed === typed && heldBack.isInOutbox)) return;
    const sent = typed;
    [isSending, isDue] = [true, false];
    const outcome = await send(sent, heldBack?.pending);
    isSending = false;
    settle(sent, outcome);
    told();
    follow(sent);
  }

  /** What came due meanwhile. A moment later: by then the page has drawn what became of what was sent. */
  function follow(sent: TypedNotes): void {
    if (isDue && typed !== undefined && typed !== sent) wait(0);
  }

  function settle(sent: TypedNotes, outcome: Saving<NoteOnItemRefusal>): void {
    const isNewer = typed !== sent;
    if (!isInRow(outcome)) {
      const pending = pendingOf(outcome);
      const isInOutbox = pending !== undefined || outcome.kind === 'behind';
      heldBack = { typed: sent, isInOutbox, pending: pending ?? heldBack?.pending };
      // What was typed since is in no outbox.
      if (isInOutbox && !isNewer) keeper.drop();
      return;
    }
    heldBack = undefined;
    const stored = plainNotes(sent.text);
    saved = { text: sent.text, stored };
    if (isNewer && typed !== undefined) {
      typed = { text: typed.text, base: baseAfter({ sent, stored, item, row: rowNow() }) };
      keeper.keep(keptNotesOf(typed, item));
    } else {
      typed = undefined;
      keeper.drop();
    }
  }

  return {
    /** @param row as it stands when the person types; it counts where nothing typed waits to be saved */
    write: (text: NotesText, row: Held<Meeting>): void => {
      typed = { text, base: typed?.base ?? row };
      keeper.keep(keptNotesOf(typed, item));
      told();
      wait(PAUSE_MS);
    },
    save,
    /** Saves what an earlier page kept, a moment after it is shown. */
    begin: (): void => {
      if (typed !== undefined) wait(PAUSE_MS);
    },
  };
}

/** What has been tried in vain. `pending`: what these notes have left in the outbox, for the next try to replace. */
type HeldBack = {
  readonly typed: TypedNotes;
  readonly isInOutbox: boolean;
  readonly pending: string | undefined;
};

type Stored = {
  readonly sent: TypedNotes;
  readonly stored: NotesText;
  readonly item: RowKey;
  readonly row: Held<Meeting> | undefined;
};

/** What was saved is what the rest began from, whatever others have written on the item since. */
function baseAfter({ sent: { base }, stored, item, row }: Stored): Held<Meeting> {
  const now = row?.value.agenda.find(({ key }) => key === item);
  if (row !== undefined && now !== undefined && isSameNote(now, stored)) return row;
  const agenda = base.value.agenda.map((each) => (each.key === item ? { ...each, ...stored } : each));
  return { ...base, value: { ...base.value, agenda } };
}

function isInRow(outcome: Saving<NoteOnItemRefusal>): boolean {
  return outcome.kind === 'saved' || (outcome.kind === 'refused' && outcome.refusal.kind === 'nothingChanged');
}

function pendingOf(outcome: Saving<NoteOnItemRefusal>): string | undefined {
  if (outcome.kind === 'conflict') return outcome.conflict.pending;
  return outcome.kind === 'failed' ? outcome.pending : undefined;
}
