import { useCallback, useState } from 'react';
import { destinationOf, type Destination } from '../protocol/deepLink.ts';
import { answerTo } from '../protocol/hostMessage.ts';
import type { HostEffect } from '../protocol/hostProtocol.ts';
import { authFailureAnswer, tokenAnswer, type SignedIn, type TokenWish } from '../protocol/nestedAuth.ts';
import type { Post } from '../protocol/useTabHost.ts';
import { HostServerFailure, issueToken } from '../server/hostServer.ts';
import type { Session } from '../session.ts';

/** `showing` once the tab said so; a tab that says nothing for 30 seconds counts as failed, as in Teams. */
export type TabState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'showing' }
  | { readonly kind: 'ready' }
  | { readonly kind: 'failed'; readonly reason: string };
export type SharedLink = { readonly subPageId: string; readonly label: string; readonly webUrl?: string };

/** What the window does on behalf of a tab: loading state, links, clipboard, tokens. */
export function useTabEffects(session: Session, signedIn: SignedIn) {
  const [state, setState] = useState<TabState>({ kind: 'loading' });
  const [shared, setShared] = useState<SharedLink>();
  const perform = useCallback(
    (effect: HostEffect, post: Post) => {
      switch (effect.kind) {
        case 'appLoaded': {
          setState((now) => (now.kind === 'loading' ? { kind: 'showing' } : now));
          return;
        }
        case 'appReady': {
          setState({ kind: 'ready' });
          return;
        }
        case 'appFailed': {
          setState({ kind: 'failed', reason: effect.reason });
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
        case 'copy':
          return void navigator.clipboard.writeText(effect.text).then(
            () => post(answerTo(effect.call, [null, true])),
            () => post(answerTo(effect.call, [{ errorCode: 1000, message: 'PERMISSION_DENIED' }])),
          );
        case 'issueToken':
          return void answerWish(effect.wish, signedIn, post);
        case 'unknownCall':
          return;
      }
    },
    [session, signedIn],
  );
  return { state, setState, shared, closeShared: () => setShared(undefined), perform };
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

async function answerWish(wish: TokenWish, signedIn: SignedIn, post: Post): Promise<void> {
  try {
    post(tokenAnswer(wish, signedIn, await issueToken(signedIn.objectId, wish.scope)));
  } catch (failure) {
    // The tab has to hear that it gets no token, or msal-browser waits for ever.
    const isRefusal = failure instanceof HostServerFailure && failure.status > 0;
    const description = failure instanceof Error ? failure.message : '';
    post(authFailureAnswer(wish, isRefusal ? 'PERSISTENT_ERROR' : 'NO_NETWORK', description));
  }
}
