import { remindSilentPayload, REMIND_SILENT } from '#contracts/remindSilent.ts';
import type { RowKey } from '#domain/ids.ts';
import type { Actor } from '#domain/role.ts';
import { dayOf } from '#domain/time.ts';
import { sentenceFor } from '#i18n/sentenceFor.ts';
import { digestCard } from '#presenters/card/digestCard.ts';
import type { NoticeSetting } from '#presenters/card/noticeSetting.ts';
import { reminderPreviewCard, reminderSentCard } from '#presenters/card/reminderCards.ts';
import { digestOf } from '#usecases/digestOf.ts';
import { reminderKey, reminderPreview } from '#usecases/reminderPreview.ts';
import { REMINDED_BY_BOT, remindSilent as decide, type RemindSilent } from '#usecases/remindSilent.ts';
import { repeatable } from './actions/dialogKey.ts';
import type { BotDeps } from './botDeps.ts';
import { inTurn } from './inTurn.ts';
import { cardReply, errorReply, sentenceReply, type ActionReply } from './replies.ts';
import type { Speaker } from './speaker.ts';

type Asker = { readonly deps: BotDeps; readonly speaker: Speaker; readonly actor: Actor };

/**
 * *Påminn de som inte svarat* in a coordinator's summary: shows who would get what, then logs the reminder by the tab's
 * own verb; the notifier finds it there and writes. Rules B44–B46 in docs/spec/chat.md.
 */
export async function remindSilent(deps: BotDeps, speaker: Speaker, data: unknown): Promise<ActionReply> {
  const payload = remindSilentPayload.safeParse(data);
  if (!payload.success) return errorReply(400, speaker.t.chat.reply.notUnderstood);
  const asker = { deps, speaker, actor: await deps.actorFor(speaker.identity) };
  const said = payload.data;
  switch (said.step) {
    case 'preview':
      return preview(asker, said.consultation);
    case 'send':
      return inTurn(`${REMIND_SILENT}/${said.consultation}`, () => send(asker, said));
    case 'back':
      return summary(asker);
  }
}

async function preview({ deps, speaker: { t }, actor }: Asker, key: RowKey): Promise<ActionReply> {
  const found = reminderPreview(await deps.workspace(), actor, key, deps.moment().now);
  if (!found.ok) return sentenceReply(sentenceFor(t.actions.refusal.remindSilent, found.error));
  return cardReply(reminderPreviewCard(found.value, await settingOf(deps, t)));
}

/** Regions that were reminded since the preview, or have answered, are left out; what is left is logged once. */
async function send(
  asker: Asker,
  { consultation: key, regions: named }: Required<Pick<RemindSilent, 'consultation' | 'regions'>>,
): Promise<ActionReply> {
  const { deps, speaker, actor } = asker;
  const { t, identity } = speaker;
  const workspace = await deps.workspace();
  const moment = deps.moment();
  const found = reminderPreview(workspace, actor, key, moment.now);
  if (!found.ok) return sentenceReply(sentenceFor(t.actions.refusal.remindSilent, found.error));
  const { consultation } = found.value;
  const reached = found.value.regions.filter(({ region }) => named?.includes(region.code) === true);
  if (reached.length === 0) return sent(asker, consultation.value, { people: 0, isRepeated: true });

  const regions = reached.map(({ region }) => region.code);
  const rowKey = reminderKey(key, regions, moment.now);
  const input = { consultation: key, regions, by: REMINDED_BY_BOT } as const;
  const decision = decide(workspace, actor, input, repeatable(moment, rowKey));
  if (!decision.ok) return sentenceReply(sentenceFor(t.actions.refusal.remindSilent, decision.error));
  await deps.commitAs(identity, decision.value);
  const people = new Set(reached.flatMap(({ contacts }) => contacts)).size;
  return sent(asker, consultation.value, { people, isRepeated: false });
}

async function sent(
  { deps, speaker: { t } }: Asker,
  consultation: Parameters<typeof reminderSentCard>[0],
  outcome: Parameters<typeof reminderSentCard>[1],
): Promise<ActionReply> {
  return cardReply(reminderSentCard(consultation, outcome, await settingOf(deps, t)));
}

/** The summary again, as it is now. */
async function summary({ deps, speaker: { t }, actor }: Asker): Promise<ActionReply> {
  const setting = await settingOf(deps, t);
  const digest = digestOf(await deps.workspace(), actor, { on: setting.on, muted: [], isAsked: true });
  return digest === undefined ? sentenceReply(t.chatNotices.digest.nothing) : cardReply(digestCard(digest, setting));
}

async function settingOf(deps: BotDeps, t: Speaker['t']): Promise<NoticeSetting> {
  return { t, on: dayOf(deps.moment().now), workspace: await deps.workspace(), linkTo: deps.linkTo };
}
