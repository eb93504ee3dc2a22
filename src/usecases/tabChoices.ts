import type { ProductGroupCode, RowKey } from '#domain/ids.ts';
import { may, type Actor } from '#domain/role.ts';
import type { Workspace } from '#domain/workspace.ts';
import { packagePictures } from './packagePicture.ts';
import { maySee } from './maySee.ts';

export type Choice<K> = { readonly key: K; readonly name: string };

/** What a tab of a channel or chat can be about, as the person who adds it sees the lists. */
export type TabChoices = {
  /** Groups that hold a criterion the person sees, by name. */
  readonly productGroups: readonly Choice<ProductGroupCode>[];
  readonly packages: readonly Choice<RowKey>[];
  /** What is open first, then what closed last. */
  readonly consultations: readonly Choice<RowKey>[];
};

/** Rule TB2 in docs/spec/teams-tab.md. */
export function tabChoices(workspace: Workspace, actor: Actor): TabChoices {
  const used = new Set(
    workspace.criteria.all.filter(({ value }) => maySee(actor, value)).flatMap(({ value }) => value.productGroups),
  );
  const consultations = may.readDrafts(actor) ? workspace.consultations.all : [];
  return {
    productGroups: workspace.productGroups.all
      .filter(({ value }) => used.has(value.code))
      .map(({ value }) => ({ key: value.code, name: value.name }))
      .toSorted(byName),
    packages: packagePictures(workspace, actor)
      .map(({ held, content }) => ({ key: held.value.key, name: content.name }))
      .toSorted(byName),
    consultations: consultations
      .toSorted((a, b) => (a.value.state === b.value.state ? latest(a.value, b.value) : openFirst(a.value)))
      .map(({ value }) => ({ key: value.key, name: value.title })),
  };
}

const SWEDISH = new Intl.Collator('sv');
const byName = (a: Choice<string>, b: Choice<string>): number => SWEDISH.compare(a.name, b.name);
const latest = (a: { readonly closesOn: string }, b: { readonly closesOn: string }): number =>
  a.closesOn > b.closesOn ? -1 : 1;
const openFirst = ({ state }: { readonly state: 'open' | 'closed' }): number => (state === 'open' ? -1 : 1);
