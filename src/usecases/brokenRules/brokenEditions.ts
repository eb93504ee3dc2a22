import type { PackageEdition } from '#domain/criteriaPackage.ts';
import type { Edition } from '#domain/edition.ts';
import type { Held, Workspace } from '#domain/workspace.ts';
import { editionsOf, packageEditionsOf } from '../lookUp.ts';
import { brokenBy, foundOnce, type BrokenRule, type Found } from './brokenRule.ts';

/** Frozen copies of criteria whose hash does not fit, or that another is a copy of. */
export const brokenEditions = foundOnce(
  ({ editions }: Workspace) => [editions.all],
  (workspace) => {
    const groups = grouped(workspace.editions.all, ({ content }) => content.id);
    return [...groups].flatMap(([id, rows]) =>
      faults(rows, editionsOf(workspace, id)).flatMap(([held, found]) =>
        brokenBy('editions', held, [`${id} v${held.value.version}`, found]),
      ),
    );
  },
);

/** The same of packages. */
export const brokenPackageEditions = foundOnce(
  ({ packageEditions }: Workspace) => [packageEditions.all],
  (workspace): readonly BrokenRule[] => {
    const groups = grouped(workspace.packageEditions.all, ({ content }) => content.package);
    return [...groups].flatMap(([key, rows]) =>
      faults(rows, packageEditionsOf(workspace, key)).flatMap(([held, found]) =>
        brokenBy('packageEditions', held, [`${held.value.content.name} v${held.value.version}`, found]),
      ),
    );
  },
);

type Frozen = Pick<Edition | PackageEdition, 'key' | 'version' | 'hash' | 'frozenAt'>;

/** @param intact those of the rows whose hash fits: worked out once for everybody who asks */
function faults<T extends Frozen>(
  rows: readonly Held<T>[],
  intact: readonly Held<T>[],
): readonly (readonly [Held<T>, Found])[] {
  if (rows.length === 1 && intact.length === 1) return [];
  const firsts: Held<T>[] = [];
  const inOrder = intact.toSorted((a, b) => (a.written.at < b.written.at ? -1 : 1));
  const twice = new Map<Held<T>, Held<T>>();
  for (const held of inOrder) {
    const { hash, version } = held.value;
    const earlier = firsts.find(({ value }) => value.hash === hash || value.version === version);
    if (earlier === undefined) firsts.push(held);
    else twice.set(held, earlier);
  }
  return rows.map((held) => {
    if (!intact.includes(held)) return [held, { kind: 'notIntact' }];
    const earlier = twice.get(held);
    return [held, earlier && { kind: 'frozenTwice', version: held.value.version, earlier: earlier.rowId }];
  });
}

function grouped<T, N>(rows: readonly Held<T>[], nameOf: (value: T) => N): ReadonlyMap<N, readonly Held<T>[]> {
  const groups = new Map<N, Held<T>[]>();
  for (const held of rows) {
    const group = groups.get(nameOf(held.value));
    if (group === undefined) groups.set(nameOf(held.value), [held]);
    else group.push(held);
  }
  return groups;
}
