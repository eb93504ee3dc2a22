import { app, FrameContexts, meeting, pages, sharing } from '@microsoft/teams-js';
import { email, type Email } from '#domain/ids.ts';
import type { Framing } from './framing.ts';

export type HostTheme = 'default' | 'dark' | 'contrast';

/** Who Teams says is looking. Good enough to open that person's own local copy; what may be done is decided by SharePoint. */
export type HostPerson = {
  readonly id: string;
  readonly name: string;
  readonly email: Email;
};

/** The part of Teams' window that the page stands in, as far as that makes a difference. */
export type HostFrame = 'content' | 'sidePanel' | 'meetingStage';

/** Where the page stands in a meeting, if it does. */
export type MeetingSeat = {
  readonly frame: HostFrame;
  /** Id of the chat around the page, e.g. `"19:meeting_…@thread.v2"`; `undefined` outside chats and meetings. */
  readonly chat: string | undefined;
  /**
   * Shows a page of the tab to everybody on the meeting's stage; `undefined` where the page cannot. Rejects when Teams
   * says no.
   */
  readonly shareToStage: ((subPageId: string) => Promise<void>) | undefined;
};

/** What a tab of a channel, chat or meeting opens at, and what it is called there. */
export type TabChoice = { readonly subPageId: string; readonly name: string };

/** What the tab needs of Teams. */
export type Host = {
  readonly theme: HostTheme;
  /** BCP 47 in lower case, e.g. `"sv-se"`. */
  readonly locale: string;
  readonly subPageId: string;
  readonly seat: MeetingSeat;
  readonly person: HostPerson | undefined;
  readonly onTheme: (listener: (theme: HostTheme) => void) => void;
  /** A window of Teams' own with a link to one page of the tab; `undefined` where the host has none. */
  readonly share: ((page: { readonly subPageId: string; readonly label: string }) => void) | undefined;
  /** Puts a link to one page into a message that the person writes then; `undefined` where the host cannot. */
  readonly shareInChat: ((page: { readonly url: string; readonly message: string }) => void) | undefined;
  /** Tells Teams what would be saved; `undefined` unless the page is shown to add or change a tab. */
  readonly offer: ((choice: TabChoice | undefined) => void) | undefined;
  /**
   * The host's own button for going back.
   *
   * @param back goes back within the tab; answers whether there was something to go back to
   */
  readonly onBack: (back: () => boolean) => void;
  /** A tab that the host kept in the background is shown again, at this address. */
  readonly onResume: (resume: (address: URL) => void) => void;
  /** Opens a web page where the host wants it: Teams in a browser tab of its own. */
  readonly openLink: (url: string) => void;
  readonly loaded: () => void;
  readonly failed: (message: string) => void;
};

/**
 * Teams shows its own error after 30 s without an answer; a host that does not know the protocol never answers. A page
 * of SharePoint's that does has been there before us, and what is embedded by its address is in one that does not.
 */
const PATIENCE_MS = { unknown: 8_000, sharePoint: 1_000 };

/** @returns `undefined` when nobody who speaks Teams' protocol is around the page */
export async function connectToTeams(framing: Framing): Promise<Host | undefined> {
  if (framing === 'none') return undefined;
  const patienceMs = PATIENCE_MS[framing];
  try {
    await withinMs(patienceMs, app.initialize());
    app.notifyAppLoaded();
    return hostOf(await withinMs(patienceMs, app.getContext()));
  } catch {
    // No host, or one that does not answer: the person signs in on the page itself.
    return undefined;
  }
}

function hostOf(context: app.Context): Host {
  return {
    theme: themeOf(context.app.theme),
    locale: context.app.locale.toLowerCase(),
    subPageId: context.page.subPageId ?? '',
    seat: seatOf(context),
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
    shareInChat: sharing.isSupported()
      ? ({ url, message }) => {
          const content = [{ type: 'URL' as const, url, message, preview: true }];
          // A person who closes the window again has shared nothing, and knows.
          void sharing.shareWebContent({ content }).catch(() => undefined);
        }
      : undefined,
    offer: context.page.frameContext === FrameContexts.settings ? offer : undefined,
    onBack: (back) => {
      if (pages.backStack.isSupported()) pages.backStack.registerBackButtonHandler(back);
    },
    onResume: (resume) => {
      // Only a page that says it can be put aside is.
      app.lifecycle.registerBeforeSuspendOrTerminateHandler(() => Promise.resolve());
      app.lifecycle.registerOnResumeHandler(({ contentUrl }) => {
        resume(new URL(contentUrl));
        void app.notifySuccess().catch(() => undefined);
      });
    },
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

function seatOf({ page: { frameContext }, chat }: app.Context): MeetingSeat {
  const frame = frameOf(frameContext);
  return { frame, chat: chat?.id, shareToStage: frame === 'content' ? undefined : shareToStage };
}

function frameOf(frame: FrameContexts): HostFrame {
  if (frame === FrameContexts.sidePanel) return 'sidePanel';
  return frame === FrameContexts.meetingStage ? 'meetingStage' : 'content';
}

/** Address at which a tab of a channel or chat opens; the same for everybody there. */
export const PLACE_PARAMETER = 'place';

function offer(choice: TabChoice | undefined): void {
  pages.config.setValidityState(choice !== undefined);
  if (choice === undefined) return;
  const { subPageId, name } = choice;
  const contentUrl = `${location.origin}${location.pathname}?${PLACE_PARAMETER}=${encodeURIComponent(subPageId)}`;
  pages.config.registerOnSaveHandler((saving) => {
    const tab = { entityId: `samsyn/${subPageId}`, contentUrl, websiteUrl: contentUrl, suggestedDisplayName: name };
    pages.config.setConfig(tab).then(
      () => saving.notifySuccess(),
      () => saving.notifyFailure(),
    );
  });
}

function shareToStage(subPageId: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const url = `${location.origin}${location.pathname}#/${subPageId}`;
    meeting.shareAppContentToStage((error, isShared) => {
      if (error === null && isShared === true) resolve();
      else reject(new Error(error?.message ?? 'Teams did not share to the stage.'));
    }, url);
  });
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
