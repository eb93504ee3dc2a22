import type { Seat } from './browser.ts';

/** A screen that a person can be looking at: who, where, and what is there when it is ready. */
export type Screen = {
  readonly name: string;
  readonly mail: string;
  readonly hash: string;
  readonly ready: (seat: Seat) => Promise<unknown>;
  /** Height in pixels that shows the whole of it, where the usual one does not. */
  readonly height?: number;
};
