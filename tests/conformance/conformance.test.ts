import { describe, expect, it } from 'vitest';
import { EXAMPLES, hasExamples, readExamples } from './example.ts';
import { KNOWN_DIFFERENCES } from './knownDifferences.ts';
import { replay, type Outcome } from './replay.ts';
import { outlived, reportOf, unexplained } from './report.ts';

const examples = hasExamples ? readExamples(EXAMPLES) : [];

describe.skipIf(!hasExamples)('examples of requests and answers', () => {
  const outcomes: Outcome[] = [];
  it.each(examples.map((example) => [example.id, example] as const))(
    '%s',
    { timeout: 120_000 },
    async (id, example) => {
      const outcome = await replay(example);
      outcomes.push(outcome);
      expect(outcome.violations).toEqual([]);
      if (!(id in KNOWN_DIFFERENCES)) expect(outcome.reasons).toEqual([]);
    },
  );

  it('are met or known with a reason, at least nine of ten are met, and no reason outlives its example', () => {
    expect(outcomes).toHaveLength(examples.length);
    expect(unexplained(outcomes).map(({ example }) => example.id)).toEqual([]);
    expect(outlived(outcomes)).toEqual([]);
    expect(reportOf(outcomes).isGood).toBe(true);
  });

  it('are there for every known difference', () => {
    const ids = examples.map(({ id }) => id);
    expect(Object.keys(KNOWN_DIFFERENCES).filter((id) => !ids.includes(id))).toEqual([]);
  });
});
