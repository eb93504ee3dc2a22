import type { ListName } from '#domain/workspace.ts';

/** Lists that came later than some sites and that say what waits: it is counted when they have been read. */
export const TO_DO_LISTS = [
  'packageEditions',
  'adoptions',
  'deviations',
  'decisions',
  'comments',
  'meetings',
] as const satisfies readonly ListName[];
