import { recordPositionPayload } from '#contracts/recordPosition.ts';
import type { CountyCode, CriterionId } from '#domain/ids.ts';
import type { Actor } from '#domain/role.ts';
import { sentenceFor } from '#i18n/sentenceFor.ts';
import { criterionCard, type CardSetting } from '#presenters/card/criterionCard.ts';
import { recordPosition as decide } from '#usecases/recordPosition.ts';
import type { BotDeps } from './botDeps.ts';
import { inTurn } from './inTurn.ts';
import { cardReply, errorReply, sentenceReply, type ActionReply } from './replies.ts';
import type { Speaker } from './speaker.ts';
import { settingFor, subjectFor } from './subject.ts';

/**
 * Records what a region's contact answered in a card. Who the person is comes from the person's own token alone: a
 * payload that names somebody else's region is refused by the verb.
 */
export async function recordPosition(deps: BotDeps, speaker: Speaker, data: unknown): Promise<ActionReply> {
  const { identity, t } = speaker;
  const payload = recordPositionPayload.safeParse(data);
  if (!payload.success) return errorReply(400, t.chat.reply.notUnderstood);

  const actor = await deps.actorFor(identity);
  const { consultation, criterion, region } = payload.data;
  // Teams repeats an action whose answer is late, and two contacts may press at once: one region, one answer at a time.
  const refusal = await inTurn(`${consultation}/${criterion}/${region}`, async () => {
    const decision = decide(await deps.workspace(), actor, payload.data, deps.moment());
    if (!decision.ok) return decision.error;
    await deps.commitAs(identity, decision.value);
    deps.log({ event: 'positionRecorded' });
    return undefined;
  });

  if (refusal === undefined) return savedCard(deps, { speaker, actor, criterion }, region);
  const text = sentenceFor(t.refusals.recordPosition, refusal);
  // What the person can put right in the form is said beside it; a text that changed has to be shown.
  if (refusal.kind !== 'editionChanged') return sentenceReply(text);
  const shown = payload.data.editionRead;
  return cardWith(deps, { speaker, actor, criterion }, { notice: { kind: 'refused', text }, shown });
}

type Reader = { readonly speaker: Speaker; readonly actor: Actor; readonly criterion: CriterionId };

/** The criterion as it stands once a region's answer has been kept. */
export async function savedCard(deps: BotDeps, reader: Reader, code: CountyCode): Promise<ActionReply> {
  const { t } = reader.speaker;
  const regions = (await deps.workspace()).regions.all.map((held) => held.value);
  const name = regions.find((region) => region.code === code)?.name ?? code;
  return cardWith(deps, reader, { notice: { kind: 'done', text: t.chat.card.saved(name) } });
}

async function cardWith(
  deps: BotDeps,
  { speaker: { identity, t }, actor, criterion }: Reader,
  said: Required<Pick<CardSetting, 'notice'>> & Pick<CardSetting, 'shown'>,
): Promise<ActionReply> {
  const subject = subjectFor(await deps.workspace(), actor, { id: criterion, to: 'asker' });
  if (subject === undefined) return sentenceReply(said.notice.text);
  const viewer = { kind: 'person', actor, channelUserId: identity.channelUserId } as const;
  return cardReply(criterionCard(subject, viewer, { ...settingFor(deps, criterion, t), ...said }));
}
