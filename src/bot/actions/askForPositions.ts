import { askInCard, askingData, dialogValues, type AskingData } from '#contracts/actions/dialogData.ts';
import type { MessageRead } from '#contracts/actions/dialogInvoke.ts';
import type { CountyCode, RowKey } from '#domain/ids.ts';
import { may } from '#domain/role.ts';
import { dayOf } from '#domain/time.ts';
import { sentenceFor } from '#i18n/sentenceFor.ts';
import type { AdaptiveCard } from '#presenters/card/adaptiveCard.ts';
import { askedItemCard, askedRegionsCard, askingCard } from '#presenters/card/forms/askingCards.ts';
import type { DialogNotice } from '#presenters/card/forms/dialogCard.ts';
import { remindSilent } from '#usecases/remindSilent.ts';
import { silentOn, type SilentOn } from '#usecases/unanswered.ts';
import type { CommittedBy } from '../botDeps.ts';
import { contactsHere } from '../contactsHere.ts';
import { inTurn } from '../inTurn.ts';
import { settingFor, subjectFor } from '../subject.ts';
import type { Dialog, DialogAsker, Submission } from './dialogAsker.ts';
import { keyOf, repeatable } from './dialogKey.ts';
import { closingReply, dialogReply, insertReply, previewReply, type DialogReply } from './dialogReplies.ts';

/** *Be om ståndpunkt*: regions that are silent are asked in this chat. Rules B39–B42. */
export const askForPositions: Dialog = { open, submit };

type Told = {
  readonly notice?: DialogNotice | undefined;
  readonly fault?: { readonly field: string; readonly text: string } | undefined;
};
type Asked = Extract<AskingData, { readonly regions: unknown }>;
/** What was chosen, as it is now. */
type Choice = { readonly dialog: RowKey; readonly on: SilentOn; readonly codes: readonly CountyCode[] };

async function open(asker: DialogAsker, message: MessageRead | undefined): Promise<DialogReply> {
  const { deps, actor, speaker } = asker;
  const { ask, refusal } = speaker.t.actions;
  if (!may.remind(actor)) return closingReply(sentenceFor(refusal.remindSilent, { kind: 'mayNotRemind' }));
  const items = await itemsOf(asker);
  if (items.length === 0) return closingReply(ask.nothingToAsk);
  const dialog = deps.moment().newKey();
  const meant = message?.criteria.flatMap((id) => items.find(({ criterion }) => criterion.value.id === id) ?? []);
  const named = meant?.[0];
  if (named !== undefined) return regionsOf(asker, { dialog, on: named, codes: [] });
  return dialogReply(ask.title, askedItemCard(items, { dialog }, speaker.t));
}

async function submit(asker: DialogAsker, submission: Submission): Promise<DialogReply> {
  const { actor, speaker } = asker;
  const { ask, refusal, dialog } = speaker.t.actions;
  if (!may.remind(actor)) return closingReply(sentenceFor(refusal.remindSilent, { kind: 'mayNotRemind' }));
  if (submission.preview !== undefined) return afterPreview(asker, submission);
  const parsed = askingData.safeParse(submission.data);
  if (!parsed.success) return closingReply(dialog.notUnderstood);

  const said = parsed.data;
  const on = await chosen(asker, said.item);
  if (on === undefined) {
    const items = await itemsOf(asker);
    if (items.length === 0) return closingReply(ask.nothingToAsk);
    const notice = { kind: 'refused', text: ask.answeredMeanwhile } as const;
    return dialogReply(ask.title, askedItemCard(items, { dialog: said.dialog, notice }, speaker.t));
  }
  if (said.step === 'item') return regionsOf(asker, { dialog: said.dialog, on, codes: [] });
  return askRegions(asker, said, on);
}

async function itemsOf({ deps }: DialogAsker): Promise<readonly SilentOn[]> {
  return silentOn(await deps.workspace(), dayOf(deps.moment().now));
}

async function chosen(asker: DialogAsker, { consultation, criterion }: Asked['item']): Promise<SilentOn | undefined> {
  const items = await itemsOf(asker);
  return items.find((each) => each.consultation.key === consultation && each.criterion.value.id === criterion);
}

/** @param codes chosen before; none for all that are silent */
function regionsOf({ speaker: { t } }: DialogAsker, { dialog, on, codes }: Choice, told: Told = {}): DialogReply {
  const values = dialogValues({ regions: codes.join() });
  return dialogReply(t.actions.ask.title, askedRegionsCard(on, { dialog, values, ...told }, t));
}

