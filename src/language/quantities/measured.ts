import { type NumberFound, numbersOf } from './numbers.ts';
import { LETTER, SPACE, type Stretch, isInside } from './patterns.ts';
import { unitAt } from './unitPhrase.ts';
import { NAMED_BEFORE, type Unit } from './units.ts';

/** A number with its unit, as far as it has one. */
export type Measured = Stretch & {
  readonly value: number;
  readonly unit: Unit | undefined;
  readonly isArticle: boolean;
  /** The number names something (`bilaga 2`) and counts nothing. */
  readonly isName: boolean;
};

/** Before a number that is a name: `artikel 5`, `kategori 1 A`. */
const NAMES =
  /(?<!\p{L})(?:artikel|artiklarna|art\.|bilaga|bilagorna|bil\.|kapitel|kap\.?|avsnitt|punkt|punkterna|§+|kategori|kategorierna|klass|produktklass|typ|grupp|steg|nivå|generation|version|ver\.|utgåva|tabell|figur|nr\.?|nummer|nr:|kod|zon|fas|alternativ|rad|sidan|scope|kl\.?|klockan|paragraf|position|lott|anbudsområde|konvention|konventionen|konventioner|stycke|modul|serie|tier|euro|rev\.|förfarande|ställe|rum|plan|våning|id|del)\s*(?:nr\.?\s*)?(?:[\dIVX]+[a-zA-Z]?\s*(?:,|och|eller|till|–|-)\s*)*$/iu;
/** `1A/1B`: categories of danger. */
const CATEGORY = /^[123][AB](?![\p{L}\d])/u;
const CLOCK = /(?<!\p{L})(?:kl\.?|klockan|§+|artikel|bilaga|kapitel|kap\.?|paragraf|sidan)\s*$/iu;
const LIST_JOINT = new RegExp(
  `^${SPACE}*\\]?(?:,|/|${SPACE}och${SPACE}|${SPACE}eller${SPACE}|${SPACE}respektive${SPACE}|${SPACE}resp\\.?${SPACE}|${SPACE}samt${SPACE}|[–—‑-]|${SPACE}till${SPACE}|${SPACE}[–—-]|x|×|[àá]|${SPACE}[àáx×])${SPACE}*\\[?$`,
  'iu',
);
const BETWEEN_NAME_AND_NUMBER =
  /(?:[\s:=<>≤≥~\d.,–-]|(?<!\p{L})(?:är|på|om|i|ska|skall|vara|får|minst|högst|lägst|max|min|maximalt|över|under|av|mellan|ett|en|till|inte|ej|överstiga|understiga|överstiger|understiger|uppgå|uppgår|mer|mindre|högre|lägre|än|index|värde|lika|med|ha|har|betyg|nivå|ca|cirka|ligga|inom|intervallet|och|eller|bättre)(?!\p{L}))+$/iu;

/** All numbers of a text that no reference holds, with their units; a list shares the unit after its last number. */
export function measuredIn(text: string, taken: readonly Stretch[]): readonly Measured[] {
  const numbers = withoutRepeats(
    text,
    numbersOf(text).filter(({ start, end }) => !isInside(taken, start, end)),
  );
  const measured: Measured[] = [];
  for (const number of numbers.toReversed()) {
    const own = measuredAt(text, number);
    const next = measured.at(-1);
    const joint = next === undefined ? '' : text.slice(own.end, next.start);
    const isShared =
      next?.unit !== undefined && own.unit === undefined && !own.isName && !own.isArticle && LIST_JOINT.test(joint);
    measured.push(isShared ? { ...own, unit: next.unit } : own);
  }
  const inOrder = measured
    .toReversed()
    .filter(
      (one) =>
        !one.isArticle || one.unit !== undefined || COUNTS.test(text.slice(Math.max(0, one.start - 12), one.start)),
    );
  // The 100 of `5 g per 100 g` belongs to the unit.
  return inOrder.filter((one, at) => !inOrder.slice(Math.max(0, at - 2), at).some(({ end }) => one.start < end));
}

/** `fem (5) år`: the number in parentheses is the one before it, said again. */
function withoutRepeats(text: string, numbers: readonly NumberFound[]): readonly NumberFound[] {
  const isRepeat = (one: NumberFound | undefined, other: NumberFound | undefined): boolean =>
    one?.value === other?.value &&
    one !== undefined &&
    text.slice(one.end, other?.start).trim() === '(' &&
    text[other?.end ?? 0] === ')';
  return numbers
    .filter((number, at) => !isRepeat(numbers[at - 1], number))
    .map((number) => {
      const next = numbers[numbers.indexOf(number) + 1];
      return isRepeat(number, next) ? { ...number, end: (next?.end ?? number.end) + 1 } : number;
    });
}

/** What makes a number of `en` and `ett` where no unit follows. */
const COUNTS = /(?:minst|högst|lägst|max|än|exakt|precis|till)[ \u00a0]+$/iu;

function measuredAt(text: string, number: NumberFound): Measured {
  const { start, end, value, isArticle, brings } = number;
  const before = text.slice(Math.max(0, start - 60), start);
  const isCategory = CATEGORY.test(text.slice(start, start + 3));
  const isName = isCategory || NAMES.test(before);
  const base = { start, end, value, isArticle, isName };
  if (brings !== '') return { ...base, unit: unitAt(`1 ${brings}`, 1)?.unit };
  const found = isCategory || CLOCK.test(before) ? undefined : unitAt(text, end);
  if (found !== undefined && !(isName && isShort(found.unit.id)) && !isYear(number, found.unit))
    return { ...base, unit: found.unit, end: found.end };
  if (isArticle || number.isWord) return { ...base, unit: undefined };
  return { ...base, unit: isName && /(?:kl|klockan|§)\.?\s*$/iu.test(before) ? undefined : namedBefore(before) };
}

/** `kategori 1 A` is no current, `2026 års upphandling` no two thousand years. */
function isShort(id: string): boolean {
  return id.length === 1 && id !== '%';
}

function isYear({ value, isWord }: NumberFound, unit: Unit): boolean {
  return !isWord && unit.id === 'år' && value >= 1900 && value < 2100;
}

const ENDS_IN_LETTER = new RegExp(`${LETTER}$`, 'u');

/** `pH 7`, `UGR högst 19`: the name stands before the number. */
function namedBefore(before: string): Unit | undefined {
  const bare = before.replace(BETWEEN_NAME_AND_NUMBER, '');
  if (bare === before || !ENDS_IN_LETTER.test(bare)) return undefined;
  // `pH i vattenextrakt`: of what it is told may stand between.
  const alone = bare.replace(/ (?:i|hos|för|på|enligt) \p{L}+(?: \p{L}+)?$/u, '');
  return NAMED_BEFORE.find(({ pattern }) => pattern.test(bare) || pattern.test(alone))?.unit;
}
