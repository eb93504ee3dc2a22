import { randomUUID } from 'node:crypto';

/** How the service calls others, and how time passes for it. */
export type NotificationOptions = {
  /** Sends a notification; the runtime's own `fetch` unless given. */
  readonly fetch?: (request: Request) => Promise<Response>;
  /** Hosts that may be called beside this computer; without them nothing leaves it. */
  readonly allowedHosts?: readonly string[];
  /** Calls back later and keeps no process alive; a timer of the runtime unless given. */
  readonly schedule?: (work: () => void, milliseconds: number) => void;
  /** Entra tenant that notifications name, a UUID. */
  readonly tenantId?: string;
};

export type Courier = {
  readonly mayCall: (url: string) => boolean;
  /** Asks an endpoint to prove that it listens, as Graph does before it makes a subscription. */
  readonly handshake: (url: string) => Promise<'confirmed' | 'refused' | 'late'>;
  /** @returns whether the endpoint took it with a 2xx in time */
  readonly post: (url: string, body: unknown) => Promise<boolean>;
};

const HANDSHAKE_MS = 10_000;
const DELIVERY_MS = 3_000;
const THIS_COMPUTER = ['localhost', '127.0.0.1', '[::1]'];

export function courier(options: Required<Pick<NotificationOptions, 'fetch' | 'allowedHosts' | 'schedule'>>): Courier {
  const { allowedHosts, schedule } = options;
  const send = async (request: Request, withinMilliseconds: number): Promise<Response | 'late'> => {
    const stop = new AbortController();
    const tooLate = new Promise<'late'>((resolve) => {
      schedule(() => {
        resolve('late');
        stop.abort();
      }, withinMilliseconds);
    });
    // A redirect could lead anywhere.
    return Promise.race([options.fetch(new Request(request, { redirect: 'manual', signal: stop.signal })), tooLate]);
  };
  return {
    mayCall: (url) => {
      const { hostname, protocol } = new URL(url);
      if (THIS_COMPUTER.includes(hostname)) return /^https?:$/.test(protocol);
      return protocol === 'https:' && allowedHosts.includes(hostname);
    },
    handshake: async (url) => {
      const token = `Validation: Testing client application reachability for subscription Request-Id: ${randomUUID()}`;
      const address = new URL(url);
      address.searchParams.set('validationToken', token);
      try {
        const request = new Request(address, {
          method: 'POST',
          headers: { 'content-type': 'text/plain; charset=utf-8' },
        });
        const answer = await send(request, HANDSHAKE_MS);
        if (answer === 'late') return 'late';
        const isPlain = answer.headers.get('content-type')?.toLowerCase().startsWith('text/plain') === true;
        return answer.status === 200 && isPlain && (await answer.text()) === token ? 'confirmed' : 'refused';
      } catch {
        return 'refused';
      }
    },
    post: async (url, body) => {
      try {
        const headers = { 'content-type': 'application/json; charset=utf-8' };
        const answer = await send(
          new Request(url, { method: 'POST', headers, body: JSON.stringify(body) }),
          DELIVERY_MS,
        );
        if (answer === 'late') return false;
        await answer.body?.cancel();
        return answer.ok;
      } catch {
        return false;
      }
    },
  };
}
