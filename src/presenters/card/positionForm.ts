import { RECORD_POSITION } from '#contracts/recordPosition.ts';
import type { CountyCode, EditionHash, RowKey } from '#domain/ids.ts';
import { REASON_LIMIT } from '#domain/limits.ts';
import { STANCE_KINDS, type Stance } from '#domain/position.ts';
import type { RegionStanding } from '#domain/standing.ts';
import type { ChatCatalogue } from '#i18n/chatCatalogue.ts';
import type { ChoiceSet, Container, Element, Execute, TextInput } from './adaptiveCard.ts';
import { inert, run } from './plainText.ts';

export type PositionQuestion = {
  readonly criterion: string;
  readonly consultation: RowKey;
  /** The edition whose text stands in the same card. */
  readonly edition: EditionHash;
  /** Regions that the person speaks for, with what each has answered so far; at least one. */
  readonly regions: readonly RegionStanding[];
  /** Where a client that cannot send the form lets the person answer instead. */
  readonly linkToTab: string;
};

/** The form by which a region's contact states the region's position, right in the card. */
export function positionForm(question: PositionQuestion, t: ChatCatalogue): Container {
  const { card } = t.chat;
  const [only, ...others] = question.regions;
  const isForOne = others.length === 0;
  const heading = isForOne && only !== undefined ? card.answerFor(only.region.name) : card.answerInCard;
  const earlier = isForOne ? only && stanceSoFar(only) : undefined;
  const items: Element[] = [
    { type: 'RichTextBlock', inlines: [run(heading, { weight: 'Bolder' })] },
    ...question.regions.flatMap((each) => soFar(each, t)),
    ...(isForOne ? [] : [regionChoice(question.regions, t)]),
    stanceChoice(earlier, t),
    reasonInput(earlier, t),
    { type: 'ActionSet', actions: [send(question, isForOne ? only?.region.code : undefined, t)] },
  ];
  return { type: 'Container', style: 'emphasis', spacing: 'Medium', items };
}

function soFar({ region, answer }: RegionStanding, t: ChatCatalogue): Element[] {
  if (answer.kind === 'silent' || answer.kind === 'unverified') return [];
  const { stance } = answer.position.value;
  const sentence =
    answer.kind === 'stale'
      ? t.chat.card.ownStale(region.name)
      : t.chat.card.ownAnswer(region.name, t.terms.stance[stance.kind]);
  return [{ type: 'RichTextBlock', spacing: 'Small', inlines: [run(sentence)] }];
}

function stanceSoFar({ answer }: RegionStanding): Stance | undefined {
  return answer.kind === 'given' || answer.kind === 'stale' ? answer.position.value.stance : undefined;
}

function regionChoice(regions: readonly RegionStanding[], t: ChatCatalogue): ChoiceSet {
  return {
    type: 'Input.ChoiceSet',
    id: 'region',
    label: t.chat.card.chooseRegion,
    choices: regions.map(({ region }) => ({ title: inert(region.name), value: region.code })),
    style: 'compact',
    isRequired: true,
    errorMessage: t.chat.card.chooseRegionMissing,
    wrap: true,
  };
}

function stanceChoice(earlier: Stance | undefined, t: ChatCatalogue): ChoiceSet {
  return {
    type: 'Input.ChoiceSet',
    id: 'stance',
    label: t.chat.card.chooseStance,
    choices: STANCE_KINDS.map((kind) => ({ title: t.terms.stance[kind], value: kind })),
    style: 'expanded',
    ...(earlier === undefined ? {} : { value: earlier.kind }),
    isRequired: true,
    errorMessage: t.chat.card.chooseStanceMissing,
    wrap: true,
  };
}

function reasonInput(earlier: Stance | undefined, t: ChatCatalogue): TextInput {
  const written = earlier === undefined || earlier.kind === 'endorses' ? '' : earlier.reason;
  return {
    type: 'Input.Text',
    id: 'reason',
    label: t.chat.card.reason,
    placeholder: t.chat.card.reasonHint,
    isMultiline: true,
    maxLength: REASON_LIMIT,
    // What is in an input comes back as it was; it is never shown as anything but text.
    ...(written === '' ? {} : { value: written }),
  };
}

function send(question: PositionQuestion, region: CountyCode | undefined, t: ChatCatalogue): Execute {
  const { criterion, consultation, edition, linkToTab } = question;
  return {
    type: 'Action.Execute',
    title: t.chat.card.send,
    verb: RECORD_POSITION,
    data: { criterion, consultation, editionRead: edition, ...(region === undefined ? {} : { region }) },
    style: 'positive',
    fallback: { type: 'Action.OpenUrl', title: t.chat.card.openInSamsyn, url: linkToTab },
  };
}
