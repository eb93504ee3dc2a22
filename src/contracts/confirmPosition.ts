import * as z from 'zod/mini';
import { rowKey } from '#domain/ids.ts';
import { parsedBy } from './parsedBy.ts';

export const CONFIRM_POSITION = 'confirmPosition';

/** Data of a card's `Action.Execute` with verb `confirmPosition`: which row, and what the card says of it. */
export const confirmPositionPayload = z.object({ position: parsedBy(rowKey), said: parsedBy(rowKey) });
