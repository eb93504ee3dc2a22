import { MessageActivityInput } from '@microsoft/teams.api';
import type { App } from '@microsoft/teams.apps';
import { CRITERION_CARD } from '#contracts/criterionCard.ts';
import { RECORD_POSITION } from '#contracts/recordPosition.ts';
import { cardAction, chatMessage } from '#contracts/teamsActivity.ts';
import { ADAPTIVE_CARD_TYPE } from '#presenters/card/adaptiveCard.ts';
import { answerMessage, type ChatAnswer } from './answerMessage.ts';
import { SignInRequired, type BotDeps } from './botDeps.ts';
import { failureSentence } from './failureSentence.ts';
import { recordPosition } from './recordPosition.ts';
import { errorReply, searchSentence, sentenceReply, signInReply, type ActionReply } from './replies.ts';
import { searchCriteria } from './searchCriteria.ts';
import { showCriterion } from './showCriterion.ts';
import { speakerOf, type Speaker } from './speaker.ts';

/** Connects Teams activities to use cases. Holds no rules: parse, call, reply. */
export function registerHandlers(app: App, deps: BotDeps): void {
  app.use(({ activity, next }) => {
    const hearing = speakerOf(activity, deps.tenants);
    // Messages from people without a directory id (a guest's first activity, the bot itself) are heard but not answered.
    if (hearing.kind === 'heard' || (hearing.kind === 'noPerson' && activity.type !== 'invoke')) return next();
    deps.log({ event: 'chatRefused', reason: hearing.kind });
    return { status: hearing.kind === 'malformed' ? 400 : 403, body: { error: hearing.kind } };
  });

  app.on('message.ext.query', ({ activity }) => {
    const hearing = speakerOf(activity, deps.tenants);
    if (hearing.kind !== 'heard') return searchSentence(hearing.t.chat.reply.notAllowedHere);
    return searchCriteria(deps, hearing.speaker, activity.value);
  });

  // Not `card.action.<verb>`: the library compares that with a field of the data, which anybody may put there.
  app.on('card.action', ({ activity }) => {
    const hearing = speakerOf(activity, deps.tenants);
    if (hearing.kind !== 'heard') return errorReply(400, hearing.t.chat.reply.notAllowedHere);
    return act(deps, hearing.speaker, activity.value);
  });

  app.on('message', async (context) => {
    const hearing = speakerOf(context.activity, deps.tenants);
    const message = chatMessage.safeParse(context.activity);
    // A card put into the chat by the message extension is told to the bot as well; nobody asked it anything.
    if (hearing.kind !== 'heard' || !message.success || message.data.hasCard) return;
    await context.send(messageOf(await answerMessage(deps, hearing.speaker, message.data.text)));
  });
}

function messageOf(answer: ChatAnswer): MessageActivityInput {
  if (answer.kind === 'sentence') return new MessageActivityInput(answer.text, { textFormat: 'plain' });
  return new MessageActivityInput('', { attachments: [{ contentType: ADAPTIVE_CARD_TYPE, content: answer.card }] });
}

const VERBS: ReadonlyMap<string, typeof recordPosition> = new Map([
  [RECORD_POSITION, recordPosition],
  [CRITERION_CARD, showCriterion],
]);

async function act(deps: BotDeps, speaker: Speaker, value: unknown): Promise<ActionReply> {
  const { t } = speaker;
  const parsed = cardAction.safeParse(value);
  const verb = VERBS.get(parsed.data?.action.verb ?? '');
  if (verb === undefined) return errorReply(400, t.chat.reply.notUnderstood);
  try {
    return await verb(deps, speaker, parsed.data?.action.data);
  } catch (failure) {
    if (failure instanceof SignInRequired) return signInReply(failure.link, t);
    return sentenceReply(failureSentence(failure, t, deps.log));
  }
}
