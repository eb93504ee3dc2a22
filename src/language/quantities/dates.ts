import type { DateFound, Period } from './found.ts';

const MONTHS = [
  'januari',
  'februari',
  'mars',
  'april',
  'maj',
  'juni',
  'juli',
  'augusti',
  'september',
  'oktober',
  'november',
  'december',
];
const MONTH = `(?:${MONTHS.join('|')}|jan|feb|mar|apr|aug|sept?|okt|nov|dec)\\.?`;
const DATE = new RegExp(
  [
    '(?<![\\d/:.-])(?<iso>(?:19|20)\\d\\d[-‑–](?:0[1-9]|1[0-2])[-‑–](?:0[1-9]|[12]\\d|3[01]))(?!\\d)',
    `(?<![\\d,.])(?<day>[0-3]?\\d)(?::?[ea])?\\s+(?<month>${MONTH})\\s+(?<year>(?:19|20)\\d\\d)(?!\\d)`,
    '(?<![\\d/.])(?<d>[0-3]?\\d)[/.](?<m>[01]?\\d)[-./ ](?<y>20\\d\\d)(?![\\d/])',
    `(?<![\\p{L}\\d])(?<monthOnly>${MONTH})\\s+(?<monthYear>(?:19|20)\\d\\d)(?!\\d)`,
    '(?<![\\d/:.,-])(?<isoMonth>20\\d\\d-(?:0[1-9]|1[0-2]))(?![\\d-])',
    '(?<![\\p{L}\\d])(?:(?:kvartal|Q|kv\\.?)\\s?(?<q>[1-4])|(?<nth>första|andra|tredje|fjärde)\\s+kvartalet)[, ]\\s*(?<qy>20\\d\\d)(?!\\d)',
    '(?<=(?<!\\p{L})(?:senast|år|till|från|innan|före|efter|sedan|årsskiftet|utgången av|slutet av|början av|under|med|den|kalenderåret|basåret|målåret|basår) )(?<only>(?:19|20)\\d\\d)(?![\\d:/,%]|-\\d|\\s(?:%|procent|kr|st|kg|lux|timmar|mm|g|dagar|personer|lumen|ton|m[²³2])|\\s\\d{3})',
  ].join('|'),
  'giu',
);
const LATEST =
  /(?:senast|till|till och med|t\.o\.m\.|tom|innan|före|inom|utgången av|slutet av|senast den|dessförinnan)\s*(?:(?:den|år|utgången av|slutet av|årsskiftet|under)\s+)*$/iu;
const FROM =
  /(?:från|fr\.o\.m\.|från och med|tidigast|efter|sedan|med start|med början|per)\s*(?:(?:och med|den|år|början av)\s+)*$/iu;

/** Days, months, quarters and years that a text names, and whether they end or begin something. */
export function datesOf(text: string): readonly DateFound[] {
  return [...text.matchAll(DATE)].flatMap((match) => {
    const date = dateOf(match.groups ?? {});
    if (date === undefined) return [];
    const before = text.slice(Math.max(0, match.index - 40), match.index);
    const bound = LATEST.test(before) ? 'latest' : FROM.test(before) ? 'from' : 'none';
    return [{ kind: 'date', date, bound, start: match.index, length: match[0].length }];
  });
}

function dateOf(groups: Readonly<Record<string, string | undefined>>): string | undefined {
  const {
    iso,
    day,
    month = '',
    year = '',
    d,
    m,
    y = '',
    monthOnly,
    monthYear = '',
    isoMonth,
    q,
    nth,
    qy = '',
    only,
  } = groups;
  if (iso !== undefined) return iso.replace(/[‑–]/gu, '-');
  if (day !== undefined) return dayOf(year, monthNumber(month), Number(day));
  if (d !== undefined && m !== undefined) return dayOf(y, Number(m), Number(d));
  if (monthOnly !== undefined) return `${monthYear}-${two(monthNumber(monthOnly))}`;
  if (isoMonth !== undefined) return isoMonth;
  if (q !== undefined) return `${qy}-Q${q}`;
  if (nth !== undefined) return `${qy}-Q${['första', 'andra', 'tredje', 'fjärde'].indexOf(nth.toLowerCase()) + 1}`;
  return only;
}

function dayOf(year: string, month: number, day: number): string | undefined {
  const isThere = month >= 1 && month <= 12 && day >= 1 && day <= 31;
  return isThere ? `${year}-${two(month)}-${two(day)}` : undefined;
}

function monthNumber(name: string): number {
  const short = name.toLowerCase().replace('.', '').slice(0, 3);
  return MONTHS.findIndex((month) => month.startsWith(short)) + 1;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

const PERIOD =
  /(?:under (?:hela )?|inom |vid |efter |före )?(?<!\p{L})(avtalstiden|avtalsperioden|kontraktstiden|kontraktsperioden|garantitiden|garantiperioden|ramavtalstiden|ramavtalsperioden|produktens livslängd|hela livslängden|leveransperioden|uppdragstiden|driftskedet|byggtiden|entreprenadtiden)(?!\p{L})/giu;

/** Times that the contract tells. */
export function periodsOf(text: string): readonly Period[] {
  return [...text.matchAll(PERIOD)].map((match) => ({
    kind: 'period',
    name: (match[1] ?? '').toLowerCase(),
    start: match.index,
    length: match[0].length,
  }));
}
