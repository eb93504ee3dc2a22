import type { CriteriaPackage, PackageItem } from '#domain/criteriaPackage.ts';
import { CRITERION_STATUSES } from '#domain/criterion.ts';
import {
  criterionId,
  day,
  email,
  instant,
  packageHash,
  productGroupCode,
  rowKey,
  type Instant,
  type ProductGroupCode,
  type RowKey,
} from '#domain/ids.ts';
import type { Held } from '#domain/workspace.ts';
import type { Draft } from '#replica/outbox/draftStore.ts';
import type { Pending } from '#replica/replica.ts';
import { packageDraftOf, type PackageDraft } from '#usecases/savePackage.ts';
import { keptShape, type KeptShape } from '../start/keptShape.ts';

/** A draft as the form holds it: a new one may lack its group. */
export type FormDraft = Omit<PackageDraft, 'productGroup'> & { readonly productGroup: ProductGroupCode | undefined };

export const EMPTY_PACKAGE: FormDraft = {
  name: '',
  productGroup: undefined,
  items: [],
  scope: '',
  definitions: '',
  guidance: '',
  transition: '',
  validFrom: undefined,
  validTo: undefined,
  replaces: undefined,
};

/** What a form for a package begins with. */
export type BegunPackage = {
  /** The row as it was when the person began, which may have been before this page. */
  readonly base: Held<CriteriaPackage> | undefined;
  readonly draft: FormDraft;
  /** A change in the outbox that waits for its person; saving replaces it. */
  readonly replaces: string | undefined;
  /** When the draft that is filled in was typed; `undefined` when there is none. */
  readonly keptAt: Instant | undefined;
};

type Beginning = {
  readonly current: Held<CriteriaPackage> | undefined;
  readonly stuck: Pending | undefined;
  readonly kept: Draft | undefined;
};

export function draftPlaceOf(key: RowKey | undefined): string {
  return `packages/${key ?? 'new'}`;
}

/** With the draft if there is one, else with what waits for the person, else with the row. */
export function begunPackage({ current, stuck, kept }: Beginning): BegunPackage {
  const shape = keptShape(kept?.values);
  const draft = draftIn(shape?.inside('draft'));
  if (kept && shape && draft) {
    const base = kept.base === current?.revision ? current : heldIn(shape.inside('base'), current, kept.base);
    return { base, draft, replaces: shape.text('replaces'), keptAt: kept.keptAt };
  }
  const { change, id } = stuck ?? {};
  if (change?.list === 'packages') {
    const base = change.kind === 'update' ? change.base : undefined;
    return { base, draft: packageDraftOf(change.value), replaces: id, keptAt: undefined };
  }
  const now = current === undefined ? EMPTY_PACKAGE : packageDraftOf(current.value);
  return { base: current, draft: now, replaces: undefined, keptAt: undefined };
}

/** What to keep of a form, so that `begunPackage` finds it again. */
export function keptPackage({ base, draft, replaces }: Omit<BegunPackage, 'keptAt'>): Omit<Draft, 'keptAt'> {
  const begun = base && {
    draft: writtenDraft(packageDraftOf(base.value)),
    status: base.value.status,
    publishedEdition: base.value.publishedEdition,
    rowId: base.rowId,
    written: base.written,
  };
  return { values: { draft: writtenDraft(draft), base: begun, replaces }, base: base?.revision };
}

/** Lines of a package as texts, which is what can be read back of anything. */
function writtenDraft({ items, ...draft }: FormDraft) {
  return {
    ...draft,
    items: items.map(({ criterion, isMandatory, note }) => `${criterion} ${isMandatory ? '1' : '0'} ${note}`),
  };
}

function itemIn(line: string): readonly PackageItem[] {
  const [, id = '', use = '', note = ''] = /^(\S+) ([01]) ([^]*)$/u.exec(line) ?? [];
  const criterion = criterionId(id);
  return criterion === undefined ? [] : [{ criterion, isMandatory: use === '1', note }];
}

/** The row as it was then; what cannot change in a form is taken from the row as it stands now. */
function heldIn(
  kept: KeptShape | undefined,
  current: Held<CriteriaPackage> | undefined,
  revision: string | undefined,
): Held<CriteriaPackage> | undefined {
  const [draft, signed] = [draftIn(kept?.inside('draft')), kept?.inside('written')];
  const [at, status] = [instant(signed?.text('at') ?? ''), kept?.oneOf('status', CRITERION_STATUSES)];
  const group = draft?.productGroup;
  if (!draft || !group || !current || revision === undefined || !at || !status) return current;
  const written = { email: email(signed?.text('email') ?? ''), name: signed?.text('name') ?? '', at };
  const publishedEdition = packageHash(kept?.text('publishedEdition') ?? '');
  const value = { ...current.value, ...draft, productGroup: group, status, publishedEdition };
  return { ...current, value, written, revision, rowId: kept?.text('rowId') ?? '' };
}

/** @returns undefined when it is no draft of this form */
function draftIn(kept: KeptShape | undefined): FormDraft | undefined {
  const name = kept?.text('name');
  if (!kept || name === undefined) return undefined;
  return {
    name,
    productGroup: productGroupCode(kept.text('productGroup') ?? ''),
    items: kept.texts('items').flatMap(itemIn),
    scope: kept.text('scope') ?? '',
    definitions: kept.text('definitions') ?? '',
    guidance: kept.text('guidance') ?? '',
    transition: kept.text('transition') ?? '',
    validFrom: day(kept.text('validFrom') ?? ''),
    validTo: day(kept.text('validTo') ?? ''),
    replaces: rowKey(kept.text('replaces') ?? ''),
  };
}

/** Whether two drafts say the same. */
export function isSameDraft(one: FormDraft, other: FormDraft): boolean {
  return JSON.stringify(writtenDraft(one)) === JSON.stringify(writtenDraft(other));
}
