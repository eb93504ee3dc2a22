import * as z from 'zod/mini';

export const SEARCH_CRITERIA = 'searchCriteria';

/** Teams asks for 25 at a time; more than this in one answer would pass its size limit. */
const PAGE_LIMIT = 25;
/** Longer than anything a person types; a paste of a whole requirement still finds its like. */
const QUERY_LIMIT = 1000;

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
    /** Code that Teams hands back when the person has signed in. */
    state: z.optional(z.string()),
  }),
  z.transform(({ parameters, queryOptions, state }) => ({
    text: textOf(parameters),
    skip: wholeNumber(queryOptions?.skip, { least: 0, most: 100_000, otherwise: 0 }),
    count: wholeNumber(queryOptions?.count, { least: 1, most: PAGE_LIMIT, otherwise: PAGE_LIMIT }),
    signInCode: state,
  })),
);

function textOf(parameters: readonly z.infer<typeof parameter>[]): string {
  // Teams sends the parameter `initialRun` when the box is opened: nothing has been typed yet.
  const typed = parameters.find(({ name }) => name === 'query')?.value;
  return typeof typed === 'string' ? typed.trim().slice(0, QUERY_LIMIT) : '';
}

function wholeNumber(value: unknown, range: { least: number; most: number; otherwise: number }): number {
  if (typeof value !== 'number' || !Number.isInteger(value)) return range.otherwise;
  return Math.min(Math.max(value, range.least), range.most);
}
