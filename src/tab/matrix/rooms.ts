import { useSyncExternalStore } from 'react';

/** Where 21 columns stand beside a title. */
const GRID = '(min-width: 800px)';
/** Where the wordings fit beside that. */
const BESIDE = '(min-width: 1180px)';

/** Whether there is room for the grid; else its criteria are a list. */
export function useHasGrid(): boolean {
  return useMedia(GRID);
}

/** Whether what is chosen stands beside the grid; else it is a dialog. */
export function useHasRoomBeside(): boolean {
  return useMedia(BESIDE);
}

function useMedia(media: string): boolean {
  return useSyncExternalStore(
    (listener) => {
      const query = matchMedia(media);
      query.addEventListener('change', listener);
      return () => query.removeEventListener('change', listener);
    },
    () => matchMedia(media).matches,
  );
}
