import * as z from 'zod/mini';
import { criterionId, type CriterionId } from '#domain/ids.ts';

/** Id of the command in the manifest. */
export const BASKET = 'basket';
/** As the dialog's buttons say what they are for. */
export const BASKET_STEPS = ['find', 'insert'] as const;
export const BASKET_FORMS = ['list', 'texts'] as const;
export type BasketForm = (typeof BASKET_FORMS)[number];

const QUERY_LIMIT = 1000;
/** More ids than a basket takes are not looked at. */
const IDS_LIMIT = 200;
/** Of a message that the command was chosen on: ids stand in its beginning or nowhere. */
const MESSAGE_LIMIT = 20_000;

const ofBasket = z.object({ commandId: z.literal(BASKET) });

/** Whether what a dialog command sent is for the basket. */
export function isBasket(value: unknown): boolean {
  return ofBasket.safeParse(value).success;
}

/**
 * Value of `composeExtension/fetchTask` for the basket: opened from the compose box, or on a message whose ids it then
 * begins with.
 */
export const basketOpened = z.pipe(
  z.object({
    commandId: z.literal(BASKET),
    messagePayload: z.optional(
      z.object({ body: z.optional(z.object({ content: z.optional(z.nullable(z.string())) })) }),
    ),
  }),
  z.transform(({ messagePayload }) => ({
    picked: idsAmong((messagePayload?.body?.content ?? '').slice(0, MESSAGE_LIMIT)),
  })),
);

/** Value of `composeExtension/submitAction`: what is in the basket travels along, so no server has to remember it. */
export const basketSubmitted = z.pipe(
  z.object({
    commandId: z.literal(BASKET),
    data: z.object({
      step: z.enum(BASKET_STEPS),
      /** What a list with ticks sends: the ids with commas between. Nothing where none is ticked. */
      picked: z._default(z.string(), ''),
      found: z._default(z.string(), ''),
      search: z._default(z.string(), ''),
      form: z._default(z.enum(BASKET_FORMS), 'list'),
    }),
  }),
  z.transform(({ data: { step, picked, found, search, form } }) => ({
    step,
    form,
    search: search.trim().slice(0, QUERY_LIMIT),
    picked: idsAmong(`${picked},${found}`),
  })),
);
export type BasketSubmitted = z.infer<typeof basketSubmitted>;

/** The ids of criteria in a text, each once, in order. */
function idsAmong(text: string): readonly CriterionId[] {
  const found = text.toUpperCase().match(/\b[A-Z]{3}-[A-Z]{3}-\d{3,4}\b/g) ?? [];
  return [...new Set(found)].slice(0, IDS_LIMIT).flatMap((id) => criterionId(id) ?? []);
}
