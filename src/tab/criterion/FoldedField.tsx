import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';

const useStyles = makeStyles({
  root: { display: 'flow-root' },
  summary: {
    ...typographyStyles.body1Strong,
    width: 'fit-content',
    cursor: 'pointer',
    paddingBlock: tokens.spacingVerticalXS,
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  body: { paddingTop: tokens.spacingVerticalS },
});

type Props = { readonly name: string; readonly isNeeded: boolean; readonly children: ReactNode };

/** What is seldom filled in is folded away until somebody wants it; where something stands it is open from the start. */
export function FoldedField({ name, isNeeded, children }: Props) {
  const styles = useStyles();
  const [isOpened, setIsOpened] = useState(isNeeded);
  const isOpen = isOpened || isNeeded;
  return (
    <details className={styles.root} open={isOpen} onToggle={(event) => setIsOpened(event.currentTarget.open)}>
      <summary className={styles.summary}>{name}</summary>
      <div className={styles.body}>{children}</div>
    </details>
  );
}
