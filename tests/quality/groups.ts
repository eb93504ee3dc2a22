import * as z from 'zod';
import { openAligner } from '#language/alignment/openAligner.ts';
import { readAlignmentSet, swedish } from './alignmentSet.ts';
import type { Figure } from './figure.ts';
import { readSet } from './labelledSet.ts';

const contextRow = z.object({
  group: z.string(),
  text: z.string(),
  headings: z.array(z.string()),
  fileName: z.string().optional(),
  cpv: z.array(z.string()).optional(),
});

const FEW = 3;

/** Whether the product group is found from headings, the name of the file and CPV, where the requirement tells nothing. */
export function figures(folder: string): Promise<readonly Figure[]> {
  const { criteria } = readAlignmentSet(folder);
  const aligner = openAligner(criteria, { analyser: swedish() });
  const rows = readSet({ folder: import.meta.dirname, file: 'groupContexts.jsonl' }, contextRow);
  const placeOf = ({ group, text, headings, fileName, cpv }: z.infer<typeof contextRow>): number =>
    aligner
      .groupsOf({
        text,
        headings,
        ...(fileName === undefined ? {} : { fileName }),
        ...(cpv === undefined ? {} : { cpv }),
      })
      .findIndex((found) => found.group === group);
  const share = (own: typeof rows, most: number): number =>
    own.filter((row) => placeOf(row) >= 0 && placeOf(row) < most).length / own.length;
  const without = rows.filter(({ cpv }) => cpv === undefined);
  return Promise.resolve([
    { name: 'product group from the context', value: share(rows, 1), atLeast: 0.9, of: rows.length },
    { name: 'product group from the context, among three', value: share(rows, FEW), of: rows.length },
    { name: 'product group from headings and file name', value: share(without, 1), of: without.length },
  ]);
}
