import { existsSync, readFileSync } from 'node:fs';
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import { fullFormats } from 'ajv-formats/dist/formats.js';
import { z } from 'zod';

/** Microsoft's metadata, cut to the slice in use; not part of the project, so its absence only means less checking. */
const SLICE = '../shared/data/graph-openapi-slice.json';
export const hasSlice = existsSync(SLICE);

const content = z.object({ content: z.object({ 'application/json': z.object({ schema: z.unknown() }) }) });
const operation = z.object({ responses: z.record(z.string(), z.unknown()) });
const slice = z.looseObject({ paths: z.record(z.string(), z.record(z.string(), z.unknown())) });
type Slice = z.infer<typeof slice>;

export type Exchange = {
  readonly method: string;
  readonly url: string;
  readonly status: number;
  readonly body: unknown;
};

/** Tells what in an answer contradicts Microsoft's closed schema; `undefined` when nothing does or none is known. */
export type WireCheck = (exchange: Exchange) => string | undefined;

export type WireSchema = {
  /** Statuses that Microsoft's metadata has for an operation going well; none when it does not know the operation. */
  readonly statusesOf: (operation: Pick<Exchange, 'method' | 'url'>) => readonly number[];
  readonly check: WireCheck;
  /** Places of what Microsoft's metadata does not know or knows as another kind: `/value/0/siteCollection/hostName`. */
  readonly strangeIn: (exchange: Exchange) => readonly string[];
};

export const wireCheck = (): WireCheck => wireSchema().check;

export function wireSchema(): WireSchema {
  if (!hasSlice) return { check: () => undefined, strangeIn: () => [], statusesOf: () => [] };
  const document = slice.parse(JSON.parse(readFileSync(SLICE, 'utf8')));
  const ajv = new Ajv2020({ strict: false, allErrors: true, formats: fullFormats });
  ajv.addSchema(document, 'graph');
  const errorsOf = (exchange: Exchange): readonly ErrorObject[] => {
    if (exchange.body === undefined || exchange.body === '') return [];
    const reference = exchange.status >= 400 ? '#/components/schemas/error' : referenceFor(document, exchange);
    if (reference === undefined) return [];
    const validate: ValidateFunction | undefined = ajv.getSchema(`graph${reference}`);
    if (validate === undefined) throw new Error(`No schema ${reference}`);
    return validate(exchange.body) ? [] : (validate.errors ?? []);
  };
  return {
    check: (exchange) => {
      const errors = errorsOf(exchange);
      return errors.length === 0 ? undefined : `${exchange.method} ${exchange.url}: ${ajv.errorsText([...errors])}`;
    },
    statusesOf: (asked) =>
      Object.keys(responsesOf(document, asked) ?? {})
        .map(Number)
        .filter((status) => status > 0),
    strangeIn: (exchange) =>
      errorsOf(exchange).flatMap(({ keyword, instancePath, params }) => {
        const { additionalProperty } = z.object({ additionalProperty: z.string().optional() }).parse(params);
        if (additionalProperty !== undefined) return [`${instancePath}/${additionalProperty}`];
        return keyword === 'type' ? [instancePath] : [];
      }),
  };
}

function responsesOf(document: Slice, { method, url }: Pick<Exchange, 'method' | 'url'>) {
  const path = templateOf(Object.keys(document.paths), plainSegments(url));
  return operation.safeParse(document.paths[path ?? '']?.[method.toLowerCase()]).data?.responses;
}

function referenceFor(document: Slice, { method, url, status }: Omit<Exchange, 'body'>): string | undefined {
  const responses = responsesOf(document, { method, url });
  if (responses === undefined) return undefined;
  // A path with PUT answers 200 or 201 with the same body; the slice names one of them.
  const answer = responses[String(status)] ?? responses[status === 201 ? '200' : '201'];
  const response = content.safeParse(answer);
  if (!response.success) return undefined;
  const schema = z.object({ $ref: z.string() }).safeParse(response.data.content['application/json'].schema);
  return schema.data?.$ref;
}

const SITE_BY_PATH = /^\/sites\/[^/:]+:\/[^:]*?(?:\/?:(?=\/|$)|\/?$)/;

/** An address in the one spelling that the slice has: sites and drive items by id, the long way to a drive. */
function plainSegments(url: string): readonly string[] {
  const path = url
    .replace(/^https?:\/\/[^/?#]+/i, '')
    .replace(/[?#].*$/, '')
    .replace(/^\/v1\.0(?=\/)/i, '')
    .replace(SITE_BY_PATH, '/sites/one')
    .replace(/^\/drive(?=\/|$)/, '/me/drive')
    .replace(/\/drive\/special\/[^/]+/, '/drive/items/one')
    .replace(/\/(?:root|items\/[^/:]+):\/[^:]*(?::|$)/, '/items/one')
    .replace(/\(\)|\(token='[^']*'\)/, '');
  return path.split('/').filter((segment) => segment !== '');
}

/** Functions stand where keys stand and are none. */
const FUNCTION = /^(get|add|all)[A-Z]\w*$|^delta$/;

/** The path of the slice that fits, the one with the fewest placeholders first. */
function templateOf(paths: readonly string[], segments: readonly string[]): string | undefined {
  const holes = (path: string) => path.split('{').length;
  return paths
    .filter((path) => {
      const parts = path.split('/').slice(1);
      return (
        parts.length === segments.length &&
        parts.every((part, at) => part === segments[at] || (part.startsWith('{') && !FUNCTION.test(segments[at] ?? '')))
      );
    })
    .sort((a, b) => holes(a) - holes(b))[0];
}
