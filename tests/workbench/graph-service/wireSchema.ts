import { existsSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { fullFormats } from 'ajv-formats/dist/formats.js';
import { z } from 'zod';
import { parseAddress } from '#workbench/graph-service/address.ts';

/** Microsoft's metadata, cut to the slice in use; not part of the project, so its absence only means less checking. */
const SLICE = '../shared/data/graph-openapi-slice.json';
export const hasSlice = existsSync(SLICE);

const content = z.object({ content: z.object({ 'application/json': z.object({ schema: z.unknown() }) }) });
const operation = z.object({ responses: z.record(z.string(), z.unknown()) });
const slice = z.looseObject({ paths: z.record(z.string(), z.record(z.string(), z.unknown())) });
type Slice = z.infer<typeof slice>;

type Exchange = { readonly method: string; readonly url: string; readonly status: number; readonly body: unknown };

/** Tells what in an answer contradicts Microsoft's closed schema; `undefined` when nothing does or none is known. */
export type WireCheck = (exchange: Exchange) => string | undefined;

export function wireCheck(): WireCheck {
  if (!hasSlice) return () => undefined;
  const document = slice.parse(JSON.parse(readFileSync(SLICE, 'utf8')));
  const ajv = new Ajv2020({ strict: false, allErrors: true, formats: fullFormats });
  ajv.addSchema(document, 'graph');
  return ({ method, url, status, body }) => {
    if (body === undefined) return undefined;
    const reference = status >= 400 ? '#/components/schemas/error' : referenceFor(document, { method, url, status });
    if (reference === undefined) return undefined;
    const validate = ajv.getSchema(`graph${reference}`);
    if (validate === undefined) throw new Error(`No schema ${reference}`);
    return validate(body) === true ? undefined : `${method} ${url}: ${ajv.errorsText(validate.errors)}`;
  };
}

function referenceFor(document: Slice, { method, url, status }: Omit<Exchange, 'body'>): string | undefined {
  const segments = parseAddress(url).segments;
  const path = templateOf(Object.keys(document.paths), segments);
  const found = operation.safeParse(document.paths[path ?? '']?.[method.toLowerCase()]);
  if (path === undefined || !found.success) return undefined;
  const response = content.safeParse(found.data.responses[String(status)]);
  if (!response.success) return undefined;
  const schema = z.object({ $ref: z.string() }).safeParse(response.data.content['application/json'].schema);
  return schema.data?.$ref;
}

/** The path of the slice that fits, the one with the fewest placeholders first. */
function templateOf(paths: readonly string[], segments: readonly string[]): string | undefined {
  const holes = (path: string) => path.split('{').length;
  return paths
    .filter((path) => {
      const parts = path.split('/').slice(1);
      return (
        parts.length === segments.length && parts.every((part, at) => part.startsWith('{') || part === segments[at])
      );
    })
    .sort((a, b) => holes(a) - holes(b))[0];
}
