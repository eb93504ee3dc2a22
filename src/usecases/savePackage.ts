import { packageContentOf, type CriteriaPackage, type PackageItem } from '#domain/criteriaPackage.ts';
import { isEditable, type CriterionStatus, type Level } from '#domain/criterion.ts';
import { contentOf, hashOf } from '#domain/edition.ts';
import type { CriterionId, ProductGroupCode } from '#domain/ids.ts';
import { LINE_LIMIT, PACKAGE_LIMIT, TEXT_LIMIT } from '#domain/limits.ts';
import type { Moment } from '#domain/moment.ts';
import { err, ok, type Result } from '#domain/result.ts';
import { may, type Actor } from '#domain/role.ts';
import type { Change, Held, Workspace } from '#domain/workspace.ts';
import { criterionById, productGroupByCode } from './lookUp.ts';

/** What a person edits. Status and published edition follow from elsewhere. */
export type PackageDraft = Omit<CriteriaPackage, 'key' | 'status' | 'publishedEdition'>;

export const PACKAGE_TEXTS = ['scope', 'definitions', 'guidance', 'transition'] as const;
export type PackageText = (typeof PACKAGE_TEXTS)[number];

export type SavePackage = {
  /** The row as it was when the person began; none for a new package. */
  readonly base?: Held<CriteriaPackage> | undefined;
  readonly draft: PackageDraft;
};

export type SavePackageRefusal =
  | { readonly kind: 'mayNotEdit' }
  | { readonly kind: 'notEditable'; readonly status: CriterionStatus }
  | { readonly kind: 'nameMissing' }
  | { readonly kind: 'nameTooLong'; readonly limit: number }
  | { readonly kind: 'textTooLong'; readonly field: PackageText; readonly limit: number }
  | { readonly kind: 'noteTooLong'; readonly id: CriterionId; readonly limit: number }
  | { readonly kind: 'packageTooLong'; readonly limit: number }
  | { readonly kind: 'productGroupUnknown'; readonly code: ProductGroupCode }
  | { readonly kind: 'criterionMissing'; readonly id: CriterionId }
  | { readonly kind: 'outOfForce'; readonly id: CriterionId; readonly status: CriterionStatus }
  | { readonly kind: 'itemTwice'; readonly id: CriterionId }
  | { readonly kind: 'sameNationalTwice'; readonly ids: readonly [CriterionId, CriterionId]; readonly level: Level }
  | { readonly kind: 'endsBeforeItBegins' }
  | { readonly kind: 'replacesItself' }
  | { readonly kind: 'replacedMissing' }
  | { readonly kind: 'nothingChanged' };

export function packageDraftOf(working: CriteriaPackage): PackageDraft {
  const { name, productGroup, items, scope, definitions, guidance, transition, validFrom, validTo, replaces } = working;
  return { name, productGroup, items, scope, definitions, guidance, transition, validFrom, validTo, replaces };
}

/** What the regions answer about stands still: a package on consultation is not edited, as its criteria may be. */
export function isPackageEditable(working: Pick<CriteriaPackage, 'status'>): boolean {
  return isEditable(working) && working.status !== 'inConsultation';
}

/** Saves a new or edited package. Rules J1–J7 in docs/spec/packages.md. */
export function savePackage(
  workspace: Workspace,
  actor: Actor,
  { base, draft }: SavePackage,
  at: Moment,
): Result<readonly Change[], SavePackageRefusal> {
  if (!may.editDrafts(actor)) return err({ kind: 'mayNotEdit' });
  if (base !== undefined && !isPackageEditable(base.value)) {
    return err({ kind: 'notEditable', status: base.value.status });
  }
  const items = draft.items.map((item) => ({ ...item, note: onOneLine(item.note) }));
  const entered: PackageDraft = { ...draft, name: draft.name.trim(), items };
  const value: CriteriaPackage =
    base === undefined
      ? { ...entered, key: at.newKey(), status: 'draft', publishedEdition: undefined }
      : { ...base.value, ...entered };
  const refusal = textRefusal(entered) ?? itemsRefusal(workspace, items) ?? factsRefusal(workspace, value);
  if (refusal !== undefined) return err(refusal);

  if (base === undefined) return ok([{ kind: 'create', list: 'packages', value }]);
  if (isSame(base.value, value)) return err({ kind: 'nothingChanged' });
  return ok([{ kind: 'update', list: 'packages', base, value }]);
}

