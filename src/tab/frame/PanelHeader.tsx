import { makeStyles, tokens } from '@fluentui/react-components';
import { useTexts } from '../start/texts.ts';
import { Freshness } from './Freshness.tsx';
import { HeaderMenu } from './HeaderMenu.tsx';
import { PlaceLink } from './PlaceLink.tsx';
import { useSections } from './useSections.ts';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    minHeight: '44px',
    paddingLeft: tokens.spacingHorizontalL,
    paddingRight: tokens.spacingHorizontalXS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  nav: { flexGrow: 1, minWidth: 0 },
});

/** Above the tab in a meeting's side panel, which has room for one way: to the meeting. All else is in the menu. */
export function PanelHeader() {
  const styles = useStyles();
  const { frame } = useTexts().tab;
  const sections = useSections().filter(({ kind }) => kind !== 'meetings');
  return (
    <header className={styles.root}>
      <nav aria-label={frame.navigation} className={styles.nav}>
        <PlaceLink place={{ kind: 'meetings' }}>{frame.toMeeting}</PlaceLink>
      </nav>
      <Freshness />
      <HeaderMenu sections={sections} />
    </header>
  );
}
