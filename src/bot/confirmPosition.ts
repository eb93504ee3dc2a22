import { confirmPositionPayload } from '#contracts/confirmPosition.ts';
import type { Position } from '#domain/position.ts';
import type { ChatCatalogue } from '#i18n/chatCatalogue.ts';
import { meetingTextsFor } from '#i18n/meetingTexts.ts';
import { sentenceFor } from '#i18n/sentenceFor.ts';
import { confirmSaid, type ConfirmSaidRefusal } from '#usecases/meetings/confirmSaid.ts';
import type { BotDeps } from './botDeps.ts';
import { inTurn } from './inTurn.ts';
import { savedCard } from './recordPosition.ts';
import { errorReply, sentenceReply, type ActionReply } from './replies.ts';
import type { Speaker } from './speaker.ts';

type Confirming =
  | { readonly kind: 'confirmed'; readonly position: Position }
  | { readonly kind: 'refused'; readonly refusal: ConfirmSaidRefusal };

/** Makes what was taken down at a meeting the region's own answer, with the hand of its contact. */
export async function confirmPosition(deps: BotDeps, speaker: Speaker, data: unknown): Promise<ActionReply> {
  const { identity, t } = speaker;
  const payload = confirmPositionPayload.safeParse(data);
  if (!payload.success) return errorReply(400, t.chat.reply.notUnderstood);

  const actor = await deps.actorFor(identity);
  const { position: key } = payload.data;
  const outcome = await inTurn(`confirm/${key}`, async (): Promise<Confirming> => {
    const workspace = await deps.workspace();
    const decision = confirmSaid(workspace, actor, payload.data, deps.moment());
    const standing = workspace.positions.byKey(key)?.value;
    if (!decision.ok) return { kind: 'refused', refusal: decision.error };
    if (standing === undefined) return { kind: 'refused', refusal: { kind: 'positionMissing' } };
    await deps.commitAs(identity, decision.value);
    deps.log({ event: 'positionRecorded' });
    return { kind: 'confirmed', position: standing };
  });
  if (outcome.kind === 'refused') return sentenceReply(sentenceOf(outcome.refusal, t));
  const { criterion, region } = outcome.position;
  return savedCard(deps, { speaker, actor, criterion }, region);
}

function sentenceOf(refusal: ConfirmSaidRefusal, t: ChatCatalogue): string {
  if (refusal.kind === 'saidAnew') return t.meetings.said.saidAnew(t.terms.stance[refusal.answer]);
  return sentenceFor(meetingTextsFor(t.language).refusal.confirm, refusal);
}
