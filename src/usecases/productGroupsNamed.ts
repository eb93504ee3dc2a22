import type { ProductGroupCode } from '#domain/ids.ts';
import type { Workspace } from '#domain/workspace.ts';

/**
 * The product groups that somebody means by a name: those whose code it is, else those whose name has it, with
 * everything below them in the tree.
 *
 * @param name in any case; empty means none in particular
 */
export function productGroupsNamed(workspace: Workspace, name: string): ReadonlySet<ProductGroupCode> {
  const wanted = name.trim().toLocaleLowerCase('sv');
  const groups = workspace.productGroups.all.map(({ value }) => value);
  if (wanted === '') return new Set();
  const byCode = groups.filter(({ code }) => code.toLocaleLowerCase('sv') === wanted);
  const meant =
    byCode.length > 0 ? byCode : groups.filter((each) => each.name.toLocaleLowerCase('sv').includes(wanted));
  const codes = new Set(meant.map(({ code }) => code));
  // The tree is shallow: each turn takes in what stands right below what is there.
  for (let before = 0; before < codes.size;) {
    before = codes.size;
    for (const { code, parent } of groups) if (parent !== undefined && codes.has(parent)) codes.add(code);
  }
  return codes;
}
