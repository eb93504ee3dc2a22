import type { Criterion } from '#domain/criterion.ts';
import type { ProductGroupCode, RowKey } from '#domain/ids.ts';
import type { Held, Workspace } from '#domain/workspace.ts';
import type { Alias } from '#language/alignment/aligner.ts';
import { decisionsIn, libraryCriterion, vocabularyEntries } from '#usecases/languageLibrary.ts';
import { productGroupByCode } from '#usecases/lookUp.ts';
import type { LanguageSource } from './openLanguageWork.ts';
import { piecesOf } from './postInTurn.ts';

export type FedWork = Pick<LanguageSource, 'putInTurn' | 'remove' | 'learnWords' | 'learnDecisions' | 'onStart'>;

/** What a worker has been told. */
type Fed = {
  readonly workspace: Workspace | undefined;
  readonly criteria: ReadonlyMap<RowKey, Held<Criterion>>;
  readonly decisions: readonly Alias[];
};

const NOTHING: Fed = { workspace: undefined, criteria: new Map(), decisions: [] };

/**
 * Keeps a language worker's library as the lists are: each snapshot costs what has changed since the one before it, and a
 * worker that starts is told all. While none runs nothing is done.
 *
 * @returns to be called with each snapshot
 */
export function followWorkspace(work: FedWork): (workspace: Workspace) => void {
  let newest: Workspace | undefined;
  let fed: Fed | undefined;
  work.onStart(() => {
    fed = newest === undefined ? NOTHING : feed(work, NOTHING, newest);
  });
  return (workspace) => {
    newest = workspace;
    if (fed !== undefined) fed = feed(work, fed, workspace);
  };
}

function feed(work: FedWork, before: Fed, workspace: Workspace): Fed {
  const old = before.workspace;
  // Words before criteria: these are read with them.
  if (old?.terms !== workspace.terms)
    work.learnWords(workspace.terms.all.flatMap(({ value }) => vocabularyEntries(value)));
  const criteria = feedCriteria(work, before, workspace);
  const decisions = decisionsAfter(before, workspace);
  if (decisions !== before.decisions) work.learnDecisions(decisions);
  return { workspace, criteria, decisions };
}

function feedCriteria(work: FedWork, before: Fed, workspace: Workspace): Fed['criteria'] {
  const old = before.workspace;
  if (old?.criteria === workspace.criteria && old.productGroups === workspace.productGroups) return before.criteria;
  const criteria = new Map(workspace.criteria.all.map((held) => [held.value.key, held]));
  const renamed = old === undefined ? new Set<ProductGroupCode>() : changedGroups(old, workspace);
  const gone = [...before.criteria.keys()].filter((key) => !criteria.has(key));
  const changed = [...criteria.values()].filter(
    (held) =>
      before.criteria.get(held.value.key) !== held || held.value.productGroups.some((code) => renamed.has(code)),
  );
  if (gone.length > 0) work.remove(gone);
  if (changed.length > 0)
    work.putInTurn(
      piecesOf(changed).map((piece) => () => piece.map(({ value }) => libraryCriterion(workspace, value))),
    );
  return criteria;
}

/** Groups that are not what they were: a name, or codes. */
function changedGroups(before: Workspace, after: Workspace): ReadonlySet<ProductGroupCode> {
  if (before.productGroups === after.productGroups) return new Set();
  const codes = [...before.productGroups.all, ...after.productGroups.all].map(({ value }) => value.code);
  return new Set(codes.filter((code) => productGroupByCode(before, code) !== productGroupByCode(after, code)));
}

/** The same array as long as nobody has decided anything else: criteria come and go more often than they mean another row. */
function decisionsAfter({ workspace: old, decisions }: Fed, workspace: Workspace): readonly Alias[] {
  if (old?.regionalRequirements === workspace.regionalRequirements && old.criteria === workspace.criteria)
    return decisions;
  const now = decisionsIn(workspace);
  const isSame = now.length === decisions.length && now.every((alias, at) => isSameAlias(alias, decisions[at]));
  return isSame ? decisions : now;
}

function isSameAlias(one: Alias, other: Alias | undefined): boolean {
  return one.text === other?.text && one.criterion === other.criterion && one.verdict === other.verdict;
}
