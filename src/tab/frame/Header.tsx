import { makeResetStyles, makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { useTexts } from '../start/texts.ts';
import { useConditions, useDrifts, useOutbox, useWorkspace } from '../start/session.ts';
import { Freshness } from './Freshness.tsx';
import { HeaderMenu } from './HeaderMenu.tsx';
import { usePlace } from './navigation.ts';
import { useFollow } from './PlaceLink.tsx';
import { hrefOf, type TabPlace } from './route.ts';
import { countToSortOut } from './status.ts';

const useHeader = makeResetStyles({
  display: 'flex',
  alignItems: 'center',
  columnGap: tokens.spacingHorizontalS,
  paddingLeft: tokens.spacingHorizontalL,
  paddingRight: tokens.spacingHorizontalL,
  borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  backgroundColor: tokens.colorNeutralBackground1,
  '@media (max-width: 639px)': {
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
  '@media (max-width: 639px)': { paddingInline: tokens.spacingHorizontalXS },
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
  current: {
    ...typographyStyles.body1Strong,
    color: tokens.colorNeutralForeground1,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    ':hover': { borderBottomColor: tokens.colorCompoundBrandStrokeHover },
  },
});

const SECTION: Readonly<Record<TabPlace['kind'], string>> = {
  criteria: 'criteria',
  criterion: 'criteria',
  newCriterion: 'criteria',
  editCriterion: 'criteria',
  consultations: 'consultations',
  consultation: 'consultations',
  problems: 'problems',
  setup: 'setup',
};

/** The tab's three sections, how fresh they are, and the menu. */
export function Header() {
  const header = useHeader();
  const link = useLink();
  const styles = useStyles();
  const { frame } = useTexts().tab;
  const follow = useFollow();
  const place = usePlace();
  const problems = useToSortOut();
  const section = SECTION[place?.kind ?? 'criteria'];

  const sections = [
    { kind: 'criteria' as const, label: frame.criteria },
    { kind: 'consultations' as const, label: frame.consultations },
    ...(problems > 0 || section === 'problems'
      ? [{ kind: 'problems' as const, label: problems > 0 ? `${frame.problems} (${problems})` : frame.problems }]
      : []),
  ];

  return (
    <header className={header}>
      <nav aria-label={frame.navigation} className={styles.nav}>
        <ul className={styles.list}>
          {sections.map(({ kind, label }) => (
            <li key={kind}>
              <a
                href={hrefOf({ kind })}
                className={mergeClasses(link, section === kind && styles.current)}
                aria-current={section === kind ? 'page' : undefined}
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
      <HeaderMenu />
    </header>
  );
}

function useToSortOut(): number {
  const { problems } = useWorkspace();
  const [outbox, conditions, drifts] = [useOutbox(), useConditions(), useDrifts()];
  return countToSortOut({ unreadable: problems.length, outbox, conditions, drifts });
}
