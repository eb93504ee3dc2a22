import type { Found, Quantity } from '../quantities/found.ts';
import type { LimitSpread, ReferenceSpread } from './cluster.ts';
import type { Wording } from './wordings.ts';

export type ReadWording = Wording & { readonly found: readonly Found[] };

type ValueFound = { readonly limit: Quantity; readonly regions: string[] };

/** Limits with the same unit and direction, the most frequent first. */
export function limitSpread(wordings: readonly ReadWording[]): readonly LimitSpread[] {
  const spreads = new Map<string, { readonly first: Quantity; readonly values: Map<string, ValueFound> }>();
  for (const { found, members } of wordings)
    for (const limit of found) {
      if (limit.kind !== 'quantity') continue;
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

/** Acts, standards, labels and other names; each counts once in a requirement. */
export function referenceSpread(wordings: readonly ReadWording[]): readonly ReferenceSpread[] {
  const counts = new Map<string, number>();
  for (const { found, members } of wordings) {
    const names = found.flatMap((one) => ('name' in one && one.kind !== 'period' ? [one.name] : []));
    for (const name of new Set(names)) counts.set(name, (counts.get(name) ?? 0) + members.length);
  }
  return [...counts].map(([name, count]) => ({ name, count })).sort((a, b) => b.count - a.count);
}
