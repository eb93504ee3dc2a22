import { Field, makeStyles, Textarea, tokens, typographyStyles } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { NotSaved } from '../../comments/NotSaved.tsx';
import { useKeptDraft, type DraftKeeper } from '../../start/useKeptDraft.ts';
import { useMeetingSentences } from '../meetingSentences.ts';
import { useMeetingTexts } from '../meetingTexts.ts';
import { foundNotes, notesPlace, type FoundNotes, type TypedNotes } from './keptNotes.ts';
import { OvertakenNotes } from './OvertakenNotes.tsx';
import { useNotes, type NotesOf } from './useNotes.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  // As high as the fields that come when it is known what an earlier page kept.
  awaited: { minHeight: '290px' },
  line: { ...typographyStyles.caption1, margin: 0, minHeight: '16px', color: tokens.colorNeutralForeground2 },
});

const FIELDS = ['note', 'outcome'] as const;

/** The fields for what is said and what the meeting came to. Saved by themselves while they are written in. */
export default function NotesForm({ held, item }: NotesOf) {
  const styles = useStyles();
  const [found, keeper] = useKeptDraft(notesPlace(held.value.key, item.key));
  if (!found.isRead) return <div className={styles.awaited} />;
  return <FoundForm held={held} item={item} keeper={keeper} found={foundNotes(found.draft, held, item)} />;
}

type FoundProps = NotesOf & { readonly keeper: DraftKeeper; readonly found: FoundNotes };

function FoundForm({ held, item, keeper, found }: FoundProps) {
  // As it was found: that somebody writes later is no longer about what was kept.
  const [state, setState] = useState(found);
  useEffect(() => {
    // What stands in the row already would be offered as unsaved once somebody changes that.
    if (state.kind === 'nothing') keeper.drop();
  }, [state, keeper]);
  if (state.kind !== 'overtaken') {
    return (
      <TypedForm held={held} item={item} keeper={keeper} begun={state.kind === 'goesOn' ? state.typed : undefined} />
    );
  }
  const { text, keptAt } = state;
  return (
    <OvertakenNotes
      mine={text}
      theirs={item}
      keptAt={keptAt}
      onSave={() => setState({ kind: 'goesOn', typed: { text, base: held } })}
      onDrop={() => setState({ kind: 'nothing' })}
    />
  );
}

type TypedProps = NotesOf & { readonly keeper: DraftKeeper; readonly begun: TypedNotes | undefined };

function TypedForm({ held, item, keeper, begun }: TypedProps) {
  const styles = useStyles();
  const { notes: words } = useMeetingTexts();
  const sentences = useMeetingSentences();
  const { text, state, saving, write, save } = useNotes({ held, item }, begun, keeper);
  return (
    <div className={styles.root}>
      <NotSaved
        saving={saving}
        title={words.notSaved}
        sentenceOf={sentences.noteOnItem}
        changedMeanwhile={words.changedMeanwhile}
      />
      {FIELDS.map((field) => (
        <Field key={field} label={words[field]} {...(field === 'outcome' && { hint: words.outcomeHint })}>
          <Textarea
            rows={3}
            resize="vertical"
            value={text[field]}
            onChange={(_, { value }) => write({ ...text, [field]: value })}
            onBlur={save}
          />
        </Field>
      ))}
      {/* Read by eye only: told at every pause it would talk over the meeting. What fails is told above. */}
      <p className={styles.line}>{state !== 'untouched' && state !== 'heldBack' && words[state]}</p>
    </div>
  );
}
