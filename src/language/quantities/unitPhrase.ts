import { SPACE } from './patterns.ts';
import { type Unit, nounUnit, over, simpleUnitAt, times } from './units.ts';

/** A unit and where its writing ends. */
export type UnitFound = { readonly unit: Unit; readonly end: number };

const JOINT = new RegExp(`\\]?(?:-|‑|\\n|${SPACE}{0,2})`, 'uy');
const SLASH = new RegExp(`${SPACE}?/${SPACE}?`, 'uy');
const PER = new RegExp(`${SPACE}+(?:per|pr|varje|i|om)${SPACE}+`, 'iuy');
const EACH: readonly (readonly [RegExp, string])[] = [
  [/[ \u00a0]+årligen(?!\p{L})/iuy, 'år'],
  [/[ \u00a0]+dagligen(?!\p{L})/iuy, 'dagar'],
];
/** `om året`, `i timmen`: after `i` and `om` only a time in the definite form is a rate. */
const DEFINITE = /^(?:sekunden|minuten|timmen|dagen|dygnet|veckan|månaden|kvartalet|året)$/iu;
/** What is measured may stand inside: `0,15 kg AOX per ton massa`. */
const INSIDE = /((?:[ \u00a0]+[\p{L}][\p{L}\d-]*){1,3})([ \u00a0]+per[ \u00a0]+|[ \u00a0]?\/[ \u00a0]?(?=\d))/iuy;
const NOT_INSIDE =
  /(?:^|[ \u00a0])(?:och|eller|samt|är|ska|skall|måste|får|inte|ej|av|på|i|om|med|till|för|från|efter|vid|under|över|inom|som|den|det|de|en|ett|hos|enligt|mot|räknat|beräknat|mätt|redovisas|lämnas)(?=[ \u00a0]|$)/iu;
const NOUN =
  /(?:(?:funktionell|producerad|tillverkad|såld|levererad|anställd|utförd|påbörjad|offererad|enskild)[ \u00a0])?\p{L}[\p{L}-]*/iuy;
const NO_NOUN =
  /^(?:och|eller|den|det|de|en|ett|automatik|telefon|post|mejl|mail|e-post|brev|styck|definition|s|capita|omgående|respektive|varje|beställning|leverans|anbud|tillfälle)$/iu;
/** `per påbörjad vecka` is by the week. */
const BEGUN = /(?:påbörjad|påbörjat|hel|helt)[ \u00a0]+/iuy;
const AMOUNT = /(?:1[ \u00a0]?000|100|10|1)[ \u00a0]?(?=\p{L})/uy;
const FLOOR_AREA = /[ \u00a0](?:A-?temp|BTA|BRA|LOA|NTA|BOA)(?![\p{L}\d])/iuy;
const AND = new RegExp(`(?:${SPACE}?[·⋅*×x/,]${SPACE}?|${SPACE}och${SPACE}|${SPACE})?`, 'uy');
/** What may follow a denominator without a new stroke: `W/m²K`, `kWh/m² och år`. */
const FURTHER = new Set([
  'K',
  '°C',
  'h',
  's',
  'timmar',
  'dagar',
  'år',
  'månader',
  'veckor',
  'sekunder',
  'm²',
  'minuter',
]);

/** The unit that follows a number which ends there, with all that belongs to it: `kWh/m² och år`, `g per portion`. */
export function unitAt(text: string, numberEnd: number): UnitFound | undefined {
  const joint = endOf(JOINT, text, numberEnd) ?? numberEnd;
  const first = simpleUnitAt(text, joint);
  if (first === undefined) return undefined;
  return withDenominators(text, first);
}

const COUNTED =
  /[ \u00a0]+((?<=ett[ \u00a0])\p{L}{3,}t[ \u00a0]+(?=\p{L}{4})|(?<=en[ \u00a0])\p{L}+(?:ig|isk)[ \u00a0]+(?=\p{L}{3})|(?:\p{L}+a[ \u00a0]+){0,2})(\p{L}[\p{L}\d]*(?:-\p{L}+)*)/uy;
const NOT_COUNTED =
  /^(?:av|och|eller|i|per|till|som|ska|skall|är|på|för|med|inom|om|den|det|de|enligt|samt|efter|vid|från|under|över|gånger|kan|får|måste|bör|har|vara|ha|respektive|resp|än|inte|ej|men)$/iu;

/** A noun that is counted there: `olika leverantörer`; adjectives before it end in `a`. */
export function countedAt(text: string, numberEnd: number): UnitFound | undefined {
  COUNTED.lastIndex = numberEnd;
  const match = COUNTED.exec(text);
  const [, adjectives = '', noun = ''] = match ?? [];
  if (match === null || NOT_COUNTED.test(noun) || adjectives.split(/\s+/u).some((word) => NOT_COUNTED.test(word)))
    return undefined;
  const end = numberEnd + match[0].length;
  const known = adjectives === '' ? undefined : simpleUnitAt(text, end - noun.length);
  if (known?.end === end) return withDenominators(text, known);
  return withDenominators(text, { unit: nounUnit(noun.toLowerCase()), end });
}

