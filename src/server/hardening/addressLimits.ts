import type { MiddlewareHandler } from 'hono';
import { isIP } from 'node:net';
import type { Limits } from './limits.ts';
import { tokenBuckets } from './tokenBuckets.ts';

/** What `@hono/node-server` hands along with a request. */
export type Connection = { readonly incoming?: { readonly socket: { readonly remoteAddress?: string | undefined } } };

/**
 * Who sends, by address: that of the connection, or the one that the outermost proxy of our own has written down. What
 * stands further to the left in `x-forwarded-for` anybody may have written.
 *
 * @param proxies how many of our own stand between the network and this server
 */
export function addressOf(headers: Headers, connection: Connection | undefined, proxies: number): string {
  const told = (headers.get('x-forwarded-for') ?? '').split(',').map((part) => part.trim());
  const forwarded = proxies > 0 ? plainAddress(told.at(-proxies) ?? '') : '';
  if (forwarded !== '') return forwarded;
  const direct = plainAddress(connection?.incoming?.socket.remoteAddress ?? '');
  return direct === '' ? 'unknown' : direct;
}

/** App Service writes the port beside the address; of IPv6 a household has a whole /64. */
function plainAddress(text: string): string {
  const address = text.replace(/^\[(.*)\](:\d+)?$/, '$1').replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, '$1');
  // How a machine that speaks both writes an address of the older kind.
  const [, older] = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address) ?? [];
  if (older !== undefined) return older;
  if (isIP(address) === 0) return '';
  return isIP(address) === 6 ? networkOf(address) : address;
}

/** The first 64 bits, written out, of an address that may leave out zeros. */
function networkOf(address: string): string {
  const [before = '', after] = address.toLowerCase().split('::');
  const head = before.split(':').filter((part) => part !== '');
  const tail = (after ?? '').split(':').filter((part) => part !== '');
  const zeros = after === undefined ? [] : Array.from({ length: 8 - head.length - tail.length }, () => '0');
  return [...head, ...zeros, ...tail].slice(0, 4).join(':');
}

/** Holds back whoever asks too often for files, or to sign in. */
export function addressLimits(
  limits: Limits,
  { now, proxies }: { readonly now: () => number; readonly proxies: number },
): MiddlewareHandler<{ Bindings: Connection }> {
  const files = tokenBuckets(limits.files, now);
  const signIn = tokenBuckets(limits.signIn, now);
  return async (c, next) => {
    const { path } = c.req;
    const bucket = /^\/tab(\/|$)/.test(path) ? files : /^\/(auth|ready)(\/|$)/.test(path) ? signIn : undefined;
    const wait = bucket?.secondsToWait(addressOf(c.req.raw.headers, c.env, proxies)) ?? 0;
    if (wait === 0) return next();
    return c.json({ error: 'tooMany' }, 429, { 'retry-after': String(wait) });
  };
}
