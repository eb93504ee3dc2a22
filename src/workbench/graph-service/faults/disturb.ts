import { setTimeout } from 'node:timers/promises';
import { Refused } from '../errors.ts';
import type { GraphResponse } from '../message.ts';
import type { Fault } from './faults.ts';
import type { StepFault } from './plan.ts';

/** Lets time pass; a test need not wait for it. */
export type Wait = (milliseconds: number) => Promise<void>;
export const realWait: Wait = (milliseconds) => setTimeout(milliseconds);

type Line = { readonly perform: () => Promise<GraphResponse>; readonly refuse: (refused: Refused) => GraphResponse };

const DROPPED: GraphResponse = { status: 0, headers: {}, disturbance: { kind: 'dropped' } };

/**
 * What the caller gets of a request that meets a fault.
 * @param line carries the request out, or words a refusal as the service does
 */
export async function disturb({ kind, ...fault }: Fault, line: Line, wait: Wait): Promise<GraphResponse> {
  switch (kind) {
    case '429':
    case '500':
    case '502':
    case '503':
    case '504':
      return statusFault({ kind, ...fault }, line.refuse);
    case 'drop-before':
      return DROPPED;
    case 'drop-after':
      await line.perform();
      return DROPPED;
    case 'stall':
      return { ...(await line.perform()), disturbance: { kind: 'stalled' } };
    case 'truncate':
      return { ...(await line.perform()), disturbance: { kind: 'truncated' } };
    case 'html':
      return page(200, 'Sign in to your network', 'Please sign in to continue.');
    case 'delay':
      await wait(fault.delayMilliseconds);
      return line.perform();
  }
}

/** The answer of a service that is too busy or out of order; gateways answer with a page, Graph itself with JSON. */
export function statusFault(fault: Fault<StepFault>, refuse: Line['refuse']): GraphResponse {
  switch (fault.kind) {
    case '429':
      return refuse(
        new Refused({ status: 429, code: 'activityLimitReached' }, 'The request has been throttled.', {
          headers: { 'retry-after': String(fault.retryAfterSeconds) },
        }),
      );
    case '500':
      return refuse(new Refused({ status: 500, code: 'generalException' }, 'General exception while processing'));
    case '503':
      return refuse(
        new Refused({ status: 503, code: 'serviceNotAvailable' }, 'The service is not available.', {
          headers: { 'retry-after': String(fault.retryAfterSeconds) },
        }),
      );
    case '502':
      return page(502, '502 Bad Gateway', 'The server received an invalid response.');
    case '504':
      return page(504, '504 Gateway Timeout', 'The server did not respond in time.');
  }
}

function page(status: number, title: string, text: string): GraphResponse {
  const html = `<!DOCTYPE html><html><head><title>${title}</title></head><body><h1>${title}</h1><p>${text}</p></body></html>`;
  return { status, headers: { 'content-type': 'text/html; charset=utf-8' }, disturbance: { kind: 'page', html } };
}
