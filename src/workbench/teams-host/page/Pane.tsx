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
  strip: {
    [NO_PANE]: {
      display: 'flex',
      width: '100%',
      height: 'auto',
      overflowX: 'auto',
      padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
      borderRightWidth: 0,
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
      whiteSpace: 'nowrap',
    },
  },
  stripTitle: { [NO_PANE]: { display: 'none' } },
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
  link: {
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover, color: tokens.colorNeutralForeground1Hover },
  },
  open: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    color: tokens.colorNeutralForeground1Selected,
    fontWeight: tokens.fontWeightSemibold,
    borderLeftColor: tokens.colorCompoundBrandStroke,
  },
});

type PaneProps = {
  readonly title: string;
  /** What becomes of the pane where there is no room beside the view. */
  readonly whenNarrow: 'hidden' | 'strip';
  readonly children: ReactNode;
};

/** The second column of Teams: what there is to open in the app at hand. */
export function Pane({ title, whenNarrow, children }: PaneProps) {
  const styles = useStyles();
  return (
    <nav className={mergeClasses(styles.pane, whenNarrow === 'strip' && styles.strip)} aria-label={title}>
      <Subtitle1 as="h2" className={mergeClasses(styles.title, whenNarrow === 'strip' && styles.stripTitle)}>
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
