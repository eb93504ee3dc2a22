import { statusAfter } from '#domain/transitions.ts';
import type { CriterionPicture } from '#usecases/criterionPicture.ts';
import { packagesInForceWith } from '#usecases/packagesWith.ts';
import { useDecisionTexts } from '../decisions/decisionTexts.ts';
import { Repeal } from '../decisions/Repeal.tsx';
import type { Repealable } from '../decisions/repealable.ts';
import { useWorkspace } from '../start/session.ts';

/** The steering group takes the criterion out of force. Offered where what would be repealed is frozen. */
export default function RepealCriterion({ picture }: { readonly picture: CriterionPicture }) {
  const { repeal: words } = useDecisionTexts();
  const workspace = useWorkspace();
  const { id, status, publishedEdition } = picture.criterion.value;
  const edition = publishedEdition ?? picture.hash;
  const isFrozen = picture.editions.some(({ value }) => value.hash === edition);
  const holding = packagesInForceWith(workspace, id).map(({ content }) => content.name);
  const repealable: Repealable = {
    subject: { kind: 'criterion', criterion: id, edition },
    name: id,
    consequences: [
      publishedEdition === undefined ? words.criterion.neverInForce : words.criterion.regions,
      ...(holding.length === 0 ? [] : [words.criterion.packages(holding)]),
      words.stays,
    ],
  };
  return <Repeal repealable={isFrozen && statusAfter('repeal', status) !== undefined ? repealable : undefined} />;
}
