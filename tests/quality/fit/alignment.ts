import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Aligner, Alias, Alignment } from '#language/alignment/aligner.ts';
import { BUILT_IN_CALIBRATION, type Calibration } from '#language/alignment/calibration.ts';
import { EVIDENCE, type Evidence } from '#language/alignment/evidence.ts';
import { openAligner } from '#language/alignment/openAligner.ts';
import {
  aligned,
  firstOf,
  readAlignmentSet,
  swedish,
  worstGroupFor,
  type Aligned,
  type AlignmentSet,
} from '../alignmentSet.ts';
import { fitLogistic, type Example } from './logistic.ts';

/**
 * Fits `src/language/alignment/calibration.json`: `npx tsx tests/quality/fit/alignment.ts [folder] [fold]`. Only rows of
 * the fold are seen. What matches nothing is taken in the product group where it looks most as if it did, which depends on
 * the fit: hence rounds.
 */
const [folder = '../shared/data/language', fold = 'dev'] = process.argv.slice(2);
const ROUNDS = 3;
/** Wanted of what is accepted without asking; a little more than is promised. */
const PRECISION = 0.985;
const RIDGE = 0.0005;
/** Of a requirement whose criterion was taken out of the library: there are many, and the library is not so thin. */
const UNCOVERED_WEIGHT = 0.25;

const set = readAlignmentSet(folder);
const rows = set.rows.filter((row) => row.fold === fold);
const analyser = swedish();
let calibration: Calibration = BUILT_IN_CALIBRATION;
for (let round = 0; round < ROUNDS; round += 1) calibration = fittedFrom(calibration);
calibration = { ...calibration, acceptAt: acceptableFrom(calibration) };
const file = join(import.meta.dirname, '../../../src/language/alignment/calibration.json');
writeFileSync(file, `${JSON.stringify({ version: 1, ...calibration }, undefined, 2)}\n`);

function fittedFrom(before: Calibration): Calibration {
  const aligner = openAligner(set.criteria, { analyser, calibration: before });
  const examples = [...withoutMemory(aligner), ...uncovered(before), ...withMemory(aligner)];
  const { intercept, coefficients } = fitLogistic(examples, RIDGE);
  const entries = EVIDENCE.map((name, at) => [name, rounded(coefficients[at] ?? 0)] as const);
  return {
    ...before,
    intercept: rounded(intercept),
    coefficients: { ...before.coefficients, ...Object.fromEntries(entries) },
  };
}

/** The lowest probability from which on hardly any that is accepted is wrong, by hundredths. */
function acceptableFrom(fitted: Calibration): number {
  const aligner = openAligner(set.criteria, { analyser, calibration: fitted });
  const judged = rows.map((row) => {
    const found = row.criterion === null ? worstGroupFor(aligner, row, set.groups) : aligned(aligner, row);
    const first = found.best[0]?.criterion ?? '';
    return {
      probability: firstOf(found),
      isRight: row.criterion !== null && set.templateOf.get(first) === row.criterion,
    };
  });
  let lowest = 100;
  for (let at = 99; at >= 50; at -= 1) {
    const taken = judged.filter(({ probability }) => probability >= at / 100);
    if (taken.filter(({ isRight }) => isRight).length < PRECISION * taken.length) break;
    lowest = at;
  }
  return lowest / 100;
}

/** Once with the product group, once without. */
function withoutMemory(aligner: Aligner): readonly Example[] {
  return rows.flatMap((row) => {
    const told = row.criterion === null ? worstGroupFor(aligner, row, set.groups) : aligned(aligner, row);
    return [...examplesOf(told, row, set), ...examplesOf(aligner.align({ text: row.text }), row, set)];
  });
}

/** What a library says to requirements that it does not cover: their criteria are taken out of it. */
function uncovered(before: Calibration): readonly Example[] {
  const taken = new Set(rows.map(({ criterion }) => criterion));
  const criteria = set.criteria.filter(({ id }) => !taken.has(set.templateOf.get(id) ?? ''));
  const aligner = openAligner(criteria, { analyser, calibration: before });
  return rows
    .filter(({ criterion }) => criterion !== null)
    .flatMap((row) => examplesOf(aligned(aligner, row), row, set))
    .map((example) => ({ ...example, weight: UNCOVERED_WEIGHT }));
}

/** Each requirement when those of the other difficulties have been decided. */
function withMemory(aligner: Aligner): readonly Example[] {
  return [...new Set(rows.map(({ difficulty }) => difficulty))].flatMap((difficulty) => {
    const others = rows.filter((row) => row.criterion !== null && row.difficulty !== difficulty);
    const remembering = aligner.withAliases(others.flatMap(aliasOf));
    return rows
      .filter((row) => row.difficulty === difficulty)
      .flatMap((row) => {
        const found = row.criterion === null ? remembering.align({ text: row.text }) : aligned(remembering, row);
        return examplesOf(found, row, set);
      });
  });
}

function aliasOf({ text, criterion, group }: Aligned): readonly Alias[] {
  const chosen = set.criteria.find(
    ({ id, group: own }) => set.templateOf.get(id) === criterion && (group == null || own === group),
  );
  return chosen === undefined ? [] : [{ text, criterion: chosen.id, verdict: 'confirmed' }];
}

function examplesOf({ best }: Alignment, row: Aligned, { templateOf }: AlignmentSet): readonly Example[] {
  return best.map(({ criterion, evidence }) => ({
    features: EVIDENCE.map((name: keyof Evidence) => evidence[name]),
    isTrue: row.criterion !== null && templateOf.get(criterion) === row.criterion,
    weight: 1,
  }));
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
