import { Button, Checkbox, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { useImportTexts } from './importTexts.ts';
import type { PreviewLine } from './preview.ts';

const useStyles = makeStyles({
  count: { ...typographyStyles.body1Strong, margin: 0 },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    maxHeight: '320px',
    overflowY: 'auto',
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  text: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  place: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
});

/** At first; more come when asked for. */
const SHOWN = 50;

type Props = {
  readonly lines: readonly PreviewLine[];
  /** Numbers of those that are not to be brought in. */
  readonly off: ReadonlySet<number>;
  readonly onToggle: (number: number) => void;
};

/** What was found in the text, line by line, before anything is saved. */
export function ImportPreview({ lines, off, onToggle }: Props) {
  const styles = useStyles();
  const words = useImportTexts();
  const [shown, setShown] = useState(SHOWN);
  const known = lines.filter(({ mark }) => mark !== 'new').length;
  return (
    <>
      <p role="status" className={styles.count}>
        {lines.length === 0 ? words.nothingFound : words.found(lines.length, known)}
      </p>
      {lines.length > 0 && (
        <ul className={styles.list} aria-label={words.preview}>
          {lines.slice(0, shown).map(({ text, place, mark }, number) => (
            <li key={number}>
              <Checkbox
                checked={mark === 'new' && !off.has(number)}
                disabled={mark !== 'new'}
                label={
                  <>
                    <span className={styles.place}>
                      {[place, mark === 'new' ? '' : words[mark]].filter((part) => part !== '').join(' · ')}
                    </span>
                    {(place !== '' || mark !== 'new') && <br />}
                    <span className={styles.text}>{text}</span>
                  </>
                }
                onChange={() => onToggle(number)}
              />
            </li>
          ))}
        </ul>
      )}
      {lines.length > shown && (
        <Button size="small" appearance="transparent" onClick={() => setShown(lines.length)}>
          {words.showAll(lines.length - shown)}
        </Button>
      )}
    </>
  );
}
