import { isPublished, isUnderRevision } from '#domain/criterion.ts';
import { dayOf } from '#domain/time.ts';
import type { ChatCatalogue } from '#i18n/chatCatalogue.ts';
import type { CriterionPicture } from '#usecases/criterionPicture.ts';
import type { Element, RichTextBlock, TextBlock } from './adaptiveCard.ts';
import { run, shortened } from './plainText.ts';

/** What a card is about. */
export type CardSubject = {
  readonly picture: CriterionPicture;
  /** Names of the criterion's product groups. */
  readonly productGroups: readonly string[];
};

/**
 * What it is before what it is called: a draft says so first, id and version are what people refer to.
 *
 * @param format of the card: headings, for those who listen to a page, came with 1.5
 */
export function headOf({ picture }: CardSubject, t: ChatCatalogue, format: '1.3' | '1.5' = '1.5'): Element[] {
  const criterion = picture.criterion.value;
  const named = `${criterion.id} · ${t.terms.version(picture.version)}`;
  return [
    ...standingMarks(picture, t),
    {
      type: 'TextBlock',
      ...(format === '1.5' ? { style: 'heading' as const } : {}),
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
export function factsOf({ picture, productGroups }: CardSubject, t: ChatCatalogue): RichTextBlock[] {
  const { value: criterion, written } = picture.criterion;
  const { level, kind, status, origin } = t.terms;
  const { id, version } = criterion.source;
  const source =
    id === undefined ? origin[criterion.origin] : t.chat.card.nationalSource(shortened(id, NAME_SHOWN), version);
  const lines = [
    [status[criterion.status], level[criterion.level ?? 'none'], kind[criterion.kind ?? 'none']],
    [...groupsOf(productGroups, t), source, t.chat.card.dated(dayOf(written.at))],
  ];
  return lines.map((line, index) => ({
    type: 'RichTextBlock',
    spacing: index === 0 ? 'Small' : 'None',
    inlines: [run(line.join(' · '), { isSubtle: index > 0 })],
  }));
}

/** Product groups that are named, and characters of the name of one, or of a source's id. */
const GROUPS_NAMED = 4;
const NAME_SHOWN = 60;

function groupsOf(names: readonly string[], t: ChatCatalogue): readonly string[] {
  const left = names.length - GROUPS_NAMED;
  const named = names.slice(0, GROUPS_NAMED).map((name) => shortened(name, NAME_SHOWN));
  return left > 0 ? [...named, t.chatSearch.linked.moreGroups(left)] : named;
}

type Named = Pick<CriterionPicture, 'criterion' | 'version'>;

/** What a line has to say of a criterion beside id and title: version, status with the draft mark, level and day. Rule B5. */
export function shortFactsOf({ picture }: { readonly picture: Named }, t: ChatCatalogue): string {
  const { criterion, version } = picture;
  const { status, level } = criterion.value;
  const named = t.terms.status[status];
  const mark = isPublished(criterion.value) ? named : t.chat.card.draftMark(named);
  const day = t.chatSearch.linked.updatedOn(dayOf(criterion.written.at));
  return [t.terms.version(version), mark, t.terms.level[level ?? 'none'], day].join(' · ');
}

/** Whether it may be used, before anything else. Rules K8 and B26. */
function standingMarks({ criterion: { value }, editions }: CriterionPicture, t: ChatCatalogue): TextBlock[] {
  const { linked } = t.chatSearch;
  const { status, publishedEdition } = value;
  const inForce = editions.find((each) => each.value.hash === publishedEdition)?.value.version;
  return [
    ...(isPublished(value) ? [] : [markOf(t.chat.card.draftHeading)]),
    ...(status === 'superseded' ? [markOf(linked.replaced)] : []),
    ...(status === 'repealed' ? [markOf(linked.repealed)] : []),
    ...(isUnderRevision(value) && inForce !== undefined ? [markOf(linked.inForce(inForce))] : []),
  ];
}

export function markOf(text: string): TextBlock {
  return { type: 'TextBlock', text, weight: 'Bolder', color: 'Attention', size: 'Small', wrap: true };
}
