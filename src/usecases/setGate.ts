import { COMMENT_LIMIT } from '#domain/limits.ts';
import type { Moment } from '#domain/moment.ts';
import type { GateCheck, GateSetting, Severity } from '#domain/qualityGate.ts';
import { err, ok, type Result } from '#domain/result.ts';
import { may, type Actor } from '#domain/role.ts';
import type { Change, Workspace } from '#domain/workspace.ts';
import { gateOf, isCounted } from './qualityGate.ts';

export type SetGate = { readonly check: GateCheck; readonly severity: Severity; readonly note: string };

export type SetGateRefusal =
  | { readonly kind: 'mayNotAdminister' }
  | { readonly kind: 'nothingChanged' }
  | { readonly kind: 'noteTooLong'; readonly limit: number };

/** Says what one check of the quality gate does in this workspace, and logs it. Rules X10–X12 in docs/spec/gate.md. */
export function setGate(
  workspace: Workspace,
  actor: Actor,
  { check, severity, note }: SetGate,
  at: Moment,
): Result<readonly Change[], SetGateRefusal> {
  if (!may.administer(actor)) return err({ kind: 'mayNotAdminister' });
  if (note.length > COMMENT_LIMIT) return err({ kind: 'noteTooLong', limit: COMMENT_LIMIT });
  const before = gateOf(workspace)[check];
  const base = workspace.gateSettings.all.find((row) => row.value.check === check);
  // What a hand wrote that may not is said again by somebody who may.
  const isSaid = base === undefined || isCounted(workspace, base);
  if (isSaid && before === severity && (base?.value.note ?? '') === note.trim()) return err({ kind: 'nothingChanged' });

  const value: GateSetting = { key: base?.value.key ?? at.newKey(), check, severity, note: note.trim() };
  const setting: Change =
    base === undefined
      ? { kind: 'create', list: 'gateSettings', value }
      : { kind: 'update', list: 'gateSettings', base, value };
  const event = { kind: 'gateChanged' as const, subject: check, before, after: severity, note: note.trim() };
  return ok([setting, { kind: 'create', list: 'events', value: { ...event, key: at.newKey(), at: at.now } }]);
}