/** A note is kept on the criterion's own line. */
function onOneLine(note: string): string {
  return note.replace(/\s*[\r\n]+\s*/g, ' ').trim();
}

function textRefusal(draft: PackageDraft): SavePackageRefusal | undefined {
  if (draft.name === '') return { kind: 'nameMissing' };
  if (draft.name.length > LINE_LIMIT) return { kind: 'nameTooLong', limit: LINE_LIMIT };
  const field = PACKAGE_TEXTS.find((name) => draft[name].length > TEXT_LIMIT);
  if (field !== undefined) return { kind: 'textTooLong', field, limit: TEXT_LIMIT };
  const noted = draft.items.find(({ note }) => note.length > LINE_LIMIT);
  return noted && { kind: 'noteTooLong', id: noted.criterion, limit: LINE_LIMIT };
}

/** Each criterion once, and a national criterion once at each level, whatever it is called here (invariant 5). */
function itemsRefusal(workspace: Workspace, items: readonly PackageItem[]): SavePackageRefusal | undefined {
  const met = new Set<CriterionId>();
  const national = new Map<string, CriterionId>();
  for (const { criterion: id } of items) {
    if (met.has(id)) return { kind: 'itemTwice', id };
    met.add(id);
    const held = criterionById(workspace, id);
    if (held === undefined) return { kind: 'criterionMissing', id };
    const { status, source, level } = held.value;
    if (status === 'superseded' || status === 'repealed') return { kind: 'outOfForce', id, status };
    if (source.id === undefined || level === undefined) continue;
    const earlier = national.get(`${source.id} ${level}`);
    if (earlier !== undefined) return { kind: 'sameNationalTwice', ids: [earlier, id], level };
    national.set(`${source.id} ${level}`, id);
  }
  return undefined;
}

function factsRefusal(workspace: Workspace, value: CriteriaPackage): SavePackageRefusal | undefined {
  const { productGroup, validFrom, validTo, replaces, key } = value;
  if (productGroupByCode(workspace, productGroup) === undefined) {
    return { kind: 'productGroupUnknown', code: productGroup };
  }
  if (validFrom !== undefined && validTo !== undefined && validTo < validFrom) return { kind: 'endsBeforeItBegins' };
  if (replaces === key) return { kind: 'replacesItself' };
  if (replaces !== undefined && workspace.packages.byKey(replaces) === undefined) return { kind: 'replacedMissing' };
  return isTooLong(workspace, value) ? { kind: 'packageTooLong', limit: PACKAGE_LIMIT } : undefined;
}

/** Counted with the editions that its criteria would be frozen as now. */
function isTooLong(workspace: Workspace, value: CriteriaPackage): boolean {
  const content = packageContentOf(value, (id) => {
    const held = criterionById(workspace, id);
    if (held === undefined) throw new RangeError(`${id} is looked for before a package is measured.`);
    return hashOf(contentOf(held.value));
  });
  return JSON.stringify(content).length > PACKAGE_LIMIT;
}

function isSame(held: CriteriaPackage, draft: CriteriaPackage): boolean {
  const lines = ({ items }: CriteriaPackage): string =>
    JSON.stringify(items.map(({ criterion, isMandatory, note }) => [criterion, isMandatory, note]));
  const isAsHeld = ([field, value]: [string, unknown]) => field === 'items' || Reflect.get(held, field) === value;
  return lines(held) === lines(draft) && Object.entries(draft).every(isAsHeld);
}
