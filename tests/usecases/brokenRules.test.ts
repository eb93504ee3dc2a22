import { describe, expect, it } from 'vitest';
import { stanceOf } from '#domain/position.ts';
import { sealOf } from '#domain/seal.ts';
import type { Held, Signature, Workspace } from '#domain/workspace.ts';
import { brokenRules } from '#usecases/brokenRules.ts';
import {
  aComment,
  aConsultation,
  aCriterion,
  aGateSetting,
  anEdition,
  anEvent,
  aPackage,
  aPackageEdition,
  aPosition,
  aPresence,
  aRoleAssignment,
  aWorkspace,
  held,
} from '../factories/entities.ts';
import { aCounty, aCriterionId, aDay, aHash, aKey, anEmail, anInstant } from '../factories/values.ts';

const COORDINATOR = anEmail('samordnare@samsyn.example');
const READER = anEmail('lasare@samsyn.example');
const roles = [
  aRoleAssignment({ from: aDay('2026-01-01') }),
  aRoleAssignment({ key: aKey(701), email: COORDINATOR, role: 'coordinator', region: undefined }),
  aRoleAssignment({ key: aKey(702), email: READER, role: 'reader', region: undefined }),
];
const by = (email = anEmail(), at = '2026-03-01T10:00:00.000Z'): { readonly written: Signature } => ({
  written: { email, name: 'Någon', at: anInstant(at) },
});
const byCoordinator = by(COORDINATOR);

const sound = {
  roles,
  criteria: [aCriterion()],
  editions: [held(anEdition(), byCoordinator)],
  consultations: [held(aConsultation(), byCoordinator)],
  positions: [aPosition()],
};
const brokenIn = (over: Parameters<typeof aWorkspace>[0]) =>
  brokenRules(aWorkspace({ ...sound, ...over })).map(({ list, rowId, broken }) => [list, rowId, broken]);
const rowOf = ({ rowId }: Held<unknown>) => rowId;

