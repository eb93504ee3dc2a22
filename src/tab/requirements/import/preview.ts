import type { CountyCode } from '#domain/ids.ts';
import type { Workspace } from '#domain/workspace.ts';
import { foldedSpace } from '#usecases/importRequirements.ts';
import type { PastedRequirement } from './pastedRequirement.ts';

/** A requirement before it is brought in, and whether it is there already, in the list or further up in the text. */
export type PreviewLine = PastedRequirement & { readonly mark: 'new' | 'known' | 'twice' };

type Target = { readonly region: CountyCode | undefined; readonly document: string };

/** What of the pasted text would be brought in; the verb itself leaves out the same. */
export function previewOf(
  workspace: Workspace,
  { region, document }: Target,
  found: readonly PastedRequirement[],
): readonly PreviewLine[] {
  const name = foldedSpace(document);
  const own = workspace.regionalRequirements.all.filter(
    ({ value }) => value.region === region && foldedSpace(value.source.document) === name,
  );
  const known = new Set(own.map(({ value }) => foldedSpace(value.text)));
  const met = new Set<string>();
  return found.map((each) => {
    const text = foldedSpace(each.text);
    const mark = known.has(text) ? 'known' : met.has(text) ? 'twice' : 'new';
    met.add(text);
    return { ...each, mark };
  });
}
