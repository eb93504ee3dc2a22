import type { Criterion, Derivation, EvidenceKind, Kind, Level, Origin } from '#domain/criterion.ts';
import { contentOf, isTooLongToFreeze } from '#domain/edition.ts';
import type { CriterionId, ProductGroupCode, RowKey } from '#domain/ids.ts';
import { EDITION_LIMIT, LINE_LIMIT, TEXT_LIMIT } from '#domain/limits.ts';
import type { Moment } from '#domain/moment.ts';
import { err, ok, type Result } from '#domain/result.ts';
import { may, type Actor } from '#domain/role.ts';
import type { Change, Workspace } from '#domain/workspace.ts';
import { freezeEdition } from './freezeEdition.ts';
import { criterionById, productGroupByCode } from './lookUp.ts';
import { nextCriterionId } from './nextCriterionId.ts';
import { inForce } from './visibleCriterion.ts';

/** What a new criterion is made from: another one as it is, another one made concrete, or the regions' own wordings. */
export type CriterionStart =
  | { readonly kind: 'unchanged' | 'adapted'; readonly criterion: CriterionId }
  | {
      readonly kind: 'requirements';
      /** Wordings that the text goes back to; none for one that nobody has written before. */
      readonly requirements: readonly RowKey[];
      readonly text: string;
      readonly evidence?: string | undefined;
      readonly evidenceKinds?: readonly EvidenceKind[] | undefined;
      readonly level?: Level | undefined;
      readonly kindOfDemand?: Kind | undefined;
    };

export type StartCriterion = {
  readonly from: CriterionStart;
  readonly productGroup: ProductGroupCode;
  /** Left out for that of the criterion that it is made from. */
  readonly title?: string | undefined;
};

export type StartCriterionRefusal =
  | { readonly kind: 'mayNotEdit' }
  | { readonly kind: 'productGroupUnknown'; readonly code: ProductGroupCode }
  | { readonly kind: 'sourceMissing'; readonly id: CriterionId }
  | { readonly kind: 'sourceTextMissing'; readonly id: CriterionId }
  | { readonly kind: 'contentTooLong'; readonly id: CriterionId; readonly limit: number }
  | { readonly kind: 'requirementMissing'; readonly key: RowKey }
  | { readonly kind: 'titleMissing' }
  | { readonly kind: 'titleTooLong'; readonly limit: number }
  | { readonly kind: 'textTooLong'; readonly field: 'text' | 'evidence'; readonly limit: number };

/** Begins a draft from what exists, and keeps for ever from what. Rules T11–T13 in docs/spec/drafting.md. */
export function startCriterion(
  workspace: Workspace,
  actor: Actor,
  input: StartCriterion,
  at: Moment,
): Result<readonly Change[], StartCriterionRefusal> {
  if (!may.editDrafts(actor)) return err({ kind: 'mayNotEdit' });
  const { from, productGroup } = input;
  if (productGroupByCode(workspace, productGroup) === undefined) {
    return err({ kind: 'productGroupUnknown', code: productGroup });
  }
  const begun = from.kind === 'requirements' ? fromRequirements(workspace, from) : fromCriterion(workspace, from, at);
  if (!begun.ok) return begun;
  const { texts, origin, derivedFrom, source, changes } = begun.value;
  const title = (input.title ?? texts.title).trim();
  if (title === '') return err({ kind: 'titleMissing' });
  if (title.length > LINE_LIMIT) return err({ kind: 'titleTooLong', limit: LINE_LIMIT });

  const value: Criterion = {
    ...texts,
    title,
    key: at.newKey(),
    id: nextCriterionId(workspace, productGroup),
    productGroups: [productGroup],
    origin,
    source,
    derivedFrom,
    status: 'draft',
    publishedEdition: undefined,
    nextReview: undefined,
  };
  return ok([...changes, { kind: 'create', list: 'criteria', value }]);
}

type Texts = Omit<
  Criterion,
  'key' | 'id' | 'productGroups' | 'origin' | 'source' | 'derivedFrom' | 'status' | 'publishedEdition' | 'nextReview'
>;
type Begun = {
  readonly texts: Texts;
  readonly origin: Origin;
  readonly source: Criterion['source'];
  readonly derivedFrom: Derivation | undefined;
  /** The source frozen, where it had never been. */
  readonly changes: readonly Change[];
};

/** Of one that is being revised, what is in force: nobody builds on a draft without knowing. */
function fromCriterion(
  workspace: Workspace,
  from: Extract<CriterionStart, { kind: 'unchanged' | 'adapted' }>,
  at: Moment,
): Result<Begun, StartCriterionRefusal> {
  const { criterion: id, kind } = from;
  const held = criterionById(workspace, id);
  if (held === undefined) return err({ kind: 'sourceMissing', id });
  const source = (inForce(workspace, held) ?? held).value;
  if (source.text.trim() === '') return err({ kind: 'sourceTextMissing', id });
  if (isTooLongToFreeze(contentOf(source))) return err({ kind: 'contentTooLong', id, limit: EDITION_LIMIT });
  const { hash, changes } = freezeEdition(workspace, source, { at, comment: '' });
  const { title, level, kind: demand, text, evidence, evidenceKinds } = source;
  const { exemptions, followUp, rationale, guidance, englishText } = source;
  const isNational = source.source.id !== undefined || source.source.url !== undefined;
  const origin = !isNational ? 'own' : kind === 'unchanged' ? 'nationalUnchanged' : 'nationalAdapted';
  return ok({
    texts: {
      ...{ title, level, kind: demand, text, evidence, evidenceKinds },
      ...{ exemptions, followUp, rationale, guidance, englishText },
    },
    origin,
    source: source.source,
    derivedFrom: { kind: 'criterion', criterion: id, edition: hash },
    changes,
  });
}

function fromRequirements(
  workspace: Workspace,
  from: Extract<CriterionStart, { kind: 'requirements' }>,
): Result<Begun, StartCriterionRefusal> {
  const { text, evidence = '', evidenceKinds = [], level, kindOfDemand } = from;
  const requirements = [...new Set(from.requirements)];
  const missing = requirements.find((key) => workspace.regionalRequirements.byKey(key) === undefined);
  if (missing !== undefined) return err({ kind: 'requirementMissing', key: missing });
  if (text.length > TEXT_LIMIT) return err({ kind: 'textTooLong', field: 'text', limit: TEXT_LIMIT });
  if (evidence.length > TEXT_LIMIT) return err({ kind: 'textTooLong', field: 'evidence', limit: TEXT_LIMIT });
  const empty = { exemptions: '', followUp: '', rationale: '', guidance: '', englishText: '' };
  return ok({
    texts: { title: '', level, kind: kindOfDemand, text, evidence, evidenceKinds, ...empty },
    origin: 'own',
    source: { id: undefined, version: undefined, url: undefined },
    derivedFrom: requirements.length === 0 ? undefined : { kind: 'requirements', requirements },
    changes: [],
  });
}