async function askRegions(asker: DialogAsker, said: Asked, on: SilentOn): Promise<DialogReply> {
  const { ask } = asker.speaker.t.actions;
  const choice = { dialog: said.dialog, on, codes: said.regions };
  if (said.regions.length === 0)
    return regionsOf(asker, choice, { fault: { field: 'regions', text: ask.regionsMissing } });
  const card = await cardOf(asker, choice);
  if (card === undefined)
    return regionsOf(asker, { ...choice, codes: [] }, { notice: { kind: 'refused', text: ask.answeredMeanwhile } });
  // What the client only previews has not been asked yet.
  if (said.step === 'preview') return previewReply(card);
  const refused = await log(asker, choice);
  if (refused !== undefined) return regionsOf(asker, choice, { notice: { kind: 'refused', text: refused } });
  return insertReply(card, `${on.criterion.value.id} ${on.criterion.value.title}`);
}

/** The card as of now for those of the chosen regions that are still silent; `undefined` where none is. */
async function cardOf(
  { deps, actor, speaker }: DialogAsker,
  { dialog, on, codes }: Choice,
): Promise<AdaptiveCard | undefined> {
  const regions = on.silent.filter(({ code }) => codes.includes(code));
  const { id } = on.criterion.value;
  const subject = subjectFor(await deps.workspace(), actor, { id, to: 'everyone' });
  if (regions.length === 0 || subject === undefined) return undefined;
  const { key, closesOn } = on.consultation;
  const refreshedFor = await contactsHere(deps, speaker, subject);
  const setting = { ...settingFor(deps, id, speaker.t), refreshedFor };
  return askingCard(subject, { dialog, item: `${key}.${id}`, regions, closesOn }, setting);
}

/** Notes who was asked, once for each dialog. @returns why it could not be, as a sentence */
async function log(asker: DialogAsker, choice: Choice): Promise<string | undefined> {
  const outcome = await inTurn(keyOf('ask', asker.speaker, choice.dialog), () => logOnce(asker, choice, 'anybody'));
  return outcome === 'logged' || outcome === 'wasLogged' ? undefined : outcome;
}

async function logOnce(asker: DialogAsker, { dialog, on, codes }: Choice, by: CommittedBy): Promise<string> {
  const { deps, actor, speaker } = asker;
  const key = keyOf('ask', speaker, dialog);
  const workspace = await deps.workspace();
  if (workspace.events.byKey(key) !== undefined) return 'wasLogged';
  const input = { consultation: on.consultation.key, regions: codes };
  const decision = remindSilent(workspace, actor, input, repeatable(deps.moment(), key));
  if (!decision.ok) return sentenceFor(speaker.t.actions.refusal.remindSilent, decision.error);
  try {
    await deps.commitAs(speaker.identity, decision.value, by);
    return 'logged';
  } catch (failure) {
    // Another instance was first, and sends the card; or it did, and its answer was lost: once at most.
    if ((await deps.workspace()).events.byKey(key) !== undefined) return 'wasLogged';
    throw failure;
  }
}

/** What the client shows as a preview is sent or changed: the card is made anew from what it says of itself. */
async function afterPreview(asker: DialogAsker, { preview, previewed }: Submission): Promise<DialogReply> {
  const { ask } = asker.speaker.t.actions;
  const question = askInCard.safeParse(previewed);
  if (!question.success) return closingReply(ask.notUnderstood);
  const { ask: dialog, asked, regions: codes } = question.data;
  const on = await chosen(asker, asked);
  if (on === undefined) return closingReply(ask.answeredMeanwhile);
  if (preview === 'edit') return regionsOf(asker, { dialog, on, codes });
  return inTurn(keyOf('ask', asker.speaker, dialog), () => send(asker, { dialog, on, codes }));
}

/**
 * Noted before it is sent: a submission that Teams repeats finds the note and sends nothing. What cannot be sent can be
 * inserted from a dialog of its own.
 */
async function send(asker: DialogAsker, choice: Choice): Promise<DialogReply> {
  const { ask } = asker.speaker.t.actions;
  const card = await cardOf(asker, choice);
  if (card === undefined) return closingReply(ask.answeredMeanwhile);
  const outcome = await logOnce(asker, choice, 'thisInstance');
  if (outcome === 'wasLogged') return closingReply(ask.alreadySent);
  if (outcome !== 'logged') return closingReply(outcome);
  try {
    await asker.say(card);
    return closingReply(ask.sent);
  } catch {
    // Most often the app was never added to the chat, which no activity tells.
    asker.deps.log({ event: 'chatFailed', reason: 'notInChat' });
    return closingReply(ask.notSent);
  }
}
