import { type Clause, clausesOf } from './clauses.ts';
import { type Place, directionOf, saidOf } from './direction.ts';
import type { Direction, Quantity } from './found.ts';
import { type Measured, measuredIn } from './measured.ts';
import { rounded } from './numbers.ts';
import type { Stretch } from './patterns.ts';
import { subjectsOf } from './subject.ts';
import { countedAt } from './unitPhrase.ts';
import type { Unit } from './units.ts';

/** Limits, shares, spans and conditions: every number with a unit that no reference holds. */
export function limitsOf(text: string, taken: readonly Stretch[], dates: readonly Stretch[] = []): readonly Quantity[] {
  const all = measuredIn(text, taken);
  return clausesOf(text).flatMap((clause) =>
    limitsIn(
      { text, clause, dates: dates.filter((date) => isWithin(date, clause)) },
      all.filter((one) => isWithin(one, clause)),
    ),
  );
}

function isWithin({ start }: Stretch, clause: Stretch): boolean {
  return start >= clause.start && start < clause.end;
}

/** A clause and the dates in it: what is said before a date (`till och med den 30 juni`) is said of the date. */
type Context = { readonly text: string; readonly clause: Clause; readonly dates: readonly Stretch[] };

type Limited = Measured & { readonly direction: Direction; readonly upTo?: number };

function limitsIn({ text, clause, dates }: Context, all: readonly Measured[]): readonly Quantity[] {
  const spans = joinSpans(text, all);
  const limited: Limited[] = [];
  for (const [at, one] of spans.entries()) {
    const previous = limited.at(-1);
    const place = placeOf({ text, clause, dates, one, previous, next: spans[at + 1] });
    const counted = one.unit === undefined ? countedAfter(place, one) : one;
    if (counted === undefined) continue;
    const direction = one.upTo === undefined ? limitedBy({ ...place, end: counted.end }, counted, previous) : 'between';
    const isBelowZero =
      counted.value < 0 &&
      one.upTo === undefined &&
      !/temperature|level/u.test(Object.keys(counted.unit?.dimensions ?? {}).join(' '));
    limited.push({
      ...counted,
      value: isBelowZero ? -counted.value : counted.value,
      direction: isPhrase(counted, direction) ? 'none' : isDilution(text, counted) ? OTHER_WAY[direction] : direction,
    });
  }
  return limited
    .filter((one) => !one.isArticle || one.direction !== 'none' || isRate(one))
    .map((one, _at, kept) => quantityOf(one, subjectsOf(text, clause, { one, all: kept })));
}

