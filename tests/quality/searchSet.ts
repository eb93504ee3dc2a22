import * as z from 'zod';
import type { SearchDocument } from '#language/search/document.ts';

/** A national criterion of the labelled sets; `tid` is the template that it was made from. */
export const nationalRow = z.object({
  id: z.string(),
  tid: z.string(),
  group: z.string(),
  area: z.string(),
  level: z.string(),
  type: z.string(),
  cpv: z.string(),
  title: z.string(),
  text: z.string(),
  evidence: z.string(),
});
export type NationalRow = z.infer<typeof nationalRow>;

/** A search and, per template, how well what was made from it answers: 2 what is looked for, 1 related. */
export const queryRow = z.object({ q: z.string(), cat: z.string(), rel: z.record(z.string(), z.number()) });
export type QueryRow = z.infer<typeof queryRow>;

export const FACETS = ['level', 'type', 'group', 'area'] as const;

export function documentOf(row: NationalRow): SearchDocument {
  const { id, title, area, text, evidence, level, type, group } = row;
  const facets = { level: [level], type: [type], group: [group], area: [area] };
  return { id, codes: [], title, groups: area, text, evidence, facets };
}
