import { Body1Strong, Caption1, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { useTexts } from '../session.ts';
import type { SearchResult } from './searchAnswer.ts';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0 },
  result: {
    display: 'grid',
    rowGap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
    overflowWrap: 'anywhere',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover, color: tokens.colorNeutralForeground1Hover },
  },
  chosen: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    color: tokens.colorNeutralForeground1Selected,
    outline: `2px solid ${tokens.colorStrokeFocus2}`,
    outlineOffset: '-2px',
  },
  text: {
    // Two lines.
    maxHeight: `calc(2 * ${tokens.lineHeightBase200})`,
    overflow: 'hidden',
  },
});

type Props = {
  readonly id: string;
  readonly results: readonly SearchResult[];
  readonly chosen: number;
  readonly onPick: (result: SearchResult) => void;
};

/** Focus stays in the search field, which points at the chosen result. */
export function SearchResults({ id, results, chosen, onPick }: Props) {
  const styles = useStyles();
  const texts = useTexts();
  const marked = useRef<HTMLDivElement>(null);
  // Another answer begins at its top; another page of the same goes on where one was.
  const [first] = results;
  useEffect(() => {
    // In braces: new browsers return a promise here, which React would take for a clean-up.
    marked.current?.scrollIntoView({ block: 'nearest' });
  }, [chosen, first]);
  return (
    <div
      id={id}
      role="listbox"
      aria-label={texts.extension.results}
      className={styles.list}
      hidden={results.length === 0}
    >
      {results.map((result, index) => (
        <div
          key={index}
          id={`${id}-${index}`}
          ref={index === chosen ? marked : null}
          role="option"
          aria-selected={index === chosen}
          className={mergeClasses(styles.result, index === chosen && styles.chosen)}
          onClick={() => onPick(result)}
        >
          <Body1Strong>{result.title}</Body1Strong>
          <Caption1 className={styles.text}>{result.text}</Caption1>
        </div>
      ))}
    </div>
  );
}
