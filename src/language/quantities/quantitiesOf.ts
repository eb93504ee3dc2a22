import { absencesOf } from './absence.ts';
import { clausesOf } from './clauses.ts';
import { codesOf } from './codes.ts';
import { datesOf, periodsOf } from './dates.ts';
import { directionOf } from './direction.ts';
import type { Found, Reference } from './found.ts';
import { limitsOf } from './limits.ts';
import { actNamesOf, labelsOf } from './names.ts';
import { actsOf, lawsOf, standardsOf } from './references.ts';

/** Ids of criteria (`REG-INK-012`, `10699:2`) and times of day hold numbers that limit nothing. */
const OTHER_NUMBERS =
  /(?<![\p{L}\d])\p{Lu}{2,6}(?:-[\p{Lu}\d]{1,6})*-\d{1,6}(?::\d+)?(?![\p{L}\d])|(?<!\d)\d{4,6}:\d{1,3}(?!\d)|(?<!\d)\d{1,2}[.:]\d{2}\s?[–-]\s?\d{1,2}[.:]\d{2}(?!\d)|(?<=skala[ \u00a0])1:\d+|(?<!\d)24\/7(?!\d)/gu;

/**
 * Everything in a text that can be compared by value: limits and spans, what must be absent, dates and periods, and
 * references to acts, standards, labels, classes and registers, in the order in which they stand.
 */
export function quantitiesOf(text: string): readonly Found[] {
  const references = referencesOf(text);
  const dates = datesOf(text).filter((date) => !references.some((other) => overlap(date, other)));
  const others = [...text.matchAll(OTHER_NUMBERS)].map((match) => ({ start: match.index, length: match[0].length }));
  const taken = [...references, ...dates, ...others].map(({ start, length }) => ({ start, end: start + length }));
  const limits = limitsOf(
    text,
    taken,
    dates.map(({ start, length }) => ({ start, end: start + length })),
  );
  const absences = absencesOf(
    text,
    limits.map(({ start, length }) => ({ start, end: start + length })),
  );
  return [...references, ...dates, ...limits, ...absences, ...periodsOf(text)].sort((a, b) => a.start - b.start);
}

/** What more than one reader finds belongs to the first: `OEKO-TEX Standard 100` is no standard. */
function referencesOf(text: string): readonly Reference[] {
  const kept: Reference[] = [];
  for (const read of [codesOf, lawsOf, labelsOf, actsOf, standardsOf, actNamesOf])
    for (const one of read(text))
      if (!kept.some((other) => overlap(one, other)) || isSameWords(one, kept)) kept.push(one);
  return kept.map((one) => (one.kind === 'class' ? withDirection(text, one) : one));
}

/** `förordning (EG) nr 1907/2006` may be called by its name in the same breath: `Reach 1907/2006` is both. */
function isSameWords(one: Reference, kept: readonly Reference[]): boolean {
  return one.kind === 'actName' && kept.every((other) => other.kind === 'act' || !overlap(one, other));
}

type Passage = { readonly start: number; readonly length: number };

function overlap(one: Passage, other: Passage): boolean {
  return one.start < other.start + other.length && other.start < one.start + one.length;
}

function withDirection(text: string, one: Reference): Reference {
  const clause = clausesOf(text).find(({ start, end }) => one.start >= start && one.start < end);
  if (clause === undefined) return one;
  const [from, to, end] = [clause.start, clause.end, one.start + one.length];
  const place = {
    text,
    start: one.start,
    end,
    from,
    to,
    previousEnd: from,
    nextStart: to,
    isTime: false,
    isShare: false,
    heading: '',
  };
  const inside = /som (?:lägst|minst)/u.test(text.slice(one.start, end));
  return { ...one, direction: inside ? 'min' : directionOf(place) };
}
