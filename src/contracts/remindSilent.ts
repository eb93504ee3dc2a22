import * as z from 'zod/mini';
import { rowKey } from '#domain/ids.ts';
import { countyCodes } from './actions/dialogData.ts';
import { parsedBy } from './parsedBy.ts';

export const REMIND_SILENT = 'remindSilent';

/** Data of the buttons by which a coordinator reminds regions: what would be sent is shown before anything is. */
export const remindSilentPayload = z.discriminatedUnion('step', [
  z.object({ step: z.literal('preview'), consultation: parsedBy(rowKey) }),
  /** `regions` are those that the preview named: who has answered since is left in peace, and nobody else is added. */
  z.object({ step: z.literal('send'), consultation: parsedBy(rowKey), regions: parsedBy(countyCodes) }),
  z.object({ step: z.literal('back') }),
]);
