import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { completed } from '#workbench/seed/completed.ts';

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
  'Kravpaketutgavor',
  'Synpunkter',
  'Beslut',
  'Antaganden',
  'Avsteg',
  'Moten',
] as const;

const value = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.object({ $day: z.number(), $time: z.string().optional() }),
  z.object({ $json: z.unknown() }),
]);
const rows = z.array(z.object({ by: z.string(), fields: z.record(z.string(), value) }));
type Row = z.infer<typeof rows>[number];

/** @returns none for a list that the seed leaves empty */
export function rowsOf(list: string): readonly Row[] {
  if (!SEED_LISTS.some((each) => each === list)) return [];
  const path = new URL(`../../../src/workbench/seed/${list}.json`, import.meta.url);
  return rows.parse(JSON.parse(readFileSync(path, 'utf8')));
}

/** The fields as the list holds them when the seed was loaded on 22 November 2026. */
export function valueOf(list: string, fields: Row['fields']): Readonly<Record<string, unknown>> {
  return completed(list, fields, new Date('2026-11-22T09:00:00Z'));
}
