import { useEffect, useRef, useState } from 'react';
import { scrollingContent } from '../frame/scrolling.ts';

/**
 * Where the focus goes when the button that had it is gone with what it settled: to the title of what comes next, or
 * else to the page's. Somebody who has gone on meanwhile is left where they are. For a component that is drawn anew when
 * the lists change.
 */
export function useFocusOnTitle() {
  const title = useRef<HTMLHeadingElement>(null);
  const left = useRef<Element>(null);
  const [, setSettled] = useState(0);
  useEffect(() => {
    const { activeElement, body } = document;
    // The button is there until what it settled has been drawn.
    if (left.current === null || (activeElement === left.current && activeElement !== body)) return;
    left.current = null;
    const next = title.current ?? scrollingContent()?.querySelector('h1');
    if (activeElement === body) next?.focus({ preventScroll: true });
  });
  const settle = (): void => {
    left.current = document.activeElement;
    setSettled((count) => count + 1);
  };
  return { title, settle } as const;
}
