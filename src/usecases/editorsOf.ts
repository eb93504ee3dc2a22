import type { CriterionId, Email, Instant } from '#domain/ids.ts';
import { PRESENCE_LASTS_MS, type Presence } from '#domain/presence.ts';
import type { Held, Workspace } from '#domain/workspace.ts';

/** Somebody who is editing, as SharePoint names them. */
export type Editor = { readonly email: Email; readonly name: string };

/**
 * Who else is editing a criterion just now, by name. Rows that somebody else wrote, and those that are too old, mean
 * nothing. Rules T15 and T17 in docs/spec/drafting.md.
 */
export function editorsOf(
  workspace: Workspace,
  id: CriterionId,
  { self, now }: { readonly self: Email; readonly now: Instant },
): readonly Editor[] {
  const time = storeTime(workspace, { self, now });
  const editors = new Map<Email, Editor>();
  for (const { value, written } of workspace.presences.all) {
    if (value.editing !== id || value.email === self || written.email !== value.email) continue;
    if (time - Date.parse(written.at) > PRESENCE_LASTS_MS) continue;
    editors.set(value.email, { email: value.email, name: written.name });
  }
  return [...editors.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The row that somebody has, by their own hand. */
export function ownPresence(workspace: Workspace, self: Email): Held<Presence> | undefined {
  return workspace.presences.all.find(({ value, written }) => value.email === self && written.email === self);
}

/**
 * What the time is in SharePoint, in milliseconds since 1970: the person's own row was stamped by both clocks, which
 * tells how far theirs is off. Without one their clock is trusted.
 */
function storeTime(workspace: Workspace, { self, now }: { readonly self: Email; readonly now: Instant }): number {
  const own = ownPresence(workspace, self);
  const ahead = own === undefined ? 0 : Date.parse(own.written.at) - Date.parse(own.value.seenAt);
  return Date.parse(now) + ahead;
}
