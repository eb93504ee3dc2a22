import type { CriteriaPackage } from '#domain/criteriaPackage.ts';
import { statusAfter } from '#domain/transitions.ts';
import type { Held } from '#domain/workspace.ts';
import { adoptionsOf } from '#usecases/adoptionsOf.ts';
import { decidedPackage } from '#usecases/decisionsOn.ts';
import { useDecisionTexts } from '../decisions/decisionTexts.ts';
import { Repeal } from '../decisions/Repeal.tsx';
import type { Repealable } from '../decisions/repealable.ts';
import { useWorkspace } from '../start/session.ts';

/** The steering group takes the package out of force; its criteria stay as they are. */
export default function RepealPackage({ held }: { readonly held: Held<CriteriaPackage> }) {
  const { repeal: words } = useDecisionTexts();
  const workspace = useWorkspace();
  const { key, name, status, publishedEdition } = held.value;
  const edition = publishedEdition ?? decidedPackage(workspace, key);
  const counts = adoptionsOf(workspace, key)?.counts;
  const adopted = counts === undefined ? 0 : counts.adopted + counts.adoptedWithDeviations;
  const repealable: Repealable | undefined = edition && {
    subject: { kind: 'package', package: key, edition },
    name,
    consequences: [
      publishedEdition === undefined ? words.package.neverInForce : words.package.regions(adopted),
      words.package.criteria,
      words.stays,
    ],
  };
  return <Repeal repealable={statusAfter('repeal', status) === undefined ? undefined : repealable} />;
}
