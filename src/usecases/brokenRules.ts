import type { Workspace } from '#domain/workspace.ts';
import { brokenAdoptions } from './brokenRules/brokenAdoptions.ts';
import { brokenConsultations, brokenDecisions } from './brokenRules/brokenDecisions.ts';
import { brokenEditions, brokenPackageEditions } from './brokenRules/brokenEditions.ts';
import { brokenPositions } from './brokenRules/brokenPositions.ts';
import type { BrokenRule } from './brokenRules/brokenRule.ts';
import { brokenSayings } from './brokenRules/brokenSayings.ts';
import { brokenCriteria, brokenPackages } from './brokenRules/brokenStatuses.ts';
import { editionsOf } from './lookUp.ts';

const SEARCHES = [
  brokenCriteria,
  brokenPackages,
  brokenEditions,
  brokenPackageEditions,
  brokenConsultations,
  brokenPositions,
  brokenDecisions,
  brokenAdoptions,
  brokenSayings,
] as const;

/**
 * Rows that can be read and were written against the rules, past Samsyn: everybody with access may edit the lists by
 * hand. What is found here does not count where positions, decisions and adoptions are counted. Rules I1–I17 in
 * docs/spec/integrity.md. Only the lists that changed since the last snapshot are looked through again.
 */
export function brokenRules(workspace: Workspace): readonly BrokenRule[] {
  const steps = brokenRulesInSteps(workspace);
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

/** Editions that are hashed between two pauses: some ten milliseconds. */
const HASHED_AT_ONCE = 400;

/** The same with pauses, for a page that people are using. */
export function* brokenRulesInSteps(workspace: Workspace): Generator<undefined, readonly BrokenRule[], undefined> {
  let hashed = 0;
  for (const { value } of workspace.editions.all) {
    editionsOf(workspace, value.content.id);
    hashed += 1;
    if (hashed % HASHED_AT_ONCE === 0) yield;
  }
  const found: BrokenRule[] = [];
  for (const search of SEARCHES) {
    found.push(...search(workspace));
    yield;
  }
  return found;
}
