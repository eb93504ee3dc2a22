import * as z from 'zod/mini';
import { countyCode, criterionId, editionHash, rowKey } from '#domain/ids.ts';
import { STANCE_KINDS, stanceOf } from '#domain/position.ts';
import { parsedBy } from './parsedBy.ts';

export const RECORD_POSITION = 'recordPosition';

/**
 * Data of a card's `Action.Execute` with verb `recordPosition`: what the card says, with what the person filled in.
 * It says nothing about who the person is. A key that the card does not know of is left out.
 */
export const recordPositionPayload = z.pipe(
  z.object({
    criterion: parsedBy(criterionId),
    consultation: parsedBy(rowKey),
    editionRead: parsedBy(editionHash),
    region: parsedBy(countyCode),
    stance: z.enum(STANCE_KINDS),
    // A field that was left empty is not sent at all. Of any length: the use case refuses with a sentence about the limit.
    reason: z._default(z.string(), ''),
    // Where a card does not ask, what the region has on record stays.
    reservation: z.optional(z.string()),
  }),
  z.transform(({ stance, reason, ...rest }) => ({ ...rest, stance: stanceOf(stance, reason) })),
);
