import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { json } from './json.ts';

/** Requests and answers of Microsoft's documentation and of developers' reports; not part of the project. */
export const EXAMPLES = '../shared/data/graph-examples';
export const hasExamples = existsSync(EXAMPLES);

const headers = z.record(z.string(), z.string()).default({});

const example = z.object({
  id: z.string().optional(),
  request: z.object({
    method: z.string(),
    url: z.string(),
    headers,
    body: json.optional(),
    rawBody: z.string().optional(),
    /** The source tells that there is a body, not which. */
    bodyUnknown: z.boolean().default(false),
    /** Who sends to whom when it is not a client to Graph: `service-to-client`. */
    direction: z.string().optional(),
  }),
  /** `null` when the source gives only the address. */
  expected: z
    .object({
      status: z.number(),
      headers,
      body: json.optional(),
      /** The source shows only a part of the answer. */
      truncated: z.boolean().default(false),
      pageSize: z.number().optional(),
      /** Other error codes that the same request may be answered with. */
      alternatives: z.array(z.string()).default([]),
      /** Reported to happen now and then. */
      intermittent: z.boolean().default(false),
    })
    .nullable()
    .default(null),
});
export type Example = z.infer<typeof example> & { readonly id: string };

/**
 * Every example in a folder and below it, in the order of their paths.
 * @throws Error naming the file that has no example in it
 */
export function readExamples(folder: string): readonly Example[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => exampleOf(JSON.parse(readFileSync(join(folder, name), 'utf8')), name.replace(/\.json$/, '')));
}

/**
 * Reads one example.
 * @param name what it is called when it has no id of its own
 * @throws Error with that name when it is none
 */
export function exampleOf(value: unknown, name: string): Example {
  const parsed = example.safeParse(value);
  if (!parsed.success) throw new Error(`${name} is no example: ${z.prettifyError(parsed.error)}`);
  return { ...parsed.data, id: parsed.data.id ?? name };
}
