import { app, pages } from '@microsoft/teams-js';
import { email, type Email } from '#domain/ids.ts';

export type HostTheme = 'default' | 'dark' | 'contrast';

/** Who Teams says is looking. Good enough to open that person's own local copy; what may be done is decided by SharePoint. */
export type HostPerson = {
  readonly id: string;
  readonly name: string;
  readonly email: Email;
};

/** What the tab needs of Teams. */
export type Host = {
  readonly theme: HostTheme;
  /** BCP 47 in lower case, e.g. `"sv-se"`. */
  readonly locale: string;
  readonly subPageId: string;
  readonly person: HostPerson | undefined;
  readonly onTheme: (listener: (theme: HostTheme) => void) => void;
  /** A window of Teams' own with a link to one page of the tab; `undefined` where the host has none. */
  readonly share: ((page: { readonly subPageId: string; readonly label: string }) => void) | undefined;
  /** Opens a web page where the host wants it: Teams in a browser tab of its own. */
  readonly openLink: (url: string) => void;
  readonly loaded: () => void;
  readonly failed: (message: string) => void;
};

/** Teams shows its own error after 30 s without an answer; a host that does not know the protocol never answers. */
const PATIENCE_MS = 8_000;

/** @returns `undefined` when nobody who speaks Teams' protocol is around the page */
export async function connectToTeams(patienceMs = PATIENCE_MS): Promise<Host | undefined> {
  try {
    await withinMs(patienceMs, app.initialize());
    app.notifyAppLoaded();
    return hostOf(await withinMs(patienceMs, app.getContext()));
  } catch {
    // No host, or one that does not answer: the page says where Samsyn is opened instead.
    return undefined;
  }
}

function hostOf(context: app.Context): Host {
  return {
    theme: themeOf(context.app.theme),
    locale: context.app.locale.toLowerCase(),
    subPageId: context.page.subPageId ?? '',
    person: personOf(context.user),
    onTheme: (listener) => {
      app.registerOnThemeChangeHandler((theme) => {
        listener(themeOf(theme));
      });
    },
    share: pages.isSupported()
      ? ({ subPageId, label }) => {
          pages.shareDeepLink({ subPageId, subPageLabel: label });
        }
      : undefined,
    openLink: (url) => void app.openLink(url).catch(() => undefined),
    loaded: () => void app.notifySuccess().catch(() => undefined),
    failed: (message) => {
      app.notifyFailure({ reason: app.FailedReason.Other, message });
    },
  };
}

function themeOf(name: string): HostTheme {
  return name === 'dark' || name === 'contrast' ? name : 'default';
}

function personOf(user: app.Context['user']): HostPerson | undefined {
  const address = email(user?.userPrincipalName ?? user?.loginHint ?? '');
  if (user === undefined || address === undefined) return undefined;
  return { id: user.id, name: user.displayName ?? address, email: address };
}

async function withinMs<T>(limitMs: number, work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`No answer within ${limitMs} ms.`));
    }, limitMs);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
