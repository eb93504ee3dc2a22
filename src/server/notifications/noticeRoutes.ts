import { createHash, timingSafeEqual } from 'node:crypto';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { z } from 'zod';
import type { Log } from '../log.ts';

/** What Graph tells about a subscription itself (changeNotification, *lifecycleEvent*). */
export type LifecycleEvent = 'reauthorizationRequired' | 'subscriptionRemoved' | 'missed';

export type NoticeHandlers = {
  /** Something changed in a list; which row is not said. */
  readonly changed: () => void;
  readonly lifecycle: (event: LifecycleEvent, subscriptionId: string) => void;
};

export type NoticeParts = {
  readonly path: string;
  readonly clientState: string;
  readonly handlers: NoticeHandlers;
  readonly log: Log;
};

/** Graph's token has some 100 characters; a longer one is not Graph's. */
const TOKEN_LIMIT = 1_000;
const BODY_LIMIT_BYTES = 1024 * 1024;

const notice = z.object({
  subscriptionId: z.string(),
  clientState: z.string().nullish(),
  lifecycleEvent: z.enum(['reauthorizationRequired', 'subscriptionRemoved', 'missed']).optional().catch(undefined),
});
const collection = z.object({ value: z.array(z.unknown()) });

/**
 * Takes Graph's change notices. Answers at once, because Graph waits 3 s at most (*Receive change notifications
 * through webhooks*); whatever follows happens after the answer.
 */
export function noticeRoutes({ path, clientState, handlers, log }: NoticeParts): Hono {
  const hono = new Hono();
  hono.use(path, bodyLimit({ maxSize: BODY_LIMIT_BYTES, onError: (c) => c.body(null, 413) }));
  hono.post(path, async (c) => {
    const token = c.req.query('validationToken');
    if (token !== undefined) {
      if (token.length > TOKEN_LIMIT) return c.body(null, 400);
      // The sender chose this text; nothing may take it for a page.
      return c.text(harmless(token), 200, { 'content-security-policy': "default-src 'none'; sandbox" });
    }
    const parsed = collection.safeParse(await c.req.json().catch(() => undefined));
    if (!parsed.success) return c.body(null, 400);
    take(parsed.data.value);
    return c.body(null, 202);
  });
  return hono;

  function take(notices: readonly unknown[]): void {
    let isChanged = false;
    let refused = 0;
    for (const each of notices) {
      const read = notice.safeParse(each);
      if (!read.success || !isSame(read.data.clientState ?? '', clientState)) refused += 1;
      else if (read.data.lifecycleEvent) handlers.lifecycle(read.data.lifecycleEvent, read.data.subscriptionId);
      else isChanged = true;
    }
    // Graph shall not learn which notices were thrown away; the operator shall.
    if (refused > 0) log({ event: 'noticesRefused', level: 'warn', count: refused });
    if (isChanged) handlers.changed();
  }
}

/** In a time that does not tell how much of it was right: both sides are hashed to one length first. */
function isSame(given: string, expected: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}

/** Graph's own tokens hold no markup, so that this changes none of them. */
function harmless(token: string): string {
  return token.replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
