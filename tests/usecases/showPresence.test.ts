import { describe, expect, it } from 'vitest';
import type { Presence } from '#domain/presence.ts';
import type { Held } from '#domain/workspace.ts';
import { editorsOf } from '#usecases/editorsOf.ts';
import { showPresence } from '#usecases/showPresence.ts';
import { aMoment, anActor, aPresence, aWorkspace, held } from '../factories/entities.ts';
import { aCriterionId, aKey, anEmail, anInstant } from '../factories/values.ts';

const actor = anActor('workingGroup');
const NOW = '2026-03-02T08:15:00.000Z';
/** A row by its person's own hand, stamped by SharePoint. */
const row = (over: Partial<Presence>, at: string, by = over.email ?? anEmail()): Held<Presence> =>
  held(aPresence(over), { written: { email: by, name: `Redaktör ${by}`, at: anInstant(at) } });

describe('saying what one is editing', () => {
  it('[T15] makes a row the first time, and writes that one ever after', () => {
    const first = showPresence(aWorkspace(), actor, { editing: aCriterionId() }, aMoment());
    expect(first).toEqual({
      ok: true,
      value: [
        {
          kind: 'create',
          list: 'presences',
          value: { key: aKey(9000), email: actor.email, editing: aCriterionId(), seenAt: anInstant() },
        },
      ],
    });
    const own = row({}, NOW);
    expect(showPresence(aWorkspace({ presences: [own] }), actor, { editing: undefined }, aMoment())).toEqual({
      ok: true,
      value: [{ kind: 'update', list: 'presences', base: own, value: { ...own.value, editing: undefined } }],
    });
  });

  it('[T15] never writes a row that somebody else wrote in one’s name', () => {
    const forged = row({}, NOW, anEmail('annan@samsyn.example'));
    const outcome = showPresence(aWorkspace({ presences: [forged] }), actor, { editing: aCriterionId() }, aMoment());
    expect(outcome).toMatchObject({ value: [{ kind: 'create' }] });
  });

  it('[T16] says once that one has stopped', () => {
    const presences = [row({ editing: undefined }, NOW)];
    const refused = { ok: false, error: { kind: 'nothingChanged' } };
    expect(showPresence(aWorkspace({ presences }), actor, { editing: undefined }, aMoment())).toEqual(refused);
    expect(showPresence(aWorkspace(), actor, { editing: undefined }, aMoment())).toEqual(refused);
  });

  it('[T15] is refused to those who do not edit', () => {
    expect(showPresence(aWorkspace(), anActor('reader'), { editing: aCriterionId() }, aMoment())).toEqual({
      ok: false,
      error: { kind: 'mayNotEdit' },
    });
  });
});

describe('who else is editing', () => {
  const other = anEmail('annan@samsyn.example');
  const third = anEmail('tredje@samsyn.example');
  const names = (presences: readonly Held<Presence>[], now = NOW) =>
    editorsOf(aWorkspace({ presences }), aCriterionId(), { self: actor.email, now: anInstant(now) }).map(
      ({ name }) => name,
    );

  it('[T15] is told by name, without oneself and those who edit something else', () => {
    const rows = [
      row({ key: aKey(1), email: third }, NOW),
      row({ key: aKey(2), email: other }, NOW),
      row({ key: aKey(3) }, NOW),
      row({ key: aKey(4), email: anEmail('fjarde@samsyn.example'), editing: aCriterionId('REG-INK-099') }, NOW),
      row({ key: aKey(5), email: anEmail('femte@samsyn.example') }, NOW, other),
    ];
    expect(names(rows)).toEqual([`Redaktör ${other}`, `Redaktör ${third}`]);
  });

  it.each([
    ['2026-03-02T08:12:30.000Z', 1],
    ['2026-03-02T08:12:29.999Z', 0],
  ])('[T17] a row from %s counts as %i', (at, count) => {
    expect(names([row({ email: other }, at)])).toHaveLength(count);
  });

  it('[T17] a computer whose clock is an hour behind is told the same', () => {
    const presences = [
      row({ key: aKey(1), seenAt: anInstant('2026-03-02T07:14:30.000Z') }, '2026-03-02T08:14:30.000Z'),
      row({ key: aKey(2), email: other }, '2026-03-02T08:10:00.000Z'),
      row({ key: aKey(3), email: third }, '2026-03-02T08:14:00.000Z'),
    ];
    expect(names(presences, '2026-03-02T07:15:00.000Z')).toEqual([`Redaktör ${third}`]);
  });
});
