import { describe, expect, it } from 'vitest';
import { DEFAULT_SEVERITY, GATE_CHECKS } from '#domain/qualityGate.ts';
import type { Criterion } from '#domain/criterion.ts';
import { findingsOf, gateOf, isBlocking } from '#usecases/qualityGate.ts';
import { setGate } from '#usecases/setGate.ts';
import {
  aCriterion,
  aGateSetting,
  aMoment,
  anActor,
  aRoleAssignment,
  aWorkspace,
  held,
} from '../factories/entities.ts';
import { aDay, anEmail } from '../factories/values.ts';

const on = aDay('2026-11-23');
const coordinator = aRoleAssignment({ role: 'coordinator', region: undefined });
const checks = (over: Partial<Criterion>, workspace = aWorkspace()) =>
  findingsOf(workspace, aCriterion(over), on).map(({ check, severity, field }) => [check, severity, field]);

describe('the quality gate', () => {
  it('[X1] a criterion that has everything passes without a word', () => {
    expect(checks({})).toEqual([]);
  });

  it.each([
    ['[X2]', { text: ' ' }, ['textMissing', 'blocks', 'text']],
    ['[X2]', { rationale: '' }, ['rationaleMissing', 'blocks', 'rationale']],
    ['[X2]', { evidence: '\n' }, ['evidenceMissing', 'blocks', 'evidence']],
    ['[X3]', { followUp: '' }, ['followUpMissing', 'warns', 'followUp']],
    ['[X3]', { level: undefined }, ['levelOrKindMissing', 'warns', 'level']],
    ['[X3]', { kind: undefined }, ['levelOrKindMissing', 'warns', 'level']],
    ['[X5]', { text: 'Produkten ska uppfylla Svanen.' }, ['equivalentMissing', 'blocks', 'text']],
    ['[X6]', { text: 'Minst X procent ska vara förnybart.' }, ['placeholderEmpty', 'blocks', 'text']],
    ['[X7]', { evidence: 'Provas enligt SS-EN 13795 eller likvärdigt.' }, ['paidStandard', 'warns', 'evidence']],
    ['[X8]', { text: 'Välj miljövänliga material.' }, ['unmeasurable', 'warns', 'text']],
    ['[X8]', { text: 'Leverantören ska ha en miljöpolicy.' }, ['subjectLink', 'warns', 'text']],
    ['[X9]', { text: 'Högst 5 % till och med 2021-02-28.' }, ['dateDependent', 'warns', 'text']],
    ['[X4]', { level: 'spearhead' }, ['proportionality', 'warns', 'rationale']],
  ] as const)('%s %o', (_rule, over, finding) => {
    expect(checks(over)).toContainEqual(finding);
  });

  it('[X4] the best level asks for no word about the market where it is scored, or where the rationale has one', () => {
    expect(checks({ level: 'spearhead', kind: 'award' })).toEqual([]);
    expect(checks({ level: 'spearhead', rationale: 'Marknaden har prövats: tre leverantörer klarar kravet.' })).toEqual(
      [],
    );
  });

  it('[X8] a demand on the whole company has its place where suppliers are qualified', () => {
    expect(checks({ kind: 'selection', text: 'Leverantören ska ha en miljöpolicy.' })).toEqual([]);
  });

  it('[X1] what blocks comes before what warns, and names the words it is about', () => {
    const found = findingsOf(aWorkspace(), aCriterion({ followUp: '', text: 'Minst X % enligt EN 455-3.' }), on);
    expect(found.map((finding) => [isBlocking(finding), finding.quote])).toEqual([
      [true, 'X'],
      [true, 'EN 455-3'],
      [false, ''],
      [false, 'EN 455-3'],
    ]);
  });
});

