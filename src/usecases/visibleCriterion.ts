import { isPublished, isUnderRevision, type Criterion } from '#domain/criterion.ts';
import { hashOf, contentOf } from '#domain/edition.ts';
import { may, type Actor } from '#domain/role.ts';
import { collectionOf, type Held, type Workspace } from '#domain/workspace.ts';
import { editionsOf } from './lookUp.ts';
import { isInvitedOnly, isOutForComment, maySee } from './maySee.ts';
import { visitorsWorkspace } from './visitor.ts';

/**
 * A criterion as somebody may see it: the working copy for who reads drafts, for others what is in force. Rule K18 in
 * docs/spec/criteria.md.
 *
 * @returns undefined where the person sees nothing of it
 */
export function visibleCriterion(
  workspace: Workspace,
  actor: Actor,
  held: Held<Criterion>,
): Held<Criterion> | undefined {
  if (may.readDrafts(actor)) return held;
  if (isInvitedOnly(actor) && isOutForComment(held.value)) return held;
  return maySee(actor, held.value) ? inForce(workspace, held) : undefined;
}

/**
 * What of a criterion is in force: its published edition, whatever the working copy has become. One that was published
 * before that was noted down is in force as it stands.
 *
 * @returns undefined where nothing is, or its edition is damaged or gone
 */
export function inForce(workspace: Workspace, held: Held<Criterion>): Held<Criterion> | undefined {
  const { value } = held;
  const { publishedEdition: hash } = value;
  if (hash === undefined) return isPublished(value) ? held : undefined;
  if (!isPublished(value) && !isUnderRevision(value)) return undefined;
  if (isPublished(value) && hashOf(contentOf(value)) === hash) return held;
  return publishedCopy(workspace, held);
}

/**
 * The workspace as somebody may see its criteria: the same for who reads drafts, for others with what is in force in the
 * place of what is worked on, and without what was never published. Made once for each snapshot of the lists.
 */
export function visibleWorkspace(workspace: Workspace, actor: Actor): Workspace {
  if (may.readDrafts(actor)) return workspace;
  if (actor.isVisitor) return visitorsWorkspace(workspace, readersCriteria(workspace));
  const ready = readersViews.get(workspace);
  if (ready !== undefined) return ready;
  const view = { ...workspace, criteria: readersCriteria(workspace) };
  readersViews.set(workspace, view);
  return view;
}

const readersViews = new WeakMap<Workspace, Workspace>();

/** What of all lists changes most often leaves the criteria as they are. */
function readersCriteria(workspace: Workspace): Workspace['criteria'] {
  const known = readersOf.get(workspace.criteria.all);
  if (known?.editions === workspace.editions.all) return known.criteria;
  const criteria = collectionOf(workspace.criteria.all.flatMap((held) => inForce(workspace, held) ?? []));
  readersOf.set(workspace.criteria.all, { editions: workspace.editions.all, criteria });
  return criteria;
}

const readersOf = new WeakMap<
  readonly Held<Criterion>[],
  { readonly editions: Workspace['editions']['all']; readonly criteria: Workspace['criteria'] }
>();

/** Advice and the day of review are no part of an edition: while the text is revised they are the revision's. */
function publishedCopy(workspace: Workspace, held: Held<Criterion>): Held<Criterion> | undefined {
  const edition = editionsOf(workspace, held.value.id).find(({ value }) => value.hash === held.value.publishedEdition);
  if (edition === undefined) return undefined;
  const outside = isPublished(held.value) ? {} : { guidance: '', nextReview: undefined };
  return {
    ...held,
    written: edition.written,
    value: { ...held.value, ...edition.value.content, ...outside, status: 'published' },
  };
}
