import {
  countyCode,
  criterionId,
  rowKey,
  type CountyCode,
  type CriterionId,
  type Day,
  type RowKey,
} from '#domain/ids.ts';
import { daysAfter } from '#domain/time.ts';
import type { Draft } from '#replica/outbox/draftStore.ts';
import { keptShape } from '../../start/keptShape.ts';

/** What the coordinator has entered so far. Days as the fields hold them, perhaps half written. */
export type Entered = {
  readonly title: string;
  readonly by: 'criteria' | 'package';
  readonly criteria: readonly CriterionId[];
  readonly package: RowKey | undefined;
  readonly closesOn: string;
  /** Empty for none. */
  readonly anchoringUntil: string;
  /** `undefined` for all that are active. */
  readonly regions: readonly CountyCode[] | undefined;
  readonly isHidden: boolean;
};

/** Where what was typed is kept. */
export const OPENING_DRAFT = 'consultations/new';

/** Four weeks: time for a region to ask its own people. Only what stands in the field at first. */
const USUAL_DAYS = 28;

/** @param wanted the package that the person came from, where that was one */
export function emptyOpening(today: Day, wanted: RowKey | undefined): Entered {
  return {
    title: '',
    by: wanted === undefined ? 'criteria' : 'package',
    criteria: [],
    package: wanted,
    closesOn: daysAfter(today, USUAL_DAYS),
    anchoringUntil: '',
    regions: undefined,
    isHidden: false,
  };
}

/** What was typed earlier and not sent; the package that the person comes from now is the one that is meant. */
export function keptOpening(kept: Draft, empty: Entered): Entered {
  const shape = keptShape(kept.values);
  if (shape === undefined) return empty;
  const wanted = empty.package;
  return {
    title: shape.text('title') ?? '',
    by: wanted === undefined ? (shape.oneOf('by', ['criteria', 'package']) ?? empty.by) : 'package',
    criteria: shape.texts('criteria').flatMap((text) => criterionId(text) ?? []),
    package: wanted ?? rowKey(shape.text('package') ?? ''),
    closesOn: shape.text('closesOn') ?? empty.closesOn,
    anchoringUntil: shape.text('anchoringUntil') ?? '',
    regions:
      shape.text('asks') === 'some' ? shape.texts('regions').flatMap((text) => countyCode(text) ?? []) : undefined,
    isHidden: shape.text('shows') === 'afterwards',
  };
}

/** What to keep of the form, so that `keptOpening` finds it again. */
export function keptValuesOf({ regions, isHidden, ...rest }: Entered): Omit<Draft, 'keptAt'> {
  const asks = regions === undefined ? 'all' : 'some';
  const shows = isHidden ? 'afterwards' : 'atOnce';
  return { values: { ...rest, regions: regions ?? [], asks, shows }, base: undefined };
}
