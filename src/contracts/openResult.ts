import * as z from 'zod/mini';
import { criterionId } from '#domain/ids.ts';
import { parsedBy } from './parsedBy.ts';

/** Value of the `composeExtension/selectItem` invoke: the criterion whose line among the results was picked. */
export const openResultValue = z.object({ criterion: parsedBy(criterionId) });
export type OpenResultValue = z.infer<typeof openResultValue>;
