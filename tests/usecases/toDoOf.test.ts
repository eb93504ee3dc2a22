import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Workspace } from '#domain/workspace.ts';
import type { Actor } from '#domain/role.ts';
import { toDoOf, type Task } from '#usecases/toDoOf.ts';
import {
  adoptable,
  anotherHash,
  aPublishedPackage,
  byAnother,
  regionsWithContacts,
  thePublished,
} from '../factories/adopting.ts';
import {
  aComment,
  aConsultation,
  aDecision,
  aDeviation,
  anAdoption,
  aPackage,
  aPackageEdition,
  aPosition,
} from '../factories/agreement.ts';
import { aCriterion, anActor, aRoleAssignment, aWorkspace, held } from '../factories/entities.ts';
import { consulted, decisionOn, decisionOnPackage, first, second, thePackage } from './decided.ts';
import { aCounty, aCriterionId, aDay, aHash, aKey, anEmail } from '../factories/values.ts';

const today = aDay('2026-03-02');
const kinds = (workspace: Workspace, actor: Actor, on = today): readonly Task['kind'][] =>
  toDoOf(workspace, actor, on).map(({ kind }) => kind);
const contact = anActor();
const coordinator = anActor('coordinator');
const asked = { criteria: [aCriterion()], consultations: [aConsultation()] };
const adopted = (over: Parameters<typeof anAdoption>[0] = {}) =>
  held(anAdoption({ edition: thePublished().hash, ...over }));

describe('what waits for a region', () => {
  it('[U20] is a consultation until the region has answered all of it', () => {
    expect(toDoOf(aWorkspace(asked), contact, today)).toMatchObject([
      { kind: 'answer', region: '12', due: 1, stale: 0, by: '2026-03-31' },
    ]);
    expect(kinds(aWorkspace({ ...asked, positions: [aPosition()] }), contact)).toEqual([]);
    expect(kinds(aWorkspace(asked), contact, aDay('2026-04-01'))).toEqual([]);
  });

  it('[U20] tells what has changed since the region answered, and the time for asking its own', () => {
    const consultations = [aConsultation({ anchoringUntil: aDay('2026-03-10') })];
    const workspace = aWorkspace({ ...asked, consultations, positions: [aPosition({ edition: aHash('b') })] });
    expect(toDoOf(workspace, contact, today)).toMatchObject([{ due: 1, stale: 1, anchoringUntil: '2026-03-10' }]);
    expect(toDoOf(workspace, contact, aDay('2026-03-11'))).toMatchObject([{ anchoringUntil: undefined }]);
  });

  it('[U20] is told for each of several regions', () => {
    const twoRegions = { ...asked, ...regionsWithContacts(['03', '12']) };
    const actor = anActor('regionContact', { speaksFor: [aCounty('03'), aCounty('12')] });
    expect(toDoOf(aWorkspace(twoRegions), actor, today)).toMatchObject([{ region: '03' }, { region: '12' }]);
  });

  it.each([
    ['notConsidered', []],
    ['outdated', [adopted({ edition: anotherHash() })]],
    ['unverified', [byAnother(adopted().value)]],
    ['incomplete', [adopted({ state: 'declined' })]],
  ] as const)('[U21] is a package in force that is %s', (why, adoptions) => {
    expect(toDoOf(adoptable({ adoptions }), contact, today)).toMatchObject([{ kind: 'consider', region: '12', why }]);
  });

  it('[U21] is nothing for a package that the region has considered, or that is not in force', () => {
    expect(kinds(adoptable({ adoptions: [adopted()] }), contact)).toEqual([]);
    expect(kinds(adoptable({ packages: [aPublishedPackage({ status: 'repealed' })] }), contact)).toEqual([]);
  });

  it('[U21] is as many packages as a count by hand gives, for any rows', () => {
    const row = fc.record({ isThere: fc.boolean(), isOwn: fc.boolean(), isLatest: fc.boolean() });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 8 }), (rows) => {
        const packages = rows.map((_, at) => aPackage({ key: aKey(4000 + at) }));
        const packageEditions = packages.map((of, at) => aPackageEdition({ key: aKey(5000 + at) }, of));
        const hashOfPackage = (at: number) => packageEditions[at]?.hash ?? anotherHash();
        const adoptions = rows.flatMap(({ isThere, isOwn, isLatest }, at) => {
          const edition = isLatest ? hashOfPackage(at) : anotherHash();
          const value = anAdoption({ key: aKey(6000 + at), package: aKey(4000 + at), edition });
          return isThere ? [isOwn ? held(value) : byAnother(value)] : [];
        });
        const published = packages.map((each, at) =>
          aPublishedPackage({ ...each, status: 'published', publishedEdition: hashOfPackage(at) }),
        );
        const tasks = kinds(adoptable({ packages: published, packageEditions, adoptions }), contact);
        const done = rows.filter(({ isThere, isOwn, isLatest }) => isThere && isOwn && isLatest);
        expect(tasks).toEqual(Array.from({ length: rows.length - done.length }, () => 'consider'));
      }),
    );
  });

  it('[U22] is a plan whose day is over', () => {
    const workspace = adoptable({ adoptions: [adopted({ state: 'planned', on: today })] });
    expect(kinds(workspace, contact)).toEqual([]);
    expect(toDoOf(workspace, contact, aDay('2026-03-03'))).toMatchObject([{ kind: 'planPassed', by: today }]);
  });

  it('[U22] is a deviation thirty days before it is looked at again', () => {
    const deviations = [aDeviation({ reconsiderOn: aDay('2026-06-01') })];
    const workspace = adoptable({ adoptions: [adopted({ state: 'adoptedWithDeviations' })], deviations });
    expect(kinds(workspace, contact, aDay('2026-05-01'))).toEqual([]);
    expect(toDoOf(workspace, contact, aDay('2026-05-02'))).toMatchObject([{ kind: 'reconsider', by: '2026-06-01' }]);
  });
});

