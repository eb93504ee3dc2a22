import {
  packageHashOf,
  type CriteriaPackage,
  type PackageContent,
  type PackageEdition,
} from '#domain/criteriaPackage.ts';
import type { CriterionStatus } from '#domain/criterion.ts';
import { day, type Day, type RowKey } from '#domain/ids.ts';
import { may, type Actor } from '#domain/role.ts';
import type { Held, Workspace } from '#domain/workspace.ts';
import { packageEditionsOf } from './lookUp.ts';
import { presentContent } from './packageChanges.ts';

/** A package as somebody may see it: the working copy for who reads drafts, for others what was published. */
export type PackagePicture = {
  readonly held: Held<CriteriaPackage>;
  readonly content: PackageContent;
  readonly version: number;
  /** Of what is shown: a published edition stays published while the working copy is revised. */
  readonly status: CriterionStatus;
  readonly isWorking: boolean;
  /** The edition that is in force; undefined before it is published and after it is replaced or repealed. */
  readonly inForce: PackageEdition | undefined;
  readonly inForceFrom: Day | undefined;
};

/** Rule J16 in docs/spec/packages.md. @returns undefined where there is no such package, or the person sees nothing of it */
export function packagePicture(workspace: Workspace, actor: Actor, key: RowKey): PackagePicture | undefined {
  const held = workspace.packages.byKey(key);
  if (held === undefined) return undefined;
  const { status } = held.value;
  const published = publishedEditionOf(workspace, held.value);
  const isOver = status === 'superseded' || status === 'repealed';
  const inForce = isOver ? undefined : published;
  const inForceFrom = inForce && beganOn(workspace, held.value, inForce);
  const known = { held, inForce, inForceFrom };
  if (may.readDrafts(actor)) {
    const content = presentContent(workspace, held.value);
    return { ...known, content, version: versionOf(workspace, content), status, isWorking: true };
  }
  if (!may.readPublished(actor) || published === undefined) return undefined;
  const { content, version } = published;
  return { ...known, content, version, status: isOver ? status : 'published', isWorking: false };
}

/** Every package that the person may see, by name. */
export function packagePictures(workspace: Workspace, actor: Actor): readonly PackagePicture[] {
  return workspace.packages.all
    .flatMap(({ value }) => packagePicture(workspace, actor, value.key) ?? [])
    .toSorted((a, b) => a.content.name.localeCompare(b.content.name, 'sv'));
}

/** Whether one is worked on while an edition of it is in force. */
export function isRevised({ inForce, status }: PackagePicture): boolean {
  return inForce !== undefined && status !== 'published';
}

function publishedEditionOf(
  workspace: Workspace,
  { key, publishedEdition }: CriteriaPackage,
): PackageEdition | undefined {
  return packageEditionsOf(workspace, key).find(({ value }) => value.hash === publishedEdition)?.value;
}

function versionOf(workspace: Workspace, content: PackageContent): number {
  const editions = packageEditionsOf(workspace, content.package).map(({ value }) => value);
  const hash = packageHashOf(content);
  const same = editions.find((edition) => edition.hash === hash);
  return same?.version ?? Math.max(0, ...editions.map(({ version }) => version)) + 1;
}

/** The day decided; else that of the publication, which the row has until it is revised and the log after that. */
function beganOn(workspace: Workspace, working: CriteriaPackage, { content, hash }: PackageEdition): Day | undefined {
  if (content.validFrom !== undefined) return content.validFrom;
  if (working.status === 'published') return working.validFrom;
  const logged = workspace.events.all.findLast(
    ({ value }) => value.kind === 'published' && value.subject === working.key && value.after === hash,
  );
  return logged && day(logged.value.note);
}
