import { makeResetStyles, makeStyles, tokens } from '@fluentui/react-components';
import { wordDiff, type DiffPart } from '#language/wordDiff.ts';
import { useConflictTexts } from './conflictTexts.ts';

const useText = makeResetStyles({ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', margin: 0 });
const useStyles = makeStyles({
  // Line and weight carry the difference; the tint only helps the eye, and is gone in high contrast.
  added: {
    textDecorationLine: 'underline',
    textDecorationThickness: '2px',
    textUnderlineOffset: '3px',
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorStatusSuccessBackground1,
  },
  removed: {
    marginInlineEnd: tokens.spacingHorizontalXXS,
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorStatusDangerBackground1,
  },
  unseen: { position: 'absolute', clipPath: 'inset(50%)', width: '1px', height: '1px', overflow: 'hidden' },
});

type Props = { readonly before: string; readonly after: string };

/** A text with what was added and removed marked, for eyes and for ears. */
export function Difference({ before, after }: Props) {
  const className = useText();
  const conflict = useConflictTexts();
  if (before === '' && after === '') return <p className={className}>{conflict.empty}</p>;
  return (
    <p className={className}>
      {wordDiff(before, after).map((part, at) => (
        <Part key={at} part={part} />
      ))}
    </p>
  );
}

function Part({ part: { kind, text } }: { readonly part: DiffPart }) {
  const styles = useStyles();
  const conflict = useConflictTexts();
  switch (kind) {
    case 'same':
      return text;
    case 'added':
      return (
        <ins className={styles.added}>
          <span className={styles.unseen}>{conflict.added}</span>
          {text}
        </ins>
      );
    case 'removed':
      return (
        <del className={styles.removed}>
          <span className={styles.unseen}>{conflict.removed}</span>
          {text}
        </del>
      );
  }
}
