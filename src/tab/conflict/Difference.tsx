import { makeResetStyles, makeStyles, tokens } from '@fluentui/react-components';
import type { Change } from '#language/difference/change.ts';
import { difference } from '#language/difference/difference.ts';
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
  movedFrom: {
    textDecorationLine: 'line-through',
    textDecorationStyle: 'dashed',
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  movedTo: {
    textDecorationLine: 'underline',
    textDecorationStyle: 'dashed',
    textDecorationThickness: '2px',
    textUnderlineOffset: '3px',
    backgroundColor: tokens.colorNeutralBackground3,
  },
  move: { fontSize: tokens.fontSizeBase100, lineHeight: 0 },
  unseen: { position: 'absolute', clipPath: 'inset(50%)', width: '1px', height: '1px', overflow: 'hidden' },
});

type Props = { readonly before: string; readonly after: string };

/** A text with what was added, removed and moved marked, for eyes and for ears. */
export function Difference({ before, after }: Props) {
  const className = useText();
  const conflict = useConflictTexts();
  if (before === '' && after === '') return <p className={className}>{conflict.empty}</p>;
  const changes = difference(before, after);
  return (
    <p className={className}>
      {changes.map((change, at) =>
        change.kind === 'same' ? (
          change.text
        ) : (
          <Changed key={at} change={change} isSpaceBeside={isBlank(change) && isBesideChange(changes, at)} />
        ),
      )}
    </p>
  );
}

const isBlank = ({ text }: Change): boolean => text.trim() === '';

/** White space that came or went along with a passage is not told by itself. */
function isBesideChange(changes: readonly Change[], at: number): boolean {
  return [changes[at - 1], changes[at + 1]].some(
    (beside) => beside !== undefined && beside.kind !== 'same' && !isBlank(beside),
  );
}

type ChangedProps = { readonly change: Change; readonly isSpaceBeside: boolean };

function Changed({ change, isSpaceBeside }: ChangedProps) {
  const styles = useStyles();
  const label = useLabel(change);
  const isGone = change.kind === 'removed' || change.kind === 'movedFrom';
  const Mark = isGone ? 'del' : 'ins';
  if (change.kind === 'same') return change.text;
  return (
    <Mark className={styles[change.kind]}>
      {!isSpaceBeside && <span className={styles.unseen}>{label}</span>}
      {change.text}
      {'move' in change && (
        <sup aria-hidden className={styles.move}>
          {change.move}
        </sup>
      )}
    </Mark>
  );
}

function useLabel(change: Change): string {
  const { added, removed, movedFrom, movedTo } = useConflictTexts();
  switch (change.kind) {
    case 'same':
      return '';
    case 'added':
      return added;
    case 'removed':
      return removed;
    case 'movedFrom':
      return movedFrom(change.move);
    case 'movedTo':
      return movedTo(change.move);
  }
}
