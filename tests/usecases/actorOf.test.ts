import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { RoleAssignment } from '#domain/role.ts';
import { may, ROLES } from '#domain/role.ts';
import { actorOf, heldRole, wasContactOf } from '#usecases/actorOf.ts';
import { anActor, aRoleAssignment, aWorkspace } from '../factories/entities.ts';
import { aCounty, aDay, aKey, anEmail } from '../factories/values.ts';

const person = { email: anEmail(), name: 'Kontaktperson' };
const today = aDay();
const inLists = (...roles: readonly Partial<RoleAssignment>[]) =>
  aWorkspace({ roles: roles.map((over, at) => aRoleAssignment({ key: aKey(700 + at), ...over })) });

describe('what a person may do', () => {
  it('[R2] is nothing without a row in list Roller', () => {
    const actor = actorOf(inLists({ email: anEmail('annan@samsyn.example') }), person, today);
    expect([...actor.roles, ...actor.speaksFor]).toEqual([]);
    expect(Object.values(may).some((right) => right(actor, aCounty()))).toBe(false);
  });

  it('[R3] is the sum of the roles', () => {
    const actor = actorOf(
      inLists({ region: aCounty('03') }, { region: aCounty('12') }, { role: 'workingGroup', region: undefined }),
      person,
      today,
    );
    expect(actor.speaksFor).toEqual(['03', '12']);
    expect([may.editDrafts(actor), may.speakFor(actor, aCounty('03'))]).toEqual([true, true]);
  });

  it('[R4] is to speak for the region of the row, and for none where the row has none', () => {
    expect(actorOf(inLists({ region: undefined }), person, today).speaksFor).toEqual([]);
    expect(actorOf(inLists({ role: 'reader', region: aCounty('12') }), person, today).speaksFor).toEqual([]);
  });

  it('[R6] is asked of the day on which the row was written', () => {
    const lists = inLists({ region: aCounty('12'), to: aDay('2026-01-31') });
    const wasContactOn = (on: string) => wasContactOf(lists, person.email, { region: aCounty('12'), on: aDay(on) });
    expect([wasContactOn('2026-01-31'), wasContactOn('2026-02-01')]).toEqual([true, false]);
    expect(wasContactOf(lists, undefined, { region: aCounty('12'), on: aDay('2026-01-31') })).toBe(false);
  });

  it('[R7] is asked of the day for every other role as well', () => {
    const lists = inLists({ role: 'steeringGroup', region: undefined, from: aDay('2026-02-01') });
    const heldOn = (on: string) => heldRole(lists, person.email, 'steeringGroup', aDay(on));
    expect([heldOn('2026-01-31'), heldOn('2026-02-01')]).toEqual([false, true]);
    expect(heldRole(lists, person.email, 'coordinator', aDay())).toBe(false);
    expect(heldRole(lists, undefined, 'steeringGroup', aDay())).toBe(false);
  });
});

describe('the table in docs/spec/roles.md', () => {
  const page = readFileSync(new URL('../../docs/spec/roles.md', import.meta.url), 'utf8');
  const cellsOf = (role: string) => {
    const line = page.split('\n').find((each) => each.startsWith('|') && each.includes(`\`${role}\``));
    return (line ?? '')
      .split('|')
      .slice(2, -1)
      .map((cell) => !cell.includes('–'));
  };

  it.each(ROLES)('[R3] tells what %s may do', (role) => {
    const actor = anActor(role, { speaksFor: role === 'regionContact' ? [aCounty('12')] : [] });
    expect(cellsOf(role)).toEqual([
      may.readPublished(actor),
      may.readDrafts(actor),
      may.editDrafts(actor),
      may.comment(actor),
      may.openConsultation(actor),
      may.remind(actor),
      may.decide(actor),
      may.publish(actor),
      may.speakFor(actor, aCounty('12')),
      may.judgeRequirementsOf(actor, aCounty('12')),
      may.importRequirementsOf(actor, aCounty('12')),
      may.administer(actor),
    ]);
  });
});
