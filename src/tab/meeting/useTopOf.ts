import { useEffect, useRef } from 'react';
import { scrollingContent } from '../frame/scrolling.ts';

/** What comes in the place of something else is read from its beginning, wherever the one before was left. */
export function useTopOf(shown: string | undefined): void {
  const before = useRef(shown);
  useEffect(() => {
    if (before.current !== shown) scrollingContent()?.scrollTo({ top: 0 });
    before.current = shown;
  }, [shown]);
}
