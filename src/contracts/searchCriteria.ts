import * as z from 'zod/mini';
import { criterionId, type CriterionId } from '#domain/ids.ts';

export const SEARCH_CRITERIA = 'searchCriteria';

/** Teams asks for 25 at a time; more than this in one answer would pass its size limit. */
const PAGE_LIMIT = 25;
/** Longer than anything a person types; a paste of a whole requirement still finds its like. */
const QUERY_LIMIT = 1000;
/** As long as the name of a product group gets. */
const NAME_LIMIT = 200;

const parameter = z.object({ name: z.string(), value: z.optional(z.unknown()) });

/**
 * Value of the `composeExtension/query` invoke: what is typed in the compose box and which page is wanted.
 * A query that is too long is shortened, and a page that is no page is the first one: searching never fails on input.
 */
export const searchCriteriaValue = z.pipe(
  z.object({
    commandId: z.literal(SEARCH_CRITERIA),
    parameters: z._default(z.array(parameter).check(z.maxLength(10)), []),
    queryOptions: z.optional(z.object({ skip: z.optional(z.unknown()), count: z.optional(z.unknown()) })),
  }),
  z.transform(({ parameters, queryOptions }) => ({
    // Teams sends the parameter `initialRun` when the box is opened: nothing has been typed yet.
    text: valueOf(parameters, 'query').slice(0, QUERY_LIMIT),
    /** Name of a product group or a part of it, or its code; empty for all. */
    productGroup: valueOf(parameters, 'productGroup').slice(0, NAME_LIMIT),
    /** As the manifest has it, or in the person's own words; empty for all. */
    level: valueOf(parameters, 'level').slice(0, NAME_LIMIT),
    skip: wholeNumber(queryOptions?.skip, { least: 0, most: 100_000, otherwise: 0 }),
    count: wholeNumber(queryOptions?.count, { least: 1, most: PAGE_LIMIT, otherwise: PAGE_LIMIT }),
  })),
);

/** The criteria that are asked for by nothing but their ids, each once; none where something else was typed too. */
export function idsIn(text: string): readonly CriterionId[] {
  const words = text.split(/[\s,;]+/).filter((word) => word !== '');
  const ids = words.map((word) => criterionId(word.toUpperCase()));
  return ids.includes(undefined) ? [] : [...new Set(ids)].filter((id) => id !== undefined);
}

function valueOf(parameters: readonly z.infer<typeof parameter>[], wanted: string): string {
  const typed = parameters.find(({ name }) => name === wanted)?.value;
  return typeof typed === 'string' ? typed.trim() : '';
}

function wholeNumber(value: unknown, range: { least: number; most: number; otherwise: number }): number {
  if (typeof value !== 'number' || !Number.isInteger(value)) return range.otherwise;
  return Math.min(Math.max(value, range.least), range.most);
}
