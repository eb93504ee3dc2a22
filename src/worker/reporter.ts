import type { Progress } from './languageWork.ts';

/** Between two reports, in milliseconds. */
const BETWEEN_MS = 100;

/**
 * Passes progress on, the first at once and then ten times a second at most. What has become more while it was worked on
 * never takes anything back: a share less than one that has been told is not told.
 *
 * @param now milliseconds of a clock that only goes forward
 */
export function reporter(now: () => number, tell: (progress: Progress) => void): (progress: Progress) => void {
  let told = 0;
  let toldAt = Number.NEGATIVE_INFINITY;
  return (progress) => {
    const share = progress.of === 0 ? 1 : progress.done / progress.of;
    const at = now();
    if (share <= told || at < toldAt + BETWEEN_MS) return;
    told = share;
    toldAt = at;
    tell(progress);
  };
}
