import type { CriteriaPackage, PackageEdition } from '#domain/criteriaPackage.ts';
import type { CriterionId } from '#domain/ids.ts';
import { statusAfter } from '#domain/transitions.ts';
import type { Held, Workspace } from '#domain/workspace.ts';
import { editionInForce } from './adoptionsOf.ts';
import { decidedPackageEdition } from './publishPackage.ts';

/** Packages in force that hold a criterion, as the editions that are in force. */
export function packagesInForceWith(workspace: Workspace, criterion: CriterionId): readonly PackageEdition[] {
  return workspace.packages.all
    .flatMap(({ value }) => editionInForce(workspace, value)?.value ?? [])
    .filter((edition) => holds(edition, criterion));
}

/** Packages that are decided with a criterion and wait to be published, which publishes it too. */
export function packagesToPublishWith(workspace: Workspace, criterion: CriterionId): readonly Held<CriteriaPackage>[] {
  return workspace.packages.all.filter((held) => {
    if (statusAfter('publish', held.value.status) === undefined) return false;
    const decided = decidedPackageEdition(workspace, held);
    return decided !== undefined && holds(decided, criterion);
  });
}

function holds({ content }: PackageEdition, criterion: CriterionId): boolean {
  return content.items.some((item) => item.criterion === criterion);
}