describe('what a check does in a workspace', () => {
  const said = held(aGateSetting({ check: 'followUpMissing', severity: 'blocks' }));

  it('[X10] follows the setting, and without one the default', () => {
    const workspace = aWorkspace({ roles: [coordinator], gateSettings: [said] });
    expect(checks({ followUp: '' }, workspace)).toEqual([['followUpMissing', 'blocks', 'followUp']]);
    expect(gateOf(aWorkspace())).toEqual(DEFAULT_SEVERITY);
    expect(Object.keys(DEFAULT_SEVERITY)).toEqual([...GATE_CHECKS]);
  });

  it('[X10] a check that is off says nothing', () => {
    const off = held(aGateSetting({ check: 'evidenceMissing', severity: 'off' }));
    expect(checks({ evidence: '' }, aWorkspace({ roles: [coordinator], gateSettings: [off] }))).toEqual([]);
  });

  it('[X11] a setting that was last written by nobody who looks after the lists does not count', () => {
    const workspace = aWorkspace({ roles: [aRoleAssignment()], gateSettings: [said] });
    expect(gateOf(workspace).followUpMissing).toBe('warns');
  });

  it('[X11] counts as soon as list Roller says so, whichever list was read first', () => {
    const unread = aWorkspace({ roles: [], gateSettings: [said] });
    expect(gateOf(unread).followUpMissing).toBe(DEFAULT_SEVERITY.followUpMissing);
    const read = { ...unread, roles: aWorkspace({ roles: [coordinator] }).roles };
    expect(gateOf(read).followUpMissing).toBe('blocks');
    expect(gateOf(unread).followUpMissing).toBe(DEFAULT_SEVERITY.followUpMissing);
  });

  it('[X12] is set by the coordinator alone, and logged with what it was before', () => {
    const workspace = aWorkspace({ roles: [coordinator] });
    const input = { check: 'followUpMissing', severity: 'blocks', note: ' Beslut i nätverket ' } as const;
    const done = setGate(workspace, anActor('coordinator'), input, aMoment());
    expect(done.ok && done.value.map(({ list, value }) => [list, value])).toMatchObject([
      ['gateSettings', { check: 'followUpMissing', severity: 'blocks', note: 'Beslut i nätverket' }],
      ['events', { kind: 'gateChanged', subject: 'followUpMissing', before: 'warns', after: 'blocks' }],
    ]);
    expect(setGate(workspace, anActor('workingGroup'), input, aMoment())).toEqual({
      ok: false,
      error: { kind: 'mayNotAdminister' },
    });
  });

  it('[X12] [X11] what a hand wrote that may not is said again as it is', () => {
    const byHand = held(said.value, { written: { ...said.written, email: anEmail('lasare@samsyn.example') } });
    const workspace = aWorkspace({ roles: [coordinator], gateSettings: [byHand] });
    const again = setGate(workspace, anActor('coordinator'), said.value, aMoment());
    expect(again.ok && again.value[0]).toMatchObject({ kind: 'update', base: byHand, value: said.value });
    const asByDefault = held({ ...said.value, severity: DEFAULT_SEVERITY.followUpMissing }, byHand);
    const holding = aWorkspace({ roles: [coordinator], gateSettings: [asByDefault] });
    expect(setGate(holding, anActor('coordinator'), asByDefault.value, aMoment()).ok).toBe(true);
  });

  it('[X12] setting what holds already is refused, and another setting changes the same row', () => {
    const workspace = aWorkspace({ roles: [coordinator], gateSettings: [said] });
    const actor = anActor('coordinator');
    const same = { check: 'followUpMissing', severity: 'blocks', note: said.value.note } as const;
    expect(setGate(workspace, actor, same, aMoment())).toEqual({ ok: false, error: { kind: 'nothingChanged' } });
    const other = setGate(workspace, actor, { ...same, severity: 'off' }, aMoment());
    expect(other.ok && other.value[0]).toMatchObject({ kind: 'update', base: said, value: { severity: 'off' } });
    const long = { ...same, note: 'x'.repeat(4_001) };
    expect(setGate(workspace, actor, long, aMoment())).toEqual({
      ok: false,
      error: { kind: 'noteTooLong', limit: 4_000 },
    });
  });
});
