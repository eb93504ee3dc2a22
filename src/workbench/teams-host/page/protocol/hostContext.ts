import type { SignedIn } from './nestedAuth.ts';

export type TeamsTheme = 'default' | 'dark' | 'contrast';

/** Where in Teams the tab stands, and who looks at it. */
export type TabSurroundings = {
  readonly person: SignedIn;
  readonly theme: TeamsTheme;
  readonly language: 'sv' | 'en';
  readonly appId: string;
  readonly pageId: string;
  readonly subPageId?: string;
  /** Absent when the tab is opened as a personal app. */
  readonly channel?: { readonly id: string; readonly name: string; readonly teamId: string; readonly teamName: string };
  /** Which part of a meeting's window the tab stands in, and the meeting; absent outside meetings. */
  readonly meeting?: { readonly frame: MeetingFrame; readonly id: string; readonly chatId: string };
  /** Whether the page is shown for somebody to say what a new tab shows. */
  readonly isConfiguring?: boolean;
  /** Address of the SharePoint site behind the team, e.g. `https://samsyn.sharepoint.com/sites/kriterier`. */
  readonly siteUrl: string;
  readonly sessionId: string;
};

/** As teams-js names the parts of a meeting's window that show an app. */
export type MeetingFrame = 'sidePanel' | 'meetingStage';

export const LOCALE = { sv: 'sv-se', en: 'en-gb' } as const;

/** @returns as teams-js names it */
export function frameContextOf({ isConfiguring, meeting }: TabSurroundings): string {
  return isConfiguring === true ? 'settings' : (meeting?.frame ?? 'content');
}

/** The flat context that hosts send on the wire; teams-js folds it into `app`, `page`, `user`, `channel`, … */
export function hostContext(at: TabSurroundings): Readonly<Record<string, unknown>> {
  const site = new URL(at.siteUrl);
  return {
    appId: at.appId,
    entityId: at.pageId,
    ...(at.subPageId !== undefined && { subEntityId: at.subPageId }),
    locale: LOCALE[at.language],
    theme: at.theme,
    hostName: 'Teams',
    hostClientType: 'web',
    frameContext: frameContextOf(at),
    isFullScreen: false,
    isMultiWindow: false,
    appSessionId: at.sessionId,
    sessionId: at.sessionId,
    ringId: 'general',
    userObjectId: at.person.objectId,
    userDisplayName: at.person.name,
    userPrincipalName: at.person.username,
    loginHint: at.person.username,
    tid: at.person.tenantId,
    tenantSKU: 'enterprise',
    teamSiteUrl: at.siteUrl,
    teamSiteDomain: site.host,
    teamSitePath: site.pathname,
    ...(at.meeting && { meetingId: at.meeting.id, chatId: at.meeting.chatId }),
    ...(at.channel && {
      channelId: at.channel.id,
      channelName: at.channel.name,
      channelType: 'Regular',
      teamId: at.channel.teamId,
      teamName: at.channel.teamName,
      isTeamArchived: false,
    }),
  };
}

/** Drives every `isSupported()` of teams-js. `isNAAChannelRecommended` makes msal-browser use the host for tokens. */
export const RUNTIME = {
  apiVersion: 4,
  isNAAChannelRecommended: true,
  hostVersionsInfo: { adaptiveCardSchemaVersion: { majorVersion: 1, minorVersion: 5 } },
  isLegacyTeams: false,
  supports: { pages: { tabs: {}, config: {}, backStack: {} }, sharing: {}, clipboard: {}, nestedAppAuth: {} },
} as const;
