import { createRoot, type Root } from 'react-dom/client';
import { createNavigation } from './frame/navigation.ts';
import { tabPlaceOf } from './frame/route.ts';
import { prefetchView } from './frame/views.ts';
import { App } from './start/App.tsx';
import { keepPulling } from './start/keepPulling.ts';
import { NotInTeams } from './start/NotInTeams.tsx';
import { settingsIn, type Settings } from './start/settings.ts';
import { StopPage, type Stop } from './start/StopPage.tsx';
import { Styled, Surroundings } from './start/Surroundings.tsx';
import { connectToTeams, type Host } from './start/teams.ts';

/** Sign-in, Graph, the local copy and its codecs: fetched while Teams answers. */
const loadSession = () => import('./start/openSession.ts');

function stopAt(root: Root, stop: Stop, host?: Host): void {
  host?.failed(stop);
  root.render(
    <Styled>
      <Surroundings host={host}>
        <StopPage
          stop={stop}
          onRetry={() => {
            location.reload();
          }}
        />
      </Surroundings>
    </Styled>,
  );
}

async function openIn(root: Root, settings: Settings): Promise<void> {
  prefetchView(tabPlaceOf(location.hash));
  const loading = loadSession();
  // The rejection is handled where the chunk is needed.
  loading.catch(() => undefined);

  const host = await connectToTeams();
  if (host === undefined) {
    root.render(
      <Styled>
        <Surroundings host={undefined}>
          <NotInTeams appId={settings.appId} address={location.hash} />
        </Surroundings>
      </Styled>,
    );
    return;
  }
  const linked = host.subPageId === '' ? undefined : tabPlaceOf(host.subPageId);
  if (linked !== undefined && location.hash === '') history.replaceState(null, '', `#/${host.subPageId}`);
  const navigation = createNavigation(window);

  try {
    const { openSession } = await loading;
    const session = await openSession(settings, host);
    root.render(
      <Styled>
        <Surroundings host={host}>
          <App session={session} navigation={navigation} />
        </Surroundings>
      </Styled>,
    );
    host.loaded();
    keepPulling(session.replica, document);
  } catch {
    // Without the program's other half or its storage there is nothing to show; loading anew is what helps.
    stopAt(root, 'broken', host);
  }
}

const container = document.getElementById('root');
if (container !== null) {
  const settings = settingsIn(document);
  const root = createRoot(container);
  if (settings === undefined) stopAt(root, 'misconfigured');
  else void openIn(root, settings);
}
