import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  bundleIcon,
  Chat24Filled,
  Chat24Regular,
  Handshake24Filled,
  Handshake24Regular,
  PeopleTeam24Filled,
  PeopleTeam24Regular,
  MeetNow24Filled,
  MeetNow24Regular,
  PlugDisconnected24Filled,
  PlugDisconnected24Regular,
  TableSimple24Filled,
  TableSimple24Regular,
} from '@fluentui/react-icons';
import { hashOf, type HostPlace } from '../hostPlace.ts';
import { NARROW } from '../layout.ts';
import { useSession, useTexts } from '../session.ts';

const APPS = [
  { app: 'chat', Icon: bundleIcon(Chat24Filled, Chat24Regular), place: { view: 'chat' } },
  { app: 'team', Icon: bundleIcon(PeopleTeam24Filled, PeopleTeam24Regular), place: { view: 'channelTab' } },
  { app: 'meeting', Icon: bundleIcon(MeetNow24Filled, MeetNow24Regular), place: { view: 'meeting' } },
  { app: 'samsyn', Icon: bundleIcon(Handshake24Filled, Handshake24Regular), place: { view: 'personalApp' } },
  { app: 'sharepoint', Icon: bundleIcon(TableSimple24Filled, TableSimple24Regular), place: { view: 'lists' } },
  {
    app: 'faults',
    Icon: bundleIcon(PlugDisconnected24Filled, PlugDisconnected24Regular),
    place: { view: 'faults' },
  },
] as const;

const APP_OF = {
  chat: 'chat',
  posts: 'team',
  channelTab: 'team',
  addedTab: 'team',
  personalApp: 'samsyn',
  meeting: 'meeting',
  lists: 'sharepoint',
  list: 'sharepoint',
  faults: 'faults',
} as const satisfies Record<HostPlace['view'], (typeof APPS)[number]['app']>;

const useStyles = makeStyles({
  rail: {
    gridArea: 'rail',
    display: 'flex',
    flexDirection: 'column',
    paddingTop: tokens.spacingVerticalXS,
    [NARROW]: { flexDirection: 'row', padding: 0, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  app: {
    position: 'relative',
    flexShrink: 0,
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    gap: tokens.spacingVerticalXXS,
    height: '56px',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase100,
    lineHeight: tokens.lineHeightBase100,
    textDecorationLine: 'none',
    ':hover': { color: tokens.colorBrandForeground1 },
    ':focus-visible': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-4px',
      borderRadius: tokens.borderRadiusLarge,
    },
    [NARROW]: { flex: '1 1 0', minWidth: 0 },
  },
  open: {
    color: tokens.colorBrandForeground1,
    '::before': {
      content: '""',
      position: 'absolute',
      left: '4px',
      top: '14px',
      bottom: '14px',
      width: '3px',
      borderRadius: tokens.borderRadiusCircular,
      backgroundColor: tokens.colorCompoundBrandStroke,
    },
    [NARROW]: { '::before': { left: '30%', right: '30%', top: '0px', bottom: 'auto', width: 'auto', height: '3px' } },
  },
});

/** The apps at the left edge of Teams; on a narrow screen a bar at the bottom. */
export function AppRail() {
  const styles = useStyles();
  const texts = useTexts();
  const { place } = useSession();
  return (
    <nav className={styles.rail} aria-label={texts.rail.label}>
      {APPS.map(({ app, Icon, place: target }) => {
        const isOpen = APP_OF[place.view] === app;
        return (
          <a
            key={app}
            href={hashOf(target)}
            className={mergeClasses(styles.app, isOpen && styles.open)}
            aria-current={isOpen ? 'page' : undefined}
          >
            <Icon filled={isOpen} aria-hidden />
            {texts.rail[app]}
          </a>
        );
      })}
    </nav>
  );
}
