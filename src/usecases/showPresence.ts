import type { CriterionId } from '#domain/ids.ts';
import type { Moment } from '#domain/moment.ts';
import type { Presence } from '#domain/presence.ts';
import { err, ok, type Result } from '#domain/result.ts';
import { may, type Actor } from '#domain/role.ts';
import type { Change, Workspace } from '#domain/workspace.ts';
import { ownPresence } from './editorsOf.ts';

export type ShowPresence = {
  /** Undefined when the person has stopped. */
  readonly editing: CriterionId | undefined;
};

export type ShowPresenceRefusal = { readonly kind: 'mayNotEdit' } | { readonly kind: 'nothingChanged' };

/** Says what somebody is editing, in their one row. Rules T15 and T16 in docs/spec/drafting.md. */
export function showPresence(
  workspace: Workspace,
  actor: Actor,
  { editing }: ShowPresence,
  at: Moment,
): Result<readonly Change[], ShowPresenceRefusal> {
  if (!may.editDrafts(actor)) return err({ kind: 'mayNotEdit' });
  const base = ownPresence(workspace, actor.email);
  // That somebody edits is said again as long as it is so; that nobody does is said once.
  if (editing === undefined && base?.value.editing === undefined) return err({ kind: 'nothingChanged' });
  const value: Presence = { key: base?.value.key ?? at.newKey(), email: actor.email, editing, seenAt: at.now };
  if (base === undefined) return ok([{ kind: 'create', list: 'presences', value }]);
  return ok([{ kind: 'update', list: 'presences', base, value }]);
}
