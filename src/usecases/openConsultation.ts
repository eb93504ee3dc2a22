import type { Consultation, ConsultationItem } from '#domain/consultation.ts';
import type { Criterion, CriterionStatus } from '#domain/criterion.ts';
import { contentOf, isTooLongToFreeze } from '#domain/edition.ts';
import type { CriteriaPackage } from '#domain/criteriaPackage.ts';
import type { CountyCode, CriterionId, Day, EditionHash, RowKey } from '#domain/ids.ts';
import { EDITION_LIMIT, LINE_LIMIT } from '#domain/limits.ts';
import type { Moment } from '#domain/moment.ts';
import type { GateCheck } from '#domain/qualityGate.ts';
import { err, ok, type Result } from '#domain/result.ts';
import { may, type Actor } from '#domain/role.ts';
import { dayOf, daysAfter } from '#domain/time.ts';
import { statusAfter } from '#domain/transitions.ts';
import type { Change, Held, Workspace } from '#domain/workspace.ts';
import { regionsAsked } from './consultationOf.ts';
import { freezeEdition } from './freezeEdition.ts';
import { freezePackage } from './freezePackage.ts';
import { isAllInForce } from './isAllInForce.ts';
import { criterionById } from './lookUp.ts';
import { findingsOf, isBlocking } from './qualityGate.ts';

export type OpenConsultation = {
  readonly title: string;
  readonly criteria: readonly CriterionId[];
  /** The package that the criteria are in; what it holds beside them is in force already. */
  readonly package?: RowKey | undefined;
  /** Regions to ask; left out for all that are active. */
  readonly regions?: readonly CountyCode[] | undefined;
  readonly anchoringUntil?: Day | undefined;
  readonly closesOn: Day;
  /** Whether answers show to the other regions only after it has closed. */
  readonly isHidden?: boolean;
};

export type OpenConsultationRefusal =
  | { readonly kind: 'mayNotOpen' }
  | { readonly kind: 'titleMissing' }
  | { readonly kind: 'titleTooLong'; readonly limit: number }
  | { readonly kind: 'nothingChosen' }
  | { readonly kind: 'closesTooEarly'; readonly earliest: Day }
  | { readonly kind: 'anchoringOutside'; readonly opensOn: Day; readonly closesOn: Day }
  | { readonly kind: 'noRegionChosen' }
  | { readonly kind: 'regionUnknown'; readonly code: CountyCode }
  | { readonly kind: 'criterionMissing'; readonly id: CriterionId }
  | { readonly kind: 'wrongStatus'; readonly id: CriterionId; readonly status: CriterionStatus }
  | { readonly kind: 'textMissing'; readonly id: CriterionId }
  | { readonly kind: 'rationaleMissing'; readonly id: CriterionId }
  | { readonly kind: 'contentTooLong'; readonly id: CriterionId; readonly limit: number }
  | { readonly kind: 'gateBlocks'; readonly id: CriterionId; readonly checks: readonly GateCheck[] }
  | { readonly kind: 'packageMissing' }
  | { readonly kind: 'packageEmpty' }
  /** All that the package holds is in force: there is nothing to ask the regions. */
  | { readonly kind: 'packageInForce' }
  | { readonly kind: 'packageWrongStatus'; readonly status: CriterionStatus }
  | { readonly kind: 'notInPackage'; readonly id: CriterionId }
  /** In the package, but neither asked about nor published: nobody could say which edition of it is meant. */
  | { readonly kind: 'packageItemOpen'; readonly id: CriterionId };

/** A week is the least that a region needs to ask its own people. */
const SHORTEST_DAYS = 7;

/** Freezes the chosen criteria and asks the regions about them. Rules C1–C7 and C10–C12 in docs/spec/consultations.md. */
export function openConsultation(
  workspace: Workspace,
  actor: Actor,
  input: OpenConsultation,
  at: Moment,
): Result<readonly Change[], OpenConsultationRefusal> {
  const today = dayOf(at.now);
  const chosen: Held<Criterion>[] = [];
  const refusal =
    formRefusal(actor, input, today) ??
    nothingAsked(workspace, input) ??
    unknownRegion(workspace, input.regions) ??
    packageRefusal(workspace, input);
  if (refusal !== undefined) return err(refusal);
  for (const id of new Set(input.criteria)) {
    const held = criterionById(workspace, id);
    const unfit =
      held === undefined ? { kind: 'criterionMissing' as const, id } : unfitness(workspace, held.value, today);
    if (unfit !== undefined) return err(unfit);
    if (held !== undefined) chosen.push(held);
  }
  return ok(changesFor(workspace, { chosen, input, today }, at));
}

function formRefusal(actor: Actor, input: OpenConsultation, today: Day): OpenConsultationRefusal | undefined {
  if (!may.openConsultation(actor)) return { kind: 'mayNotOpen' };
  if (input.title.trim() === '') return { kind: 'titleMissing' };
  if (input.title.length > LINE_LIMIT) return { kind: 'titleTooLong', limit: LINE_LIMIT };
  const earliest = daysAfter(today, SHORTEST_DAYS);
  if (input.closesOn < earliest) return { kind: 'closesTooEarly', earliest };
  const { anchoringUntil: until, closesOn } = input;
  if (until !== undefined && (until < today || until > closesOn)) {
    return { kind: 'anchoringOutside', opensOn: today, closesOn };
  }
  return undefined;
}

