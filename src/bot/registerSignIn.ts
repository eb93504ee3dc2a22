import type { App } from '@microsoft/teams.apps';
import { CLAIMS, CONSENTED, sentSignInOf, SIGN_IN_NAME, signInFailure, tokenExchange } from '#contracts/signIn.ts';
import { teamsActivity } from '#contracts/teamsActivity.ts';
import { answerMessage } from './answerMessage.ts';
import { SignInProblem, SignInRequired, type BotDeps } from './botDeps.ts';
import { chatReply } from './chatReply.ts';
import { speakerOf, type Speaker } from './speaker.ts';
import { takeUnanswered } from './unanswered.ts';

/** Takes the place of what the Teams library does by itself: it would ask the Bot Framework's token service. */
export function registerSignIn(app: App, deps: BotDeps): void {
  app.on('signin.token-exchange', async (context) => {
    const { activity } = context;
    const hearing = speakerOf(activity, deps.tenants);
    const exchange = tokenExchange.safeParse(activity.value);
    if (hearing.kind !== 'heard' || !exchange.success) return notExchanged('', 'notUnderstood');
    const { id, token } = exchange.data;
    const { identity, t } = hearing.speaker;
    const speaker = { identity: { ...identity, ssoToken: token }, t };

    const problem = await problemOf(deps, speaker);
    if (problem === 'refused') return notExchanged(id, problem);
    if (problem !== undefined) {
      // The button of the card that was sent leads to the page, but not to what Entra wants proved.
      const isParticular = new URL(problem.link).searchParams.has(CLAIMS);
      if (isParticular) await context.send(chatReply({ kind: 'signIn', required: problem }, whereOf(activity, t)));
      return notExchanged(id, 'interactionRequired');
    }
    const text = takeUnanswered(deps, identity);
    // Every client that the person has open sends the token; what was asked is answered once.
    if (text !== undefined)
      await context.send(chatReply(await answerMessage(deps, speaker, text), whereOf(activity, t)));
    return { status: 200 };
  });

  app.on('signin.verify-state', async (context) => {
    const { activity } = context;
    const hearing = speakerOf(activity, deps.tenants);
    if (hearing.kind !== 'heard') return;
    const { t } = hearing;
    const isDone = sentSignInOf(activity).signInState === CONSENTED;
    // Who closed the window may still sign in and be answered.
    const text = isDone ? takeUnanswered(deps, hearing.speaker.identity) : undefined;
    // Notes that the way through the page is done, whether something was asked or not.
    if (isDone) await problemOf(deps, hearing.speaker);
    // Asked again, Teams has a token now, or there is one already.
    const answer =
      isDone && text !== undefined
        ? await answerMessage(deps, hearing.speaker, text)
        : ({ kind: 'sentence', text: isDone ? t.chatSignIn.askAgain : t.chatSignIn.notDone } as const);
    await context.send(chatReply(answer, whereOf(activity, t)));
  });

  app.on('signin.failure', ({ activity }) => {
    const reason = signInFailure.safeParse(activity.value).data?.code ?? 'unknown';
    deps.log({ event: 'signInFailed', reason });
  });
}

/**
 * Why the token did not sign the person in. That Microsoft 365 does not answer, or does not let the person in, is no
 * matter of sign-in: the answer to what was asked says it.
 */
async function problemOf(deps: BotDeps, { identity }: Speaker): Promise<SignInRequired | 'refused' | undefined> {
  try {
    await deps.actorFor(identity);
    return undefined;
  } catch (failure) {
    if (failure instanceof SignInRequired) return failure;
    return failure instanceof SignInProblem && failure.kind === 'refused' ? failure.kind : undefined;
  }
}

/** Makes Teams show the button of the sign-in card. */
function notExchanged(id: string, failureDetail: string) {
  return { status: 412, body: { id, connectionName: SIGN_IN_NAME, failureDetail } };
}

function whereOf(activity: unknown, t: Speaker['t']) {
  return { t, isPersonal: teamsActivity.safeParse(activity).data?.conversation.conversationType === 'personal' };
}
