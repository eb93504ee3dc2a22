import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CRITERION_STATUSES, type Criterion, type CriterionStatus } from '#domain/criterion.ts';
import { ROLES, type Role } from '#domain/role.ts';
import { mayMove, STATUS_MOVES, statusAfter, type StatusVerb } from '#domain/transitions.ts';
import type { Change, Workspace } from '#domain/workspace.ts';
import { closeConsultation } from '#usecases/closeConsultation.ts';
import { moveCriterion } from '#usecases/moveCriterion.ts';
import { movePackage } from '#usecases/movePackage.ts';
import { openConsultation } from '#usecases/openConsultation.ts';
import { publishCriteria } from '#usecases/publishCriteria.ts';
import { publishPackage } from '#usecases/publishPackage.ts';
import { recordDecisions } from '#usecases/recordDecisions.ts';
import type { DecisionOutcome } from '#domain/decision.ts';
import { statesPage } from '../architecture/stateDiagrams.ts';
import { aMoment, anActor, held } from '../factories/entities.ts';
import { aDay, anInstant } from '../factories/values.ts';
import {
  consulted,
  decisionOn,
  decisionOnPackage,
  editionOf,
  first,
  second,
  theEdition,
  thePackage,
} from '../usecases/decided.ts';

const VERBS = STATUS_MOVES.map(({ verb }) => verb);
const at = () => aMoment(anInstant('2026-04-15T13:00:00.000Z'));
const OUTCOME_OF: Partial<Record<StatusVerb, DecisionOutcome>> = {
  decide: 'decided',
  referBack: 'referredBack',
  reject: 'rejected',
  repeal: 'repealed',
};
const inForce = (status: CriterionStatus): Partial<Criterion> =>
  status === 'published' ? { publishedEdition: editionOf(first) } : {};

/** Everything that any step needs but the status: who was asked, what was decided, what takes whose place. */
function standing(status: CriterionStatus, verb: StatusVerb): Workspace {
  const isPublishing = verb === 'publish' || verb === 'supersede';
  return consulted({
    criteria: [
      { ...first, status, ...inForce(status) },
      { ...second, status: verb === 'supersede' ? 'decided' : second.status },
    ],
    packages: [{ ...thePackage, status, publishedEdition: status === 'published' ? theEdition.hash : undefined }],
    consultation: { state: verb === 'closeConsultation' ? 'open' : 'closed', closesOn: aDay('2026-04-01') },
    decisions: isPublishing ? [decisionOn(first), decisionOn(second), decisionOnPackage()] : [],
  });
}

type Outcome = { readonly ok: boolean; readonly value?: readonly Change[] };

function criterionStep(workspace: Workspace, verb: StatusVerb, role: Role): Outcome {
  const actor = anActor(role);
  const base = workspace.criteria.byKey(first.key);
  const consultation = workspace.consultations.all[0];
  if (base === undefined || consultation === undefined) throw new Error('The workspace lacks what it was made with.');
  switch (verb) {
    case 'openConsultation': {
      const input = { title: 'Remiss', criteria: [first.id], closesOn: aDay('2026-05-31') };
      return openConsultation(workspace, actor, input, at());
    }
    case 'closeConsultation':
      return closeConsultation(workspace, actor, { base: consultation }, at());
    case 'publish':
      return publishCriteria(workspace, actor, { criteria: [first.id] }, at());
    case 'supersede':
      return publishCriteria(workspace, actor, { criteria: [second.id], supersedes: [first.id] }, at());
    case 'decide':
    case 'referBack':
    case 'reject':
    case 'repeal': {
      const subject = { kind: 'criterion' as const, criterion: first.id, edition: editionOf(first) };
      return recordDecisions(workspace, actor, minutes({ subject, outcome: OUTCOME_OF[verb] ?? 'decided' }), at());
    }
    default:
      return moveCriterion(workspace, actor, { base, verb }, at());
  }
}

function minutes(item: Parameters<typeof recordDecisions>[2]['items'][number]) {
  return { items: [item], body: 'Styrgruppen', on: aDay('2026-04-15'), caseNumber: 'SHU 2026-014', comment: '' };
}

/** The status that a step writes into the row; none where it is refused or leaves the row as it is. */
function written(outcome: Outcome, list: 'criteria' | 'packages', key: string): CriterionStatus | undefined {
  return outcome.value
    ?.flatMap((change) => (change.list === list && change.value.key === key ? [change.value.status] : []))
    .at(-1);
}

const pairs = CRITERION_STATUSES.flatMap((status) => VERBS.map((verb) => [status, verb] as const));

describe('[I18] the steps of the tables', () => {
  it.each(pairs)('of a criterion: from %s, %s', (status, verb) => {
    for (const role of ROLES) {
      const outcome = criterionStep(standing(status, verb), verb, role);
      const expected = mayMove(new Set([role]), verb) ? statusAfter(verb, status) : undefined;
      expect({ role, to: written(outcome, 'criteria', first.key) }).toEqual({ role, to: expected });
    }
  });

  const packagePairs = pairs.filter(([, verb]) => verb !== 'openConsultation' && verb !== 'supersede');
  it.each(packagePairs)('of a package: from %s, %s', (status, verb) => {
    for (const role of ROLES) {
      const outcome = packageStep(standing(status, verb), verb, role);
      const expected = mayMove(new Set([role]), verb) ? statusAfter(verb, status) : undefined;
      expect({ role, to: written(outcome, 'packages', thePackage.key) }).toEqual({ role, to: expected });
    }
  });

  it('are drawn as the code has them (npm run states)', () => {
    const page = readFileSync(new URL('../../docs/spec/states.md', import.meta.url), 'utf8');
    expect(page).toBe(statesPage());
  });
});

function packageStep(workspace: Workspace, verb: StatusVerb, role: Role): Outcome {
  const actor = anActor(role);
  const working = workspace.packages.byKey(thePackage.key);
  if (working === undefined) throw new Error('The workspace lacks what it was made with.');
  const base = held(working.value);
  switch (verb) {
    case 'closeConsultation':
    case 'openConsultation':
    case 'supersede':
      return criterionStep(workspace, verb, role);
    case 'publish':
      return publishPackage(decidedToo(workspace), actor, { base }, at());
    case 'decide':
    case 'referBack':
    case 'reject':
    case 'repeal': {
      const subject = { kind: 'package' as const, package: thePackage.key, edition: theEdition.hash };
      const item = { subject, outcome: OUTCOME_OF[verb] ?? 'decided' };
      const { status } = base.value;
      const criteria = [first, second].map((each) => ({
        subject: { kind: 'criterion' as const, criterion: each.id, edition: editionOf(each) },
        outcome: 'decided' as const,
      }));
      const together = verb === 'decide' && status === 'readyForDecision' ? criteria : [];
      const input = minutes(item);
      return recordDecisions(readyToo(workspace), actor, { ...input, items: [...together, ...input.items] }, at());
    }
    default:
      return movePackage(workspace, actor, { base, verb }, at());
  }
}

/** With the criteria of the package in the status that a step of the package takes for granted. */
const readyToo = (workspace: Workspace): Workspace => withCriteria(workspace, 'readyForDecision');
const decidedToo = (workspace: Workspace): Workspace => withCriteria(workspace, 'decided');

function withCriteria(workspace: Workspace, status: CriterionStatus): Workspace {
  const { criteria } = consulted({ criteria: [first, second].map((each) => ({ ...each, status })) });
  return { ...workspace, criteria };
}
