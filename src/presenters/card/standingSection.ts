import { STANCE_KINDS } from '#domain/position.ts';
import type { RegionAnswer, RegionStanding, Standing } from '#domain/standing.ts';
import type { ChatCatalogue } from '#i18n/chatCatalogue.ts';
import type { ActionSet, Element, RichTextBlock } from './adaptiveCard.ts';
import { labelled, run } from './plainText.ts';

const LIST = 'standingRegions';
const SHOW = 'standingShow';

/**
 * The regions' picture in words: how many said what, and, unfolded, what each region said or that it is silent; where
 * there is no room for that, that the tab has it.
 */
export function standingSection(
  standing: Standing,
  t: ChatCatalogue,
  { isBrief }: { readonly isBrief: boolean } = { isBrief: false },
): Element[] {
  const { card } = t.chat;
  const answered = ({ kind }: RegionAnswer): boolean => kind === 'given' || kind === 'hidden';
  const given = standing.regions.filter(({ answer }) => answered(answer)).length;
  const counts = STANCE_KINDS.filter((stance) => standing.counts[stance] > 0).map((stance) =>
    card.counted(t.terms.stance[stance], standing.counts[stance]),
  );
  const summary = [card.standingCount(given, standing.regions.length), ...counts.map((text) => `${text}.`)].join(' ');
  return [
    { type: 'TextBlock', text: card.standing, weight: 'Bolder', wrap: true, spacing: 'Medium' },
    line(`${t.terms.verdict[standing.verdict]}. ${summary}`),
    ...(standing.counts.hidden > 0 ? [line(card.hidden)] : []),
    ...absent(standing, 'stale', card.stale),
    ...absent(standing, 'unverified', card.unverified),
    ...(isBrief ? [line(card.regionsInTab)] : byRegion(standing, t)),
  ];
}

function byRegion({ regions }: Standing, t: ChatCatalogue): readonly Element[] {
  const { showRegions, hideRegions } = t.chat.card;
  const items = [...regions.map((each) => regionLine(each, t)), toggle(hideRegions)];
  return [
    { ...toggle(showRegions), id: SHOW },
    { type: 'Container', id: LIST, isVisible: false, spacing: 'Small', items },
  ];
}

/** What a region's answer is called. */
export function answerLabel(answer: RegionAnswer, t: ChatCatalogue): string {
  if (answer.kind === 'given') return t.terms.stance[answer.position.value.stance.kind];
  const isSaid = answer.kind === 'unverified' && answer.position.value.meeting !== undefined;
  return isSaid ? t.terms.saidAtMeeting : t.terms.answer[answer.kind];
}

function absent(
  standing: Standing,
  kind: Exclude<RegionAnswer['kind'], 'given'>,
  sentence: (names: string) => string,
): readonly RichTextBlock[] {
  const names = standing.regions.filter(({ answer }) => answer.kind === kind).map(({ region }) => region.name);
  return names.length === 0 ? [] : [line(sentence(names.join(', ')))];
}

function regionLine({ region, answer }: RegionStanding, t: ChatCatalogue): RichTextBlock {
  const label = answerLabel(answer, t);
  const isCarried = answer.kind === 'given' && answer.isCarried;
  return labelled(region.name, isCarried ? t.chat.card.carried(label) : label);
}

function line(text: string): RichTextBlock {
  return { type: 'RichTextBlock', spacing: 'Small', inlines: [run(text)] };
}

function toggle(title: string): ActionSet {
  return {
    type: 'ActionSet',
    spacing: 'Small',
    actions: [{ type: 'Action.ToggleVisibility', title, targetElements: [LIST, SHOW] }],
  };
}
