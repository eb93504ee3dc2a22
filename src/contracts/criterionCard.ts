import * as z from 'zod/mini';
import { criterionId } from '#domain/ids.ts';
import { parsedBy } from './parsedBy.ts';

export const CRITERION_CARD = 'criterionCard';

/** Data of the action that asks for a criterion's card anew, as the person who looks at it may see it. */
export const criterionCardPayload = z.object({ criterion: parsedBy(criterionId) });