function withDenominators(text: string, first: UnitFound): UnitFound {
  for (const [pattern, id] of EACH) {
    const end = endOf(pattern, text, first.end);
    const each = simpleUnitAt(id, 0);
    if (end !== undefined && each !== undefined)
      return { unit: over(first.unit, each.unit, `${first.unit.id}/${short(id)}`), end };
  }
  const start = strokeEnd(text, first);
  if (start === undefined) return first;
  const under = denominatorAt(text, start, first.unit);
  if (under === undefined) return first;
  const id = /[/·]/u.test(under.unit.id) ? `(${under.unit.id})` : under.unit.id;
  return { unit: over(first.unit, under.unit, `${first.unit.id}/${short(id)}`), end: under.end };
}

const SHORT: Readonly<Record<string, string>> = {
  sekunder: 's',
  minuter: 'min',
  timmar: 'h',
  dagar: 'dag',
  veckor: 'vecka',
  månader: 'månad',
  gånger: 'gång',
  portioner: 'portion',
  personer: 'person',
  sidor: 'sida',
  tvättar: 'tvätt',
  cykler: 'cykel',
  användningar: 'användning',
};

/** In a rate a time is written in short and in the singular: `km/h`, `gånger/vecka`. */
function short(id: string): string {
  return SHORT[id] ?? id;
}

/** Where the denominator begins: after a stroke, `per`, or `i` before a time. */
function strokeEnd(text: string, { unit, end }: UnitFound): number | undefined {
  const slash = endOf(SLASH, text, end);
  if (slash !== undefined) return slash;
  const floored = endOf(FLOOR_AREA, text, end) ?? end;
  const per = matchAt(PER, text, floored);
  if (per !== undefined) {
    const after = floored + per.length;
    const isPer = /per|pr|varje/iu.test(per);
    return isPer || DEFINITE.test(matchAt(NOUN, text, after) ?? '') ? after : undefined;
  }
  const inside = Object.keys(unit.dimensions).length === 0 ? undefined : insideAt(text, end);
  return inside === undefined || unit.dimensions['calendar'] === 1 || unit.dimensions['time'] === 1
    ? undefined
    : inside;
}

function insideAt(text: string, at: number): number | undefined {
  INSIDE.lastIndex = at;
  const match = INSIDE.exec(text);
  return match === null || NOT_INSIDE.test(match[1] ?? '') ? undefined : at + match[0].length;
}

function denominatorAt(text: string, at: number, numerator: Unit): UnitFound | undefined {
  if (text[at] === '(') {
    const inner = simpleUnitAt(text, at + 1);
    const whole = inner === undefined ? undefined : inParentheses(text, inner);
    return whole !== undefined && text[whole.end] === ')' ? { unit: whole.unit, end: whole.end + 1 } : undefined;
  }
  const amount = matchAt(AMOUNT, text, at) ?? '';
  const begun = matchAt(BEGUN, text, at) ?? '';
  const simple = simpleUnitAt(text, at + amount.length + begun.length);
  if (simple !== undefined) {
    const many = Number(amount.replace(/\D/gu, ''));
    // `kW per m³/s` is by a flow; after a stroke a second one divides again.
    const isFlow = !/\/\s?$/u.test(text.slice(0, at)) && text[simple.end] === '/';
    return isFlow ? inParentheses(text, simple) : withFurther(text, many > 1 ? multiple(simple, many) : simple);
  }
  const noun = matchAt(NOUN, text, at + amount.length) ?? '';
  const isShare = Object.keys(numerator.dimensions).length === 0;
  if (isShare || noun === '' || NO_NOUN.test(noun)) return undefined;
  return { unit: nounUnit(noun.toLowerCase()), end: at + amount.length + noun.length };
}

/** `(m³/s)`, `(m²·K)`. */
function inParentheses(text: string, inner: UnitFound): UnitFound {
  const whole = withDenominators(text, inner);
  return whole.end > inner.end ? whole : withFurther(text, inner);
}

function multiple({ unit, end }: UnitFound, many: number): UnitFound {
  return { unit: { ...unit, id: `${many} ${unit.id}`, factor: unit.factor * many }, end };
}

/** `m²K`, `m² och år`. */
function withFurther(text: string, first: UnitFound): UnitFound {
  const floored = endOf(FLOOR_AREA, text, first.end) ?? first.end;
  const gap = matchAt(AND, text, floored) ?? '';
  const next = simpleUnitAt(text, floored + gap.length);
  if (next === undefined || !FURTHER.has(next.unit.id)) return first;
  // A stroke or a bare space before a word is the next thing said, not the same unit: `m² timmar`.
  if (/^[ \u00a0]$/u.test(gap) && !/^(?:K|h|år|m²|m2)$/u.test(text.slice(floored + gap.length, next.end))) return first;
  return { unit: times(first.unit, next.unit, `${first.unit.id}·${short(next.unit.id)}`), end: next.end };
}

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

function endOf(pattern: RegExp, text: string, at: number): number | undefined {
  const match = matchAt(pattern, text, at);
  return match === undefined ? undefined : at + match.length;
}
