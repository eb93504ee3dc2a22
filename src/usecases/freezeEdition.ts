import type { Criterion } from '#domain/criterion.ts';
import { contentOf, hashOf, versionOf, type ChangeClass, type Edition, type EditionContent } from '#domain/edition.ts';
import type { EditionHash } from '#domain/ids.ts';
import type { Moment } from '#domain/moment.ts';
import type { Creation, Workspace } from '#domain/workspace.ts';
import { editionsOf } from './lookUp.ts';

/** The edition with the criterion's present content: the one there is, or a new one to be created. */
export function freezeEdition(
  workspace: Workspace,
  criterion: Criterion,
  { at, comment }: { readonly at: Moment; readonly comment: string },
): { readonly hash: EditionHash; readonly changes: readonly Creation<'editions'>[] } {
  const content = contentOf(criterion);
  const hash = hashOf(content);
  const held = editionsOf(workspace, criterion.id).map((edition) => edition.value);
  if (held.some((edition) => edition.hash === hash)) return { hash, changes: [] };

  const value: Edition = {
    key: at.newKey(),
    version: versionOf(criterion, held),
    hash,
    content,
    changeClass: changeClassOf(held[0]?.content, content),
    frozenAt: at.now,
    comment,
  };
  return { hash, changes: [{ kind: 'create', list: 'editions', value }] };
}

/** What can be told without a person's judgement; whether a changed text means something else, a person says. */
function changeClassOf(before: EditionContent | undefined, after: EditionContent): ChangeClass {
  if (before === undefined) return 'first';
  if (before.level !== after.level || before.kind !== after.kind) return 'levelOrKind';
  return before.text === after.text && before.evidence === after.evidence ? 'clarification' : 'meaning';
}
