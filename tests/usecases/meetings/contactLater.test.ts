import { describe, expect, it } from 'vitest';
import { contentOf, hashOf } from '#domain/edition.ts';
import type { Instant } from '#domain/ids.ts';
import type { RoleAssignment } from '#domain/role.ts';
import { collectionOf, type Held, type Workspace } from '#domain/workspace.ts';
import { brokenRules } from '#usecases/brokenRules.ts';
import { consultationOf, standingIn } from '#usecases/consultationOf.ts';
import { confirmPositions } from '#usecases/meetings/confirmPositions.ts';
import { waitingFor } from '#usecases/meetings/saidAtMeetings.ts';
import { takePosition } from '#usecases/meetings/takePosition.ts';
import { aCriterion, aRoleAssignment, held } from '../../factories/entities.ts';
import { aCriterionId, aDay, aKey } from '../../factories/values.ts';
import { at, by, contact, coordinator, done, network, running, skane } from './network.ts';

const question = { consultation: aKey(500), criterion: aCriterionId(), region: skane };
const input = {
  ...question,
  ...{ meeting: aKey(2100), editionRead: hashOf(contentOf(aCriterion())), stance: { kind: 'endorses' } as const },
};

/** A row of list Roller that makes somebody Skåne’s contact, as it was last written at an instant. */
const asContact = (email: typeof contact, when: Instant, over: Partial<RoleAssignment> = {}): Held<RoleAssignment> =>
  held(aRoleAssignment({ key: aKey(39), email, region: skane, ...over }), by(coordinator, when));
const withRoles = (workspace: Workspace, ...roles: readonly Held<RoleAssignment>[]): Workspace => {
  const keys = new Set(roles.map(({ value }) => value.key));
  const others = workspace.roles.all.filter(({ value }) => !keys.has(value.key));
  return { ...workspace, roles: collectionOf([...others, ...roles]) };
};
/** What Skåne says, taken down by the coordinator in the fifth minute. */
const taken = (workspace = network({ meetings: [running()] })) => done(workspace, takePosition, { input, minute: 5 });

const counts = (workspace: Workspace): boolean => {
  const last = consultationOf(workspace, question.criterion);
  const { regions } = last ? standingIn(workspace, last.held.value, last.item) : { regions: [] };
  expect(brokenRules(workspace)).toEqual([]);
  return regions.some(({ region, answer }) => region.code === skane && answer.kind === 'given');
};
const waits = (workspace: Workspace): boolean => waitingFor(workspace, question) !== undefined;

describe('whoever led a meeting and is made the region’s contact', () => {
  it.each([
    ['later, without a first day', asContact(coordinator, at(60))],
    ['later the same day', asContact(coordinator, at(60), { from: aDay('2026-03-02') })],
    ['later, from a later day', asContact(coordinator, at(60), { from: aDay('2026-03-09') })],
  ])('[R8] %s has not answered for it with what they took down', (_when, role) => {
    const workspace = withRoles(taken(), role);
    expect([counts(workspace), waits(workspace)]).toEqual([false, true]);
  });

  it.each([
    ['before, without a first day', asContact(coordinator, at(-600))],
    ['later, from an earlier day', asContact(coordinator, at(60), { from: aDay('2026-03-01') })],
  ])('[R8] [A13] %s has answered for it', (_when, role) => {
    const workspace = withRoles(taken(), role);
    expect([counts(workspace), waits(workspace)]).toEqual([true, false]);
  });

  it('[R8] confirms with one press what they took down before', () => {
    const workspace = withRoles(taken(), asContact(coordinator, at(60)));
    const positions = workspace.positions.all.map(({ value }) => value.key);
    const confirmed = done(workspace, confirmPositions, { input: { positions }, minute: 70 });
    expect([counts(confirmed), waits(confirmed)]).toEqual([true, false]);
    expect(confirmed.positions.all).toHaveLength(1);
  });

  it('[R8] asks again after their row has been changed, unless it has a first day', () => {
    const answered = taken(network({ meetings: [running()], roles: rolesBefore() }));
    expect(counts(answered)).toBe(true);
    const ends = { to: aDay('2026-12-31') };
    expect(counts(withRoles(answered, asContact(coordinator, at(60), ends)))).toBe(false);
    const dated = { ...ends, from: aDay('2026-01-01') };
    expect(counts(withRoles(answered, asContact(coordinator, at(60), dated)))).toBe(true);
  });

  it('[R8] [R6] takes nothing from a contact who leads no meetings, whatever becomes of their row', () => {
    const workspace = taken();
    const positions = workspace.positions.all.map(({ value }) => value.key);
    const confirmed = done(workspace, confirmPositions, { input: { positions }, email: contact, minute: 9 });
    const ended = asContact(contact, at(60), { key: aKey(33), to: aDay('2026-12-31') });
    expect(counts(withRoles(confirmed, ended))).toBe(true);
  });
});

const rolesBefore = () => [...network().roles.all, asContact(coordinator, at(-600))];
