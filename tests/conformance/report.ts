import { KNOWN_DIFFERENCES } from './knownDifferences.ts';
import type { Outcome } from './replay.ts';

/** The share of examples that has to be met, whatever reasons there are for the others. */
const LEAST = 0.9;

export type Report = {
  readonly lines: readonly string[];
  readonly isGood: boolean;
};

const isMet = ({ reasons, violations }: Outcome): boolean => reasons.length + violations.length === 0;

/** Examples that are neither met nor known with a reason. */
export const unexplained = (outcomes: readonly Outcome[]): readonly Outcome[] =>
  outcomes.filter((outcome) => !isMet(outcome) && !(outcome.example.id in KNOWN_DIFFERENCES));

/** Ids that are on the list of known differences though they are met. */
export const outlived = (outcomes: readonly Outcome[]): readonly string[] =>
  outcomes.filter(isMet).flatMap(({ example }) => (example.id in KNOWN_DIFFERENCES ? [example.id] : []));

/** What a person reads of a run: each example that is not met, why, and one line of JSON with the count. */
export function reportOf(outcomes: readonly Outcome[]): Report {
  const passed = outcomes.filter(isMet).length;
  const violations = outcomes.flatMap((outcome) => outcome.violations);
  const count = { name: 'graph_examples', passed, of: outcomes.length };
  return {
    lines: [
      ...outcomes.filter((outcome) => !isMet(outcome)).flatMap(linesOf),
      ...outlived(outcomes).map((id) => `! ${id} is met and still on the list of known differences`),
      `${violations.length} answers against the schema of Microsoft Graph`,
      JSON.stringify(count),
    ],
    isGood: unexplained(outcomes).length === 0 && violations.length === 0 && passed >= LEAST * outcomes.length,
  };
}

function linesOf({ example, reasons, violations }: Outcome): readonly string[] {
  const known = KNOWN_DIFFERENCES[example.id];
  const title = `${known ? '~' : '✗'} ${example.id}: ${example.request.method} ${example.request.url}`;
  if (known !== undefined) return [title, `    known: ${known.because}`, ...violations.map(indented)];
  return [title, ...[...reasons, ...violations].map(indented)];
}

const indented = (line: string): string => `    ${line}`;
