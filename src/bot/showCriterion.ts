import { criterionCardPayload } from '#contracts/criterionCard.ts';
import { criterionCard } from '#presenters/card/criterionCard.ts';
import { askedAgain } from './actions/askedAgain.ts';
import type { BotDeps } from './botDeps.ts';
import { cardReply, errorReply, sentenceReply, type ActionReply } from './replies.ts';
import type { Speaker } from './speaker.ts';
import { settingFor, subjectFor } from './subject.ts';

/** The card anew, as the person who looks at it may see it, with a form where the person speaks for a region. */
export async function showCriterion(deps: BotDeps, { identity, t }: Speaker, data: unknown): Promise<ActionReply> {
  const payload = criterionCardPayload.safeParse(data);
  if (!payload.success) return errorReply(400, t.chat.reply.notUnderstood);
  const { criterion: id, edition: shown } = payload.data;

  const actor = await deps.actorFor(identity);
  const workspace = await deps.workspace();
  const subject = subjectFor(workspace, actor, { id, to: 'asker' });
  if (subject === undefined) return sentenceReply(t.chat.reply.notYours);
  const viewer = { kind: 'person', actor, channelUserId: identity.channelUserId } as const;
  const card = criterionCard(subject, viewer, { ...settingFor(deps, id, t), ...(shown && { shown }) });
  return cardReply(askedAgain(card, { workspace, data }, t));
}
