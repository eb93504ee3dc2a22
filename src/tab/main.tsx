import { createRoot, type Root } from 'react-dom/client';
import { createNavigation } from './frame/navigation.ts';
import { tabPlaceOf } from './frame/route.ts';
import { prefetchView } from './frame/views.ts';
import { App } from './start/App.tsx';
import { keepPulling } from './start/keepPulling.ts';
import { NotInTeams } from './start/NotInTeams.tsx';
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

async function openIn(root: Root): Promise<void> {
  prefetchView(tabPlaceOf(location.hash));
  const loading = loadSession();

  const [host, parts] = await Promise.all([connectToTeams(), loading.catch(() => undefined)]);
  if (parts === undefined) {
    // Without the program's other half there is nothing to show; loading anew is what helps.
    stopAt(root, 'broken', host);
    return;
  }
  const settings = parts.settingsIn(document);
  if (settings === undefined) {
    stopAt(root, 'misconfigured', host);
    return;
  }
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
    const session = await parts.openSession(settings, host);
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
    // The local copy could not be opened at all; loading anew is what helps.
    stopAt(root, 'broken', host);
  }
}

const container = document.getElementById('root');
if (container !== null) {
  void openIn(createRoot(container));
}
