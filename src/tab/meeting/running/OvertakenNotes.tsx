import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { Instant } from '#domain/ids.ts';
import { PlainText } from '../../criterion/PlainText.tsx';
import { DraftNotice } from '../../outbox/DraftNotice.tsx';
import { useMeetingTexts } from '../meetingTexts.ts';
import type { NotesText } from './keptNotes.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  line: { ...typographyStyles.body1, margin: 0 },
  heading: { ...typographyStyles.body1Strong, margin: 0 },
  name: { ...typographyStyles.caption1Strong, margin: 0, color: tokens.colorNeutralForeground2 },
  none: { margin: 0, color: tokens.colorNeutralForeground2 },
});

type Props = {
  readonly mine: NotesText;
  readonly theirs: NotesText;
  readonly keptAt: Instant;
  readonly onSave: () => void;
  readonly onDrop: () => void;
};

/** What was typed before somebody else wrote on the item, beside what stands there now. Nothing is saved unasked. */
export function OvertakenNotes({ mine, theirs, keptAt, onSave, onDrop }: Props) {
  const styles = useStyles();
  const { overtaken: words } = useMeetingTexts().notes;
  return (
    <div className={styles.root}>
      <DraftNotice keptAt={keptAt} isOlder onDrop={onDrop} />
      <p className={styles.line}>{words.ask}</p>
      <Texts heading={words.mine} text={mine} />
      <Texts heading={words.theirs} text={theirs} />
      <div>
        <Button onClick={onSave}>{words.save}</Button>
      </div>
    </div>
  );
}

const FIELDS = ['note', 'outcome'] as const;

function Texts({ heading, text }: { readonly heading: string; readonly text: NotesText }) {
  const styles = useStyles();
  const { notes: words } = useMeetingTexts();
  const written = FIELDS.filter((field) => text[field].trim() !== '');
  return (
    <section>
      <h3 className={styles.heading}>{heading}</h3>
      {written.map((field) => (
        <div key={field}>
          <h4 className={styles.name}>{words[field]}</h4>
          <PlainText text={text[field]} />
        </div>
      ))}
      {written.length === 0 && <p className={styles.none}>{words.none}</p>}
    </section>
  );
}
