import { makeStyles, tokens } from '@fluentui/react-components';
import { lazy, Suspense } from 'react';
import { ChannelView } from './channel/ChannelView.tsx';
import { PersonalAppView } from './channel/PersonalAppView.tsx';
import { FaultBanner } from './faults/FaultBanner.tsx';
import { FaultsContext, useFaultSwitch } from './faults/useFaults.ts';
import { AppRail } from './rail/AppRail.tsx';
import { NARROW } from './layout.ts';
import { useSession, useTexts } from './session.ts';
import { TopBar } from './topbar/TopBar.tsx';

// Cards and the list grid bring libraries of their own; the tab, which everybody sees first, need not wait for them.
const ChatView = lazy(async () => ({ default: (await import('./chat/ChatView.tsx')).ChatView }));
const SharePointView = lazy(async () => ({
  default: (await import('./sharepoint/SharePointView.tsx')).SharePointView,
}));
const MeetingView = lazy(async () => ({ default: (await import('./meeting/MeetingView.tsx')).MeetingView }));
const FaultsView = lazy(async () => ({ default: (await import('./faults/FaultsView.tsx')).FaultsView }));

const useStyles = makeStyles({
  window: {
    height: '100%',
    display: 'grid',
    gridTemplate: '"top top" 48px "banner banner" auto "rail view" minmax(0, 1fr) / 68px minmax(0, 1fr)',
    [NARROW]: { gridTemplate: '"top" 48px "banner" auto "view" minmax(0, 1fr) "rail" 56px / minmax(0, 1fr)' },
  },
  view: {
    gridArea: 'view',
    minWidth: 0,
    overflow: 'hidden',
    backgroundColor: tokens.colorNeutralBackground1,
    borderTopLeftRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorNeutralStroke3}`,
    borderRightWidth: 0,
    borderBottomWidth: 0,
    [NARROW]: { borderTopLeftRadius: 0, borderLeftWidth: 0 },
  },
});

export function AppViews() {
  const styles = useStyles();
  const texts = useTexts();
  const faults = useFaultSwitch();
  return (
    <FaultsContext value={faults}>
      <div className={styles.window}>
        <TopBar />
        <FaultBanner />
        <AppRail />
        <main className={styles.view} aria-label={texts.window.content}>
          <Suspense>
            <OpenView />
          </Suspense>
        </main>
      </div>
    </FaultsContext>
  );
}

function OpenView() {
  const { place, person } = useSession();
  switch (place.view) {
    case 'chat':
      return <ChatView key={person.oid} />;
    case 'posts':
    case 'channelTab':
    case 'addedTab':
      return <ChannelView />;
    case 'personalApp':
      return <PersonalAppView />;
    case 'meeting':
      return <MeetingView key={person.oid} />;
    case 'lists':
    case 'list':
      return <SharePointView key={person.oid} />;
    case 'faults':
      return <FaultsView />;
  }
}
