import type { Middleware } from '@microsoft/microsoft-graph-client';
import { middleware, setHeader } from './middleware.ts';

export const CLIENT_REQUEST_ID = 'client-request-id';

/** Gives every request an id of ours, which Graph logs even when its own answer never reaches us. */
export function requestId(): Middleware {
  return middleware((context, next) => {
    setHeader(context, CLIENT_REQUEST_ID, crypto.randomUUID());
    return next();
  });
}
