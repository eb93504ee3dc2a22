import dictionary from 'dictionary-sv';
import * as z from 'zod';
import type { AlignableCriterion, Aligner, Alignment } from '#language/alignment/aligner.ts';
import type { Analyser } from '#language/analysis/analyser.ts';
import { openAnalyser } from '#language/analysis/openAnalyser.ts';
import { BUILT_IN_VOCABULARY } from '#language/analysis/vocabulary.ts';
import { wordLexicon } from '#language/analysis/wordLexicon.ts';
import { readSet } from './labelledSet.ts';

const nationalRow = z.object({
  id: z.string(),
  tid: z.string(),
  group: z.string().optional(),
  cpv: z.string().optional(),
  title: z.string(),
  text: z.string(),
  evidence: z.string().default(''),
});
const alignedRow = z.object({
  text: z.string(),
  criterion: z.string().nullable(),
  difficulty: z.string().optional(),
  fold: z.string().default('test'),
  group: z.string().nullish(),
});

/** A requirement and the template of the criterion that it says again; `null`: none does. */
export type Aligned = z.infer<typeof alignedRow>;

export type AlignmentSet = {
  readonly criteria: readonly AlignableCriterion[];
  /** Criteria made from one template for other products share its name; in a product group there is one of each. */
  readonly templateOf: ReadonlyMap<string, string>;
  readonly groups: readonly string[];
  readonly rows: readonly Aligned[];
};

/** @throws {SetMissing} when the folder lacks either file */
export function readAlignmentSet(folder: string): AlignmentSet {
  const national = readSet({ folder, file: 'national-2000.jsonl' }, nationalRow);
  const rows = readSet({ folder, file: 'alignment-dev-test.jsonl' }, alignedRow);
  return {
    criteria: national.map(({ id, group, cpv, title, text, evidence }) => ({
      id,
      title,
      text,
      evidence,
      ...(group === undefined ? {} : { group }),
      ...(cpv === undefined ? {} : { cpv: [cpv] }),
    })),
    templateOf: new Map(national.map(({ id, tid }) => [id, tid])),
    groups: [...new Set(national.flatMap(({ group }) => group ?? []))],
    rows,
  };
}

/** Swedish with the dictionary, as the product has it. */
export function swedish(): Analyser {
  const lexicon = wordLexicon(textOf(dictionary.dic), textOf(dictionary.aff));
  return openAnalyser({ lexicon, vocabulary: BUILT_IN_VOCABULARY });
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

/** With the product group that is told for it. */
export function aligned(aligner: Aligner, { text, group }: Aligned): Alignment {
  return aligner.align({ text, ...(group == null ? {} : { group }) });
}

/** A requirement that matches nothing, in the product group where it looks most as if it did. */
export function worstGroupFor(aligner: Aligner, { text }: Aligned, groups: readonly string[]): Alignment {
  const all = groups.map((group) => aligner.align({ text, group }));
  return all.reduce((worst, one) => (firstOf(one) > firstOf(worst) ? one : worst), aligner.align({ text }));
}

export function firstOf({ best }: Alignment): number {
  return best[0]?.probability ?? 0;
}
