import * as z from 'zod/mini';
import type { Answered } from './failureOf.ts';

/** Where a batch goes, below `/v1.0`. */
export const BATCH = '/$batch';

const asked = z.object({ requests: z.array(z.object({ method: z.string(), url: z.string() })) });
const answered = z.object({
  responses: z.array(
    z.object({
      id: z.string(),
      status: z.number(),
      headers: z.nullish(z.record(z.string(), z.unknown())),
      body: z.optional(z.unknown()),
    }),
  ),
});

/** The steps of a batch that is about to be sent; none when the body is no batch. */
export function stepsAskedIn(body: unknown): readonly { readonly method: string; readonly url: string }[] {
  const parsed = asked.safeParse(body);
  return parsed.success ? parsed.data.requests : [];
}

/**
 * The answers inside the answer to a batch, by the id of their step, in the order they came.
 *
 * @param batch.requestId of the batch, for steps that name none of their own
 * @returns undefined when the body is no answer to a batch
 */
export function stepsAnsweredIn(
  batch: Pick<Answered, 'body' | 'requestId'>,
): ReadonlyMap<string, Answered> | undefined {
  const parsed = answered.safeParse(batch.body);
  if (!parsed.success) return undefined;
  return new Map(
    parsed.data.responses.map(({ id, status, body, headers }) => {
      const byName = new Map(Object.entries(headers ?? {}).map(([name, value]) => [name.toLowerCase(), String(value)]));
      const header = (name: string) => byName.get(name);
      return [id, { status, body, header, requestId: header('request-id') ?? batch.requestId }];
    }),
  );
}
