import { email } from '#domain/ids.ts';
import type { Actor } from '#domain/role.ts';
import { collectionOf, type Collection, type ListName, type Workspace } from '#domain/workspace.ts';

/** An address that belongs to nobody (RFC 2606): no row is a visitor's own. */
const NOBODY = email('besokare@samsyn.invalid');

/**
 * Somebody who is signed in and has no access to the site, where the workspace lets such people read what is in force.
 * What regions have said and done is none of theirs.
 */
export function visitor(): Actor {
  if (NOBODY === undefined) throw new Error('An address of nobody has to be an address.');
  return { email: NOBODY, name: '', roles: new Set(['reader']), speaksFor: [], isVisitor: true };
}

/** What of the lists a visitor sees is built from; all other lists, those that come later too, are empty. */
type Shown = 'regions' | 'productGroups' | 'terms' | 'criteria' | 'editions';

const NONE: Collection<never> = { all: [], byKey: () => undefined };
const NOTHING: Readonly<Record<Exclude<ListName, Shown>, Collection<never>>> = {
  roles: NONE,
  packages: NONE,
  consultations: NONE,
  positions: NONE,
  regionalRequirements: NONE,
  packageEditions: NONE,
  comments: NONE,
  decisions: NONE,
  adoptions: NONE,
  deviations: NONE,
  events: NONE,
  gateSettings: NONE,
  presences: NONE,
  conversations: NONE,
  notices: NONE,
  meetings: NONE,
};

/**
 * The workspace as a visitor sees it: what is in force and how it is sorted. Made once for each snapshot.
 *
 * @param criteria those that are in force, as they are
 */
export function visitorsWorkspace(workspace: Workspace, criteria: Workspace['criteria']): Workspace {
  const ready = views.get(workspace);
  if (ready !== undefined) return ready;
  const { regions, productGroups, terms } = workspace;
  const inForce = new Set(criteria.all.map(({ value }) => value.publishedEdition));
  const editions = collectionOf(workspace.editions.all.filter(({ value }) => inForce.has(value.hash)));
  const view = { ...NOTHING, problems: [], regions, productGroups, terms, criteria, editions };
  views.set(workspace, view);
  return view;
}

const views = new WeakMap<Workspace, Workspace>();
