import type { Absence } from './found.ts';
import { clausesOf } from './clauses.ts';
import { type Stretch, isInside } from './patterns.ts';
import { wordsIn } from './subject.ts';

const FREE_FROM = /(?<!\p{L})(?:fri|fritt|fria)\s+från\s+(?<what>[^.;:]*)/giu;
const MAY_NOT =
  /(?<!\p{L})(?:inte|ej|icke|aldrig|inga|ingen|inget)\s+(?:heller\s+)?(?:avsiktligt\s+)?(?:innehålla|innehåller|innehåll av|vara behandla\p{L}* med|behandlas med|vara impregnera\p{L}* med|impregneras med|tillsättas|vara tillsatt\p{L}*|bestå av|ha tillsats av)\s+(?<what>[^.;:]*)/giu;
/** `PVC-fri`, `parfymfria`; not what is free from anything but a substance. */
const COMPOUND = /(?<!\p{L})(?<what>\p{L}[\p{L}\d]*-?)(?:fri|fritt|fria)(?!\p{L})/giu;
const NO_SUBSTANCE =
  /^(?:rost|val|avgifts|problem|kostnads|fel|under?hålls|tviste|skatte|portions|barriär|hinder|ljud|stör|skulds|riskl?|olycks|moms|tull|jäv|frakt|utgifts|sekretess|smärt|damm|bruks|steril|fossil|helg|avskognings|barnarbets|konflikt|utsläpps|bekymmers|vapen|köns|fläck|ränte|gräns|tvivels|fuktfri|kemi|drog|själv)$/iu;
/** Here what must be absent ends. */
const END =
  /\s+(?:och|samt)\s+(?:ska|skall|måste|bör|får|vara|ha|uppfylla)(?!\p{L})|,\s+(?:ska|som|vilk)|(?<!\p{L})(?:enligt|eller motsvarande|i|som|om|finns|mätt|utöver)(?!\p{L})/iu;

/** What must not be there at all. A clause that names a limit for it forbids no trace. */
export function absencesOf(text: string, limits: readonly Stretch[]): readonly Absence[] {
  return clausesOf(text).flatMap((clause) => {
    const own = text.slice(clause.start, clause.end);
    const found = [FREE_FROM, MAY_NOT].flatMap((pattern) =>
      [...own.matchAll(pattern)].flatMap((match) => {
        const what = (match.groups?.['what'] ?? '').split(END)[0] ?? '';
        const length = match[0].length - (match.groups?.['what'] ?? '').length + what.trimEnd().length;
        return absence({ start: clause.start + match.index, length, of: wordsIn(what) });
      }),
    );
    return [
      ...found.filter(({ start, length }) => !isInside(limits, start, start + length + 1)),
      ...compounds(own, clause.start),
    ];
  });
}

function compounds(text: string, from: number): readonly Absence[] {
  return [...text.matchAll(COMPOUND)].flatMap((match) => {
    const what = (match.groups?.['what'] ?? '').replace(/-$/u, '').toLowerCase();
    const isSubstance = what.length > 2 && !NO_SUBSTANCE.test(what);
    return isSubstance ? absence({ start: from + match.index, length: match[0].length, of: [what] }) : [];
  });
}

function absence(one: Omit<Absence, 'kind'>): readonly Absence[] {
  return one.of.length === 0 ? [] : [{ kind: 'absence', ...one }];
}
