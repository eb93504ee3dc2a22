import type { TokenProvider } from '#graph/client/authentication.ts';
import { createGovernor, type GovernorOptions } from '#graph/client/governor.ts';
import { graphClient, type GraphClientOptions, type GraphRequest } from '#graph/client/graphClient.ts';
import { graphTransport } from '#graph/client/graphTransport.ts';
import { GraphFailure } from '#graph/errors.ts';
import { scriptedGraph, type Answer } from '../scriptedGraph.ts';
import { virtualClock } from './virtualClock.ts';

export const READ: GraphRequest = { method: 'GET', path: '/me' };
export const CREATE: GraphRequest = { method: 'POST', path: '/sites/s/lists/l/items', body: { fields: {} } };
export const CHANGE: GraphRequest = { method: 'PATCH', path: '/sites/s/lists/l/items/1/fields', body: { Title: 'B' } };
export const REMOVAL: GraphRequest = { method: 'DELETE', path: '/sites/s/lists/l/items/1' };

export type ChainOptions = Partial<Omit<GraphClientOptions, 'governor'>> & {
  readonly token?: TokenProvider;
  readonly governor?: GovernorOptions;
};

/** A client with a governor of its own, over a scripted Graph, in a time that only passes when nothing else happens. */
export function governedChain(script: readonly Answer[], options: ChainOptions = {}) {
  const graph = scriptedGraph(...script);
  const clock = virtualClock();
  const governor = createGovernor({ now: clock.now, wait: clock.wait, random: () => 0, ...options.governor });
  const client = graphClient({
    token: () => Promise.resolve('token'),
    transport: graphTransport({ fetch: graph.fetch }),
    ...options,
    retry: { wait: clock.wait, random: () => 1, ...options.retry },
    governor,
  });
  const send = (request: GraphRequest) => clock.until(client.send(request));
  return { client, clock, governor, send, received: graph.received, waits: clock.waits };
}

/** @throws when there was none */
export async function failureOf(sending: Promise<unknown>): Promise<GraphFailure> {
  const failure: unknown = await sending.catch((reason: unknown) => reason);
  if (!(failure instanceof GraphFailure)) throw new Error('There was no GraphFailure.');
  return failure;
}

/** Answers by what is asked rather than in turn. */
export function answering(choose: (request: { readonly method: string; readonly path: string }) => Answer): Answer {
  return (received) => {
    const { pathname, search } = new URL(received.url);
    return choose({ method: received.method, path: pathname.replace('/v1.0', '') + search })(received);
  };
}
