import type { Host, HostPerson, HostTheme } from '../start/teams.ts';

/** What of a browser's window stands in for Teams. */
export type BrowserWindow = Pick<Window, 'matchMedia' | 'open'> & { readonly navigator: Pick<Navigator, 'language'> };

/** Nobody is around the page: the browser says how it looks and in which language, and nothing else. */
export function browserHost(page: BrowserWindow, person: HostPerson | undefined): Host {
  const isForced = page.matchMedia('(forced-colors: active)');
  const isDark = page.matchMedia('(prefers-color-scheme: dark)');
  const theme = (): HostTheme => {
    if (isForced.matches) return 'contrast';
    return isDark.matches ? 'dark' : 'default';
  };
  return {
    theme: theme(),
    locale: page.navigator.language.toLowerCase(),
    subPageId: '',
    seat: { frame: 'content', chat: undefined, shareToStage: undefined },
    person,
    onTheme: (listener) => {
      for (const query of [isForced, isDark]) query.addEventListener('change', () => listener(theme()));
    },
    share: undefined,
    shareInChat: undefined,
    offer: undefined,
    // The browser's own button goes through the pages by their addresses.
    onBack: () => undefined,
    onResume: () => undefined,
    openLink: (url) => void page.open(url, '_blank', 'noopener'),
    loaded: () => undefined,
    failed: () => undefined,
  };
}
