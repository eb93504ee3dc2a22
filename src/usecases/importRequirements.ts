import type { Kind, Level } from '#domain/criterion.ts';
import type { CountyCode, ProductGroupCode } from '#domain/ids.ts';
import { IMPORT_LIMIT, LINE_LIMIT, TEXT_LIMIT } from '#domain/limits.ts';
import type { Moment } from '#domain/moment.ts';
import type { RegionalRequirement } from '#domain/regionalRequirement.ts';
import { err, ok, type Result } from '#domain/result.ts';
import { may, type Actor } from '#domain/role.ts';
import type { Change, Workspace } from '#domain/workspace.ts';
import { productGroupByCode } from './lookUp.ts';

/** A requirement as it was found in a document. */
export type FoundRequirement = {
  readonly text: string;
  /** Where in the document, e.g. `"3.2"`; may be empty. */
  readonly place: string;
  readonly evidence?: string | undefined;
  readonly level?: Level | undefined;
  readonly kind?: Kind | undefined;
};

export type ImportRequirements = {
  readonly region: CountyCode;
  readonly productGroup: ProductGroupCode | undefined;
  /** Name of the document that they stand in. */
  readonly document: string;
  readonly requirements: readonly FoundRequirement[];
};

/** A part of a requirement that has a longest length. */
export type RequirementText = 'text' | 'evidence' | 'place';

export type ImportRequirementsRefusal =
  | { readonly kind: 'mayNotImport'; readonly region: CountyCode }
  | { readonly kind: 'regionUnknown'; readonly code: CountyCode }
  | { readonly kind: 'productGroupUnknown'; readonly code: ProductGroupCode }
  | { readonly kind: 'documentMissing' }
  | { readonly kind: 'documentTooLong'; readonly limit: number }
  | { readonly kind: 'nothingToImport' }
  | { readonly kind: 'tooMany'; readonly limit: number }
  /** `number`: which of the requirements, from 1. */
  | { readonly kind: 'textMissing'; readonly number: number }
  | { readonly kind: 'textTooLong'; readonly number: number; readonly field: RequirementText; readonly limit: number };

/**
 * Makes a row of each requirement of a document that has none yet, one change for each; as many fewer changes than
 * requirements as were there already or were given twice. Rules Q1–Q4 in docs/spec/requirements.md.
 */
export function importRequirements(
  workspace: Workspace,
  actor: Actor,
  input: ImportRequirements,
  at: Moment,
): Result<readonly Change[], ImportRequirementsRefusal> {
  const refusal = formRefusal(workspace, actor, input) ?? firstUnfit(input.requirements);
  if (refusal !== undefined) return err(refusal);

  const known = textsIn(workspace, input);
  const fresh = input.requirements.filter(({ text }) => {
    const folded = foldedSpace(text);
    const isKnown = known.has(folded);
    known.add(folded);
    return !isKnown;
  });
  return ok(
    fresh.map((found) => ({
      kind: 'create',
      list: 'regionalRequirements',
      value: newRequirement(input, found, at),
    })),
  );
}

function formRefusal(
  workspace: Workspace,
  actor: Actor,
  { region, productGroup, document, requirements }: ImportRequirements,
): ImportRequirementsRefusal | undefined {
  if (!may.importRequirementsOf(actor, region)) return { kind: 'mayNotImport', region };
  const isRegion = workspace.regions.all.some(({ value }) => value.code === region);
  if (!isRegion) return { kind: 'regionUnknown', code: region };
  if (productGroup !== undefined && productGroupByCode(workspace, productGroup) === undefined)
    return { kind: 'productGroupUnknown', code: productGroup };
  if (document.trim() === '') return { kind: 'documentMissing' };
  if (document.trim().length > LINE_LIMIT) return { kind: 'documentTooLong', limit: LINE_LIMIT };
  if (requirements.length === 0) return { kind: 'nothingToImport' };
  return requirements.length > IMPORT_LIMIT ? { kind: 'tooMany', limit: IMPORT_LIMIT } : undefined;
}

const LIMIT_OF = {
  text: TEXT_LIMIT,
  evidence: TEXT_LIMIT,
  place: LINE_LIMIT,
} as const satisfies Record<RequirementText, number>;
const LIMITED = ['text', 'evidence', 'place'] as const satisfies readonly RequirementText[];

function firstUnfit(requirements: readonly FoundRequirement[]): ImportRequirementsRefusal | undefined {
  for (const [index, found] of requirements.entries()) {
    const number = index + 1;
    if (found.text.trim() === '') return { kind: 'textMissing', number };
    const field = LIMITED.find((each) => (found[each] ?? '').trim().length > LIMIT_OF[each]);
    if (field !== undefined) return { kind: 'textTooLong', number, field, limit: LIMIT_OF[field] };
  }
  return undefined;
}

/** The texts that the list already has of this document, spaces folded. */
function textsIn(workspace: Workspace, { region, document }: ImportRequirements): Set<string> {
  const name = foldedSpace(document);
  const own = workspace.regionalRequirements.all.filter(
    ({ value }) => value.region === region && foldedSpace(value.source.document) === name,
  );
  return new Set(own.map(({ value }) => foldedSpace(value.text)));
}

function newRequirement(
  { region, productGroup, document }: ImportRequirements,
  { text, place, evidence = '', level, kind }: FoundRequirement,
  at: Moment,
): RegionalRequirement {
  return {
    ...{ key: at.newKey(), region, productGroup, level, kind },
    text: text.trim(),
    evidence: evidence.trim(),
    source: { document: document.trim(), place: place.trim() },
    judgements: [],
  };
}

/** A paste breaks lines where the page ended; that makes no other text of it. */
export function foldedSpace(text: string): string {
  return text.trim().replace(/\s+/gu, ' ');
}