describe('rows that stand against the rules', () => {
  it('are none where everything was written by those who may', () => {
    expect(brokenRules(aWorkspace(sound))).toEqual([]);
  });

  it('say which row it is, what people know it by and who wrote it', () => {
    const position = held(aPosition(), by(READER));
    expect(brokenRules(aWorkspace({ ...sound, positions: [position] }))).toEqual([
      {
        list: 'positions',
        rowId: position.rowId,
        key: aKey(600),
        about: 'REG-INK-012',
        written: position.written,
        broken: { kind: 'notContact', region: aCounty('12'), on: aDay('2026-03-01') },
        mender: { kind: 'contact', region: aCounty('12') },
      },
    ]);
  });

  it('[I1] are positions by a contact whose time had not begun', () => {
    const position = held(aPosition(), by(anEmail(), '2025-12-31T12:00:00.000Z'));
    expect(brokenIn({ positions: [position] })).toEqual([
      ['positions', rowOf(position), { kind: 'notContact', region: '12', on: '2025-12-31' }],
    ]);
  });

  it('[I2] are positions without the reason that they need', () => {
    const position = held(aPosition({ stance: stanceOf('rejects', ' ') }));
    expect(brokenIn({ positions: [position] })).toEqual([['positions', rowOf(position), { kind: 'reasonMissing' }]]);
  });

  it('[I3] are all rows of a region on one item but the one given last', () => {
    const first = held(aPosition({ key: aKey(601), givenAt: anInstant('2026-02-28T10:00:00.000Z') }));
    const last = held(aPosition());
    const middle = held(aPosition({ key: aKey(602), givenAt: anInstant('2026-02-28T11:00:00.000Z') }));
    expect(brokenIn({ positions: [first, last, middle] })).toEqual([
      ['positions', rowOf(first), { kind: 'saidTwice', region: '12', later: rowOf(last) }],
      ['positions', rowOf(middle), { kind: 'saidTwice', region: '12', later: rowOf(last) }],
    ]);
  });

  it('[I4] are positions that were given, or changed by hand, when the closing day was over', () => {
    const after = by(anEmail(), '2026-03-31T22:00:00.000Z');
    const fault = { kind: 'tooLate', closesOn: '2026-03-31', on: '2026-04-01' };
    const given = held(aPosition({ givenAt: after.written.at }), after);
    expect(brokenIn({ positions: [given] })).toEqual([['positions', rowOf(given), fault]]);
    const changed = held(aPosition(), { ...after, seal: sealOf(aPosition({ stance: stanceOf('rejects', 'Dyrt') })) });
    expect(brokenIn({ positions: [changed] })).toEqual([['positions', rowOf(changed), fault]]);

    const inTime = anInstant('2026-03-31T21:59:00.000Z');
    const lastMinute = held(aPosition({ givenAt: inTime }), by(anEmail(), inTime));
    expect(brokenIn({ positions: [lastMinute] })).toEqual([]);
    const moved = held(aPosition(), { ...after, seal: sealOf(aPosition()) });
    expect(brokenIn({ positions: [moved] })).toEqual([]);
  });

  it('[I5] are editions whose hash does not fit, of criteria and of packages', () => {
    const edition = held(anEdition({ key: aKey(401), version: 2, hash: aHash('b') }));
    const pack = held(aPackageEdition({ version: 2, content: { ...aPackageEdition().content, scope: 'Annat' } }));
    expect(brokenIn({ editions: [...sound.editions, edition], packageEditions: [pack] })).toEqual([
      ['editions', rowOf(edition), { kind: 'notIntact' }],
      ['packageEditions', rowOf(pack), { kind: 'notIntact' }],
    ]);
  });

  it('[I6] are copies of an edition, and another text under its version', () => {
    const after = by(COORDINATOR, '2026-03-02T10:00:00.000Z');
    const copy = held(anEdition({ key: aKey(401), version: 2 }), after);
    const other = held(anEdition({ key: aKey(402) }, aCriterion({ text: 'Annat' })), after);
    expect(brokenIn({ editions: [copy, ...sound.editions, other] })).toEqual([
      ['editions', rowOf(copy), { kind: 'frozenTwice', version: 2, earlier: '000400' }],
      ['editions', rowOf(other), { kind: 'frozenTwice', version: 1, earlier: '000400' }],
    ]);
  });

  it('[I7] are consultations, settings and lines of the log by who may not take that step', () => {
    const fault = { kind: 'wrongRole', needs: ['coordinator'], on: '2026-03-01' };
    const rows = {
      consultations: [held(aConsultation())],
      gateSettings: [held(aGateSetting())],
      events: [held(anEvent({ kind: 'carriedForward' }))],
    };
    expect(brokenIn(rows)).toEqual([
      ['consultations', '000500', fault],
      ['gateSettings', '001700', fault],
      ['events', '001600', fault],
    ]);
    const moved = held(anEvent({ kind: 'moved' }), by(READER));
    expect(brokenIn({ events: [moved] })[0]?.[2]).toMatchObject({
      needs: ['steeringGroup', 'coordinator', 'areaCoordinator', 'workingGroup'],
    });
  });

  it('[I13] are packages with one criterion twice, or one of the national library twice at one level', () => {
    const national = { source: { id: '10699', version: 2, url: undefined }, status: 'draft' as const };
    const [core, alsoCore, advanced] = [
      aCriterion({ key: aKey(301), id: aCriterionId('UHM-TRP-001'), ...national }),
      aCriterion({ key: aKey(302), id: aCriterionId('REG-TRP-001'), ...national }),
      aCriterion({ key: aKey(303), id: aCriterionId('UHM-TRP-002'), ...national, level: 'advanced' }),
    ];
    const criteria = [...sound.criteria, core, alsoCore, advanced];
    const holding = (...ids: readonly string[]) =>
      aPackage({
        status: 'draft',
        items: ids.map((id) => ({ criterion: aCriterionId(id), isMandatory: true, note: '' })),
      });
    const faultOf = (...ids: readonly string[]) => brokenIn({ criteria, packages: [holding(...ids)] })[0]?.[2];
    expect(faultOf('UHM-TRP-001', 'UHM-TRP-002')).toBeUndefined();
    expect(faultOf('UHM-TRP-001', 'UHM-TRP-001')).toMatchObject({ kind: 'levelTwice', level: 'core' });
    expect(faultOf('UHM-TRP-001', 'REG-TRP-001')).toEqual({
      kind: 'levelTwice',
      ids: ['UHM-TRP-001', 'REG-TRP-001'],
      level: 'core',
    });
  });

  it('[I15] are answers by nobody who drafts, and comments for a region by nobody who speaks for it', () => {
    const answer = aComment({
      region: undefined,
      about: { kind: 'answer', to: aKey(1200), outcome: 'declined' },
    });
    expect(brokenIn({ comments: [held(answer)] })[0]?.[2]).toMatchObject({ kind: 'wrongRole' });
    expect(brokenIn({ comments: [held(answer, byCoordinator)] })).toEqual([]);
    expect(brokenIn({ comments: [held(aComment(), byCoordinator)] })[0]?.[2]).toMatchObject({ kind: 'notContact' });
    expect(brokenIn({ comments: [held(aComment())] })).toEqual([]);
  });

  it('[I16] are signs of life in somebody else’s name', () => {
    const row = held(aPresence(), byCoordinator);
    expect(brokenIn({ presences: [row] })).toEqual([
      ['presences', rowOf(row), { kind: 'presenceOfAnother', email: anEmail() }],
    ]);
  });

  it('[I17] are looked for only in what has changed since', () => {
    const seen: Workspace = aWorkspace({ ...sound, positions: [held(aPosition(), by(READER))] });
    const [before] = brokenRules(seen);
    const after = brokenRules({
      ...seen,
      criteria: aWorkspace({ criteria: [aCriterion({ guidance: 'x' })] }).criteria,
    });
    expect(after.find(({ list }) => list === 'positions')).toBe(before);
  });
});
