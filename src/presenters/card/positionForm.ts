import { RECORD_POSITION } from '#contracts/recordPosition.ts';
import type { EditionHash, RowKey } from '#domain/ids.ts';
import { REASON_LIMIT } from '#domain/limits.ts';
import { STANCE_KINDS, type Position, type Stance } from '#domain/position.ts';
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
  const given = isForOne ? only && givenSoFar(only) : undefined;
  const items: Element[] = [
    { type: 'RichTextBlock', inlines: [run(heading, { weight: 'Bolder' })] },
    ...question.regions.flatMap((each) => soFar(each, question.edition, t)),
    ...(isForOne ? [] : [regionChoice(question.regions, t)]),
    stanceChoice(given?.stance, t),
    reasonInput(given?.stance, t),
    reservationInput(given?.reservation ?? '', t),
    { type: 'ActionSet', actions: [send(question, only && isForOne ? { only, given } : undefined, t)] },
  ];
  return { type: 'Container', style: 'emphasis', spacing: 'Medium', items };
}

/** What the region has answered itself, and beside it what was said for it at a meeting of the text as it is. */
function soFar(
  { region, answer }: RegionStanding,
  asked: EditionHash,
  { chat: { card }, terms }: ChatCatalogue,
): Element[] {
  if (answer.kind === 'silent' || answer.kind === 'hidden') return [];
  const { stance, meeting, edition } = answer.position.value;
  const line = (text: string): Element => ({ type: 'RichTextBlock', spacing: 'Small', inlines: [run(text)] });
  if (answer.kind === 'given') return [line(card.ownAnswer(region.name, terms.stance[stance.kind], answer.isCarried))];
  const isStale = answer.kind === 'stale' || answer.own !== undefined;
  const isSaid = answer.kind === 'unverified' && meeting !== undefined && edition === asked;
  const reason = stance.kind === 'endorses' ? '' : stance.reason;
  return [
    ...(isStale ? [line(card.ownStale(region.name))] : []),
    ...(isSaid ? [line(card.said(region.name, terms.stance[stance.kind], reason))] : []),
  ];
}

/** What was said at a meeting is never in its place. */
function givenSoFar({ answer }: RegionStanding): Position | undefined {
  if (answer.kind === 'unverified') return answer.own?.value;
  return answer.kind === 'given' || answer.kind === 'stale' ? answer.position.value : undefined;
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

function reasonInput(earlier: Stance | undefined, { chat: { card } }: ChatCatalogue): TextInput {
  const written = earlier === undefined || earlier.kind === 'endorses' ? '' : earlier.reason;
  return textInput({ id: 'reason', label: card.reason, placeholder: card.reasonHint }, written);
}

function reservationInput(written: string, { chat: { card } }: ChatCatalogue): TextInput {
  return textInput({ id: 'reservation', label: card.reservation, placeholder: card.reservationHint }, written);
}

function textInput(field: Pick<TextInput, 'id' | 'label' | 'placeholder'>, written: string): TextInput {
  // What is in an input comes back as it was; it is never shown as anything but text.
  const value = written === '' ? {} : { value: written };
  return { type: 'Input.Text', ...field, isMultiline: true, maxLength: REASON_LIMIT, ...value };
}

/** @param own the region where there is but one, with what stands in the form */
function send(
  question: PositionQuestion,
  own: { readonly only: RegionStanding; readonly given: Position | undefined } | undefined,
  t: ChatCatalogue,
): Execute {
  const { criterion, consultation, edition, linkToTab } = question;
  return {
    type: 'Action.Execute',
    title: t.chat.card.send,
    verb: RECORD_POSITION,
    // A field that is empty is not sent. Where it showed what the region has on record, that means that it goes;
    // where it showed nothing, what has come on record since stays.
    data: {
      criterion,
      consultation,
      editionRead: edition,
      ...(own === undefined ? {} : { region: own.only.region.code }),
      ...(own?.given === undefined || own.given.reservation === '' ? {} : { reservation: '' }),
    },
    style: 'positive',
    fallback: { type: 'Action.OpenUrl', title: t.chat.card.openInSamsyn, url: linkToTab },
  };
}
