import { takesAnswers, type Consultation } from '#domain/consultation.ts';
import { derivedKey } from '#domain/derivedKey.ts';
import type { CountyCode, Email, Instant, RowKey } from '#domain/ids.ts';
import type { Region } from '#domain/region.ts';
import { err, ok, type Result } from '#domain/result.ts';
import { may, type Actor } from '#domain/role.ts';
import { dayOf } from '#domain/time.ts';
import type { Held, Workspace } from '#domain/workspace.ts';
import { answerProgress } from './answerProgress.ts';
import { reachOf } from './reachOf.ts';
import { REMINDED_BY_BOT, type RemindSilentRefusal } from './remindSilent.ts';

/** Who would get what, before a reminder is sent. */
export type ReminderPreview = {
  readonly consultation: Held<Consultation>;
  /** Regions that would be reminded, with the contacts whom the bot reaches; in county-code order. */
  readonly regions: readonly Reminded[];
  /** Silent too, but the bot reaches none of their contacts; those whom the list names. */
  readonly unreached: readonly { readonly region: Region; readonly contacts: readonly Email[] }[];
  /** Silent too, and the bot reminded them lately. */
  readonly lately: readonly Region[];
};
export type Reminded = { readonly region: Region; readonly due: number; readonly contacts: readonly Email[] };

/** A second reminder within this time is a nuisance, whoever asks for it. */
const LATELY_MS = 24 * 3_600_000;

/** Whom a reminder by the bot would reach as things stand. Rules B44 and B45 in docs/spec/chat.md. */
export function reminderPreview(
  workspace: Workspace,
  actor: Actor,
  key: RowKey,
  now: Instant,
): Result<ReminderPreview, RemindSilentRefusal> {
  if (!may.remind(actor)) return err({ kind: 'mayNotRemind' });
  const consultation = workspace.consultations.byKey(key);
  if (consultation === undefined) return err({ kind: 'consultationMissing' });
  const { closesOn } = consultation.value;
  const on = dayOf(now);
  if (!takesAnswers(consultation.value, on)) return err({ kind: 'consultationClosed', closesOn });

  const silent = answerProgress(workspace, consultation.value).regions.filter(({ due }) => due > 0);
  if (silent.length === 0) return err({ kind: 'nobodySilent' });
  const known = remindedLately(workspace, key, now);
  const waiting = silent.filter(({ region }) => !known.has(region.code));
  const reach = waiting.map(({ region, due }) => ({ region, due, ...reachOf(workspace, region.code, on) }));
  return ok({
    consultation,
    regions: reach.flatMap(({ region, due, reached: contacts }) =>
      contacts.length === 0 ? [] : [{ region, due, contacts }],
    ),
    unreached: reach.flatMap(({ region, reached, missed: contacts }) =>
      reached.length === 0 ? [{ region, contacts }] : [],
    ),
    lately: silent.map(({ region }) => region).filter(({ code }) => known.has(code)),
  });
}

/** The key of the one reminder of these regions on one day, whoever asks for it and on whichever server. */
export function reminderKey(consultation: RowKey, regions: readonly CountyCode[], now: Instant): RowKey {
  return derivedKey('remind', consultation, dayOf(now), [...regions].sort().join());
}

function remindedLately(workspace: Workspace, key: RowKey, now: Instant): ReadonlySet<string> {
  const from = Date.parse(now) - LATELY_MS;
  const events = workspace.events.all.filter(
    ({ value: { kind, subject, after }, written }) =>
      kind === 'reminded' && subject === key && after === REMINDED_BY_BOT && Date.parse(written.at) > from,
  );
  return new Set(events.flatMap(({ value }) => value.note.split(',').map((code) => code.trim())));
}
