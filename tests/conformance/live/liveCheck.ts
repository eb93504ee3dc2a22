import type { JsonObject } from '../json.ts';
import type { Bench, LiveCheck } from './check.ts';
import { factDifferences } from './facts.ts';

export type Finding = {
  readonly check: LiveCheck;
  readonly found: JsonObject;
  /** Where the answer is not the expected one; none when it is. */
  readonly differences: readonly string[];
};

/** Asks one question after the other; one that cannot be asked is a difference and stops nothing. */
export async function askAll(bench: Bench, checks: readonly LiveCheck[]): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for (const check of checks) findings.push(await ask(bench, check));
  return findings;
}

async function ask(bench: Bench, check: LiveCheck): Promise<Finding> {
  try {
    const found = await check.ask(bench);
    return { check, found, differences: factDifferences(check.expected, found) };
  } catch (cause) {
    const stopped = cause instanceof Error ? cause.message : String(cause);
    return { check, found: { stopped }, differences: [`could not be asked: ${stopped}`] };
  }
}

/** What a person reads: the questions that are answered otherwise, then a count. */
export function linesOf(findings: readonly Finding[]): readonly string[] {
  const otherwise = findings.filter(({ differences }) => differences.length > 0);
  return [
    ...otherwise.flatMap(({ check, differences }) => [
      `≠ ${check.id}: ${check.question}`,
      ...differences.map((line) => `    ${line}`),
    ]),
    `${findings.length - otherwise.length} of ${findings.length} questions are answered as by the embedded service`,
  ];
}