describe('what waits for who leads the work', () => {
  it('[U23] is a consultation to close when its last day is over or all have answered', () => {
    expect(toDoOf(aWorkspace(asked), coordinator, aDay('2026-04-01'))).toMatchObject([
      { kind: 'close', isComplete: false },
    ]);
    expect(toDoOf(aWorkspace({ ...asked, positions: [aPosition()] }), coordinator, today)).toMatchObject([
      { kind: 'close', isComplete: true },
    ]);
    const closed = { ...asked, consultations: [aConsultation({ state: 'closed' })] };
    expect(kinds(aWorkspace(closed), coordinator, aDay('2026-04-01'))).toEqual([]);
  });

  it('[U23] is silent regions, a week before the last day', () => {
    expect(kinds(aWorkspace(asked), coordinator, aDay('2026-03-23'))).toEqual([]);
    expect(toDoOf(aWorkspace(asked), coordinator, aDay('2026-03-24'))).toMatchObject([
      { kind: 'silent', regions: ['12'] },
    ]);
  });

  it('[U24] is comments until they are answered', () => {
    const roles = [
      aRoleAssignment(),
      aRoleAssignment({ key: aKey(701), role: 'workingGroup', email: anEmail('a@b.se') }),
    ];
    const answer = aComment({
      key: aKey(1201),
      region: undefined,
      about: { kind: 'answer', to: aKey(1200), outcome: 'accepted' },
    });
    const byGroup = held(answer, { written: { ...held(answer).written, email: anEmail('a@b.se') } });
    const rows = { criteria: [aCriterion({ status: 'draft' })], roles };
    expect(toDoOf(aWorkspace({ ...rows, comments: [aComment()] }), anActor('workingGroup'), today)).toMatchObject([
      { kind: 'comments', count: 1 },
    ]);
    expect(kinds(aWorkspace({ ...rows, comments: [aComment(), byGroup] }), anActor('workingGroup'))).toEqual([]);
  });

  it('[U25] is a package that is decided and not published', () => {
    const roles = [aRoleAssignment({ role: 'steeringGroup', region: undefined })];
    const subject = { kind: 'package', package: aKey(1000), edition: thePublished().hash } as const;
    const decisions = [aDecision({ subject, picture: undefined, pictureHash: undefined })];
    const packages = [aPackage({ status: 'decided' })];
    const packageEditions = [thePublished()];
    expect(kinds(aWorkspace({ roles, packages, packageEditions, decisions }), coordinator)).toEqual(['publish']);
    expect(kinds(aWorkspace({ roles, packages }), coordinator)).toEqual([]);
  });

  it('[U25] is a decided criterion by itself, unless it is published with its package', () => {
    const alone = { ...first, status: 'decided' as const };
    const criteria = [alone, { ...second, status: 'decided' as const }];
    const decisions = [decisionOn(first), decisionOn(second), decisionOnPackage()];
    const packages = [aPackage({ status: 'decided', items: thePackage.items.slice(1) })];
    const rows = { criteria, packages: [], decisions };
    expect(toDoOf(consulted(rows), coordinator, today)).toMatchObject([
      { kind: 'publishCriterion', criterion: { value: { id: first.id } } },
      { kind: 'publishCriterion', criterion: { value: { id: second.id } } },
    ]);
    expect(kinds(consulted({ ...rows, packages }), coordinator)).toEqual(['publish', 'publishCriterion']);
    expect(kinds(consulted({ ...rows, decisions: [decisionOn(second)] }), coordinator)).toHaveLength(1);
    const rewritten = [{ ...alone, text: 'Annan text.' }];
    expect(kinds(consulted({ ...rows, criteria: rewritten }), coordinator)).toEqual([]);
  });

  it('[U25] is the review of a published criterion, thirty days before', () => {
    const criteria = [aCriterion({ status: 'published', nextReview: aDay('2026-06-01') })];
    expect(kinds(aWorkspace({ criteria }), coordinator, aDay('2026-05-01'))).toEqual([]);
    expect(kinds(aWorkspace({ criteria }), coordinator, aDay('2026-05-02'))).toEqual(['review']);
  });

  it('[U26] is for the steering group what is ready for decision, a package’s criteria with it', () => {
    const criteria = [
      aCriterion({ status: 'readyForDecision' }),
      aCriterion({ key: aKey(301), id: aCriterionId('REG-INK-013'), status: 'readyForDecision' }),
    ];
    const packages = [aPackage({ status: 'readyForDecision' })];
    expect(toDoOf(aWorkspace({ criteria, packages }), anActor('steeringGroup'), today)).toMatchObject([
      { kind: 'decidePackage' },
      { kind: 'decideCriteria', criteria: ['REG-INK-013'] },
    ]);
  });

  it.each(['reader', 'external', 'nobody'] as const)('[U27] is nothing for who is %s', (role) => {
    const rows = { ...asked, comments: [aComment()], adoptions: [], packages: [aPublishedPackage()] };
    expect(kinds(aWorkspace(rows), anActor(role), aDay('2026-04-01'))).toEqual([]);
  });
});
