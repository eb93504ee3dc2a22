import { CRITERION_CARD } from '#contracts/criterionCard.ts';
import { isPublished, type Criterion } from '#domain/criterion.ts';
import type { Day, EditionHash } from '#domain/ids.ts';
import type { Actor } from '#domain/role.ts';
import { dayOf } from '#domain/time.ts';
import type { ChatCatalogue } from '#i18n/chatCatalogue.ts';
import { takesAnswers } from '#usecases/consultationOf.ts';
import type { CriterionPicture } from '#usecases/criterionPicture.ts';
import { sizeOf, type Action, type AdaptiveCard, type Element, type Execute } from './adaptiveCard.ts';
import { changesSection } from './changesSection.ts';
import { foldedText } from './foldedText.ts';
import { knownEdition } from './knownEdition.ts';
import { inert, run } from './plainText.ts';
import { positionForm } from './positionForm.ts';
import { standingSection } from './standingSection.ts';

/** What the card is about. */
export type CardSubject = {
  readonly picture: CriterionPicture;
  /** Names of the criterion's product groups. */
  readonly productGroups: readonly string[];
};

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
  const budget = setting.budget ?? CARD_BUDGET_BYTES;
  for (const room of ROOMS) {
    const card = cardWith(room, { subject, viewer, setting });
    if (sizeOf(card) <= budget) return card;
  }
  return cardWith(0, { subject, viewer, setting });
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
      ...headOf(subject, t),
      ...factsOf(subject, t),
      ...changesOf(subject.picture, viewer, setting),
      ...textsOf(criterion, room, t),
      ...consultationOf(subject.picture, viewer, setting),
    ],
    actions: actionsOf(subject.picture, viewer, setting),
    refresh: {
      action: refreshOf(subject.picture, setting),
      ...(viewer.kind === 'person' ? { userIds: [viewer.channelUserId] } : {}),
    },
  };
}

function noticeOf({ notice }: CardSetting): Element[] {
  if (notice === undefined) return [];
  const style = notice.kind === 'done' ? 'good' : 'warning';
  const items: Element[] = [{ type: 'RichTextBlock', inlines: [run(notice.text, { weight: 'Bolder' })] }];
  return [{ type: 'Container', style, items }];
}

/** What it is before what it is called: a draft says so first, id and version are what people refer to. */
function headOf({ picture }: CardSubject, t: ChatCatalogue): Element[] {
  const criterion = picture.criterion.value;
  const named = `${criterion.id} · ${t.terms.version(picture.version)}`;
  const draft: Element[] = isPublished(criterion)
    ? []
    : [
        {
          type: 'TextBlock',
          text: t.chat.card.draftHeading,
          weight: 'Bolder',
          color: 'Attention',
          size: 'Small',
          wrap: true,
        },
      ];
  return [
    ...draft,
    {
      type: 'TextBlock',
      style: 'heading',
      text: named,
      size: 'Small',
      weight: 'Default',
      isSubtle: true,
      wrap: true,
      spacing: 'None',
    },
    { type: 'RichTextBlock', spacing: 'None', inlines: [run(criterion.title, { weight: 'Bolder', size: 'Large' })] },
  ];
}

/** Two quiet lines instead of a table: what decides its use first, where it comes from second. */
function factsOf({ picture, productGroups }: CardSubject, t: ChatCatalogue): Element[] {
  const { value: criterion, written } = picture.criterion;
  const { level, kind, status, origin } = t.terms;
  const { id, version } = criterion.source;
  const source = id === undefined ? origin[criterion.origin] : t.chat.card.nationalSource(id, version);
  const lines = [
    [status[criterion.status], level[criterion.level ?? 'none'], kind[criterion.kind ?? 'none']],
    [...productGroups, source, t.chat.card.dated(dayOf(written.at))],
  ];
  return lines.map((line, index) => ({
    type: 'RichTextBlock',
    spacing: index === 0 ? 'Small' : 'None',
    inlines: [run(line.join(' · '), { isSubtle: index > 0 })],
  }));
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

function consultationOf(picture: CriterionPicture, viewer: CardViewer, setting: CardSetting): Element[] {
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
    edition: consultation.edition,
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
    ...standingSection(standing, t),
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
