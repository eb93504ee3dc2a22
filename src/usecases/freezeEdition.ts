import type { Criterion } from '#domain/criterion.ts';
import { contentOf, hashOf, versionOf, type ChangeClass, type Edition, type EditionContent } from '#domain/edition.ts';
import type { EditionHash } from '#domain/ids.ts';
import type { Moment } from '#domain/moment.ts';
import type { Creation, Workspace } from '#domain/workspace.ts';
import { editionsOf } from './lookUp.ts';

type Freezing = {
  readonly at: Moment;
  readonly comment: string;
  /** Somebody answers for it that nothing but the wording changed. */
  readonly isEditorial?: boolean;
};

/** The edition with the criterion's present content: the one there is, or a new one to be created. */
export function freezeEdition(
  workspace: Workspace,
  criterion: Criterion,
  { at, comment, isEditorial = false }: Freezing,
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
    changeClass: isEditorial ? 'editorial' : changeClassOf(held[0]?.content, content),
    frozenAt: at.now,
    comment,
  };
  return { hash, changes: [{ kind: 'create', list: 'editions', value }] };
}

/** What a supplier has to meet or show; the rest explains it. */
const DEMANDS = ['text', 'evidence', 'exemptions'] as const;

/** What can be told without a person's judgement; whether a changed text means something else, a person says. */
function changeClassOf(before: EditionContent | undefined, after: EditionContent): ChangeClass {
  if (before === undefined) return 'first';
  if (before.level !== after.level || before.kind !== after.kind) return 'levelOrKind';
  const isSame = DEMANDS.every((text) => before[text] === after[text]);
  return isSame && before.evidenceKinds.join() === after.evidenceKinds.join() ? 'clarification' : 'meaning';
}
