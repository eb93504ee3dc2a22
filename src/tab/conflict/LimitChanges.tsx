import { makeResetStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { useConflictTexts } from './conflictTexts.ts';
import type { LimitChange } from './limitChanges.ts';

const useLines = makeResetStyles({
  ...typographyStyles.caption1,
  listStyleType: 'none',
  margin: 0,
  paddingInlineStart: 0,
  paddingBlockStart: tokens.spacingVerticalXXS,
  color: tokens.colorNeutralForeground2,
  overflowWrap: 'anywhere',
});

type Props = { readonly before: string; readonly after: string };

/** What the numbers say where a text sets another limit than before. They are read when the texts are on the screen. */
export function LimitChanges({ before, after }: Props) {
  const className = useLines();
  const { limits } = useConflictTexts();
  const changes = useLimitChanges(before, after);
  if (changes.length === 0) return null;
  return (
    <ul className={className} aria-label={limits.label}>
      {changes.map((change) => (
        <li key={`${change.before} ${change.after}`}>{limits.line(change)}</li>
      ))}
    </ul>
  );
}

function useLimitChanges(before: string, after: string): readonly LimitChange[] {
  const [changes, setChanges] = useState<readonly LimitChange[]>([]);
  useEffect(() => {
    let isWanted = true;
    import('./limitChanges.ts').then(
      ({ limitChanges }) => {
        if (isWanted) setChanges(limitChanges(before, after));
      },
      // The words of the difference tell it as well.
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [before, after]);
  return changes;
}
