import type { Edition } from '#domain/edition.ts';
import type { EditionHash } from '#domain/ids.ts';
import type { Actor } from '#domain/role.ts';
import type { CriterionPicture } from '#usecases/criterionPicture.ts';

/** The edition that somebody knows a criterion by, where the text is another now. */
export type KnownEdition = {
  readonly edition: Edition;
  readonly from:
    | { readonly kind: 'card' }
    /** The region's contact answered it. */
    | { readonly kind: 'answer'; readonly region: string }
    /** The regions are asked about it. */
    | { readonly kind: 'consultation' };
};

/**
 * What a person knows a criterion by: the card they have before them, else what their region answered, else what all
 * regions were asked.
 *
 * @param shown what the card showed before, where that was an edition
 * @returns `undefined` when that is the text as it stands, or is not kept
 */
export function knownEdition(
  picture: CriterionPicture,
  shown: EditionHash | undefined,
  actor: Actor | undefined,
): KnownEdition | undefined {
  const { editions, hash, consultation, standing } = picture;
  const earlier = (known: EditionHash): Edition | undefined =>
    known === hash ? undefined : editions.find(({ value }) => value.hash === known)?.value;

  const onCard = shown && earlier(shown);
  if (onCard) return { edition: onCard, from: { kind: 'card' } };

  for (const { region, answer } of standing?.regions ?? []) {
    if (answer.kind !== 'stale' || actor?.speaksFor.includes(region.code) !== true) continue;
    const answered = earlier(answer.position.value.edition);
    if (answered) return { edition: answered, from: { kind: 'answer', region: region.name } };
  }

  const asked = consultation?.held.value.state === 'open' ? earlier(consultation.item.edition) : undefined;
  return asked && { edition: asked, from: { kind: 'consultation' } };
}
