import { describe, expect, it } from 'vitest';
import { contentOf, hashOf } from '#domain/edition.ts';
import { sealOf } from '#domain/seal.ts';
import { criterionHistory } from '#usecases/criterionHistory.ts';
import {
  aComment,
  aConsultation,
  aCriterion,
  aDecision,
  anActor,
  anAdoption,
  anEdition,
  anEvent,
  aDeviation,
  aPackageEdition,
  aPosition,
  aRoleAssignment,
  aWorkspace,
  held,
} from '../factories/entities.ts';
import { aCounty, aCriterionId, aKey, anEmail, anInstant } from '../factories/values.ts';

const at = (day: string) => anInstant(`2026-${day}T09:00:00.000Z`);
const by = (role: string, day: string) => ({ email: anEmail(`${role}@samsyn.example`), name: role, at: at(day) });
const roles = [
  aRoleAssignment(),
  aRoleAssignment({ key: aKey(701), email: anEmail('styr@samsyn.example'), role: 'steeringGroup', region: undefined }),
];
const subject = { kind: 'criterion' as const, criterion: aCriterionId(), edition: hashOf(contentOf(aCriterion())) };
const rows = {
  roles,
  criteria: [held(aCriterion(), { written: by('kansli', '01-02') })],
  editions: [anEdition()],
  consultations: [aConsultation()],
  positions: [aPosition()],
};
const kinds = (workspace = aWorkspace(rows), reader = anActor()) =>
  criterionHistory(workspace, aCriterionId(), reader).map(({ kind }) => kind);

describe('the time line of a criterion', () => {
  it('[H1] tells every edition, consultation and position, newest first', () => {
    expect(kinds()).toEqual(['positionGiven', 'editionFrozen', 'consultationOpened', 'edited']);
  });

  it('[H1] tells comments with their answers, decisions, logged choices, adoptions and deviations', () => {
    const edition = aPackageEdition();
    const workspace = aWorkspace({
      roles,
      criteria: rows.criteria,
      comments: [held(aComment({ criterion: aCriterionId(), saidAt: at('05-01') }))],
      decisions: [held(aDecision({ subject, recordedAt: at('05-02') }), { written: by('styr', '05-02') })],
      events: [anEvent({ kind: 'askedAgain', subject: aCriterionId(), at: at('05-03') })],
      packageEditions: [edition],
      adoptions: [held(anAdoption({ edition: edition.hash }), { written: { ...by('x', '05-04'), email: anEmail() } })],
      deviations: [held(aDeviation({ criterion: aCriterionId() }), { written: by('y', '05-05') })],
    });
    expect(kinds(workspace)).toEqual(['deviated', 'adopted', 'logged', 'decided', 'said', 'edited']);
  });

  it('[H2] marks what was changed by hand in SharePoint, and nothing that only Samsyn wrote', () => {
    const stance = { kind: 'rejects', reason: 'För dyrt.' } as const;
    const seal = sealOf(aPosition());
    const told = (position: typeof stance | undefined, kept: string | undefined) =>
      criterionHistory(
        aWorkspace({ ...rows, positions: [held(aPosition(position && { stance: position }), { seal: kept })] }),
        aCriterionId(),
        anActor(),
      ).find(({ kind }) => kind === 'positionGiven')?.isByHand;
    expect([told(undefined, seal), told(stance, seal), told(stance, undefined)]).toEqual([false, true, false]);
  });

  it('[H3] tells what did not count as that', () => {
    const forged = held(aPosition(), { written: by('lasare', '03-01') });
    const decision = held(aDecision({ subject }), { written: by('lasare', '03-02') });
    const history = criterionHistory(
      aWorkspace({ ...rows, positions: [forged], decisions: [decision] }),
      aCriterionId(),
      anActor(),
    );
    expect(history.filter(({ isCounted }) => !isCounted).map(({ kind }) => kind)).toEqual(['decided', 'positionGiven']);
  });

  it('[H4] leaves out answers that are hidden from the reader, but not their own', () => {
    const other = aPosition({ key: aKey(601), region: aCounty('01') });
    const workspace = aWorkspace({
      ...rows,
      consultations: [aConsultation({ isHidden: true })],
      positions: [aPosition(), other],
    });
    const regions = (reader = anActor()) =>
      criterionHistory(workspace, aCriterionId(), reader).flatMap((entry) =>
        entry.kind === 'positionGiven' ? [entry.position.region] : [],
      );
    expect(regions()).toEqual(['12']);
    expect(regions(anActor('coordinator'))).toEqual(['12', '01']);
    expect(regions(anActor('steeringGroup'))).toEqual([]);
  });

  it.each([
    ['published', '05-01', 'published', []],
    ['draft', '05-01', 'revised', []],
    ['draft', '04-30', 'revised', []],
    ['draft', '05-02', 'revised', ['edited']],
    ['draft', '05-01', 'reminded', ['edited']],
  ] as const)('[H7] of a %s written on 2026-%s and %s on 05-01, tells of the saving: %j', (status, day, kind, told) => {
    const workspace = aWorkspace({
      roles,
      criteria: [held(aCriterion({ status }), { written: by('samordnare', day) })],
      events: [
        held(anEvent({ kind, subject: aCriterionId(), at: at('05-01') }), { written: by('samordnare', '05-01') }),
      ],
    });
    expect(kinds(workspace).filter((each) => each === 'edited')).toEqual(told);
  });

  it('[H7] tells no saving of what was decided on, but of what came published from elsewhere, or was written by hand', () => {
    const criterion = aCriterion({ status: 'decided' });
    const working = (seal?: string) => [held(criterion, { written: by('styr', '05-02'), seal })];
    const decisions = [held(aDecision({ subject }), { written: by('styr', '05-02') })];
    const isTold = (workspace: ReturnType<typeof aWorkspace>) => kinds(workspace).includes('edited');
    expect(isTold(aWorkspace({ roles, criteria: working(), decisions }))).toBe(false);
    expect(isTold(aWorkspace({ roles, criteria: working('ffffffff'), decisions }))).toBe(true);
    expect(isTold(aWorkspace({ roles, criteria: working() }))).toBe(true);
  });

  it('[H5] tells a reader no drafts: neither the working copy nor what regions answered', () => {
    expect(kinds(aWorkspace(rows), anActor('reader'))).toEqual(['editionFrozen', 'consultationOpened']);
  });
});
