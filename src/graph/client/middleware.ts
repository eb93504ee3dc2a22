import type { Context, Middleware } from '@microsoft/microsoft-graph-client';

type Next = () => Promise<void>;

/** A link of the chain as a function: do something before, call `next` (again, to repeat), do something after. */
export function middleware(execute: (context: Context, next: Next) => Promise<void>): Middleware {
  let following: Middleware | undefined;
  return {
    setNext: (next) => {
      following = next;
    },
    execute: (context) => execute(context, () => following?.execute(context) ?? Promise.resolve()),
  };
}

export function urlOf(context: Context): string {
  return typeof context.request === 'string' ? context.request : context.request.url;
}

export function setHeader(context: Context, name: string, value: string): void {
  const headers = new Headers(context.options?.headers);
  headers.set(name, value);
  context.options = { ...context.options, headers };
}

export function headerOf(context: Context, name: string): string {
  return new Headers(context.options?.headers).get(name) ?? '';
}
