import { createAdaptorServer } from '@hono/node-server';
import { z } from 'zod';
import { cuttingSockets } from './graph-service/index.ts';
import { StartFailure } from './startFailure.ts';

export type Listening = {
  /** e.g. `"http://localhost:3978"` */
  readonly origin: string;
  /** Stops taking requests and ends those that are still waiting. */
  readonly close: () => Promise<void>;
};

const systemError = z.object({ code: z.string() });

/**
 * Listens on the loopback interface only: the workbench signs anybody in without a password. Where Graph's faults cut
 * the line, the socket is destroyed.
 *
 * @param port 0 lets the system choose
 * @throws StartFailure `portBusy` or `portForbidden`
 */
export function listen(port: number, answer: (request: Request) => Response | Promise<Response>): Promise<Listening> {
  const server = createAdaptorServer({ fetch: cuttingSockets(answer) });
  return new Promise((resolve, reject) => {
    server.once('error', (cause: Error) => reject(failureOf(cause, port)));
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      const chosen = typeof address === 'object' && address !== null ? address.port : port;
      resolve({
        origin: `http://localhost:${chosen}`,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed());
            if ('closeAllConnections' in server) server.closeAllConnections();
          }),
      });
    });
  });
}

function failureOf(cause: Error, port: number): Error {
  const code = systemError.safeParse(cause).data?.code;
  if (code === 'EADDRINUSE') return new StartFailure('portBusy', String(port), cause);
  if (code === 'EACCES') return new StartFailure('portForbidden', String(port), cause);
  return cause;
}
