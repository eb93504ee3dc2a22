import { takesAnswers } from '#domain/consultation.ts';
import type { CountyCode, Day, RowKey } from '#domain/ids.ts';
import type { Moment } from '#domain/moment.ts';
import type { Region } from '#domain/region.ts';
import { err, ok, type Result } from '#domain/result.ts';
import { may, type Actor } from '#domain/role.ts';
import { dayOf } from '#domain/time.ts';
import type { Change, Workspace } from '#domain/workspace.ts';
import { answerProgress } from './answerProgress.ts';

/** Stands in the log of a reminder that the bot is to write to each contact it knows; empty where a person does it. */
export const REMINDED_BY_BOT = 'bot';

export type RemindSilent = {
  readonly consultation: RowKey;
  /** Only those of these that are silent; left out for all that are. */
  readonly regions?: readonly CountyCode[] | undefined;
  /** Left out, the person writes to them. */
  readonly by?: typeof REMINDED_BY_BOT | undefined;
};

export type RemindSilentRefusal =
  | { readonly kind: 'mayNotRemind' }
  | { readonly kind: 'consultationMissing' }
  | { readonly kind: 'consultationClosed'; readonly closesOn: Day }
  | { readonly kind: 'nobodySilent' };

/** Logs that the regions that have something left to answer were reminded. Rule C16 in docs/spec/consultations.md. */
export function remindSilent(
  workspace: Workspace,
  actor: Actor,
  { consultation: key, regions, by }: RemindSilent,
  at: Moment,
): Result<readonly Change[], RemindSilentRefusal> {
  if (!may.remind(actor)) return err({ kind: 'mayNotRemind' });
  const consultation = workspace.consultations.byKey(key)?.value;
  if (consultation === undefined) return err({ kind: 'consultationMissing' });
  const { closesOn } = consultation;
  if (!takesAnswers(consultation, dayOf(at.now))) return err({ kind: 'consultationClosed', closesOn });
  const silent = regionsToRemind(workspace, key)
    .map(({ code }) => code)
    .filter((code) => regions?.includes(code) ?? true);
  if (silent.length === 0) return err({ kind: 'nobodySilent' });
  const value = {
    key: at.newKey(),
    kind: 'reminded' as const,
    subject: key,
    before: '',
    after: by ?? '',
    note: silent.join(),
    at: at.now,
  };
  return ok([{ kind: 'create', list: 'events', value }]);
}

/**
 * Regions with something that they can answer and have not, in county-code order. Who has answered everything is left
 * in peace, and so is everybody about a text that is being changed.
 */
export function regionsToRemind(workspace: Workspace, key: RowKey): readonly Region[] {
  const consultation = workspace.consultations.byKey(key)?.value;
  if (consultation === undefined) return [];
  return answerProgress(workspace, consultation).regions.flatMap(({ region, due }) => (due > 0 ? [region] : []));
}
