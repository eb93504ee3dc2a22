import { readFileSync } from 'node:fs';
import * as z from 'zod';

export const SEED_LISTS = [
  'Regioner',
  'Roller',
  'Produktgrupper',
  'Kriterier',
  'Utgavor',
  'Kravpaket',
  'Remisser',
  'Standpunkter',
  'RegionalaKrav',
  'Ordlista',
] as const;

const value = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.object({ $day: z.number(), $time: z.string().optional() }),
]);
const rows = z.array(z.object({ by: z.string(), fields: z.record(z.string(), value) }));
type Row = z.infer<typeof rows>[number];

export function rowsOf(list: string): readonly Row[] {
  const path = new URL(`../../../src/workbench/seed/${list}.json`, import.meta.url);
  return rows.parse(JSON.parse(readFileSync(path, 'utf8')));
}

/** The fields as the list holds them when the seed was loaded on 22 November 2026. */
export function valueOf(fields: Row['fields']): Readonly<Record<string, unknown>> {
  const dated = Object.entries(fields).map(([column, content]) => {
    if (typeof content !== 'object') return [column, content];
    const day = new Date(Date.UTC(2026, 10, 22 + content.$day)).toISOString().slice(0, 10);
    return [column, `${day}T${content.$time ?? '12:00:00Z'}`];
  });
  return z.record(z.string(), z.unknown()).parse(Object.fromEntries(dated));
}
