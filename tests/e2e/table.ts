import type { BrowserContext } from 'playwright-core';
import { openBrowser, sitDown, type Seat } from './browser.ts';
import { startWorkbench } from './workbench.ts';

/**
 * So many people in one browser: it has six connections to an address, and a tab that listens keeps one, an open chat
 * another. In offices each has a computer.
 */
const PEOPLE_TO_A_BROWSER = 3;

export type Table = {
  /** Whoever sits there, in the order they came. */
  readonly seats: readonly Seat[];
  /** @param name the part before the @, e.g. `"kontakt.skane"` */
  readonly sit: (name: string, hash: string) => Promise<Seat>;
  readonly close: () => Promise<void>;
};

/** A workbench of its own, and as many computers as those who come to it need. */
export async function openTable(): Promise<Table> {
  const workbench = await startWorkbench();
  const browsers: BrowserContext[] = [];
  const seats: Seat[] = [];
  return {
    seats,
    sit: async (name, hash) => {
      if (seats.length % PEOPLE_TO_A_BROWSER === 0) browsers.push(await openBrowser());
      const browser = browsers.at(-1);
      if (browser === undefined) throw new Error('There is no browser.');
      const seat = await sitDown(browser, workbench.origin, { mail: `${name}@samsyn.example`, hash });
      seats.push(seat);
      return seat;
    },
    close: async () => {
      for (const browser of browsers) await browser.close();
      await workbench.discard();
    },
  };
}
