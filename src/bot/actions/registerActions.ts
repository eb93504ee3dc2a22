import { MessageActivityInput } from '@microsoft/teams.api';
import type { App } from '@microsoft/teams.apps';
import {
  ASK_FOR_POSITIONS,
  PROPOSE_CRITERION,
  STATE_POSITION,
  type DialogCommand,
} from '#contracts/actions/dialogCommands.ts';
import { dialogValues } from '#contracts/actions/dialogData.ts';
import { openDialogValue, submitDialogValue } from '#contracts/actions/dialogInvoke.ts';
import type { ChatCatalogue } from '#i18n/chatCatalogue.ts';
import { ADAPTIVE_CARD_TYPE, type AdaptiveCard } from '#presenters/card/adaptiveCard.ts';
import { retryCard } from '#presenters/card/forms/retryCard.ts';
import { SignInRequired, type BotDeps } from '../botDeps.ts';
import { failureSentence } from '../failureSentence.ts';
import { searchSignIn } from '../replies.ts';
import { speakerOf, type Speaker } from '../speaker.ts';
import { askForPositions } from './askForPositions.ts';
import type { Dialog, DialogAsker } from './dialogAsker.ts';
import { closingReply, dialogReply, type DialogReply } from './dialogReplies.ts';
import { proposeCriterion } from './proposeCriterion.ts';
import { statePosition } from './statePosition.ts';

const DIALOGS: Readonly<Record<DialogCommand, Dialog>> = {
  [PROPOSE_CRITERION]: proposeCriterion,
  [STATE_POSITION]: statePosition,
  [ASK_FOR_POSITIONS]: askForPositions,
};
const TITLES: Readonly<Record<DialogCommand, (t: ChatCatalogue) => string>> = {
  [PROPOSE_CRITERION]: (t) => t.actions.propose.title,
  [STATE_POSITION]: (t) => t.actions.position.title,
  [ASK_FOR_POSITIONS]: (t) => t.actions.ask.title,
};

type Say = DialogAsker['say'];

/** Connects the commands that open a dialog. Holds no rules: parse, call, reply. Rules B27–B46 in docs/spec/chat.md. */
export function registerActions(app: App, deps: BotDeps): void {
  app.on('message.ext.open', ({ activity }) => {
    const hearing = speakerOf(activity, deps.tenants);
    if (hearing.kind !== 'heard') return closingReply(hearing.t.chat.reply.notAllowedHere);
    return open(deps, hearing.speaker, activity.value);
  });

  app.on('message.ext.submit', (context) => {
    const { activity } = context;
    const hearing = speakerOf(activity, deps.tenants);
    if (hearing.kind !== 'heard') return closingReply(hearing.t.chat.reply.notAllowedHere);
    const say: Say = async (card) => {
      await context.send(inMessage(card));
    };
    return submit(deps, { speaker: hearing.speaker, say }, activity.value);
  });
}

async function open(deps: BotDeps, speaker: Speaker, value: unknown): Promise<DialogReply> {
  const { t, identity } = speaker;
  const opening = openDialogValue.safeParse(value);
  if (!opening.success) return closingReply(t.actions.dialog.notUnderstood);
  const { command, message } = opening.data;
  try {
    const actor = await deps.actorFor(identity);
    if (actor.roles.size === 0) return closingReply(t.chat.reply.noRole);
    return await DIALOGS[command].open({ deps, speaker, actor, say: nothingToSay }, message);
  } catch (failure) {
    if (failure instanceof SignInRequired) return searchSignIn(failure, t);
    return closingReply(failureSentence(failure, t, deps.log));
  }
}

async function submit(
  deps: BotDeps,
  { speaker, say }: { readonly speaker: Speaker; readonly say: Say },
  value: unknown,
): Promise<DialogReply> {
  const { t, identity } = speaker;
  const submitted = submitDialogValue.safeParse(value);
  if (!submitted.success) return closingReply(t.actions.dialog.notUnderstood);
  const { command, ...submission } = submitted.data;
  try {
    const actor = await deps.actorFor(identity);
    if (actor.roles.size === 0) return closingReply(t.chat.reply.noRole);
    return await DIALOGS[command].submit({ deps, speaker, actor, say }, submission);
  } catch (failure) {
    // Nothing that was typed is lost: it stands in the dialog, which sends it again.
    const trouble =
      failure instanceof SignInRequired
        ? { text: t.actions.dialog.signInAgain, signIn: failure.link }
        : { text: failureSentence(failure, t, deps.log) };
    return dialogReply(TITLES[command](t), retryCard(trouble, dialogValues(submission.data), t));
  }
}

function inMessage(card: AdaptiveCard): MessageActivityInput {
  return new MessageActivityInput('', { attachments: [{ contentType: ADAPTIVE_CARD_TYPE, content: card }] });
}

/** A dialog that opens says nothing in the chat. */
function nothingToSay(): Promise<void> {
  return Promise.resolve();
}
