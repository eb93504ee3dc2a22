import { ADOPTION_STATES, DEVIATION_KINDS, type AdoptionState, type DeviationKind } from '#domain/adoption.ts';
import { criterionId, day, packageHash, type CriterionId, type Instant, type PackageHash } from '#domain/ids.ts';
import type { Draft } from '#replica/outbox/draftStore.ts';
import type { RegionAdoption } from '#usecases/adoptionsOf.ts';
import type { RecordAdoption } from '#usecases/recordAdoption.ts';
import { keptShape, type KeptShape } from '../start/keptShape.ts';

/** A deviation as it stands in the form; days as they are typed. */
export type EnteredDeviation = {
  readonly criterion: CriterionId;
  readonly kind: DeviationKind | undefined;
  readonly reason: string;
  readonly localText: string;
  readonly reconsiderOn: string;
};

/** What the form for an adoption holds. */
export type BegunAdoption = {
  readonly state: AdoptionState | undefined;
  readonly on: string;
  readonly caseNumber: string;
  readonly reason: string;
  readonly deviations: readonly EnteredDeviation[];
  /** In the list of criteria to depart from, and not added yet. */
  readonly chosen: CriterionId | undefined;
  /** The edition that was on the screen while the form was filled in. */
  readonly edition: PackageHash;
  /** Revision of the row that the person saw; a later one shows when saving. */
  readonly seen: string | undefined;
  /** When the draft that is filled in was typed; `undefined` when there is none. */
  readonly keptAt: Instant | undefined;
};

type Beginning = {
  readonly standing: RegionAdoption;
  readonly edition: PackageHash;
  readonly kept: Draft | undefined;
};

/** With the draft if there is one, else with what the region has decided before. */
export function adoptionBegun({ standing, edition, kept }: Beginning): BegunAdoption {
  const seen = standing.kind === 'notConsidered' ? undefined : standing.adoption.revision;
  const shape = keptShape(kept?.values);
  if (kept && shape) {
    return {
      state: shape.oneOf('state', ADOPTION_STATES),
      on: shape.text('on') ?? '',
      caseNumber: shape.text('caseNumber') ?? '',
      reason: shape.text('reason') ?? '',
      deviations: deviationsIn(shape.inside('deviations')),
      chosen: undefined,
      edition: packageHash(shape.text('edition') ?? '') ?? edition,
      seen: kept.base,
      keptAt: kept.keptAt,
    };
  }
  const decided = standing.kind === 'notConsidered' ? undefined : standing.adoption.value;
  const counted = 'deviations' in standing ? standing.deviations : [];
  return {
    state: decided?.state,
    on: decided?.on ?? '',
    caseNumber: decided?.caseNumber ?? '',
    reason: decided?.reason ?? '',
    deviations: counted.map(({ value: { criterion, kind, reason, localText, reconsiderOn } }) => ({
      ...{ criterion, kind, reason, localText },
      reconsiderOn: reconsiderOn ?? '',
    })),
    chosen: undefined,
    edition,
    seen,
    keptAt: undefined,
  };
}

/** What to keep of a form, so that `adoptionBegun` finds it again. */
export function keptAdoptionOf({ deviations, seen, ...entered }: BegunAdoption): Omit<Draft, 'keptAt'> {
  const { state, on, caseNumber, reason, edition } = entered;
  const byCriterion = Object.fromEntries(deviations.map(({ criterion, ...deviation }) => [criterion, deviation]));
  return { values: { state, on, caseNumber, reason, edition, deviations: byCriterion }, base: seen };
}

/** What the verb is asked, or what the person has still to choose first. */
export type Asked =
  | { readonly kind: 'ready'; readonly input: RecordAdoption }
  | { readonly kind: 'stateMissing' }
  /** A criterion is chosen in the list, and no deviation from it. */
  | { readonly kind: 'chosenNotAdded'; readonly id: CriterionId }
  | { readonly kind: 'kindMissing'; readonly id: CriterionId };

export function askedBy(entered: BegunAdoption, on: Pick<RecordAdoption, 'region' | 'package'>): Asked {
  const { state, caseNumber, reason, edition } = entered;
  if (state === undefined) return { kind: 'stateMissing' };
  const named = state === 'adoptedWithDeviations' ? entered.deviations : [];
  if (state === 'adoptedWithDeviations' && entered.chosen) return { kind: 'chosenNotAdded', id: entered.chosen };
  const deviations: NonNullable<RecordAdoption['deviations']>[number][] = [];
  for (const { kind, reconsiderOn, ...deviation } of named) {
    if (kind === undefined) return { kind: 'kindMissing', id: deviation.criterion };
    deviations.push({ ...deviation, kind, reconsiderOn: day(reconsiderOn) });
  }
  return { kind: 'ready', input: { ...on, edition, state, on: day(entered.on), caseNumber, reason, deviations } };
}

function deviationsIn(shape: KeptShape | undefined): readonly EnteredDeviation[] {
  return (shape?.fields() ?? []).flatMap((name) => {
    const [criterion, deviation] = [criterionId(name), shape?.inside(name)];
    if (criterion === undefined || deviation === undefined) return [];
    return [
      {
        criterion,
        kind: deviation.oneOf('kind', DEVIATION_KINDS),
        reason: deviation.text('reason') ?? '',
        localText: deviation.text('localText') ?? '',
        reconsiderOn: deviation.text('reconsiderOn') ?? '',
      },
    ];
  });
}
