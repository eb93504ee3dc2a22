import { AsyncLocalStorage } from 'node:async_hooks';
import { createHash, randomUUID } from 'node:crypto';
import type { Log } from '../log.ts';
import type { ActivityIdentity } from './activityIdentity.ts';

/** What belongs to one request while it is answered. */
export type RequestContext = {
  /** Stands in every line of the log about the request, and in the sentence to the person when something failed. */
  readonly correlation: string;
  /** The activity, once it is known whose it is. */
  readonly activity?: ActivityIdentity;
};
type Held = RequestContext & { isOver: boolean };

const contexts = new AsyncLocalStorage<Held>();

/** Does work with a context of its own. What the work started and left running does not have it any more afterwards. */
export async function inContext<T>(context: RequestContext, work: () => Promise<T>): Promise<T> {
  const held: Held = { ...context, isOver: false };
  try {
    return await contexts.run(held, work);
  } finally {
    held.isOver = true;
  }
}

/** `undefined` outside a request. */
export function currentContext(): RequestContext | undefined {
  const held = contexts.getStore();
  return held?.isOver === false ? held : undefined;
}

/** A log whose lines say to which request they belong. */
export function correlated(log: Log): Log {
  return (entry) => {
    const correlation = currentContext()?.correlation;
    log(correlation === undefined ? entry : { ...entry, correlation });
  };
}

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * What Microsoft's services call the request, when they say so; otherwise the activity's id, hashed because it may tell
 * a conversation; otherwise something new.
 */
export function correlationOf(headers: Headers, activityId?: string): string {
  const given = headers.get('x-ms-correlation-id') ?? '';
  // Anything else than a GUID might be anything: a name, a line of its own in the log.
  if (GUID.test(given)) return given.toLowerCase();
  if (activityId === undefined) return randomUUID();
  return createHash('sha256').update(activityId).digest('hex').slice(0, 32);
}
