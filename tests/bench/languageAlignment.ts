import { existsSync } from 'node:fs';
import { alignAll } from '#language/alignment/alignAll.ts';
import { openAligner } from '#language/alignment/openAligner.ts';
import { anchorOf } from '#language/clusters/anchorOf.ts';
import { clusterAll } from '#language/clusters/clusterAll.ts';
import { readAlignmentSet, swedish } from '../quality/alignmentSet.ts';
import { finished } from '../quality/clusters.ts';
import { regionsFrom } from '../quality/regions.ts';
import { median, percentile, report } from './report.ts';

const FOLDER = '../shared/data/language';
const ROUNDS = 3;

/** 21 regions with 500 requirements each against 2,000 national criteria; what one takes alone; and putting them together. */
export function measureAlignment(): void {
  if (!existsSync(FOLDER)) return;
  const set = readAlignmentSet(FOLDER);
  const analyser = swedish();
  const requirements = regionsFrom(set);
  const [opening, aligner] = timed(() => openAligner(set.criteria, { analyser }));
  report({ name: 'language alignment open 2,000 criteria', value: opening, unit: 'ms' });

  const rounds = Array.from({ length: ROUNDS }, () => timed(() => finished(alignAll(aligner, requirements))));
  const [first] = rounds;
  if (first === undefined) return;
  report({ name: 'language alignment 21 × 500, first time', value: first[0], unit: 'ms', budget: 2000 });
  report({
    name: 'language alignment 21 × 500',
    value: median(rounds.map(([took]) => took)),
    unit: 'ms',
    budget: 2000,
  });

  const single = requirements.slice(0, 1000).map((requirement) => timed(() => aligner.align(requirement))[0]);
  report({ name: 'language alignment of one p95', value: percentile(single, 0.95), unit: 'ms' });

  const anchored = requirements.map((requirement, at) => {
    const criterion = anchorOf(first[1][at]);
    return { ...requirement, ...(criterion === undefined ? {} : { criterion }) };
  });
  const [clustering] = timed(() => finished(clusterAll(anchored, { analyser })));
  report({ name: 'language clusters of 21 × 500', value: clustering, unit: 'ms' });
}

function timed<Result>(act: () => Result): readonly [number, Result] {
  const start = performance.now();
  const result = act();
  return [performance.now() - start, result];
}
