import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** Requests and answers of Microsoft's documentation and of developers' reports; not part of the project. */
const FOLDER = '../shared/data/graph-examples';
export const hasExamples = existsSync(FOLDER);

const example = z.object({
  request: z.object({
    method: z.string(),
    url: z.string(),
    headers: z.record(z.string(), z.string()).default({}),
    body: z.unknown().optional(),
    bodyUnknown: z.boolean().default(false),
    direction: z.string().optional(),
  }),
  expected: z
    .object({
      status: z.number(),
      headers: z.record(z.string(), z.string()).default({}),
      body: z.unknown().optional(),
      truncated: z.boolean().default(false),
      pageSize: z.number().optional(),
    })
    .nullable(),
});
export type Example = z.infer<typeof example> & { readonly id: string };

export function readExamples(kind: 'documented' | 'observed'): readonly Example[] {
  if (!hasExamples) return [];
  const folder = join(FOLDER, kind);
  return readdirSync(folder)
    .sort()
    .map((name) => ({
      id: name.replace(/\.json$/, ''),
      ...example.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))),
    }));
}

/**
 * Where an answer does not have what the example has. Values are compared by type, because the fixtures are others:
 * texts that tell what a program has to know (codes, messages) are compared as such, with `*` for anything.
 */
export function differences(expected: unknown, actual: unknown, at = ''): readonly string[] {
  if (Array.isArray(expected)) {
    if (!Array.isArray(actual)) return [`${at} is no array`];
    if (actual.length === 0 && expected.length > 0 && at.endsWith('value')) return [`${at} is empty`];
    const first: unknown = expected[0];
    const best = actual
      .map((element: unknown) => differences(first, element, `${at}[]`))
      .sort((a, b) => a.length - b.length);
    return first === undefined ? [] : (best[0] ?? []);
  }
  if (typeof expected === 'object' && expected !== null) {
    if (typeof actual !== 'object' || actual === null) return [`${at} is no object`];
    const found = new Map(Object.entries(actual));
    return Object.entries(expected).flatMap(([key, value]) =>
      found.has(key) ? differences(value, found.get(key), `${at}.${key}`) : [`${at}.${key} is missing`],
    );
  }
  if (actual === null || typeof actual === typeof expected) return textDifference(expected, actual, at);
  return [`${at} is ${typeof actual}`];
}

function textDifference(expected: unknown, actual: unknown, at: string): readonly string[] {
  const isCompared = at === '.error.code' || at === '.error.message';
  if (!isCompared || typeof expected !== 'string' || typeof actual !== 'string') return [];
  const parts = expected.split('*').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('[^]*')}$`).test(actual) ? [] : [`${at} is "${actual}"`];
}
