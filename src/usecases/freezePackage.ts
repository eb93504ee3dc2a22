import {
  packageContentOf,
  packageHashOf,
  type CriteriaPackage,
  type PackageContent,
  type PackageEdition,
} from '#domain/criteriaPackage.ts';
import type { CriterionId, EditionHash, PackageHash } from '#domain/ids.ts';
import type { Moment } from '#domain/moment.ts';
import type { Creation, Workspace } from '#domain/workspace.ts';
import { packageEditionsOf } from './lookUp.ts';

type Frozen = { readonly hash: PackageHash; readonly changes: readonly Creation<'packageEditions'>[] };

/**
 * The package edition with the present content and these editions of its criteria: the one there is, or a new one to
 * be created.
 *
 * @param editionOf the edition that each criterion of the package is frozen as
 */
export function freezePackage(
  workspace: Workspace,
  working: CriteriaPackage,
  { editionOf, at }: { readonly editionOf: (criterion: CriterionId) => EditionHash; readonly at: Moment },
): Frozen {
  return freezeContent(workspace, packageContentOf(working, editionOf), at);
}

export function freezeContent(workspace: Workspace, content: PackageContent, at: Moment): Frozen {
  const hash = packageHashOf(content);
  const held = packageEditionsOf(workspace, content.package).map(({ value }) => value);
  if (held.some((edition) => edition.hash === hash)) return { hash, changes: [] };

  const version = Math.max(0, ...held.map((edition) => edition.version)) + 1;
  const value: PackageEdition = { key: at.newKey(), version, hash, content, frozenAt: at.now };
  return { hash, changes: [{ kind: 'create', list: 'packageEditions', value }] };
}

/** Whether the working copy reads as an edition of it, the editions of its criteria apart. */
export function readsAs(working: CriteriaPackage, { content, hash }: PackageEdition): boolean {
  const editions = new Map(content.items.map(({ criterion, edition }) => [criterion, edition]));
  if (working.items.some(({ criterion }) => !editions.has(criterion))) return false;
  return packageHashOf(packageContentOf(working, (id) => editions.get(id) ?? missing(id))) === hash;
}

function missing(id: CriterionId): never {
  throw new RangeError(`${id} is not in the edition, though it was looked for.`);
}
