import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { PageTitle } from './PageTitle.tsx';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    justifyContent: 'space-between',
    paddingTop: tokens.spacingVerticalXL,
  },
});

/** The title of a section's page, and across from it what can be begun there. */
export function PageHead({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <PageTitle name={title}>{title}</PageTitle>
      {children}
    </div>
  );
}
