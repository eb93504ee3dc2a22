import { CRITERION_CARD } from '#contracts/criterionCard.ts';
import type { Criterion } from '#domain/criterion.ts';
import type { Day, EditionHash } from '#domain/ids.ts';
import type { Actor } from '#domain/role.ts';
import type { ChatCatalogue } from '#i18n/chatCatalogue.ts';
import { takesAnswers } from '#domain/consultation.ts';
import type { CriterionPicture } from '#usecases/criterionPicture.ts';
import { sizeOf, type Action, type AdaptiveCard, type Element, type Execute } from './adaptiveCard.ts';
import { changesSection } from './changesSection.ts';
import { factsOf, headOf, markOf, type CardSubject } from './criterionHead.ts';
import { foldedText } from './foldedText.ts';
import { knownEdition } from './knownEdition.ts';
import { inert, run } from './plainText.ts';
import { positionForm } from './positionForm.ts';
import { standingSection } from './standingSection.ts';

export type { CardSubject } from './criterionHead.ts';

/** Who will look at the card: everybody in a chat sees the same, until it is refreshed for one person. */
export type CardViewer =
  { readonly kind: 'everyone' } | { readonly kind: 'person'; readonly actor: Actor; readonly channelUserId: string };

export type CardSetting = {
  readonly t: ChatCatalogue;
  readonly today: Day;
  /** Opens the tab at the criterion. */
  readonly linkToTab: string;
  /** Bytes of JSON that the card may take, {@link CARD_BUDGET_BYTES} at most. */
  readonly budget?: number;
  /** How long ago the lists were read that the card is made from; `undefined` while nobody need know. */
  readonly secondsOld?: number | undefined;
  /** Ids in the chat of those for whom a card for everybody becomes their own by itself; at most 60. */
  readonly refreshedFor?: readonly string[];
  /** The edition that the card showed before, where it did. */
  readonly shown?: EditionHash;
  /** What has just happened, shown on top. */
  readonly notice?: { readonly kind: 'done' | 'refused'; readonly text: string };
};

/** Teams takes 28 KB of card in every path that a card can travel (webhooks being the narrowest). */
export const CARD_BUDGET_BYTES = 25_000;

/** Characters of each text that are tried in turn until the card fits; what is left out is said in the card. */
const ROOMS = [8000, 4000, 2000, 1000, 400, 100] as const;

/** A criterion as an Adaptive Card 1.5. Rules B4–B9, B11 and B13 in docs/spec/chat.md. */
export function criterionCard(subject: CardSubject, viewer: CardViewer, setting: CardSetting): AdaptiveCard {
  return fittedCard(subject, viewer, setting).card;
}

/** A card, and whether its texts are there to the last word. */
export type FittedCard = { readonly card: AdaptiveCard; readonly isWhole: boolean };

export function fittedCard(subject: CardSubject, viewer: CardViewer, setting: CardSetting): FittedCard {
  const budget = setting.budget ?? CARD_BUDGET_BYTES;
  const { text, evidence, rationale } = subject.picture.criterion.value;
  const longest = Math.max(text.length, evidence.length, rationale.length);
  for (const room of ROOMS) {
    const card = cardWith(room, { subject, viewer, setting });
    if (sizeOf(card) <= budget) return { card, isWhole: longest <= room };
  }
  return { card: cardWith(0, { subject, viewer, setting }), isWhole: false };
}

type Parts = { readonly subject: CardSubject; readonly viewer: CardViewer; readonly setting: CardSetting };

function cardWith(room: number, { subject, viewer, setting }: Parts): AdaptiveCard {
  const { t } = setting;
  const criterion = subject.picture.criterion.value;
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    lang: t.language,
    fallbackText: inert(t.chat.card.fallback(criterion.id, criterion.title)),
    body: [
      ...noticeOf(setting),
      ...newerOf(subject.picture, setting),
      ...headOf(subject, t),
      ...factsOf(subject, t),
      ...ageOf(setting),
      ...changesOf(subject.picture, viewer, setting),
      ...textsOf(criterion, room, t),
      ...consultationOf(subject.picture, { viewer, isBrief: room === 0 }, setting),
    ],
    actions: actionsOf(subject.picture, viewer, setting),
    refresh: {
      action: refreshOf(subject.picture, setting),
      ...userIdsOf(viewer, setting),
    },
  };
}

/** Without any Teams refreshes for everybody in chats of at most 60 people. */
function userIdsOf(viewer: CardViewer, { refreshedFor = [] }: CardSetting): { readonly userIds?: string[] } {
  if (viewer.kind === 'person') return { userIds: [viewer.channelUserId] };
  return refreshedFor.length === 0 ? {} : { userIds: [...refreshedFor] };
}

function noticeOf({ notice }: CardSetting): Element[] {
  if (notice === undefined) return [];
  const style = notice.kind === 'done' ? 'good' : 'warning';
  const items: Element[] = [{ type: 'RichTextBlock', inlines: [run(notice.text, { weight: 'Bolder' })] }];
  return [{ type: 'Container', style, items }];
}

