import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalS,
    maxWidth: '36rem',
    paddingBlock: tokens.spacingVerticalXXXL,
  },
  title: { ...typographyStyles.subtitle1, margin: 0 },
  body: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
  action: { marginTop: tokens.spacingVerticalS },
});

type Props = { readonly title: string; readonly body: string; readonly children?: ReactNode; readonly level?: 1 | 2 };

/** One sentence on why there is nothing here, and what to do about it. */
export function EmptyState({ title, body, children, level = 2 }: Props) {
  const styles = useStyles();
  const Heading = level === 1 ? 'h1' : 'h2';
  return (
    <section className={styles.root}>
      <Heading className={styles.title}>{title}</Heading>
      <p className={styles.body}>{body}</p>
      {children !== undefined && <div className={styles.action}>{children}</div>}
    </section>
  );
}
