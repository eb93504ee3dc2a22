import { makeStyles, mergeClasses, Subtitle1, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { NO_PANE } from './layout.ts';

const useStyles = makeStyles({
  pane: {
    width: '232px',
    height: '100%',
    boxSizing: 'border-box',
    overflowY: 'auto',
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground2,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    [NO_PANE]: { display: 'none' },
  },
  title: {
    display: 'block',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalM}`,
  },
  item: {
    display: 'block',
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    borderLeft: '3px solid transparent',
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    overflowWrap: 'anywhere',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  group: { fontWeight: tokens.fontWeightSemibold },
  link: { ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover } },
  open: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    fontWeight: tokens.fontWeightSemibold,
    borderLeftColor: tokens.colorCompoundBrandStroke,
  },
});

/** The second column of Teams: what there is to open in the app at hand. Gone where there is no room for it. */
export function Pane({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <nav className={styles.pane} aria-label={title}>
      <Subtitle1 as="h2" className={styles.title}>
        {title}
      </Subtitle1>
      {children}
    </nav>
  );
}

type ItemProps = { readonly kind: 'group' | 'link' | 'open'; readonly name: string; readonly href?: string };

export function PaneItem({ kind, name, href }: ItemProps) {
  const styles = useStyles();
  const className = mergeClasses(styles.item, styles[kind]);
  if (href === undefined) return <div className={className}>{name}</div>;
  return (
    <a className={className} href={href} aria-current={kind === 'open' ? 'page' : undefined}>
      {name}
    </a>
  );
}
