import type { ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { createNavigation, type Navigation } from './frame/navigation.ts';
import { hrefOf, tabPlaceOf } from './frame/route.ts';
import { prefetchView } from './frame/views.ts';
import type { Arrival } from './outside/arrive.tsx';
import { App } from './start/App.tsx';
import { framingOf } from './start/framing.ts';
import { keepPulling } from './start/keepPulling.ts';
import { personsLanguage } from './start/language.ts';
import type { Session } from './start/session.ts';
import { StopPage, type Stop } from './start/StopPage.tsx';
import { Styled, Surroundings } from './start/Surroundings.tsx';
import { connectToTeams, PLACE_PARAMETER, type Host } from './start/teams.ts';
import { loadTexts, type Texts } from './start/texts.ts';

/** Sign-in, Graph, the local copy and its codecs: fetched while Teams answers. */
const loadSession = () => import('./start/openSession.ts');

/** Signing in where no Teams does it. */
const loadOutside = () => import('./outside/arrive.tsx');

type Page = { readonly root: Root; readonly host: Host | undefined; readonly texts: Texts | undefined };

function show({ root, host, texts }: Page, content: ReactNode): void {
  root.render(
    <Styled>
      <Surroundings host={host} texts={texts}>
        {content}
      </Surroundings>
    </Styled>,
  );
}

function stopAt(page: Page, stop: Stop): void {
  page.host?.failed(stop);
  show(
    page,
    <StopPage
      stop={stop}
      onRetry={() => {
        location.reload();
      }}
    />,
  );
}

/** Everything a page needs besides what its own part of the program brings: fetched at once. */
async function fetchAll() {
  prefetchView(tabPlaceOf(location.hash));
  const framing = framingOf(window);
  if (framing !== 'unknown') void loadOutside().catch(() => undefined);
  const connecting = connectToTeams(framing);
  // Teams mostly speaks what was spoken the last time, or what the browser speaks.
  void loadTexts(personsLanguage()).catch(() => undefined);
  const texts = connecting.then((host) => loadTexts(personsLanguage(host?.locale)));
  return await Promise.all([connecting, loadSession().catch(() => undefined), texts.catch(() => undefined)]);
}

async function openIn(root: Root): Promise<void> {
  const [host, parts, texts] = await fetchAll();
  const page = { root, host, texts };
  if (parts === undefined || texts === undefined) {
    // Without the program's other half there is nothing to show; loading anew is what helps.
    stopAt(page, 'broken');
    return;
  }
  const settings = parts.settingsIn(document);
  if (settings === undefined) {
    stopAt(page, 'misconfigured');
    return;
  }
  const arrival = await arrivalOf(page, settings, parts).catch(() => undefined);
  if (arrival === undefined) {
    stopAt(page, 'broken');
    return;
  }
  const { entry, signedOut, beside } = arrival;
  openAt(entry.host);
  const navigation = createNavigation(window);

  try {
    const live = parts.liveHere(settings, entry);
    const session = await parts.openSession(settings, entry, live);
    show(
      { ...page, host: entry.host },
      <>
        <App session={session} navigation={navigation} offer={entry.host.offer} signedOut={signedOut} />
        {beside}
      </>,
    );
    listenTo(entry.host, navigation, session);
    keepPulling(session.replica, document, { news: live });
  } catch {
    // The local copy could not be opened at all; loading anew is what helps.
    stopAt(page, 'broken');
  }
}

type Parts = Awaited<ReturnType<typeof loadSession>>;
type Settings = NonNullable<ReturnType<Parts['settingsIn']>>;
type Came = Pick<Arrival, 'entry'> & Partial<Arrival>;

/** In Teams one is in; outside it there may be a page to sign in on first. */
async function arrivalOf({ root, host, texts }: Page, settings: Settings, parts: Parts): Promise<Came> {
  if (host !== undefined) return { entry: parts.throughTeams(settings, host) };
  const { arrive } = await loadOutside();
  return arrive(settings, (browser, content) => show({ root, host: browser, texts }, content));
}

/** Takes the address to where the host wants the tab, unless it says itself where. */
function openAt({ subPageId, seat }: Host): void {
  const wanted = subPageId === '' ? configuredPlace(location) : subPageId;
  const linked = wanted === '' ? undefined : tabPlaceOf(wanted);
  if (location.hash !== '') return;
  if (linked !== undefined) history.replaceState(null, '', `#/${wanted}`);
  // In a meeting one has come for the meeting.
  else if (seat.frame === 'sidePanel') history.replaceState(null, '', hrefOf({ kind: 'meetings' }));
}

function listenTo(host: Host, navigation: Navigation, { replica }: Session): void {
  host.onBack(navigation.back);
  host.onResume((address) => {
    const place = tabPlaceOf(address.hash === '' ? configuredPlace(address) : address.hash);
    if (place !== undefined) navigation.go(place);
    void replica.pull();
  });
  host.loaded();
}

/** What a tab of a channel or chat was set to open at; empty for the app itself. */
function configuredPlace({ search }: { readonly search: string }): string {
  return new URLSearchParams(search).get(PLACE_PARAMETER) ?? '';
}

const container = document.getElementById('root');
if (container !== null) {
  void openIn(createRoot(container));
}
