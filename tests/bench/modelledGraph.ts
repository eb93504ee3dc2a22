import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** Of a request, and of each row in its answer: measured at tenants in Europe (reference for reading big lists). */
export const LATENCY_MS = 90;
const ROW_MS = 0.06;
export const ROWS_HEADER = 'x-rows';

export type Tally = {
  /** By path without its query. */
  readonly paths: string[];
  /** What the requests take by the model, one after another, in milliseconds. */
  modelMs: number;
};

export type ModelledGraph = {
  /** Takes addresses of Microsoft's. @param isPaced answers come as late as the model says */
  readonly fetchFor: (tally: Tally, isPaced: boolean) => typeof fetch;
  readonly close: () => void;
};

/** An embedded Graph in a process of its own, with so many criteria. */
export async function startModelledGraph(criteria: number): Promise<ModelledGraph> {
  const child = fork(join(import.meta.dirname, 'graphProcess.ts'), [String(criteria)], {
    execArgv: ['--import', 'tsx', '--max-old-space-size=3000'],
  });
  const [port] = (await Promise.race([once(child, 'message'), ended(child)])) as [number];
  return {
    fetchFor: (tally, isPaced) => async (input, init) => {
      const request = new Request(input, init);
      const { pathname, search } = new URL(request.url);
      tally.paths.push(pathname);
      const headers = new Headers(request.headers);
      headers.set('x-sent-at', String(Date.now()));
      headers.set('x-model-ms', String(isPaced ? LATENCY_MS : 0));
      headers.set('x-model-row-ms', String(isPaced ? ROW_MS : 0));
      const body = request.method === 'GET' ? {} : { body: await request.text() };
      const response = await fetch(`http://127.0.0.1:${port}${pathname}${search}`, {
        ...{ method: request.method, headers },
        ...body,
      });
      tally.modelMs += LATENCY_MS + ROW_MS * Number(response.headers.get(ROWS_HEADER));
      return response;
    },
    close: () => void child.kill(),
  };
}

/** How many list items an answer holds, in a batch too. */
export function rowsIn(text: string): number {
  return text.split('"lastModifiedDateTime"').length - 1;
}

async function ended(child: ReturnType<typeof fork>): Promise<never> {
  await once(child, 'exit');
  throw new Error('The Graph of the bench ended before it was ready.');
}
