import type { CriterionId } from '#domain/ids.ts';
import { dayOf } from '#domain/time.ts';
import type { PackagePicture } from '#usecases/packagePicture.ts';
import { isRevised } from '#usecases/packagePicture.ts';
import type { LinkedCard } from './adaptiveCard.ts';
import { markOf } from './criterionHead.ts';
import { firstThatFits } from './firstThatFits.ts';
import { foldedText } from './foldedText.ts';
import { asLinked, linkedHead, linkedList, type LinkedSetting } from './linkedCard.ts';
import { inert } from './plainText.ts';

type Room = { readonly listed: number; readonly scope: number };
/** Criteria that are listed, of a hundred that a package may hold, and characters of the scope: tried until all fits. */
const ROOMS: readonly [Room, ...Room[]] = [
  { listed: 15, scope: 4000 },
  { listed: 15, scope: 1000 },
  { listed: 8, scope: 400 },
];

export type PackageSubject = {
  readonly picture: PackagePicture;
  readonly productGroup: string;
  /** Titles by id, as the person may see them. */
  readonly titleOf: (id: CriterionId) => string;
};

/** A package as a link to it unfolds. Rule B25 in docs/spec/chat.md. */
export function packageCard(subject: PackageSubject, setting: LinkedSetting): LinkedCard {
  return firstThatFits(ROOMS, (room) => cardWith(subject, setting, room));
}

function cardWith({ picture, productGroup, titleOf }: PackageSubject, setting: LinkedSetting, room: Room): LinkedCard {
  const { t } = setting;
  const { linked } = t.chatSearch;
  const { content, version, status, held, inForce } = picture;
  const mandatory = content.items.filter(({ isMandatory }) => isMandatory).length;
  const facts = [
    t.terms.version(version),
    t.terms.status[status],
    productGroup,
    linked.criteria(content.items.length),
    linked.mandatory(mandatory),
    ...(content.validFrom === undefined ? [] : [linked.validFrom(content.validFrom)]),
    ...(content.validTo === undefined ? [] : [linked.validTo(content.validTo)]),
    linked.updatedOn(dayOf(held.written.at)),
  ];
  const lines = content.items.map(({ criterion, note }) => ({
    name: `${criterion} ${titleOf(criterion)}`,
    said: note,
  }));
  const what = `${linked.package} · ${held.value.key}`;
  return asLinked(
    [
      ...(status === 'published' ? [] : [markOf(linked.draft)]),
      ...(status === 'superseded' ? [markOf(linked.replaced)] : []),
      ...(status === 'repealed' ? [markOf(linked.repealed)] : []),
      ...(isRevised(picture) && inForce !== undefined ? [markOf(linked.inForce(inForce.version))] : []),
      ...linkedHead(what, content.name, facts),
      ...(content.scope.trim() === ''
        ? []
        : foldedText({ id: 'scope', heading: linked.scope, text: content.scope, room: room.scope }, t)),
      ...linkedList(linked.content, lines, { t, room: room.listed }),
    ],
    { ...setting, fallbackText: inert(`${linked.package} ${content.name}. ${facts.join(' · ')}`) },
  );
}
