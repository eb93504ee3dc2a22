import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';

/** What a real `fetch` rejects with when the other side hangs up. */
export class ConnectionDropped extends TypeError {
  constructor() {
    super('fetch failed', { cause: Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' }) });
  }
}

type Bindings = { readonly incoming: Pick<HttpBindings['incoming'], 'socket'> };

/**
 * Over HTTP there is nobody to reject: the socket is destroyed, so that the caller sees what a lost connection looks like.
 *
 * @param answer rejects with `ConnectionDropped` where the line is cut; a router in between has to let that through
 * @returns a handler for `createAdaptorServer` or `serve`
 */
export function cuttingSockets(
  answer: (request: Request) => Response | Promise<Response>,
): (request: Request, bindings: Bindings) => Promise<Response> {
  return async (request, { incoming }) => {
    try {
      return await answer(request);
    } catch (cause) {
      if (!(cause instanceof ConnectionDropped)) throw cause;
      incoming.socket.destroy();
      return RESPONSE_ALREADY_SENT;
    }
  };
}
