import type { MiddlewareHandler } from 'hono';

/** Counts requests that are being answered, so that a server can stop between them. */
export type UnderWay = {
  readonly middleware: MiddlewareHandler;
  readonly isStopping: () => boolean;
  /** From now on requests are refused; settles when those under way have their answers. */
  readonly drained: () => Promise<void>;
};

export function underWay(): UnderWay {
  let count = 0;
  let isStopping = false;
  let settle: (() => void) | undefined;
  return {
    middleware: async (c, next) => {
      if (isStopping && c.req.path !== '/health') {
        return c.json({ error: 'stopping' }, 503, { 'retry-after': '5', connection: 'close' });
      }
      count += 1;
      try {
        await next();
      } finally {
        count -= 1;
        if (count === 0) settle?.();
      }
    },
    isStopping: () => isStopping,
    drained: () => {
      isStopping = true;
      return new Promise((resolve) => {
        settle = resolve;
        if (count === 0) resolve();
      });
    },
  };
}
