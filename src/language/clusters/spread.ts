import type { Found, Quantity, Reference } from '../quantities/found.ts';
import { NAMED_BEFORE } from '../quantities/units.ts';
import type { LimitSpread, ReferenceSpread } from './cluster.ts';
import type { Wording } from './wordings.ts';

export type ReadWording = Wording & { readonly found: readonly Found[] };

type ValueFound = { readonly limit: Quantity; readonly regions: string[] };

const BEFORE_NUMBER = new Set(NAMED_BEFORE.map(({ unit }) => unit.id));

/** Limits with the same unit and direction, the most frequent first. */
export function limitSpread(wordings: readonly ReadWording[]): readonly LimitSpread[] {
  const spreads = new Map<string, { readonly first: Quantity; readonly values: Map<string, ValueFound> }>();
  for (const { found, members } of wordings)
    for (const limit of differentLimits(found)) {
      const key = `${limit.direction} ${limit.unit}`;
      const spread = spreads.get(key) ?? { first: limit, values: new Map<string, ValueFound>() };
      const valueKey = `${limit.value} ${limit.upTo ?? ''}`;
      const value = spread.values.get(valueKey) ?? { limit, regions: [] };
      value.regions.push(...members.map(({ region }) => region));
      spread.values.set(valueKey, value);
      spreads.set(key, spread);
    }
  const countOf = ({ values }: LimitSpread) => values.reduce((sum, { count }) => sum + count, 0);
  return [...spreads.values()]
    .map(({ first, values }) => ({
      unit: first.unit,
      direction: first.direction,
      ...(BEFORE_NUMBER.has(first.unit) ? { isBeforeNumber: true as const } : {}),
      values: [...values.values()]
        .map(({ limit: { value, upTo }, regions }) => ({
          value,
          ...(upTo === undefined ? {} : { upTo }),
          count: regions.length,
          regions: [...new Set(regions)],
        }))
        .sort((a, b) => b.count - a.count || a.value - b.value),
    }))
    .sort((a, b) => countOf(b) - countOf(a));
}

/** A wording that says a limit twice, first in short and then in full, sets it once. */
function differentLimits(found: readonly Found[]): readonly Quantity[] {
  const limits = new Map<string, Quantity>();
  for (const one of found)
    if (one.kind === 'quantity') limits.set(`${one.direction} ${one.value} ${one.upTo ?? ''} ${one.unit}`, one);
  return [...limits.values()];
}

/** Acts, standards, labels and other names; each counts once in a requirement. */
export function referenceSpread(wordings: readonly ReadWording[]): readonly ReferenceSpread[] {
  const counts = new Map<string, number>();
  for (const { found, members } of wordings) {
    const names = found.flatMap((one) => ('name' in one && one.kind !== 'period' ? [writtenName(one)] : []));
    for (const name of new Set(names)) counts.set(name, (counts.get(name) ?? 0) + members.length);
  }
  return [...counts].map(([name, count]) => ({ name, count })).sort((a, b) => b.count - a.count);
}

/** The number of an act alone says nothing of whose it is. */
function writtenName({ kind, name }: Reference): string {
  return kind === 'act' ? `EU ${name}` : name;
}
