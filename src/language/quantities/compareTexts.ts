import { type Comparison, compareDates, compareQuantities, isSameSubject, sharedWords } from './compare.ts';
import type { Absence, Found, Quantity, Reference } from './found.ts';
import { actCalled } from './names.ts';
import { quantitiesOf } from './quantitiesOf.ts';

/** Two passages that belong together, or one that has no counterpart. What the numbers say is of the second. */
export type Pair = {
  readonly before: Found | undefined;
  readonly after: Found | undefined;
  readonly comparison: Comparison | 'added' | 'removed';
};

/**
 * What changed between two texts in what can be compared by value: limits by what they limit and measure, deadlines,
 * absences, and references by their names. In the order of the later text, what is gone last.
 */
export function compareTexts(before: string, after: string): readonly Pair[] {
  return compareFound(quantitiesOf(before), quantitiesOf(after));
}

/** The same of what has been found in two texts, for who compares one with many. */
export function compareFound(old: readonly Found[], young: readonly Found[]): readonly Pair[] {
  const left = new Set(old);
  const pairs = new Map<Found, Pair>();
  const candidates = young
    .flatMap((one) => old.map((other) => ({ one, other, score: likeness(other, one) })))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
  for (const { one, other } of candidates) {
    if (pairs.has(one) || !left.has(other)) continue;
    left.delete(other);
    pairs.set(one, { before: other, after: one, comparison: compared(other, one) });
  }
  return [
    ...young.map((one): Pair => pairs.get(one) ?? { before: undefined, after: one, comparison: 'added' }),
    ...old
      .filter((one) => left.has(one))
      .map((one): Pair => ({ before: one, after: undefined, comparison: 'removed' })),
  ];
}

/** How well two fit together; 0 when they are of different kinds or about different matters. */
function likeness(before: Found, after: Found): number {
  if (before.kind === 'quantity' && after.kind === 'quantity') return quantityLikeness(before, after);
  if (isContent(before) && isContent(after))
    return isSameSubject(before.of, after.of) ? 1 + sharedWords(before.of, after.of) : 0;
  if (before.kind === 'date' && after.kind === 'date') return before.bound === after.bound ? 2 : 1;
  if (before.kind === 'period' && after.kind === 'period') return before.name === after.name ? 3 : 0;
  return isReference(before) && isReference(after) ? referenceLikeness(before, after) : 0;
}

function quantityLikeness(before: Quantity, after: Quantity): number {
  const comparison = compareQuantities(before, after);
  const words = sharedWords(before.of, after.of) / Math.max(1, Math.min(before.of.length, after.of.length));
  const isSameUnit = before.unit === after.unit;
  if (comparison === 'notComparable') return isSameUnit && words > 0 ? words : 0;
  return 2 + words + (comparison === 'same' ? 1 : 0) + (isSameUnit ? 0.5 : 0);
}

/** The very same name, an act by name or by number, or a class of the same kind. */
function referenceLikeness(before: Reference, after: Reference): number {
  if (before.kind === after.kind && before.name === after.name) return 3;
  if (isSameAct(before, after)) return 2;
  return before.kind === 'class' && after.kind === 'class' && classKind(before) === classKind(after) ? 1 : 0;
}

/** `Reach` and `(EG) nr 1907/2006`. */
function isSameAct(before: Reference, after: Reference): boolean {
  const [one, other] = [before, after].map(({ kind, name }) =>
    kind === 'actName' ? actCalled(name) : kind === 'act' ? name : undefined,
  );
  return one !== undefined && one === other;
}

function compared(before: Found, after: Found): Comparison {
  if (before.kind === 'quantity' && after.kind === 'quantity') return compareQuantities(before, after);
  if (before.kind === 'date' && after.kind === 'date') return compareDates(before, after);
  if (before.kind === 'absence' && after.kind === 'absence') return 'same';
  if (isUpper(before) && after.kind === 'absence') return 'stricter';
  if (before.kind === 'absence' && isUpper(after)) return 'laxer';
  if (isReference(before) && isReference(after)) return compareReferences(before, after);
  return before.kind === 'period' && after.kind === 'period' ? 'same' : 'notComparable';
}

function compareReferences(before: Reference, after: Reference): Comparison {
  if (isSameAct(before, after)) return 'same';
  if (before.name === after.name && (before.direction ?? 'none') === (after.direction ?? 'none')) return 'same';
  const [old, young] = [energyStep(before), energyStep(after)];
  if (old === undefined || young === undefined || before.direction !== after.direction) return 'notComparable';
  return young > old ? 'stricter' : 'laxer';
}

/** Of the energy classes A is the best; the plus signs of the old scale go beyond it. */
function energyStep({ kind, name }: Reference): number | undefined {
  const [, letter = '', plus = ''] = /^energiklass ([A-G])(\+*)$/u.exec(name) ?? [];
  return kind === 'class' && letter !== '' ? 'GFEDCBA'.indexOf(letter) + plus.length : undefined;
}

function classKind({ name }: Reference): string {
  return name.replace(/ \S+$/u, '');
}

/** An absence and an upper limit of a share may speak of the same substance. */
function isContent(found: Found): found is Absence | Quantity {
  return found.kind === 'absence' || isUpper(found);
}

function isUpper(found: Found): found is Quantity {
  return (
    found.kind === 'quantity' &&
    (found.direction === 'max' || found.direction === 'lessThan') &&
    /%|‰|pp[mb]|[mµn]?g\/(?:kg|l|m|ton)/u.test(found.unit)
  );
}

function isReference(found: Found): found is Reference {
  return !(['quantity', 'absence', 'date', 'period'] satisfies Found['kind'][]).some((kind) => kind === found.kind);
}