/** A card that showed an edition before the one that holds says so on top. Rule B26. */
function newerOf({ editions, version }: CriterionPicture, { shown, t }: CardSetting): Element[] {
  const before = editions.find(({ value }) => value.hash === shown)?.value.version;
  return before === undefined || before >= version ? [] : [markOf(t.chatSearch.linked.newerEdition(version, before))];
}

function ageOf({ secondsOld, t }: CardSetting): Element[] {
  return secondsOld === undefined ? [] : [sentence(t.chatSearch.search.cardReadAgo(secondsOld))];
}

function changesOf(picture: CriterionPicture, viewer: CardViewer, { t, shown }: CardSetting): Element[] {
  const known = knownEdition(picture, shown, viewer.kind === 'person' ? viewer.actor : undefined);
  return known === undefined ? [] : [changesSection(picture, known, t)];
}

function textsOf(criterion: Criterion, room: number, t: ChatCatalogue): Element[] {
  const { field } = t.terms;
  const { noText, noTextNoSource } = t.chat.card;
  const missing = sourceUrl(criterion) === undefined ? noTextNoSource : noText;
  const texts = (['text', 'evidence', 'rationale'] as const).filter((name) => criterion[name].trim() !== '');
  return [
    ...(criterion.text.trim() === '' ? [sentence(missing)] : []),
    ...texts.flatMap((name) => foldedText({ id: name, heading: field[name], text: criterion[name], room }, t)),
  ];
}

function consultationOf(
  picture: CriterionPicture,
  { viewer, isBrief }: { readonly viewer: CardViewer; readonly isBrief: boolean },
  setting: CardSetting,
): Element[] {
  const { consultation, standing } = picture;
  if (consultation === undefined || standing === undefined) return [];
  const { t, today, linkToTab } = setting;
  const { key, title, closesOn } = consultation.held.value;
  const isOpen = takesAnswers(consultation.held.value, today);
  const own =
    viewer.kind === 'person'
      ? standing.regions.filter(({ region }) => viewer.actor.speaksFor.includes(region.code))
      : [];
  const question = {
    criterion: picture.criterion.value.id,
    consultation: key,
    edition: consultation.item.edition,
    regions: own,
    linkToTab,
  };
  return [
    {
      type: 'RichTextBlock',
      separator: true,
      spacing: 'Medium',
      inlines: [run(t.chat.card.consultationSection(title))],
    },
    sentence(isOpen ? t.chat.card.closesOn(closesOn) : t.chat.card.closedOn(closesOn)),
    ...(isOpen && !consultation.isTextUnchanged ? [sentence(t.chat.card.textChanged)] : []),
    ...standingSection(standing, t, { isBrief }),
    ...(isAnswerable(picture, today) && own.length > 0 ? [positionForm(question, t)] : []),
  ];
}

function actionsOf(picture: CriterionPicture, viewer: CardViewer, setting: CardSetting): Action[] {
  const { t, today, linkToTab } = setting;
  const criterion = picture.criterion.value;
  const open: Action = { type: 'Action.OpenUrl', title: t.chat.card.openInSamsyn, url: linkToTab };
  const url = sourceUrl(criterion);
  // A card that everybody sees cannot hold one region's form; who asks for it gets a card of their own.
  const mayAsk = viewer.kind === 'everyone' && isAnswerable(picture, today);
  return [
    ...(mayAsk ? [{ ...refreshOf(picture, setting), title: t.chat.card.answerInCard, fallback: open }] : []),
    open,
    ...(url === undefined ? [] : [{ type: 'Action.OpenUrl' as const, title: t.chat.card.openSource, url }]),
  ];
}

function isAnswerable({ consultation }: CriterionPicture, today: Day): boolean {
  if (consultation === undefined) return false;
  return consultation.isTextUnchanged && takesAnswers(consultation.held.value, today);
}

/** A card that is refreshed tells what changed since the edition that it first showed. */
function refreshOf({ criterion, hash, editions }: CriterionPicture, { t, shown }: CardSetting): Execute {
  const edition = shown ?? editions.find(({ value }) => value.hash === hash)?.value.hash;
  return {
    type: 'Action.Execute',
    title: t.chat.card.refresh,
    verb: CRITERION_CARD,
    data: { criterion: criterion.value.id, ...(edition === undefined ? {} : { edition }) },
  };
}

/** The address of the source, if it is one that a person may safely be sent to. */
function sourceUrl({ source }: Criterion): string | undefined {
  const { url } = source;
  return url !== undefined && /^https:\/\/[^\s"'<>\\]{4,1000}$/.test(url) ? url : undefined;
}

function sentence(text: string): Element {
  return { type: 'TextBlock', text, wrap: true, spacing: 'Small' };
}
