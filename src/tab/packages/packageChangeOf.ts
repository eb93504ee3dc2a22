import { criterionFields } from '#documents/criterionFields.ts';
import type { ChangedCriterion, PackageChange } from '#documents/packageChangesDocument.ts';
import type { CriterionStatus } from '#domain/criterion.ts';
import type { EditionContent } from '#domain/edition.ts';
import type { Instant } from '#domain/ids.ts';
import type { Workspace } from '#domain/workspace.ts';
import { criterionById } from '#usecases/lookUp.ts';
import type { ItemChange, PackageChanges, ShownItem } from '#usecases/packageChanges.ts';
import type { Texts } from '../start/texts.ts';
import type { PackageTexts } from './packageTexts.ts';

/** Under whose name Word shows the changes: several people may have made them. */
const AUTHOR = 'Samsyn';

/** The two sides of a change document and what stands on every page of it. */
export type ChangeSides = {
  readonly name: string;
  /** Versions; undefined where there was nothing before. */
  readonly from: number | undefined;
  readonly to: number;
  readonly status: CriterionStatus;
  /** Whether the later side is what is in force. */
  readonly isPublished: boolean;
  readonly at: Instant;
};

/** What changed in a package, as it is read, ready to be written. */
export function packageChangeOf(
  workspace: Workspace,
  changes: PackageChanges,
  { sides, texts, words }: { readonly sides: ChangeSides; readonly texts: Texts; readonly words: PackageTexts },
): PackageChange {
  return {
    name: sides.name,
    from: sides.from,
    to: sides.to,
    status: texts.terms.status[sides.status],
    isPublished: sides.isPublished,
    facts: changes.facts.map(({ field, before, after }) => ({ label: words.fact[field], before, after })),
    criteria: changes.items.flatMap((item) => criterionOf(workspace, item, { texts, words }) ?? []),
    unchanged: changes.items.filter(({ kind }) => kind === 'unchanged').map(({ id }) => id),
    author: AUTHOR,
    at: sides.at,
    language: texts.language,
  };
}

type Words = { readonly texts: Texts; readonly words: PackageTexts };

function criterionOf(workspace: Workspace, change: ItemChange, said: Words): ChangedCriterion | undefined {
  if (change.kind === 'unchanged') return undefined;
  const { terms } = said.texts;
  const side = change.kind === 'removed' ? change.before : change.after;
  const status = criterionById(workspace, change.id)?.value.status;
  return {
    kind: change.kind,
    identity: [change.id, terms.version(side.version), ...(status ? [terms.status[status]] : [])].join(' · '),
    title: side.content?.title ?? change.id,
    fields: change.kind === 'removed' ? [] : fieldsOf(change, said),
  };
}

const NOTHING: Pick<EditionContent, 'title' | 'text' | 'evidence' | 'followUp' | 'rationale'> &
  Pick<EditionContent, 'exemptions' | 'englishText' | 'evidenceKinds' | 'level' | 'kind'> = {
  title: '',
  text: '',
  evidence: '',
  followUp: '',
  rationale: '',
  exemptions: '',
  englishText: '',
  evidenceKinds: [],
  level: undefined,
  kind: undefined,
};

function fieldsOf(
  change: Extract<ItemChange, { readonly after: ShownItem }>,
  { texts, words }: Words,
): ChangedCriterion['fields'] {
  const { before, after } = 'before' in change ? change : { before: undefined, after: change.after };
  const use = (side: ShownItem | undefined): string =>
    side === undefined
      ? ''
      : [side.item.isMandatory ? words.page.mandatory : words.page.optional, side.item.note]
          .filter((part) => part !== '')
          .join('. ');
  const is = after.content;
  const was = before?.content ?? (is && { ...NOTHING, id: is.id });
  const fields = is && was ? criterionFields(was, is, texts).filter((field) => field.before !== field.after) : [];
  const own = { label: words.form.use(change.id), before: use(before), after: use(after) };
  return [
    ...(own.before === own.after ? [] : [own]),
    ...fields.filter(({ label }) => label !== texts.terms.field.title),
  ];
}
