import type { Aligner, Alias, Alignment } from '#language/alignment/aligner.ts';
import type { Calibration } from '#language/alignment/calibration.ts';
import { EVIDENCE } from '#language/alignment/evidence.ts';
import { openAligner } from '#language/alignment/openAligner.ts';
import { aligned, worstGroupFor, type Aligned, type AlignmentSet } from '../alignmentSet.ts';
import type { Analyser } from '#language/analysis/analyser.ts';
import type { Example } from './logistic.ts';

/** Of a requirement whose criterion was taken out of the library: there are many, and the library is not so thin. */
const UNCOVERED_WEIGHT = 0.25;
/** What matches nothing is a quarter of the set, and more of what regions write. */
const UNMATCHED_WEIGHT = 1.5;

/** What examples are taken from: requirements of a set, and the fit so far, which tells where what matches nothing looks worst. */
export type Source = {
  readonly set: AlignmentSet;
  readonly rows: readonly Aligned[];
  readonly analyser: Analyser;
  readonly calibration: Calibration;
};

export function examplesFrom(source: Source): readonly Example[] {
  const { set, analyser, calibration } = source;
  const aligner = openAligner(set.criteria, { analyser, calibration });
  return [...withoutMemory(aligner, source), ...uncovered(source), ...withMemory(aligner, source)];
}

/** With the product group, or, where nothing matches, in the one where it looks most as if something did. */
export function judgedBy(aligner: Aligner, row: Aligned, set: AlignmentSet): Alignment {
  return row.criterion === null ? worstGroupFor(aligner, row, set.groups) : aligned(aligner, row);
}

/** Once with the product group, once without. */
function withoutMemory(aligner: Aligner, { rows, set }: Source): readonly Example[] {
  return rows.flatMap((row) => {
    const weight = row.criterion === null ? UNMATCHED_WEIGHT : 1;
    const told = examplesOf(judgedBy(aligner, row, set), row, set);
    return weighing([...told, ...examplesOf(aligner.align({ text: row.text }), row, set)], weight);
  });
}

/** What a library says to requirements that it does not cover: their criteria are taken out of it. */
function uncovered({ set, rows, analyser, calibration }: Source): readonly Example[] {
  const taken = new Set(rows.map(({ criterion }) => criterion));
  const criteria = set.criteria.filter(({ id }) => !taken.has(set.templateOf.get(id) ?? ''));
  const aligner = openAligner(criteria, { analyser, calibration });
  const matching = rows.filter(({ criterion }) => criterion !== null);
  return weighing(
    matching.flatMap((row) => examplesOf(aligned(aligner, row), row, set)),
    UNCOVERED_WEIGHT,
  );
}

/** Each requirement when those of the other difficulties have been decided. */
function withMemory(aligner: Aligner, { set, rows }: Source): readonly Example[] {
  return [...new Set(rows.map(({ difficulty }) => difficulty))].flatMap((difficulty) => {
    const others = rows.filter((row) => row.criterion !== null && row.difficulty !== difficulty);
    const remembering = aligner.withAliases(others.flatMap((row) => aliasOf(row, set)));
    return rows
      .filter((row) => row.difficulty === difficulty)
      .flatMap((row) => {
        const isMatching = row.criterion !== null;
        const found = isMatching ? aligned(remembering, row) : remembering.align({ text: row.text });
        return weighing(examplesOf(found, row, set), isMatching ? 1 : UNMATCHED_WEIGHT);
      });
  });
}

function aliasOf({ text, criterion, group }: Aligned, set: AlignmentSet): readonly Alias[] {
  const chosen = set.criteria.find(
    ({ id, group: own }) => set.templateOf.get(id) === criterion && (group == null || own === group),
  );
  return chosen === undefined ? [] : [{ text, criterion: chosen.id, verdict: 'confirmed' }];
}

function examplesOf({ best }: Alignment, row: Aligned, { templateOf }: AlignmentSet): readonly Example[] {
  return best.map(({ criterion, evidence }) => ({
    features: EVIDENCE.map((name) => evidence[name]),
    isTrue: row.criterion !== null && templateOf.get(criterion) === row.criterion,
    weight: 1,
  }));
}

function weighing(examples: readonly Example[], weight: number): readonly Example[] {
  return examples.map((example) => ({ ...example, weight }));
}
