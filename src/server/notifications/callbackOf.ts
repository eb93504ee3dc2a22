import { createHash, createHmac } from 'node:crypto';
import type { Callback } from '#graph/listSubscriptions.ts';

/** Where notices arrive, below the server's address. */
export const NOTICES_PATH = '/api/notices';

/**
 * The address and the client state of our subscriptions. Both follow from the secret, so that every instance of the
 * server takes every instance's notices, and a changed secret gives another address: what was subscribed under the
 * old one is never mistaken for ours.
 *
 * @param publicOrigin e.g. `"https://samsyn.example"`
 * @param secret       known to our instances only
 */
export function callbackOf(publicOrigin: string, secret: string): Callback & { readonly path: string } {
  const clientState = createHmac('sha256', secret).update('samsyn change notices').digest('base64url');
  const path = `${NOTICES_PATH}/${createHash('sha256').update(clientState).digest('hex').slice(0, 16)}`;
  return { url: `${publicOrigin}${path}`, path, clientState };
}
