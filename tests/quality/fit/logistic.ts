/** One example: what is known, and whether it is so. */
export type Example = { readonly features: readonly number[]; readonly isTrue: boolean; readonly weight: number };

export type Fitted = { readonly intercept: number; readonly coefficients: readonly number[] };

/** Newton's method doubles the right digits with each. */
const ROUNDS = 30;

/**
 * Logistic regression by Newton's method over features of mean 0 and deviation 1, with a ridge on all but the intercept.
 *
 * @param ridge how strongly coefficients are held towards 0, per example
 */
export function fitLogistic(examples: readonly Example[], ridge: number): Fitted {
  const width = examples[0]?.features.length ?? 0;
  const columns = Array.from({ length: width }, (_, at) => examples.map(({ features }) => features[at] ?? 0));
  const means = columns.map(mean);
  const spreads = columns.map(
    (column, at) => Math.sqrt(mean(column.map((value) => (value - (means[at] ?? 0)) ** 2))) || 1,
  );
  const rows = examples.map(({ features }) => [
    1,
    ...features.map((value, at) => (value - (means[at] ?? 0)) / (spreads[at] ?? 1)),
  ]);
  let weights = Array.from({ length: width + 1 }, () => 0);
  for (let round = 0; round < ROUNDS; round += 1) weights = improved(weights, { rows, examples, ridge });
  const [first = 0, ...scaled] = weights;
  const coefficients = scaled.map((value, at) => value / (spreads[at] ?? 1));
  return {
    intercept: coefficients.reduce((sum, value, at) => sum - value * (means[at] ?? 0), first),
    coefficients,
  };
}

type Problem = {
  readonly rows: readonly (readonly number[])[];
  readonly examples: readonly Example[];
  readonly ridge: number;
};

function improved(weights: readonly number[], { rows, examples, ridge }: Problem): number[] {
  const held = weights.map((_, at) => (at === 0 ? 0 : ridge));
  const slope = weights.map((weight, at) => weight * (held[at] ?? 0));
  const bend = weights.map((_, at) => weights.map((_other, to) => (at === to ? (held[at] ?? 0) + 1e-9 : 0)));
  const total = examples.reduce((sum, { weight }) => sum + weight, 0);
  rows.forEach((row, index) => {
    const { isTrue = false, weight = 0 } = examples[index] ?? {};
    const probability = 1 / (1 + Math.exp(-row.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0)));
    const error = (weight * (probability - (isTrue ? 1 : 0))) / total;
    const curve = (weight * probability * (1 - probability)) / total;
    row.forEach((value, at) => {
      slope[at] = (slope[at] ?? 0) + error * value;
      const line = bend[at] ?? [];
      row.forEach((other, to) => (line[to] = (line[to] ?? 0) + curve * value * other));
    });
  });
  const step = solved(bend, slope);
  return weights.map((weight, at) => weight - (step[at] ?? 0));
}

/** Solves a symmetric, positive system of equations by elimination. */
function solved(matrix: readonly (readonly number[])[], right: readonly number[]): readonly number[] {
  const lines = matrix.map((line, at) => [...line, right[at] ?? 0]);
  lines.forEach((pivot, at) => {
    const own = pivot[at] ?? 1;
    pivot.forEach((value, to) => (pivot[to] = value / own));
    lines.forEach((line, other) => {
      const factor = line[at] ?? 0;
      if (other !== at) line.forEach((value, to) => (line[to] = value - factor * (pivot[to] ?? 0)));
    });
  });
  return lines.map((line) => line.at(-1) ?? 0);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
