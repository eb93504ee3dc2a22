import { z } from 'zod';
import { badRequest, notSupported } from '../errors.ts';
import { ENTITY_TYPES, type EntityType } from './searchable.ts';

/** Hits of a page: unless named, and at most; learn.microsoft.com/graph/api/resources/searchrequest. */
const USUAL_SIZE = 25;
const LARGEST_SIZE = 1_000;

/** Parts of a request that Graph has and this service leaves out. */
const LEFT_OUT = ['resultTemplateOptions'] as const;

/** Microsoft's own pages write this truth as a text, too. */
const truth = z.union([z.boolean(), z.enum(['true', 'false']).transform((text) => text === 'true')]);

const aggregation = z.object({
  field: z.string().min(1),
  /** Most buckets. */
  size: z.int().min(1).default(10),
  bucketDefinition: z
    .object({
      sortBy: z
        .string()
        .transform((name) => name.toLowerCase())
        .pipe(z.enum(['count', 'keyasstring', 'keyasnumber']))
        .default('count'),
      isDescending: truth.default(false),
      minimumCount: z.int().min(0).default(0),
      prefixFilter: z.string().optional(),
      ranges: z.array(z.object({ from: z.string().optional(), to: z.string().optional() })).optional(),
    })
    .default({ sortBy: 'count', isDescending: true, minimumCount: 0 }),
});
export type Aggregation = Readonly<z.infer<typeof aggregation>>;

const one = z.object({
  entityTypes: z.array(z.string()).min(1),
  query: z.object({ queryString: z.string(), queryTemplate: z.string().nullish() }),
  from: z.int().min(0).default(0),
  size: z.int().min(0).max(LARGEST_SIZE).default(USUAL_SIZE),
  fields: z.array(z.string()).optional(),
  region: z.string().nullish(),
  trimDuplicates: truth.default(false),
  aggregations: z.array(aggregation).default([]),
  aggregationFilters: z.array(z.string()).default([]),
  collapseProperties: z
    .array(z.object({ fields: z.array(z.string()).min(1), limit: z.int().min(1).default(1) }))
    .default([]),
  sortProperties: z.array(z.object({ name: z.string(), isDescending: z.boolean().default(false) })).default([]),
});
const parts = z.object({ requests: z.array(z.record(z.string(), z.unknown())) });
const searchBody = z.object({ requests: z.array(one).length(1) });

export type SearchRequest = Omit<Readonly<z.infer<typeof one>>, 'entityTypes'> & {
  readonly entityTypes: readonly EntityType[];
};

/**
 * Graph takes a list of requests, and since 2020 only one in it.
 * @throws Refused 400 for a body that is none, 501 for what is not searched here
 */
export function readSearch(body: unknown): SearchRequest {
  const parsed = searchBody.safeParse(body);
  const [request] = parsed.data?.requests ?? [];
  if (request === undefined) throw badRequest(`SearchRequest Invalid (${reasonOf(parsed.error)})`);
  const named = parts.parse(body).requests.flatMap(Object.entries);
  const leftOut = LEFT_OUT.find((part) => named.some(([name, value]) => name === part && value !== null));
  if (leftOut !== undefined) throw notSupported(`'${leftOut}' of a search`);
  return { ...request, entityTypes: request.entityTypes.map(entityType) };
}

function entityType(text: string): EntityType {
  const known = ENTITY_TYPES.find((type) => type === text.replace(/^#?microsoft\.graph\./, ''));
  if (known === undefined) throw notSupported(`search for '${text}'`);
  return known;
}

const reasonOf = (error: z.ZodError | undefined): string =>
  error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ') ?? 'no request';
