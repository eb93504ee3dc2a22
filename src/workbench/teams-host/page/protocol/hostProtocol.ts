import * as z from 'zod/mini';
import { frameContextOf, hostContext, RUNTIME, type TabSurroundings } from './hostContext.ts';
import { answerTo, hostRequestOf, type HostMessage, type HostRequest } from './hostMessage.ts';
import { authRequestOf, initContextAnswer, type TokenWish } from './nestedAuth.ts';

/** What the host has to do because of a call from the tab, besides answering it. */
export type HostEffect =
  | { readonly kind: 'appLoaded' }
  | { readonly kind: 'appReady' }
  | { readonly kind: 'appFailed'; readonly reason: string }
  | { readonly kind: 'openLink'; readonly link: string }
  | { readonly kind: 'openPage'; readonly appId: string; readonly subPageId?: string; readonly channelId?: string }
  | { readonly kind: 'shareLink'; readonly subPageId: string; readonly label: string; readonly webUrl?: string }
  | { readonly kind: 'copy'; readonly call: HostRequest; readonly text: string }
  | { readonly kind: 'issueToken'; readonly wish: TokenWish }
  | { readonly kind: 'issueAppToken'; readonly call: HostRequest }
  | { readonly kind: 'shareToStage'; readonly url: string }
  | { readonly kind: 'shareContent'; readonly url: string; readonly message: string }
  | TabSetting
  | { readonly kind: 'unknownCall'; readonly func: string };

/** What the page says that tells what a new tab shows. */
export type TabSetting =
  | { readonly kind: 'tabValidity'; readonly isValid: boolean }
  | { readonly kind: 'tabSettings'; readonly contentUrl: string; readonly name: string }
  /** What the settings said last is to be kept, or is not. */
  | { readonly kind: 'tabSaved'; readonly isSaved: boolean };

export type Reaction = { readonly answers: readonly HostMessage[]; readonly effects: readonly HostEffect[] };

const SILENCE: Reaction = { answers: [], effects: [] };
const answer = (call: HostRequest, ...args: readonly unknown[]): Reaction => ({
  answers: [answerTo(call, args)],
  effects: [],
});
const effect = (...effects: readonly HostEffect[]): Reaction => ({ answers: [], effects });

const failure = z.object({ reason: z.string(), message: z.optional(z.string()) });
const page = z.object({
  appId: z.string(),
  subPageId: z.optional(z.string()),
  channelId: z.optional(z.string()),
});
const tabSettings = z.object({ contentUrl: z.url(), suggestedDisplayName: z._default(z.string(), '') });
const shared = z.object({ content: z.array(z.object({ url: z.url(), message: z.optional(z.string()) })) });
const clip = z.object({ mimeType: z.literal('text/plain'), content: z.string() });

/**
 * How Teams answers one message from a tab.
 *
 * @param message whatever arrived through `postMessage`; what is not a teams-js call is met with silence
 * @param at      where the tab stands right now, so that a context asked for late is still true
 */
export function reactTo(message: unknown, at: TabSurroundings): Reaction {
  const call = hostRequestOf(message);
  if (!call) return SILENCE;
  const react = REACTIONS[call.func];
  // Teams leaves calls it does not know unanswered; the effect lets a developer see why the promise hangs.
  return react ? react(call, at) : effect({ kind: 'unknownCall', func: call.func });
}

const REACTIONS: Readonly<Record<string, (call: HostRequest, at: TabSurroundings) => Reaction>> = {
  // The runtime has to come last: only then does teams-js install the bridge for nested app authentication.
  initialize: (call, at) => answer(call, frameContextOf(at), 'web', '2.0.1', JSON.stringify(RUNTIME)),
  getContext: (call, at) => answer(call, hostContext(at)),
  registerHandler: () => SILENCE,
  'appInitialization.appLoaded': () => effect({ kind: 'appLoaded' }),
  'appInitialization.success': () => effect({ kind: 'appReady' }),
  'appInitialization.failure': (call) => {
    const [reason, explanation] = call.args ?? [];
    return effect({ kind: 'appFailed', reason: failureReason(reason, explanation) });
  },
  // The app works after all and only wants to say what it lacks, so Teams shows it.
  'appInitialization.expectedFailure': () => effect({ kind: 'appReady' }),
  executeDeepLink: (call) => openLink(call),
  'pages.navigateToApp': (call) => openPage(call),
  shareDeepLink: (call) => shareLink(call),
  'clipboard.writeToClipboard': (call) => copy(call),
  'meeting.getAppContentStageSharingCapabilities': (call, at) =>
    answer(call, null, { doesAppHaveSharePermission: at.meeting !== undefined }),
  'meeting.shareAppContentToStage': (call, at) => shareToStage(call, at),
  'settings.setValidityState': (call) => effect({ kind: 'tabValidity', isValid: call.args?.[0] === true }),
  'settings.setSettings': (call) => keepSettings(call),
  'settings.save.success': () => effect({ kind: 'tabSaved', isSaved: true }),
  'settings.save.failure': () => effect({ kind: 'tabSaved', isSaved: false }),
  'sharing.shareWebContent': (call) => shareContent(call),
  'authentication.getAuthToken': (call) => effect({ kind: 'issueAppToken', call }),
  'nestedAppAuth.execute': (call, at) => authenticate(call, at),
};