/** `på en gång` and `under ett år` tell nothing to compare unless a limit is told. */
function isRate(one: Measured): boolean {
  return (
    one.unit !== undefined &&
    (/\//u.test(one.unit.id) || 'calendar' in one.unit.dimensions || 'time' in one.unit.dimensions)
  );
}

/** `spädning minst 1:50`: the more it is diluted, the less there is of it. */
function isDilution(text: string, one: Measured): boolean {
  return one.unit?.id === '1:1' && /späd\p{L}*[^.;]{0,60}$/iu.test(text.slice(0, one.start));
}

const OTHER_WAY: Readonly<Record<Direction, Direction>> = {
  min: 'max',
  max: 'min',
  moreThan: 'lessThan',
  lessThan: 'moreThan',
  between: 'between',
  exactly: 'exactly',
  about: 'about',
  none: 'none',
};

function isPhrase(one: Measured, direction: Direction): boolean {
  return direction === 'about' && one.unit === undefined;
}

/** A number and its clause, as far as its neighbours leave it. */
function placeOf(
  parts: Context & { one: Measured; previous: Measured | undefined; next: Measured | undefined },
): Place {
  const { text, clause, dates, one, previous, next } = parts;
  const lastDate = dates.findLast(({ end }) => end <= one.start);
  return {
    text,
    start: one.start,
    end: one.end,
    from: clause.start,
    to: clause.end,
    previousEnd: Math.max(previous?.end ?? clause.start, lastDate?.end ?? clause.start),
    nextStart: next?.start ?? clause.end,
    isTime: one.unit !== undefined && /^(?:time|calendar|workingTime)$/u.test(Object.keys(one.unit.dimensions).join()),
    isShare: one.unit !== undefined && isShare(one.unit),
    heading: clause.heading,
  };
}

function isShare({ dimensions }: Unit): boolean {
  const [first, ...others] = Object.entries(dimensions);
  return first === undefined || (others.length > 0 && first[0] === 'mass' && dimensions['length'] !== undefined);
}

/** `minst tre referenser`: what is counted needs no table where a limit is told close by. */
function countedAfter(place: Place, one: Measured): Measured | undefined {
  // `3 av 5 kriterier` does not ask for five.
  if (/\d av $/u.test(place.text.slice(0, one.start))) return undefined;
  if (one.isName || !Number.isInteger(one.value) || one.value < 0) return undefined;
  const said = saidOf(place);
  if (said === undefined || said.distance > 2 || !/^(?:min|max|moreThan|lessThan|exactly)$/u.test(said.direction))
    return undefined;
  const counted = countedAt(place.text, one.end);
  return counted === undefined ? undefined : { ...one, unit: counted.unit, end: counted.end };
}

function limitedBy(place: Place, one: Measured, previous: Limited | undefined): Direction {
  const said = saidOf(place);
  if (said !== undefined) return said.direction;
  const carried = previous === undefined ? undefined : carriedOn(place, one, previous);
  if (carried !== undefined) return carried;
  if (place.heading === '') return 'none';
  // What the line before a list says of every item: `Följande halter får inte överskridas:`.
  const end = place.heading.length;
  const over = {
    ...place,
    text: place.heading,
    start: end,
    end,
    from: 0,
    to: end,
    previousEnd: 0,
    nextStart: end,
    heading: '',
  };
  const headed = directionOf(over);
  return headed === 'about' || headed === 'exactly' || headed === 'between' ? 'none' : headed;
}

const GOES_ON =
  /^(?:[^.;:()]{0,30}?)(?:,|\/|(?<!\p{L})(?:och|eller|samt|respektive|resp\.?)(?!\p{L}))[^.;:()]{0,40}$/iu;
const NEW_MATTER =
  /(?<!\p{L})(?:ska|skall|måste|bör|får|kan|är|har|vid|efter|enligt|per|för|från|med|under|över|inom|om|som|där|varav|i|på|till|den|det|de|vilket|men|jämfört|baserat|räknat|mätt|garanti|lägre|högre|ger|ges)(?!\p{L})/iu;

/** `högst 100 mg/kg bly och 50 mg/kg kadmium`: the limit goes for both. */
function carriedOn({ text, previousEnd, start }: Place, one: Measured, previous: Limited): Direction | undefined {
  const between = text.slice(previousEnd, start);
  if (previous.direction === 'between' || previous.direction === 'none') return undefined;
  const measures = [one, previous].map(({ unit }) => Object.keys(unit?.dimensions ?? {}).join());
  const isSame = measures[0] === measures[1];
  if (isSame && SAID_AGAIN.test(between)) return previous.direction;
  if (!GOES_ON.test(between) || NEW_MATTER.test(between)) return undefined;
  const isBare = /^\s*(?:,|\/|och|eller|samt|respektive|resp\.?)\s*$/iu.test(between);
  return isBare || isSame ? previous.direction : undefined;
}

/** The same said again in another unit: `0,1 vikt-% (1 000 mg/kg)`. */
const SAID_AGAIN = /^\s*\((?:motsvarande|dvs\.?|det vill säga|=|eller)?\s*$/iu;

const TO = /^\s*\]?\s*(?:[–—−‑-]|till|to|à|á|upp till|\.\.\.?|…)\s*\[?\s*$/iu;
const AND = /^\s*(?:och|till|–|-)\s*$/iu;
const CHANGE = /(?<!\p{L})(?:öka|höj|sänk|minsk|reducer|gå|gått|stig|sjunk)\p{L}*(?!\p{L})[^.]{0,60}från\s*$/iu;

/** `20–30 %`, `mellan 2 och 5 år`, `från 15 till 25 °C` as one. */
function joinSpans(text: string, all: readonly Measured[]): readonly (Measured & { readonly upTo?: number })[] {
  const joined: (Measured & { readonly upTo?: number })[] = [];
  for (let at = 0; at < all.length; at += 1) {
    const [one, other] = [all[at], all[at + 1]];
    if (one === undefined) continue;
    const spread = other === undefined ? undefined : aroundOf(text, one, other);
    if (spread !== undefined) {
      joined.push(spread);
      at += 1;
    } else if (other !== undefined && isSpan(text, one, other)) {
      joined.push({ ...other, start: one.start, value: one.value, upTo: other.value, isArticle: false });
      at += 1;
    } else joined.push(one);
  }
  return joined;
}

const PLUS_MINUS = /^\s*(?:±|\+\/?[-−–])\s*$/u;

/** `80 ± 2 %`: from 78 to 82. */
function aroundOf(text: string, one: Measured, other: Measured): (Measured & { readonly upTo: number }) | undefined {
  const unit = other.unit ?? one.unit;
  const isSame = one.unit === undefined || one.unit.id === unit?.id;
  if (unit === undefined || !isSame || !PLUS_MINUS.test(text.slice(one.end, other.start))) return undefined;
  const [value, upTo] = [rounded(one.value - other.value), rounded(one.value + other.value)];
  return { ...other, unit, start: one.start, value, upTo, isArticle: false };
}

function isSpan(text: string, one: Measured, other: Measured): boolean {
  if (other.unit === undefined || other.value <= one.value) return false;
  if (one.unit !== undefined && one.unit.id !== other.unit.id) return false;
  const [before, between] = [text.slice(Math.max(0, one.start - 80), one.start), text.slice(one.end, other.start)];
  if (/(?<!\p{L})mellan\s+(?:ca\s+|cirka\s+)?\[?$/iu.test(before) && AND.test(between)) return true;
  return TO.test(between) && !CHANGE.test(before) && !/upp till/iu.test(between);
}

function quantityOf(one: Limited, of: readonly string[]): Quantity {
  const { start, end, value, upTo, direction } = one;
  const unit = one.unit?.id ?? '';
  return {
    kind: 'quantity',
    start,
    length: end - start,
    direction,
    value,
    ...(upTo === undefined ? {} : { upTo }),
    unit,
    of,
  };
}
