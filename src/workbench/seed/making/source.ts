import { readFileSync } from 'node:fs';
import * as z from 'zod';

const text = z.string();
const maybe = z.string().nullable();

const regions = z.object({
  regions: z.array(z.object({ lanskod: text, namn: text, upphandlingsregion: text })),
});

const national = z.object({
  criteria: z.array(
    z.object({
      krav_id: maybe,
      version: z.number().nullable(),
      title: text,
      level: z.enum(['bas', 'avancerad', 'spjutspets']).nullable(),
      type: z
        .enum(['teknisk_specifikation', 'tilldelningskriterium', 'sarskilt_kontraktsvillkor', 'kvalificeringskrav'])
        .nullable(),
      area: text,
      group: maybe,
      text_sv: maybe,
      text_en: maybe,
      motive: maybe,
      evidence: maybe,
      followup: maybe,
      source: text,
      banner: text.optional(),
    }),
  ),
});

const template = z.object({
  id: text,
  g: maybe,
  l: z.enum(['B', 'A', 'S']),
  t: z.enum(['TS', 'TK', 'SK', 'KV']),
  ti: text,
  x: text,
  e: text,
});

/** A rewrite of a template, or a requirement that matches none. */
const requirement = z.union([
  z.object({ criterion: text, text, difficulty: z.enum(['light', 'medium', 'free']) }),
  z.object({ criterion: z.null(), text }),
]);

const expanded = z.object({ group: text, cpv: text });

export type SourceRegion = z.infer<typeof regions>['regions'][number];
export type NationalCriterion = z.infer<typeof national>['criteria'][number];
export type Template = z.infer<typeof template>;
export type ExpandedCriterion = z.infer<typeof expanded>;

/** How a region could write what a template says. */
export type Requirement = Extract<z.infer<typeof requirement>, { readonly criterion: string }>;

export type Source = {
  readonly regions: readonly SourceRegion[];
  readonly national: readonly NationalCriterion[];
  readonly templates: readonly Template[];
  readonly expanded: readonly ExpandedCriterion[];
  readonly requirements: {
    readonly matching: readonly Requirement[];
    /** Texts that stand beside criteria in regions' documents, and match none. */
    readonly beside: readonly string[];
  };
};

/** @param folder where the data lie, ending in a slash */
export function readSource(folder: URL): Source {
  const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8');
  const lines = (name: string): unknown[] =>
    read(name)
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line): unknown => JSON.parse(line));
  const requirements = z.array(requirement).parse(lines('language/alignment-dev-test.jsonl'));
  return {
    regions: regions.parse(JSON.parse(read('regions.json'))).regions,
    national: national.parse(JSON.parse(read('uhm-criteria.json'))).criteria,
    templates: z.array(template).parse(lines('language/templates.jsonl')),
    expanded: z.array(expanded).parse(lines('language/national-2000.jsonl')),
    requirements: {
      matching: requirements.filter((each) => each.criterion !== null),
      beside: requirements.filter(({ criterion }) => criterion === null).map((each) => each.text),
    },
  };
}
