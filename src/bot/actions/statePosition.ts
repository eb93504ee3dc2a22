import { dialogValues, positionData, type DialogValues } from '#contracts/actions/dialogData.ts';
import type { MessageRead } from '#contracts/actions/dialogInvoke.ts';
import { recordPositionPayload } from '#contracts/recordPosition.ts';
import { dayOf } from '#domain/time.ts';
import type { Workspace } from '#domain/workspace.ts';
import { sentenceFor } from '#i18n/sentenceFor.ts';
import { waitingCard } from '#presenters/card/forms/askingCards.ts';
import type { DialogNotice } from '#presenters/card/forms/dialogCard.ts';
import { positionDialogCard } from '#presenters/card/forms/positionCard.ts';
import { recordPosition } from '#usecases/recordPosition.ts';
import { unansweredBy, type Unanswered } from '#usecases/unanswered.ts';
import { inTurn } from '../inTurn.ts';
import { settingFor, subjectFor } from '../subject.ts';
import type { Dialog, DialogAsker, Submission } from './dialogAsker.ts';
import { closingReply, dialogReply, type DialogReply } from './dialogReplies.ts';

/** *Ta ställning*: what waits for the person's region, one after the other. Rules B35–B38. */
export const statePosition: Dialog = { open, submit };

type Told = {
  readonly notice?: DialogNotice | undefined;
  readonly fault?: { readonly field: string; readonly text: string } | undefined;
};
/** What waits, in the lists as they were read for this reply. */
type Waiting = { readonly workspace: Workspace; readonly waiting: readonly Unanswered[] };

async function open(asker: DialogAsker, message: MessageRead | undefined): Promise<DialogReply> {
  const { actor, speaker } = asker;
  const { position } = speaker.t.actions;
  if (actor.speaksFor.length === 0) return closingReply(position.noRegion);
  const now = await waitingNow(asker);
  const meant = message?.criteria ?? [];
  const first = meant.flatMap((id) => now.waiting.find(({ criterion }) => criterion.value.id === id) ?? [])[0];
  if (first !== undefined) return form(asker, now, first);
  const [named] = meant;
  const notice: DialogNotice | undefined =
    named === undefined ? undefined : { kind: 'refused', text: position.notWaiting(named) };
  return list(asker, now, { notice });
}

async function submit(asker: DialogAsker, { data }: Submission): Promise<DialogReply> {
  const { position, dialog } = asker.speaker.t.actions;
  const parsed = positionData.safeParse(data);
  if (!parsed.success) {
    const isEmpty = data['step'] === 'choose' && (data['item'] ?? '') === '';
    if (!isEmpty) return closingReply(dialog.notUnderstood);
    return list(asker, await waitingNow(asker), { fault: { field: 'item', text: position.notChosen } });
  }
  if (parsed.data.step === 'answer') return answer(asker, data);
  const now = await waitingNow(asker);
  if (parsed.data.step === 'list') return list(asker, now);
  const { region, consultation, criterion } = parsed.data.item;
  const chosen = now.waiting.find(
    (each) =>
      each.region.code === region && each.consultation.key === consultation && each.criterion.value.id === criterion,
  );
  if (chosen !== undefined) return form(asker, now, chosen);
  return list(asker, now, { notice: { kind: 'refused', text: position.notWaiting(criterion) } });
}

async function waitingNow({ deps, actor }: DialogAsker): Promise<Waiting> {
  const workspace = await deps.workspace();
  return { workspace, waiting: unansweredBy(workspace, actor, dayOf(deps.moment().now)) };
}

function list({ speaker: { t } }: DialogAsker, { waiting }: Waiting, told: Told = {}): DialogReply {
  const { position } = t.actions;
  if (waiting.length > 0) return dialogReply(position.title, waitingCard(waiting, told, t));
  const said = told.notice === undefined ? [] : [told.notice.text];
  return closingReply([...said, position.nothingLeft].join(' '));
}

type Shown = Told & Pick<Unanswered, 'region' | 'criterion'> & { readonly values?: DialogValues };

function form(
  { deps, actor, speaker }: DialogAsker,
  { workspace, waiting }: Waiting,
  { region, criterion, values = {}, ...told }: Shown,
): DialogReply {
  const { t, identity } = speaker;
  const { id } = criterion.value;
  const subject = subjectFor(workspace, actor, { id, to: 'asker' });
  if (subject === undefined) return closingReply(t.chat.reply.notYours);
  const { channelUserId } = identity;
  const hasOthers = waiting.length > 1;
  const asked = { actor, region: region.code, channelUserId, values, hasOthers, ...told };
  return dialogReply(t.actions.position.title, positionDialogCard(subject, asked, settingFor(deps, id, t)));
}

/** What is wrong stands beside the field that it is about. */
const FIELD_OF: Readonly<Record<string, string>> = {
  reasonMissing: 'reason',
  reasonTooLong: 'reason',
  reservationTooLong: 'reservation',
};

/** As the card's own form is answered: the same contract, the same verb, the same turn. */
async function answer(asker: DialogAsker, data: Submission['data']): Promise<DialogReply> {
  const { deps, actor, speaker } = asker;
  const { t, identity } = speaker;
  const payload = recordPositionPayload.safeParse(data);
  if (!payload.success) return closingReply(t.actions.dialog.notUnderstood);
  const { consultation, criterion, region } = payload.data;
  const refusal = await inTurn(`${consultation}/${criterion}/${region}`, async () => {
    const decision = recordPosition(await deps.workspace(), actor, payload.data, deps.moment());
    if (!decision.ok) return decision.error;
    await deps.commitAs(identity, decision.value);
    deps.log({ event: 'positionRecorded' });
    return undefined;
  });

  const now = await waitingNow(asker);
  const regions = now.workspace.regions.all.map(({ value }) => value);
  const own = regions.find(({ code }) => code === region);
  if (refusal === undefined) return next(asker, now, own?.name ?? region);
  const text = sentenceFor(t.refusals.recordPosition, refusal);
  const held = now.workspace.criteria.all.find(({ value }) => value.id === criterion);
  const isOwn = actor.speaksFor.includes(region);
  if (own === undefined || held === undefined || !isOwn) return closingReply(text);
  const field = FIELD_OF[refusal.kind];
  const told: Told = field === undefined ? { notice: { kind: 'refused', text } } : { fault: { field, text } };
  return form(asker, now, { region: own, criterion: held, values: dialogValues(data), ...told });
}

function next(asker: DialogAsker, now: Waiting, region: string): DialogReply {
  const { t } = asker.speaker;
  const saved = t.chat.card.saved(region);
  const [first] = now.waiting;
  if (first === undefined) return closingReply(t.actions.position.last(saved));
  const text = t.actions.position.next(saved, now.waiting.length);
  return form(asker, now, { region: first.region, criterion: first.criterion, notice: { kind: 'done', text } });
}