function nothingAsked(
  workspace: Workspace,
  { criteria, package: key }: OpenConsultation,
): OpenConsultationRefusal | undefined {
  if (criteria.length > 0) return undefined;
  const working = key && workspace.packages.byKey(key)?.value;
  if (working === undefined) return { kind: 'nothingChosen' };
  if (working.items.length === 0) return { kind: 'packageEmpty' };
  return isAllInForce(workspace, working) ? { kind: 'packageInForce' } : { kind: 'nothingChosen' };
}

function unknownRegion(
  workspace: Workspace,
  chosen: readonly CountyCode[] | undefined,
): OpenConsultationRefusal | undefined {
  if (chosen === undefined) return undefined;
  if (chosen.length === 0) return { kind: 'noRegionChosen' };
  const active = new Set(regionsAsked(workspace, { regions: undefined }).map(({ code }) => code));
  const code = chosen.find((candidate) => !active.has(candidate));
  return code === undefined ? undefined : { kind: 'regionUnknown', code };
}

function packageRefusal(
  workspace: Workspace,
  { package: key, criteria }: OpenConsultation,
): OpenConsultationRefusal | undefined {
  if (key === undefined) return undefined;
  const working = workspace.packages.byKey(key)?.value;
  if (working === undefined) return { kind: 'packageMissing' };
  const { status, items } = working;
  if (statusAfter('openConsultation', status) === undefined) return { kind: 'packageWrongStatus', status };
  const held = new Set(items.map(({ criterion }) => criterion));
  const outside = criteria.find((id) => !held.has(id));
  if (outside !== undefined) return { kind: 'notInPackage', id: outside };
  const asked = new Set(criteria);
  const open = items.find(({ criterion }) => !asked.has(criterion) && inForce(workspace, criterion) === undefined);
  return open && { kind: 'packageItemOpen', id: open.criterion };
}

/** The edition of a criterion that is in force. */
function inForce(workspace: Workspace, id: CriterionId): EditionHash | undefined {
  return criterionById(workspace, id)?.value.publishedEdition;
}

function unfitness(workspace: Workspace, criterion: Criterion, today: Day): OpenConsultationRefusal | undefined {
  const { id, status, text, rationale } = criterion;
  if (statusAfter('openConsultation', status) === undefined) return { kind: 'wrongStatus', id, status };
  if (text.trim() === '') return { kind: 'textMissing', id };
  if (rationale.trim() === '') return { kind: 'rationaleMissing', id };
  if (isTooLongToFreeze(contentOf(criterion))) return { kind: 'contentTooLong', id, limit: EDITION_LIMIT };
  const blocking = findingsOf(workspace, criterion, today).filter(isBlocking);
  if (blocking.length === 0) return undefined;
  return { kind: 'gateBlocks', id, checks: [...new Set(blocking.map(({ check }) => check))] };
}

type Plan = { readonly chosen: readonly Held<Criterion>[]; readonly input: OpenConsultation; readonly today: Day };

/**
 * Frozen copies first, then the consultation that names them, the statuses last: whatever is cut off half-way leaves
 * frozen copies that nobody asks about, never a question about a text that is not frozen.
 */
function changesFor(workspace: Workspace, { chosen, input, today }: Plan, at: Moment): readonly Change[] {
  const title = input.title.trim();
  const frozen = chosen.map((held) => ({ held, ...freezeEdition(workspace, held.value, { at, comment: title }) }));
  const items: readonly ConsultationItem[] = frozen.map(({ held, hash }) => ({
    criterion: held.value.id,
    edition: hash,
    carriedFrom: [],
  }));
  const packaged = input.package === undefined ? undefined : workspace.packages.byKey(input.package);
  const frozenPackage =
    packaged && freezePackage(workspace, packaged.value, { editionOf: editionIn(workspace, items), at });
  const consultation: Consultation = {
    key: at.newKey(),
    title,
    package: input.package,
    packageEdition: frozenPackage?.hash,
    items,
    regions: input.regions === undefined ? undefined : [...new Set(input.regions)].sort(),
    opensOn: today,
    anchoringUntil: input.anchoringUntil,
    closesOn: input.closesOn,
    isHidden: input.isHidden ?? false,
    state: 'open',
  };
  return [
    ...frozen.flatMap(({ changes }) => changes),
    ...(frozenPackage?.changes ?? []),
    { kind: 'create', list: 'consultations', value: consultation },
    ...chosen.map((base) => ({
      kind: 'update' as const,
      list: 'criteria' as const,
      base,
      value: { ...base.value, status: 'inConsultation' as const },
    })),
    ...(packaged === undefined ? [] : [packageAsked(packaged)]),
  ];
}

/** What the package is frozen with: what is asked about as it is frozen now, all else as it is in force. */
function editionIn(workspace: Workspace, items: readonly ConsultationItem[]): (id: CriterionId) => EditionHash {
  const asked = new Map(items.map(({ criterion, edition }) => [criterion, edition]));
  return (id) => {
    const edition = asked.get(id) ?? inForce(workspace, id);
    if (edition === undefined) throw new Error(`No edition of ${id} is asked about or in force.`);
    return edition;
  };
}

function packageAsked(base: Held<CriteriaPackage>): Change {
  return { kind: 'update', list: 'packages', base, value: { ...base.value, status: 'inConsultation' } };
}
