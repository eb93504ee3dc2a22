import type { LimitSpread } from '#language/clusters/cluster.ts';
import type { ClusterTexts } from './clusterTexts.ts';

type Value = LimitSpread['values'][number];

/** A figure with its unit: `20 %`, `1 månad`, `20–30 %`, `pH 7`. */
export function figureOf({ unit, isBeforeNumber }: LimitSpread, { value, upTo }: Value, texts: ClusterTexts): string {
  const figures = [value, ...(upTo === undefined ? [] : [upTo])].map((each) => texts.number(each)).join('–');
  return isBeforeNumber ? `${unit}\u00a0${figures}` : `${figures}\u00a0${texts.unit(unit, upTo ?? value)}`;
}

/** How a limit is set: `minst 20 % ×25, 30 % ×6`. @param most values told, the most frequent; then dots */
export function spreadLine(spread: LimitSpread, texts: ClusterTexts, most = Infinity): string {
  const { direction, times } = texts.limits;
  const figures = spread.values
    .slice(0, most)
    .map((value) => `${figureOf(spread, value, texts)}\u00a0${times(value.count)}`);
  return `${direction[spread.direction]} ${figures.join(', ')}${spread.values.length > most ? ' …' : ''}`;
}

/** Whether requirements set the same kind of limit differently: by value, or from another side. */
export function doDiffer(limits: readonly LimitSpread[]): boolean {
  const units = limits.map(({ unit }) => unit);
  return limits.some(({ values }) => values.length > 1) || new Set(units).size < units.length;
}
