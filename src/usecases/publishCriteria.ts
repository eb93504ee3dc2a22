import type { Criterion, CriterionStatus } from '#domain/criterion.ts';
import { contentOf, hashOf } from '#domain/edition.ts';
import type { CriterionId, EditionHash } from '#domain/ids.ts';
import type { Moment } from '#domain/moment.ts';
import { err, ok, type Result } from '#domain/result.ts';
import { may, type Actor } from '#domain/role.ts';
import { statusAfter } from '#domain/transitions.ts';
import type { Change, Creation, Held, Update, Workspace } from '#domain/workspace.ts';
import { isDecided } from './decisionsOn.ts';
import { criterionById } from './lookUp.ts';

export type PublishCriteria = {
  readonly criteria: readonly CriterionId[];
  /** Published criteria whose place these take. */
  readonly supersedes?: readonly CriterionId[] | undefined;
};

export type PublishCriteriaRefusal =
  | { readonly kind: 'mayNotPublish' }
  | { readonly kind: 'nothingChosen' }
  | { readonly kind: 'criterionMissing'; readonly id: CriterionId }
  | { readonly kind: 'wrongStatus'; readonly id: CriterionId; readonly status: CriterionStatus }
  | { readonly kind: 'notDecided'; readonly id: CriterionId }
  | { readonly kind: 'supersedesItself'; readonly id: CriterionId }
  | { readonly kind: 'notInForce'; readonly id: CriterionId; readonly status: CriterionStatus };

/** Puts decided criteria in force, and takes those out whose place they take. Rules J12–J14 in docs/spec/packages.md. */
export function publishCriteria(
  workspace: Workspace,
  actor: Actor,
  { criteria, supersedes = [] }: PublishCriteria,
  at: Moment,
): Result<readonly Change[], PublishCriteriaRefusal> {
  if (!may.publish(actor)) return err({ kind: 'mayNotPublish' });
  if (criteria.length === 0) return err({ kind: 'nothingChosen' });
  const changes: Publication[] = [];
  for (const id of new Set(criteria)) {
    const published = publishOne(workspace, id, at);
    if (!published.ok) return published;
    changes.push(published.value);
  }
  for (const id of new Set(supersedes)) {
    if (criteria.includes(id)) return err({ kind: 'supersedesItself', id });
    const superseded = supersedeOne(workspace, id, { by: criteria, at });
    if (!superseded.ok) return superseded;
    changes.push(superseded.value);
  }
  return ok(inOrder(changes));
}

/** What stands in force, and the line of the log that says so. */
export type Publication = { readonly status: Update<'criteria' | 'packages'>; readonly event: Creation<'events'> };

/** The log last: what it tells has happened then. */
export function inOrder(publications: readonly Publication[]): readonly Change[] {
  return [...publications.map(({ status }) => status), ...publications.map(({ event }) => event)];
}

/** Whether a criterion is in force as exactly this edition, under revision or not. */
export function isInForce(
  workspace: Workspace,
  { criterion, edition }: { readonly criterion: CriterionId; readonly edition: EditionHash },
): boolean {
  const working = criterionById(workspace, criterion)?.value;
  if (working?.publishedEdition !== edition) return false;
  return working.status !== 'superseded' && working.status !== 'repealed';
}

/** Whether the working copy is what was decided, so that it may be published. */
export function isPublishable(workspace: Workspace, { value }: Held<Criterion>): boolean {
  if (statusAfter('publish', value.status) === undefined) return false;
  return isDecided(workspace, { kind: 'criterion', criterion: value.id, edition: hashOf(contentOf(value)) });
}

/** @param base one that is publishable */
export function publication(base: Held<Criterion>, at: Moment): Publication {
  const { id, publishedEdition: before } = base.value;
  const publishedEdition = hashOf(contentOf(base.value));
  const event = { kind: 'published', subject: id, before: before ?? '', after: publishedEdition, note: '' } as const;
  return {
    status: { kind: 'update', list: 'criteria', base, value: { ...base.value, status: 'published', publishedEdition } },
    event: { kind: 'create', list: 'events', value: { ...event, key: at.newKey(), at: at.now } },
  };
}

function publishOne(workspace: Workspace, id: CriterionId, at: Moment): Result<Publication, PublishCriteriaRefusal> {
  const base = criterionById(workspace, id);
  if (base === undefined) return err({ kind: 'criterionMissing', id });
  const { status } = base.value;
  if (statusAfter('publish', status) === undefined) return err({ kind: 'wrongStatus', id, status });
  return isPublishable(workspace, base) ? ok(publication(base, at)) : err({ kind: 'notDecided', id });
}

function supersedeOne(
  workspace: Workspace,
  id: CriterionId,
  { by, at }: { readonly by: readonly CriterionId[]; readonly at: Moment },
): Result<Publication, PublishCriteriaRefusal> {
  const base = criterionById(workspace, id);
  if (base === undefined) return err({ kind: 'criterionMissing', id });
  const { status: before } = base.value;
  const status = statusAfter('supersede', before);
  if (status === undefined) return err({ kind: 'notInForce', id, status: before });
  const event = { kind: 'moved', subject: id, before, after: status, note: by.join(', ') } as const;
  return ok({
    status: { kind: 'update', list: 'criteria', base, value: { ...base.value, status } },
    event: { kind: 'create', list: 'events', value: { ...event, key: at.newKey(), at: at.now } },
  });
}
