import { useEffect, useEffectEvent, type RefObject } from 'react';
import type { TabSurroundings } from './hostContext.ts';
import { themeChanged, type HostMessage } from './hostMessage.ts';
import { reactTo, type HostEffect } from './hostProtocol.ts';

export type Post = (message: HostMessage) => void;

/**
 * Speaks the teams-js protocol with the page in a frame.
 *
 * @param perform does what the tab asked for; `post` answers a call that could not be answered at once
 */
export function useTabHost(
  frame: RefObject<HTMLIFrameElement | null>,
  at: TabSurroundings,
  perform: (effect: HostEffect, post: Post) => void,
): void {
  const post = useEffectEvent<Post>((message) => {
    frame.current?.contentWindow?.postMessage(message, location.origin);
  });
  const hear = useEffectEvent((event: MessageEvent) => {
    // Only the tab itself is answered: any window may post to this one.
    if (event.source !== frame.current?.contentWindow || event.origin !== location.origin) return;
    const { answers, effects } = reactTo(event.data, at);
    answers.forEach((answer) => post(answer));
    effects.forEach((effect) => perform(effect, (message) => post(message)));
  });
  useEffect(() => {
    const listener = (event: MessageEvent) => hear(event);
    addEventListener('message', listener);
    return () => removeEventListener('message', listener);
  }, []);
  useEffect(() => {
    post(themeChanged(at.theme));
  }, [at.theme]);
}
