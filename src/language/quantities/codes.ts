import referenceTable from '../data/references.json' with { type: 'json' };
import type { Reference } from './found.ts';
import { reference } from './references.ts';

const CAS = /(?<![\d-])\d{2,7}[-‑]\d{2}[-‑]\d(?![\d-])/gu;
const CPV = /(?<![\d-])\d{8}[-‑]\d(?![\d-])/gu;
const HAZARD =
  /(?<![\p{L}\d])(?:EUH\s?\d{3}[A-Z]?|[HPR]\s?\d{3}(?:[dfiDF]{1,3})?(?:\s?\+\s?[HP]\d{3})*)(?![\p{L}\d])/gu;
const CLASS_NOUNS = [
  'energi(?:effektivitets)?klass(?:en)?|energimärkning(?:sklass)?(?: klass)?|ljud(?:klass|miljöklass)|brandklass|filterklass',
  'skyddsklass|korrosivitetsklass|utsläppsklass|emissionsklass|klimatklass|slitageklass|säkerhetsklass|tvättklass',
  'bullerklass|miljöklass|produktklass|effektivitetsklass|täthetsklass|avgasklass',
].join('|');
const CLASS = new RegExp(
  [
    `(?<!\\p{L})(?<noun>${CLASS_NOUNS})\\s+(?:som (?:lägst|minst)\\s+)?(?<value>[A-G]\\+{0,3}|[IVX]+|[A-Z]?\\d[a-z]?)(?![\\p{L}\\d+])`,
    '(?<!\\p{L})(?<euro>Euro)[ -](?<level>VI(?:[ -]?(?:steg )?[A-E])?|VII|V|IV|6d?(?:-TEMP)?|7|5)(?![\\p{L}\\d])',
    '(?<!\\p{L})(?<stage>Steg|Stage)\\s(?<roman>V|IV|III[AB]?)(?![\\p{L}\\d])',
    '(?<![\\p{L}\\d])(?<ip>IP|IK|FFP)\\s?(?<digits>\\d{1,2}|\\dX|X\\d)(?![\\p{L}\\d])',
  ].join('|'),
  'giu',
);

/** CAS and CPV numbers with their check digits, hazard statements and classes. */
export function codesOf(text: string): readonly Reference[] {
  return [
    ...[...text.matchAll(CPV)].map((match) => coded(match, 'cpv', isCpv)),
    ...[...text.matchAll(CAS)].map((match) => coded(match, 'cas', isCas)),
    ...[...text.matchAll(HAZARD)]
      .filter(isHazard(text))
      .map((match) => reference(match, 'hazard', { name: match[0].replace(/\s/gu, '') })),
    ...[...text.matchAll(CLASS)]
      .filter((match) => isWrittenAsClass(match.groups ?? {}))
      .map((match) => reference(match, 'class', { name: className(match.groups ?? {}) })),
  ];
}

function coded(match: RegExpMatchArray, kind: 'cas' | 'cpv', isRight: (code: string) => boolean): Reference {
  const name = match[0].replaceAll('‑', '-');
  return reference(match, kind, { name, isValid: isRight(name) });
}

/** Risk and precaution letters alone are also names of products: `P102` needs a word that says what it is. */
function isHazard(text: string): (match: RegExpMatchArray) => boolean {
  return (match) => /^(?:EUH|H[2-4])/u.test(match[0].replace(/\s/gu, '')) || /(?:angivelse|fras)/iu.test(text);
}

/** `klass A` in capitals; `energiklass i` is none. */
function isWrittenAsClass({ value = '', roman = '', ip = '' }: Readonly<Record<string, string | undefined>>): boolean {
  return value + roman + ip === (value + roman + ip).toUpperCase() || /\d[a-z]$/u.test(value);
}

function className(groups: Readonly<Record<string, string | undefined>>): string {
  const { noun, value = '', euro, level = '', stage, roman = '', ip, digits = '' } = groups;
  if (euro !== undefined) return `Euro ${level.replace(/^[iv]+/iu, (roman) => roman.toUpperCase())}`;
  if (stage !== undefined) return `Steg ${roman}`;
  if (ip !== undefined) return `${ip}${digits}`;
  const name = (noun ?? '').toLowerCase().replace(/klassen$/u, 'klass');
  return `${/^energi/u.test(name) ? 'energiklass' : name} ${value}`;
}

/**
 * Whether the last digit of a CAS number is right: the digits before it, from the right, times 1, 2, 3 …, modulo 10
 * (CAS, "Check Digit Verification of CAS Registry Numbers").
 */
export function isCas(number: string): boolean {
  const digits = number.replace(/\D/gu, '');
  const before = Array.from(digits.slice(0, -1)).toReversed();
  const sum = before.reduce((total, digit, at) => total + Number(digit) * (at + 1), 0);
  return /^\d{2,7}-\d{2}-\d$/u.test(number) && sum % 10 === Number(digits.at(-1));
}

/**
 * Branches that were moved in 2008 and kept the digit of their old number: what has to be added there. Found by
 * comparing all 9,454 codes of Regulation (EC) No 213/2008 with the rule; the Publications Office knows of it.
 */
const MOVED: Readonly<Record<string, readonly number[]>> = {
  '033': [0, 8],
  '034': [9],
  '09': [6],
  '421': [3],
  '72': [0, 5],
};
const OFF_RULE = new Set(referenceTable.cpvOffRule);

/**
 * Whether the ninth digit of a CPV code is right: the eight digits times 3, 7, 1, 3, 7, 1, 3, 7, modulo 10. Forty codes
 * of the regulation follow no rule and are in the table.
 */
export function isCpv(code: string): boolean {
  if (OFF_RULE.has(code)) return true;
  if (!/^\d{8}-\d$/u.test(code)) return false;
  const WEIGHTS = [3, 7, 1, 3, 7, 1, 3, 7];
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(code[at]), 0);
  const branch = Object.keys(MOVED).find((prefix) => code.startsWith(prefix));
  const added = MOVED[branch ?? ''] ?? [0];
  return added.some((offset) => (sum + offset) % 10 === Number(code.at(-1)));
}
