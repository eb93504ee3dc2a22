import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BUILT_IN_CALIBRATION, sharpened, type Calibration, type Sharpening } from '#language/alignment/calibration.ts';
import { EVIDENCE } from '#language/alignment/evidence.ts';
import { openAligner } from '#language/alignment/openAligner.ts';
import { firstOf, readAlignmentSet, swedish, type Aligned } from '../alignmentSet.ts';
import { examplesFrom, judgedBy } from './examples.ts';
import { fitLogistic } from './logistic.ts';

/**
 * Fits `src/language/alignment/calibration.json`: `npx tsx tests/quality/fit/alignment.ts [folder] [fold]`. Only rows of
 * the fold are seen. What matches nothing is taken in the product group where it looks most as if it did, which depends on
 * the fit: hence rounds. How sure the fit may be, and from where on a match may be taken without asking, is told by what
 * was left out of it in turn.
 */
const [folder = '../shared/data/language', fold = 'dev'] = process.argv.slice(2);
const ROUNDS = 3;
const PARTS = 12;
/** Wanted of what is accepted without asking; a little more than is promised. */
const PRECISION = 0.985;
const RIDGE = 0.0005;
const AS_FITTED: Sharpening = { intercept: 0, likely: 1, unlikely: 1 };

type Judged = { readonly probability: number; readonly isRight: boolean };

const set = readAlignmentSet(folder);
const rows = set.rows.filter((row) => row.fold === fold);
const analyser = swedish();
const heldOut = judgedInParts();
const sharpening = sharpeningFrom(heldOut);
const calibration = { ...fittedOn(rows), sharpening, acceptAt: acceptableFrom(sharpening) };
const file = join(import.meta.dirname, '../../../src/language/alignment/calibration.json');
writeFileSync(file, `${JSON.stringify({ ...calibration, version: 2 }, undefined, 2)}\n`);

function fittedOn(own: readonly Aligned[]): Calibration {
  let fitted: Calibration = { ...BUILT_IN_CALIBRATION, sharpening: AS_FITTED };
  for (let round = 0; round < ROUNDS; round += 1) {
    const examples = examplesFrom({ set, rows: own, analyser, calibration: fitted });
    const { intercept, coefficients } = fitLogistic(examples, RIDGE);
    const entries = EVIDENCE.map((name, at) => [name, rounded(coefficients[at] ?? 0)] as const);
    fitted = {
      ...fitted,
      intercept: rounded(intercept),
      coefficients: { ...fitted.coefficients, ...Object.fromEntries(entries) },
    };
  }
  return fitted;
}

/** Each requirement judged by a fit that has seen none of its criterion's. */
function judgedInParts(): readonly Judged[] {
  const partOf = new Map<string, number>();
  for (const { criterion, text } of rows) {
    const key = criterion ?? text;
    if (!partOf.has(key)) partOf.set(key, partOf.size % PARTS);
  }
  const isIn = (part: number) => (row: Aligned) => partOf.get(row.criterion ?? row.text) === part;
  return Array.from({ length: PARTS }, (_, part) => {
    const seen = fittedOn(rows.filter((row) => !isIn(part)(row)));
    const aligner = openAligner(set.criteria, { analyser, calibration: seen });
    return rows.filter(isIn(part)).map((row) => {
      const found = judgedBy(aligner, row, set);
      const first = found.best[0]?.criterion ?? '';
      const isRight = row.criterion !== null && set.templateOf.get(first) === row.criterion;
      return { probability: firstOf(found), isRight };
    });
  }).flat();
}

function sharpeningFrom(judged: readonly Judged[]): Sharpening {
  const examples = judged.map(({ probability, isRight }) => {
    const p = Math.min(1 - 1e-6, Math.max(1e-6, probability));
    return { features: [Math.log(p), -Math.log(1 - p)], isTrue: isRight, weight: 1 };
  });
  const { intercept, coefficients } = fitLogistic(examples, 2 * RIDGE);
  const [likely = 1, unlikely = 1] = coefficients;
  return { intercept: rounded(intercept), likely: rounded(likely), unlikely: rounded(unlikely) };
}

/** The lowest probability from which on hardly any that is accepted is wrong, by hundredths. */
function acceptableFrom(own: Sharpening): number {
  const sharp = heldOut.map(({ probability, isRight }) => ({ probability: sharpened(probability, own), isRight }));
  let lowest = 100;
  for (let at = 99; at >= 50; at -= 1) {
    const taken = sharp.filter(({ probability }) => probability >= at / 100);
    if (taken.filter(({ isRight }) => isRight).length < PRECISION * taken.length) break;
    lowest = at;
  }
  return lowest / 100;
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
