import type { Seat } from './browser.ts';

/** A screen that a person can be looking at: who, where, and what is there when it is ready. */
export type Screen = {
  readonly name: string;
  readonly mail: string;
  readonly hash: string;
  readonly ready: (seat: Seat) => Promise<unknown>;
  /** Height in pixels that shows the whole of it, where the usual one does not. */
  readonly height?: number;
  /** Its page has just been opened, and is closed after it: it leaves typed text, a line that is down, or a dialog. */
  readonly isAlone?: true;
  /** What it takes once more when the page has been made narrow. */
  readonly narrowed?: (seat: Seat) => Promise<void>;
};
