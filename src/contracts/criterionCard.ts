import * as z from 'zod/mini';
import { criterionId, editionHash } from '#domain/ids.ts';
import { parsedBy } from './parsedBy.ts';

export const CRITERION_CARD = 'criterionCard';

/** Data of the action that asks for a criterion's card anew, as the person who looks at it may see it. */
export const criterionCardPayload = z.object({
  criterion: parsedBy(criterionId),
  /** The edition that the card shows, where it shows one; cards sent before there was such a key lack it. */
  edition: z.optional(parsedBy(editionHash)),
});
