import type { App } from '@microsoft/teams.apps';
import { CONFIRM_POSITION } from '#contracts/confirmPosition.ts';
import { CRITERION_CARD } from '#contracts/criterionCard.ts';
import { RECORD_POSITION } from '#contracts/recordPosition.ts';
import { REMIND_SILENT } from '#contracts/remindSilent.ts';
import { cardAction, chatMessage } from '#contracts/teamsActivity.ts';
import { registerActions } from './actions/registerActions.ts';
import { answerMessage } from './answerMessage.ts';
import { SignInRequired, type BotDeps } from './botDeps.ts';
import { chatReply } from './chatReply.ts';
import { confirmPosition } from './confirmPosition.ts';
import { answerAbout } from './conversation/answerAbout.ts';
import { registerConversation } from './conversation/registerConversation.ts';
import { failureSentence } from './failureSentence.ts';
import { recordPosition } from './recordPosition.ts';
import { registerExtension } from './registerExtension.ts';
import { registerSignIn } from './registerSignIn.ts';
import { remindSilent } from './remindSilent.ts';
import { errorReply, sentenceReply, signInReply, type ActionReply } from './replies.ts';
import { showCriterion } from './showCriterion.ts';
import { speakerOf, type Speaker } from './speaker.ts';

const ANONYMOUS_LINK = 'composeExtension/anonymousQueryLink';

/** Connects Teams activities to use cases. Holds no rules: parse, call, reply. */
export function registerHandlers(app: App, deps: BotDeps): void {
  app.use(({ activity, next }) => {
    const hearing = speakerOf(activity, deps.tenants);
    // A link that unfolds for somebody without the app comes from nobody.
    const isForAnybody = hearing.kind === 'noPerson' && activity.type === 'invoke' && activity.name === ANONYMOUS_LINK;
    // Messages from people without a directory id (a guest's first activity, the bot itself) are heard but not answered.
    if (hearing.kind === 'heard' || (hearing.kind === 'noPerson' && activity.type !== 'invoke')) return next();
    if (isForAnybody) return next();
    deps.log({ event: 'chatRefused', reason: hearing.kind });
    return { status: hearing.kind === 'malformed' ? 400 : 403, body: { error: hearing.kind } };
  });

  registerExtension(app, deps);
  registerActions(app, deps);

  // Not `card.action.<verb>`: the library compares that with a field of the data, which anybody may put there.
  app.on('card.action', ({ activity }) => {
    const hearing = speakerOf(activity, deps.tenants);
    if (hearing.kind !== 'heard') return errorReply(400, hearing.t.chat.reply.notAllowedHere);
    return act(deps, hearing.speaker, activity.value);
  });

  registerSignIn(app, deps);
  registerConversation(app, deps);

  app.on('message', async (context) => {
    const hearing = speakerOf(context.activity, deps.tenants);
    const message = chatMessage.safeParse(context.activity);
    // A card put into the chat by the message extension is told to the bot as well; nobody asked it anything.
    if (hearing.kind !== 'heard' || !message.success || message.data.hasCard) return;
    const { speaker } = hearing;
    const about = await answerAbout(deps, { speaker, activity: context.activity }, message.data);
    const answer = about ?? (await answerMessage(deps, speaker, message.data.text));
    await context.send(chatReply(answer, { t: hearing.t, isPersonal: message.data.isPersonal }));
  });
}

const VERBS: ReadonlyMap<string, typeof recordPosition> = new Map([
  [RECORD_POSITION, recordPosition],
  [CONFIRM_POSITION, confirmPosition],
  [CRITERION_CARD, showCriterion],
  [REMIND_SILENT, remindSilent],
]);

async function act(deps: BotDeps, speaker: Speaker, value: unknown): Promise<ActionReply> {
  const { t } = speaker;
  const parsed = cardAction.safeParse(value);
  const verb = VERBS.get(parsed.data?.action.verb ?? '');
  if (verb === undefined) return errorReply(400, t.chat.reply.notUnderstood);
  try {
    return await verb(deps, speaker, parsed.data?.action.data);
  } catch (failure) {
    if (failure instanceof SignInRequired) return signInReply(failure, t);
    return sentenceReply(failureSentence(failure, t, deps.log));
  }
}
