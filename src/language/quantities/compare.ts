import type { DateFound, Quantity } from './found.ts';
import { unitAt } from './unitPhrase.ts';
import { type Unit, nounUnit } from './units.ts';

/** What the numbers say of the second beside the first. They never say that two requirements mean the same. */
export type Comparison = 'stricter' | 'laxer' | 'same' | 'notComparable';

/** What a limit allows, in the base unit; an end that belongs to it is told apart from one that does not. */
type Allowed = { readonly low: number; readonly high: number; readonly holdsLow: boolean; readonly holdsHigh: boolean };

/**
 * The second limit beside the first: stricter when everything that it allows is allowed by the first too, and less.
 * Units are converted; of a month and of days it is not told which is more where they are about as long.
 *
 * @returns `notComparable` when different things are measured or limited, when one bound is upper and the other lower,
 * and when a number limits nothing
 */
export function compareQuantities(before: Quantity, after: Quantity): Comparison {
  const [one, other] = [unitNamed(before.unit), unitNamed(after.unit)];
  if (!isSameMeasure(one, other) || !isSameSubject(before.of, after.of)) return 'notComparable';
  if (isNearCalendar(before, after)) return 'notComparable';
  if (
    before.direction === 'none' ||
    after.direction === 'none' ||
    before.direction === 'about' ||
    after.direction === 'about'
  )
    return before.direction === after.direction && isClose(based(before.value, one), based(after.value, other))
      ? 'same'
      : 'notComparable';
  return compareAllowed(allowedBy(before, one), allowedBy(after, other));
}

/** A deadline that comes earlier is stricter; beginnings, and days that bound nothing, are the same or not comparable. */
export function compareDates(before: DateFound, after: DateFound): Comparison {
  if (before.date === after.date && before.bound === after.bound) return 'same';
  const isDeadlines = before.bound === 'latest' && after.bound === 'latest';
  if (!isDeadlines || before.date.length !== after.date.length) return 'notComparable';
  return after.date < before.date ? 'stricter' : 'laxer';
}

function compareAllowed(before: Allowed, after: Allowed): Comparison {
  const low = compareEnds([after.low, after.holdsLow], [before.low, before.holdsLow]);
  const high = -compareEnds([-after.high, after.holdsHigh], [-before.high, before.holdsHigh]);
  if (low === 0 && high === 0) return 'same';
  if (low >= 0 && high <= 0) return 'stricter';
  return low <= 0 && high >= 0 ? 'laxer' : 'notComparable';
}

/** 1 when the first lower end allows less than the second, -1 when more. */
function compareEnds(
  [value, holds]: readonly [number, boolean],
  [other, otherHolds]: readonly [number, boolean],
): number {
  if (value !== other && !isClose(value, other)) return value > other ? 1 : -1;
  return holds === otherHolds ? 0 : holds ? -1 : 1;
}

function allowedBy({ direction, value, upTo }: Quantity, unit: Unit): Allowed {
  const at = based(value, unit);
  const [low, high] = unit.factor < 0 ? ['max', 'min'] : ['min', 'max'];
  const lower = direction === low || direction === (low === 'min' ? 'moreThan' : 'lessThan');
  const upper = direction === high || direction === (high === 'max' ? 'lessThan' : 'moreThan');
  if (direction === 'between') return { low: at, high: based(upTo ?? value, unit), holdsLow: true, holdsHigh: true };
  const holds = direction === 'min' || direction === 'max' || direction === 'exactly';
  return {
    low: upper ? -Infinity : at,
    high: lower ? Infinity : at,
    holdsLow: upper || holds,
    holdsHigh: lower || holds,
  };
}

function based(value: number, unit: Unit): number {
  const SECONDS_A_MONTH = (365.25 / 12) * 86_400;
  return value * unit.factor * (unit.dimensions['calendar'] === 1 ? SECONDS_A_MONTH : 1) + unit.offset;
}

/** The unit as the table writes it; a noun that is counted is its own. */
export function unitNamed(id: string): Unit {
  const found = unitAt(`1 ${id}`, 1);
  return found !== undefined && found.end === id.length + 2 ? found.unit : nounUnit(id);
}

function isSameMeasure(one: Unit, other: Unit): boolean {
  const [left, right] = [one, other].map(({ dimensions }) =>
    Object.entries(dimensions)
      .map(([name, exponent]) => `${name === 'calendar' ? 'time' : name}${exponent}`)
      .sort()
      .join(),
  );
  if (left !== right) return false;
  return one.basis === other.basis || one.basis === '' || other.basis === '';
}

/** Months have 28 to 31 days: where one side counts them and the other does not, a tenth tells nothing. */
function isNearCalendar(before: Quantity, after: Quantity): boolean {
  const [one, other] = [unitNamed(before.unit), unitNamed(after.unit)];
  const isMixed = (one.dimensions['calendar'] === 1) !== (other.dimensions['calendar'] === 1);
  return isMixed && Math.abs(based(before.value, one) / based(after.value, other) - 1) < 0.1;
}

/** Equal up to the noise of conversion. */
function isClose(one: number, other: number): boolean {
  return one === other || Math.abs(one - other) < 1e-9 * Math.max(Math.abs(one), Math.abs(other));
}

/**
 * Whether two limits may be about the same: some word of one begins like one of the other, or one of them has no words.
 * Five letters are enough for most Swedish endings (`ftalat`, `ftalater`).
 */
export function isSameSubject(one: readonly string[], other: readonly string[]): boolean {
  return one.length === 0 || other.length === 0 || sharedWords(one, other) > 0;
}

/** How many words of the first begin like one of the second, or are a part at the end of one. */
export function sharedWords(one: readonly string[], other: readonly string[]): number {
  return one.filter((word) => other.some((another) => isAlike(word, another))).length;
}

function isAlike(one: string, other: string): boolean {
  if (one === other) return true;
  const length = Math.max(4, Math.min(one.length, other.length) - 3);
  if (one.length < 4 || other.length < 4) return false;
  return (
    one.slice(0, length) === other.slice(0, length) ||
    (one.length > 4 && other.endsWith(one)) ||
    (other.length > 4 && one.endsWith(other))
  );
}
