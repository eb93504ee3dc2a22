import { useCallback, useState } from 'react';
import { destinationOf, type Destination } from '../protocol/deepLink.ts';
import { answerTo, type HostRequest } from '../protocol/hostMessage.ts';
import type { HostEffect } from '../protocol/hostProtocol.ts';
import {
  authFailureAnswer,
  tokenAnswer,
  type AuthFailure,
  type SignedIn,
  type TokenWish,
} from '../protocol/nestedAuth.ts';
import type { Post } from '../protocol/useTabHost.ts';
import { HostServerFailure, issueAppToken, issueToken } from '../server/hostServer.ts';
import { showOnStage } from '../meeting/stage.ts';
import type { Session } from '../session.ts';

/** `showing` once the tab said so; a tab that says nothing for 30 seconds counts as failed, as in Teams. */
export type TabState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'showing' }
  | { readonly kind: 'ready' }
  | { readonly kind: 'failed'; readonly reason: string };
/** A permission that the person is asked for, short, e.g. `"Sites.Manage.All"`. */
export type AskedConsent = { readonly scope: string; readonly answer: (isGiven: boolean) => void };
/** What a message is written about. */
export type SharedContent = { readonly url: string; readonly message: string };
export type SharedLink = { readonly subPageId: string; readonly label: string; readonly webUrl?: string };

/** What the window does on behalf of a tab: loading state, links, clipboard, tokens. */
export function useTabEffects(session: Session, signedIn: SignedIn) {
  const [state, setState] = useState<TabState>({ kind: 'loading' });
  const [shared, setShared] = useState<SharedLink>();
  const [sharing, setSharing] = useState<SharedContent>();
  const [asked, setAsked] = useState<AskedConsent>();
  const perform = useCallback(
    (effect: HostEffect, post: Post) => {
      switch (effect.kind) {
        case 'appLoaded':
        case 'appReady':
        case 'appFailed': {
          setState((now) => stateAfter(now, effect));
          return;
        }
        case 'openLink': {
          follow(destinationOf(effect.link, session.settings), session);
          return;
        }
        case 'openPage': {
          openPage(effect, session);
          return;
        }
        case 'shareLink': {
          setShared(effect);
          return;
        }
        case 'shareContent': {
          setSharing(effect);
          return;
        }
        case 'copy':
          return void copy(effect, post);
        case 'issueToken':
          return void answerWish(effect.wish, { signedIn, post, ask: setAsked });
        case 'issueAppToken':
          return void answerAppToken(effect.call, { signedIn, post });
        case 'shareToStage': {
          showOnStage(effect.url);
          return;
        }
        // Heard by the dialog that adds a tab.
        case 'tabValidity':
        case 'tabSettings':
        case 'tabSaved':
        case 'unknownCall':
          return;
      }
    },
    [session, signedIn],
  );
  const answerConsent = (isGiven: boolean): void => {
    setAsked(undefined);
    asked?.answer(isGiven);
  };
  const close = (): void => {
    setShared(undefined);
    setSharing(undefined);
  };
  return { state, setState, shared, sharing, close, asked, answerConsent, perform };
}

type Told = Extract<HostEffect, { readonly kind: 'appLoaded' | 'appReady' | 'appFailed' }>;

function stateAfter(now: TabState, told: Told): TabState {
  if (told.kind === 'appFailed') return { kind: 'failed', reason: told.reason };
  if (told.kind === 'appReady') return { kind: 'ready' };
  return now.kind === 'loading' ? { kind: 'showing' } : now;
}

function copy({ call, text }: Extract<HostEffect, { kind: 'copy' }>, post: Post): Promise<void> {
  return navigator.clipboard.writeText(text).then(
    () => post(answerTo(call, [null, true])),
    () => post(answerTo(call, [{ errorCode: 1000, message: 'PERMISSION_DENIED' }])),
  );
}

function answerAppToken(call: HostRequest, { signedIn, post }: Omit<Asking, 'ask'>): Promise<void> {
  return issueAppToken(signedIn.objectId).then(
    (token) => post(answerTo(call, [true, token])),
    () => post(answerTo(call, [false, 'resourceDisabled'])),
  );
}

/** Opens a place in the window or, for other web pages, a new browser tab. */
export function follow(destination: Destination, { go }: Pick<Session, 'go'>): void {
  switch (destination.kind) {
    case 'channelTab':
    case 'personalApp': {
      const { kind: view, ...place } = destination;
      go({ view, ...place });
      return;
    }
    case 'list':
      go({ view: 'list', list: destination.list });
      return;
    case 'outside':
      window.open(destination.url, '_blank', 'noopener');
      return;
    case 'nowhere':
      return;
  }
}

function openPage(page: Extract<HostEffect, { kind: 'openPage' }>, session: Session): void {
  if (page.appId.toLowerCase() !== session.settings.appId.toLowerCase()) return;
  const place = page.subPageId === undefined ? {} : { subPageId: page.subPageId };
  session.go({ view: page.channelId === undefined ? 'personalApp' : 'channelTab', ...place });
}

type Asking = {
  readonly signedIn: SignedIn;
  readonly post: Post;
  readonly ask: (consent: AskedConsent) => void;
};

async function answerWish(wish: TokenWish, { signedIn, post, ask }: Asking, isGiven = false): Promise<void> {
  try {
    const issued = await issueToken(signedIn.objectId, wish.scope, isGiven ? 'consent' : 'none');
    post(tokenAnswer(wish, signedIn, issued));
  } catch (failure) {
    if (wish.mayAsk && wantsPerson(failure)) {
      ask({
        scope: shortScope(wish.scope),
        answer: (isAllowed) => {
          if (isAllowed) void answerWish(wish, { signedIn, post, ask }, true);
          else post(authFailureAnswer(wish, 'USER_CANCEL', 'The person said no.'));
        },
      });
      return;
    }
    // The tab has to hear that it gets no token, or msal-browser waits for ever.
    const description = failure instanceof Error ? failure.message : '';
    post(authFailureAnswer(wish, statusOf(failure), description));
  }
}

function wantsPerson(failure: unknown): boolean {
  return failure instanceof HostServerFailure && failure.code === 'interaction_required';
}

function statusOf(failure: unknown): AuthFailure {
  if (wantsPerson(failure)) return 'USER_INTERACTION_REQUIRED';
  return failure instanceof HostServerFailure && failure.status > 0 ? 'PERSISTENT_ERROR' : 'NO_NETWORK';
}

function shortScope(scope: string): string {
  const [first = ''] = scope.split(' ').filter((part) => part.includes('.'));
  return first.slice(first.lastIndexOf('/') + 1);
}
