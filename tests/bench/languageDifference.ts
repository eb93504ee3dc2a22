import { existsSync } from 'node:fs';
import { difference } from '#language/difference/difference.ts';
import { criterionTexts, textPairs, type TextPair } from '../quality/differencePairs.ts';
import { percentile, report } from './report.ts';

const FOLDER = '../shared/data/language';
const ROUNDS = 5;
const LONG_WORDS = 10_000;

/** What the difference of two criterion texts costs, and of two texts of ten thousand words. */
export function measureDifference(): void {
  if (!existsSync(FOLDER)) return;
  const { light, medium, threshold } = textPairs(FOLDER);
  const pairs = [...light, ...medium, ...threshold];
  for (const pair of pairs) timed(pair);
  const elapsed = Array.from({ length: ROUNDS }, () => pairs.map(timed)).flat();
  report({ name: 'language.difference.p50_ms', value: percentile(elapsed, 0.5), unit: 'ms' });
  report({ name: 'language.difference.p95_ms', value: percentile(elapsed, 0.95), unit: 'ms', budget: 0.3 });
  for (const [name, pair] of Object.entries(longPairs())) {
    const runs = Array.from({ length: 2 * ROUNDS }, () => timed(pair));
    report({ name: `language.difference.long.${name}_p50_ms`, value: percentile(runs, 0.5), unit: 'ms', budget: 50 });
  }
}

function timed({ before, after }: TextPair): number {
  const started = performance.now();
  difference(before, after);
  return performance.now() - started;
}

/** Ten thousand words each: every twentieth exchanged, every second, the halves changed round, and another text. */
function longPairs(): Readonly<Record<string, TextPair>> {
  const all = criterionTexts(FOLDER).flatMap(({ text }) => text.split(' '));
  const [words, others] = [all.slice(0, LONG_WORDS), all.slice(2 * LONG_WORDS, 3 * LONG_WORDS)];
  const exchanged = (every: number) => words.map((word, at) => (at % every === 0 ? `${word}x` : word));
  const half = LONG_WORDS / 2;
  const to = (after: readonly string[]) => ({ before: words.join(' '), after: after.join(' ') });
  return {
    edited: to(exchanged(20)),
    rewritten: to(exchanged(2)),
    moved: to([...words.slice(half), ...words.slice(0, half)]),
    another: to(others),
  };
}
