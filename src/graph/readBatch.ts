import * as z from 'zod/mini';
import type { Answered } from './client/failureOf.ts';
import type { GraphClient } from './client/graphClient.ts';
import { parsed } from './siteLists.ts';

/** Graph takes at most this many requests in one `$batch`. */
const MAX_BATCH = 20;

const batchBody = z.object({
  responses: z.array(
    z.object({
      id: z.string(),
      status: z.number(),
      headers: z.nullish(z.record(z.string(), z.string())),
      body: z.optional(z.unknown()),
    }),
  ),
});

/**
 * Reads several paths with one request per 20 of them.
 *
 * @param paths paths below `/v1.0` by an id of the caller's choice
 * @returns answers by id; Graph may leave one out
 * @throws GraphFailure when the batch as a whole failed
 */
export async function readBatch(
  client: GraphClient,
  paths: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, Answered>> {
  const answers = new Map<string, Answered>();
  const requests = [...paths].map(([id, url]) => ({ id, method: 'GET', url }));
  for (let start = 0; start < requests.length; start += MAX_BATCH) {
    const body = { requests: requests.slice(start, start + MAX_BATCH) };
    const answer = await client.send({ method: 'POST', path: '/$batch', body, isReadOnly: true });
    const batchId = answer.headers.get('request-id') ?? '';
    for (const response of parsed(batchBody, answer.body).responses)
      answers.set(response.id, answeredOf(response, batchId));
  }
  return answers;
}

type BatchResponse = z.output<typeof batchBody>['responses'][number];

function answeredOf({ status, body, headers }: BatchResponse, batchId: string): Answered {
  const byName = new Map(Object.entries(headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]));
  const header = (name: string) => byName.get(name);
  return { status, body, header, requestId: header('request-id') ?? batchId };
}
