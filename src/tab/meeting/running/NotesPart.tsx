import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { Suspense } from 'react';
import type { AgendaItem, Meeting } from '#domain/meeting.ts';
import type { Held } from '#domain/workspace.ts';
import { PlainText } from '../../criterion/PlainText.tsx';
import { Section } from '../../frame/Section.tsx';
import { late } from '../../start/late.tsx';
import { useMeetingTexts } from '../meetingTexts.ts';

// Those who follow write nothing.
const NotesForm = late(() => import('./NotesForm.tsx'));

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  // As high as two fields: what comes in a moment has its place already.
  awaited: { minHeight: '290px' },
  heading: { ...typographyStyles.body1Strong, margin: 0 },
  line: { ...typographyStyles.caption1, margin: 0, minHeight: '16px', color: tokens.colorNeutralForeground2 },
});

type Props = { readonly held: Held<Meeting>; readonly item: AgendaItem; readonly mayLead: boolean };

/** What is said on an item and what the meeting came to. Saved by itself while it is written. */
export function NotesPart({ held, item, mayLead }: Props) {
  const styles = useStyles();
  const { notes: words } = useMeetingTexts();
  return (
    <Section heading={words.heading}>
      {mayLead ? (
        <Suspense fallback={<div className={styles.awaited} />}>
          <NotesForm held={held} item={item} />
        </Suspense>
      ) : (
        <Reading item={item} />
      )}
    </Section>
  );
}

const FIELDS = ['note', 'outcome'] as const;

function Reading({ item }: { readonly item: AgendaItem }) {
  const styles = useStyles();
  const { notes: words } = useMeetingTexts();
  const written = FIELDS.filter((field) => item[field] !== '');
  return (
    <div className={styles.root}>
      {written.map((field) => (
        <div key={field}>
          <h3 className={styles.heading}>{words[field]}</h3>
          <PlainText text={item[field]} />
        </div>
      ))}
      {written.length === 0 && <p className={styles.line}>{words.none}</p>}
    </div>
  );
}
