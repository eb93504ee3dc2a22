import { makeResetStyles, makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { useTexts } from '../start/texts.ts';
import { Freshness } from './Freshness.tsx';
import { HeaderMenu } from './HeaderMenu.tsx';
import { useFollow } from './PlaceLink.tsx';
import { hrefOf } from './route.ts';
import { NARROW_HEADER, useSections } from './useSections.ts';

const useHeader = makeResetStyles({
  display: 'flex',
  alignItems: 'center',
  columnGap: tokens.spacingHorizontalS,
  paddingLeft: tokens.spacingHorizontalL,
  paddingRight: tokens.spacingHorizontalL,
  borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  backgroundColor: tokens.colorNeutralBackground1,
  [NARROW_HEADER]: {
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalXXS,
    paddingLeft: tokens.spacingHorizontalS,
    paddingRight: tokens.spacingHorizontalXS,
  },
});
const useLink = makeResetStyles({
  ...typographyStyles.body1,
  display: 'inline-block',
  paddingBlock: tokens.spacingVerticalM,
  paddingInline: tokens.spacingHorizontalS,
  color: tokens.colorNeutralForeground2,
  textDecorationLine: 'none',
  borderBottom: `${tokens.strokeWidthThicker} solid transparent`,
  marginBottom: '-1px',
  // Three sections and a count have to fit beside the menu on the narrowest phone.
  [NARROW_HEADER]: { paddingInline: tokens.spacingHorizontalXS },
  ':hover': { color: tokens.colorNeutralForeground1, borderBottomColor: tokens.colorNeutralStroke1Hover },
  ':focus-visible': {
    outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
    outlineOffset: '-4px',
    borderRadius: tokens.borderRadiusMedium,
  },
});
const useStyles = makeStyles({
  nav: { flexGrow: 1, flexBasis: 0, minWidth: 0 },
  list: { display: 'flex', flexWrap: 'wrap', listStyleType: 'none', margin: 0, padding: 0 },
  folded: { [NARROW_HEADER]: { display: 'none' } },
  current: {
    ...typographyStyles.body1Strong,
    color: tokens.colorNeutralForeground1,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    ':hover': { borderBottomColor: tokens.colorCompoundBrandStrokeHover },
  },
});

/** The tab's sections, how fresh they are, and the menu. */
export function Header() {
  const header = useHeader();
  const link = useLink();
  const styles = useStyles();
  const { frame } = useTexts().tab;
  const follow = useFollow();
  const sections = useSections();

  return (
    <header className={header}>
      <nav aria-label={frame.navigation} className={styles.nav}>
        <ul className={styles.list}>
          {sections.map(({ kind, label, isCurrent, isFolded }) => (
            <li key={kind} className={isFolded ? styles.folded : undefined}>
              <a
                href={hrefOf({ kind })}
                className={mergeClasses(link, isCurrent && styles.current)}
                aria-current={isCurrent ? 'page' : undefined}
                onClick={(event) => {
                  follow(event, { kind });
                }}
              >
                {label}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <Freshness />
      <HeaderMenu sections={sections.filter(({ isFolded }) => isFolded)} />
    </header>
  );
}
