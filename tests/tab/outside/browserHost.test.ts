import { describe, expect, it } from 'vitest';
import { browserHost, type BrowserWindow } from '#tab/outside/browserHost.ts';
import type { HostTheme } from '#tab/start/teams.ts';

/** A window whose look can be changed, and what was opened from it. */
function aWindow() {
  const looks = new Map<string, EventTarget & { matches: boolean }>();
  const opened: (readonly [string, string, string])[] = [];
  const look = (query: string) => {
    const found = looks.get(query) ?? Object.assign(new EventTarget(), { matches: false });
    looks.set(query, found);
    return found;
  };
  const page: BrowserWindow = {
    navigator: { language: 'sv-SE' },
    matchMedia: (query) =>
      Object.assign(look(query), {
        media: query,
        onchange: null,
        addListener: () => undefined,
        removeListener: () => undefined,
      }),
    open: (url, target, features) => {
      opened.push([String(url), target ?? '', features ?? '']);
      return null;
    },
  };
  const set = (query: string, matches: boolean) => {
    look(query).matches = matches;
    look(query).dispatchEvent(new Event('change'));
  };
  return { page, set, opened };
}

describe('a browser in place of Teams', () => {
  it('[TB14] follows how the browser wants pages to look, forced colours before all else', () => {
    const { page, set } = aWindow();
    const host = browserHost(page, undefined);
    const seen: HostTheme[] = [host.theme];
    host.onTheme((theme) => seen.push(theme));
    set('(prefers-color-scheme: dark)', true);
    set('(forced-colors: active)', true);
    set('(forced-colors: active)', false);
    set('(prefers-color-scheme: dark)', false);
    expect(seen).toEqual(['default', 'dark', 'contrast', 'dark', 'default']);
    expect(host.locale).toBe('sv-se');
  });

  it('[TB16] offers nothing that only Teams can do, and opens links beside itself', () => {
    const { page, opened } = aWindow();
    const host = browserHost(page, undefined);
    expect([host.share, host.shareInChat, host.offer, host.seat.shareToStage]).toEqual(Array(4).fill(undefined));
    host.openLink('https://teams.microsoft.com/');
    expect(opened).toEqual([['https://teams.microsoft.com/', '_blank', 'noopener']]);
  });
});
