import type { Log } from '../log.ts';

/** What listens to the network, as `node:http` has it. */
export type Listener = {
  readonly close: (done: () => void) => unknown;
  /** Not there where a connection carries many requests. */
  readonly closeAllConnections?: () => void;
  readonly closeIdleConnections?: () => void;
};
const TIDIED_EVERY_MS = 50;

export type StopParts = {
  readonly listener: Listener;
  readonly server: { readonly close: () => Promise<void> };
  readonly log: Log;
  /** How long requests under way may take, in milliseconds. */
  readonly grace: number;
};

/**
 * Stops between requests: takes no new connections, answers on the open ones that it is stopping, waits for what is
 * under way, but no longer than the grace. Settles when nothing is left; never rejects.
 */
export async function gracefulStop({ listener, server, log, grace }: StopParts): Promise<'ended' | 'cut'> {
  const begun = performance.now();
  const closed = new Promise<void>((resolve) => listener.close(() => resolve()));
  const ended = server
    .close()
    .catch((failure: unknown) => log({ event: 'stopFailed', level: 'error', reason: nameOf(failure) }));
  const graceOver = after(grace);
  // Connections that are kept alive for a next request would keep the listener open; what is being sent is left alone.
  const tidying = setInterval(() => listener.closeIdleConnections?.(), TIDIED_EVERY_MS);
  const how = await Promise.race([Promise.all([ended, closed]).then(() => 'ended' as const), graceOver]);
  clearInterval(tidying);
  if (how === 'cut') listener.closeAllConnections?.();
  log({ event: 'stopped', how, milliseconds: Math.round(performance.now() - begun) });
  return how;
}

function after(milliseconds: number): Promise<'cut'> {
  return new Promise((resolve) => setTimeout(() => resolve('cut'), milliseconds).unref());
}

function nameOf(failure: unknown): string {
  return failure instanceof Error ? failure.name : 'unknown';
}
