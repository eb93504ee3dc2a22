import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { EditionContent } from '#domain/edition.ts';
import { Difference } from '../conflict/Difference.tsx';
import { LimitChanges } from '../conflict/LimitChanges.tsx';
import { useTexts } from '../start/texts.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  label: { ...typographyStyles.caption1Strong, margin: 0, color: tokens.colorNeutralForeground2 },
});

/** What binds a supplier most comes first. */
const TEXTS = ['text', 'evidence', 'exemptions', 'followUp', 'rationale', 'title', 'englishText'] as const;

type Props = { readonly before: EditionContent; readonly after: EditionContent };

/** Text by text what was added, removed and moved, and where a number says something else. */
export default function ChangedTexts({ before, after }: Props) {
  const styles = useStyles();
  const { field } = useTexts().terms;
  return (
    <div className={styles.root}>
      {TEXTS.filter((name) => before[name] !== after[name]).map((name) => (
        <div key={name}>
          <p className={styles.label}>{field[name]}</p>
          <Difference before={before[name]} after={after[name]} />
          <LimitChanges before={before[name]} after={after[name]} />
        </div>
      ))}
    </div>
  );
}