function failureReason(first: unknown, second: unknown): string {
  if (typeof first === 'string') return typeof second === 'string' && second !== '' ? second : first;
  const parsed = failure.safeParse(first);
  return parsed.success ? (parsed.data.message ?? parsed.data.reason) : '';
}

function openLink(call: HostRequest): Reaction {
  const [link] = call.args ?? [];
  if (typeof link !== 'string') return answer(call, false, 'INVALID_ARGUMENTS');
  return { answers: [answerTo(call, [true])], effects: [{ kind: 'openLink', link }] };
}

function openPage(call: HostRequest): Reaction {
  const wanted = page.safeParse(call.args?.[0]);
  if (!wanted.success) return answer(call, false, 'INVALID_ARGUMENTS');
  const { appId, subPageId, channelId } = wanted.data;
  const place = {
    appId,
    ...(subPageId !== undefined && { subPageId }),
    ...(channelId !== undefined && { channelId }),
  };
  return { answers: [answerTo(call, [true])], effects: [{ kind: 'openPage', ...place }] };
}

function shareLink(call: HostRequest): Reaction {
  const [subPageId, label, webUrl] = call.args ?? [];
  if (typeof subPageId !== 'string') return SILENCE;
  return effect({
    kind: 'shareLink',
    subPageId,
    label: typeof label === 'string' ? label : subPageId,
    ...(typeof webUrl === 'string' && { webUrl }),
  });
}

/** Only from within a meeting, and only what is a web address: as Teams does. */
function shareToStage(call: HostRequest, { meeting }: TabSurroundings): Reaction {
  const [url] = call.args ?? [];
  if (meeting === undefined || typeof url !== 'string') {
    return answer(call, { errorCode: 4000, message: 'INVALID_ARGUMENTS' }, null);
  }
  return { answers: [answerTo(call, [null, true])], effects: [{ kind: 'shareToStage', url }] };
}

/** Only what lies at our own server becomes a tab, as Teams asks of the domains in the manifest. */
function keepSettings(call: HostRequest): Reaction {
  const wanted = tabSettings.safeParse(call.args?.[0]);
  if (!wanted.success) return answer(call, false, 'INVALID_ARGUMENTS');
  const { contentUrl, suggestedDisplayName: name } = wanted.data;
  return { answers: [answerTo(call, [true])], effects: [{ kind: 'tabSettings', contentUrl, name }] };
}

function shareContent(call: HostRequest): Reaction {
  const wanted = shared.safeParse(call.args?.[0]);
  const first = wanted.data?.content[0];
  if (first === undefined) return answer(call, { errorCode: 4000, message: 'INVALID_ARGUMENTS' });
  const { url, message = '' } = first;
  return { answers: [answerTo(call, [null, true])], effects: [{ kind: 'shareContent', url, message }] };
}

function copy(call: HostRequest): Reaction {
  const wanted = clip.safeParse(call.args?.[0]);
  if (!wanted.success) return answer(call, { errorCode: 4000, message: 'INVALID_ARGUMENTS' });
  const bytes = Uint8Array.from(atob(wanted.data.content), (character) => character.charCodeAt(0));
  return effect({ kind: 'copy', call, text: new TextDecoder().decode(bytes) });
}

function authenticate(call: HostRequest, at: TabSurroundings): Reaction {
  const request = authRequestOf(call.data);
  if (!request) return SILENCE;
  if (request.method === 'GetInitContext' || request.method === 'GetActiveAccount') {
    return { answers: [initContextAnswer(call, request, at.person)], effects: [] };
  }
  const scope = request.tokenParams?.scope ?? '';
  return effect({ kind: 'issueToken', wish: { call, request, scope, mayAsk: request.method === 'GetTokenPopup' } });
}
