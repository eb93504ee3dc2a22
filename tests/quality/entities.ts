import * as z from 'zod';
import { linesOf } from '#language/quantities/lines.ts';
import { quantitiesOf } from '#language/quantities/quantitiesOf.ts';
import { agreementOf, type Agreement } from './entityLines.ts';
import type { Figure } from './figure.ts';
import { readSet } from './labelledSet.ts';

const labelledSentence = z.object({ text: z.string(), gold: z.array(z.string()) });

/** How well limits and references are found: F1 over whole lines with their direction, and the direction alone. */
export function figures(folder: string): Promise<readonly Figure[]> {
  return Promise.resolve(figuresOver({ folder, file: 'entities-dev.jsonl', name: 'entities' }));
}

/** The same figures over any labelled file. */
export function figuresOver(set: { folder: string; file: string; name: string }): readonly Figure[] {
  const rows = readSet(set, labelledSentence);
  const all = rows.map(({ text, gold }) => agreementOf(quantitiesOf(text).flatMap(linesOf), gold));
  const sum = (part: keyof Agreement): number => all.reduce((total, one) => total + one[part], 0);
  const right = all.filter((one) => one.agreed === one.found && one.agreed === one.labelled).length;
  return [
    {
      name: `${set.name} F1`,
      value: (2 * sum('agreed')) / (sum('found') + sum('labelled')),
      atLeast: 0.98,
      of: rows.length,
    },
    {
      name: `${set.name} direction right`,
      value: sum('sameDirection') / sum('sameNumber'),
      atLeast: 0.98,
      of: sum('sameNumber'),
    },
    { name: `${set.name} sentences without a fault`, value: right / rows.length, of: rows.length },
  ];
}

/** Sentences that are read otherwise than they are labelled, for who looks into a figure. */
export function faultsIn(set: { folder: string; file: string }): readonly string[] {
  return readSet(set, labelledSentence).flatMap(({ text, gold }) => {
    const lines = quantitiesOf(text).flatMap(linesOf);
    const { agreed, found, labelled } = agreementOf(lines, gold);
    return agreed === found && agreed === labelled
      ? []
      : [`${text}\n  labelled ${gold.join(' | ')}\n  found    ${lines.join(' | ')}`];
  });
}
