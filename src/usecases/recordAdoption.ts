import type { Adoption, AdoptionState, Deviation } from '#domain/adoption.ts';
import type { PackageEdition } from '#domain/criteriaPackage.ts';
import type { CountyCode, Day, Instant, PackageHash, RowKey } from '#domain/ids.ts';
import { COMMENT_LIMIT, LINE_LIMIT } from '#domain/limits.ts';
import type { Moment } from '#domain/moment.ts';
import { err, ok, type Result } from '#domain/result.ts';
import { may, type Actor } from '#domain/role.ts';
import type { Change, Held, Workspace } from '#domain/workspace.ts';
import { adoptionBy, deviationRowsBy, editionInForce, isByItsRegion, standingRow } from './adoptionsOf.ts';
import { deviationRefusal, type DeviationDraft, type DeviationRefusal } from './deviationRefusal.ts';

export type RecordAdoption = {
  readonly region: CountyCode;
  readonly package: RowKey;
  /** The edition that the region has considered. */
  readonly edition: PackageHash;
  readonly state: AdoptionState;
  /** The day it holds from, or is planned for. */
  readonly on?: Day | undefined;
  readonly caseNumber: string;
  readonly reason: string;
  /** All that the region departs from; one that is not named any more is over. */
  readonly deviations?: readonly DeviationDraft[] | undefined;
};

export type RecordAdoptionRefusal =
  | { readonly kind: 'notContactOf'; readonly region: CountyCode }
  | { readonly kind: 'packageMissing' }
  | { readonly kind: 'notPublished' }
  | { readonly kind: 'packageChanged'; readonly current: PackageHash }
  | { readonly kind: 'adoptionReasonMissing' }
  | { readonly kind: 'adoptionReasonTooLong'; readonly limit: number }
  | { readonly kind: 'caseNumberTooLong'; readonly limit: number }
  | { readonly kind: 'deviationsMissing' }
  | { readonly kind: 'deviationsNotTaken'; readonly state: AdoptionState }
  | { readonly kind: 'adoptionUnchanged' }
  | DeviationRefusal;

/** Records what a region makes of a published package. Rules U1–U8 in docs/spec/adoption.md. */
export function recordAdoption(
  workspace: Workspace,
  actor: Actor,
  input: RecordAdoption,
  at: Moment,
): Result<readonly Change[], RecordAdoptionRefusal> {
  if (!may.speakFor(actor, input.region)) return err({ kind: 'notContactOf', region: input.region });
  const working = workspace.packages.byKey(input.package)?.value;
  if (working === undefined) return err({ kind: 'packageMissing' });
  const edition = editionInForce(workspace, working)?.value;
  if (edition === undefined) return err({ kind: 'notPublished' });

  const refusal = refusalOf(workspace, input, edition);
  if (refusal !== undefined) return err(refusal);
  // Deviations first: what is cut off half-way never says that a region adopts with deviations nobody can read.
  const changes = [...deviationChanges(workspace, input, { edition, at }), ...adoptionChange(workspace, input, at)];
  return changes.length === 0 ? err({ kind: 'adoptionUnchanged' }) : ok(changes);
}

function refusalOf(
  workspace: Workspace,
  { edition: considered, state, reason, caseNumber, deviations = [] }: RecordAdoption,
  edition: PackageEdition,
): RecordAdoptionRefusal | undefined {
  if (considered !== edition.hash) return { kind: 'packageChanged', current: edition.hash };
  if (state === 'declined' && reason.trim() === '') return { kind: 'adoptionReasonMissing' };
  if (reason.length > COMMENT_LIMIT) return { kind: 'adoptionReasonTooLong', limit: COMMENT_LIMIT };
  if (caseNumber.length > LINE_LIMIT) return { kind: 'caseNumberTooLong', limit: LINE_LIMIT };
  if (state !== 'adoptedWithDeviations') {
    return deviations.length === 0 ? undefined : { kind: 'deviationsNotTaken', state };
  }
  return deviations.length === 0 ? { kind: 'deviationsMissing' } : deviationRefusal(workspace, deviations, edition);
}

function adoptionChange(workspace: Workspace, input: RecordAdoption, at: Moment): readonly Change[] {
  const { region, package: key, edition, state, on, caseNumber, reason } = input;
  const base = adoptionBy(workspace, region, key);
  const entered = { region, package: key, edition, state, on, caseNumber: caseNumber.trim(), reason: reason.trim() };
  const value: Adoption = { ...entered, key: base?.value.key ?? at.newKey(), recordedAt: at.now };
  if (base === undefined) return [{ kind: 'create', list: 'adoptions', value }];
  if (isByItsRegion(workspace, base) && isSame(base.value, value)) return [];
  return [{ kind: 'update', list: 'adoptions', base, value }];
}

/** Those that are named, then those that are over because they are not. */
function deviationChanges(
  workspace: Workspace,
  { region, package: key, deviations = [] }: RecordAdoption,
  { edition, at }: { readonly edition: PackageEdition; readonly at: Moment },
): readonly Change[] {
  const rows = deviationRowsBy(workspace, region, key);
  const kept = new Set<Held<Deviation>>();
  const named = deviations.flatMap((draft): readonly Change[] => {
    const base = standingRow(
      workspace,
      rows.filter(({ value }) => value.criterion === draft.criterion),
    );
    if (base !== undefined) kept.add(base);
    const frozen = edition.content.items.find(({ criterion }) => criterion === draft.criterion);
    if (frozen === undefined) return [];
    const value: Deviation = {
      key: base?.value.key ?? at.newKey(),
      region,
      package: key,
      edition: frozen.edition,
      ...enteredIn(draft),
      isEnded: false,
      recordedAt: at.now,
    };
    if (base === undefined) return [{ kind: 'create', list: 'deviations', value }];
    if (isByItsRegion(workspace, base) && isSame(base.value, value)) return [];
    return [{ kind: 'update', list: 'deviations', base, value }];
  });
  const over = rows.filter((held) => !kept.has(held) && !held.value.isEnded);
  const ended = over.map((base): Change => ({
    kind: 'update',
    list: 'deviations',
    base,
    value: { ...base.value, isEnded: true },
  }));
  return [...named, ...ended];
}

function enteredIn({ criterion, kind, reason, localText, reconsiderOn }: DeviationDraft) {
  return {
    ...{ criterion, kind, reason: reason.trim(), reconsiderOn },
    localText: kind === 'notUsed' ? '' : localText.trim(),
  };
}

/** Whether it says the same, whenever it was said. */
function isSame<T extends { readonly recordedAt: Instant | undefined }>(held: T, wanted: T): boolean {
  const said = Object.entries(wanted).filter(([field]) => field !== 'recordedAt');
  return said.every(([field, value]) => Reflect.get(held, field) === value);
}
