import referenceTable from '../data/references.json' with { type: 'json' };
import type { Reference } from './found.ts';
import { SPACE } from './patterns.ts';

type Rest = Partial<Omit<Reference, 'kind' | 'start' | 'length'>>;

const S = SPACE;
const BODY = `(?:SS|EN|ISO|IEC|ETSI|ASTM|DIN|CEN|CENELEC|CISPR|UNI|NF|BS|TS|TR|CLC|ITU|ITU-T|IEEE|ANSI|AATCC|ECMA|OECD|INSTA|NS|DS|JIS|GB|UN|UL|prEN|TAPPI|SCAN|IWA|PAS|PD|NT|AS|NZS|CSN|SIS|SS-EN|NORSOK|EPA)`;
/** Without a number in its body's name these are too short to be told from words. */
const STANDARD = new RegExp(
  `(?<![\\p{L}\\d-])(?<body>${BODY}(?:(?:[-/]|${S})${BODY})*)(?:-|${S})?(?:nr${S})?(?<first>\\d{3}${S}\\d{3}(?=[ ,.;:)-]|$)(?!${S}(?:varv|cykler|st))|[A-Z]{0,2}\\d{1,7}(?:${S}\\d{2}(?=${S}\\d{2}))*(?:${S}\\d{2}(?=${S}?(?:[,.;)]|utg|$)))?)(?<part>(?:[-‑–.](?:\\d{1,4}|[A-Z]\\d{2}))*)(?:${S}?(?<letter>[A-K])(?![\\p{L}\\d]))?(?<tail>(?:(?::|${S}\\()(?:19|20)\\d\\d\\)?)?(?:[+/]${S}?(?:A|AC|Amd|Cor)${S}?\\d{1,2}(?::(?:19|20)\\d\\d)?)*)(?![\\p{L}\\d])(?!%)`,
  'gu',
);
/** `, -2 och -3` and ` och 14044` after a standard name further ones. */
const FURTHER_PART = /(?:\s*,\s*|\s+och\s+|\s+eller\s+|\s*\/\s*|\s+samt\s+)(?:(?:del\s)|-)(\d{1,3})(?![\p{L}\d])/uy;
const FURTHER_NUMBER =
  /(?:\s*,\s*|\s+och\s+|\s+eller\s+|\s*\/\s*|\s+samt\s+|\s+respektive\s+)(\d{4,6}(?:-\d{1,3})?)(?::\d{4})?(?![\p{L}\d%:/-]|[  ](?:\d|varv|cykler|timmar|kr|lux|lm|st|kg|ppm|%|procent|mm|tvätt))/uy;
const PUBLIC = /(?<!\p{L})(WCAG)\s?(\d\.\d)|(?<!\p{L})(GRI)\s?(\d{1,3}(?:-\d)?)(?!\d)/gu;
const FREE = new Set(referenceTable.freeStandards);

/** Standards, by body and number; the national prefix and the year are told apart. */
export function standardsOf(text: string): readonly Reference[] {
  const found: Reference[] = [];
  for (const match of text.matchAll(STANDARD)) {
    const { body = '', first = '', part = '', letter = '', tail = '' } = match.groups ?? {};
    if (/^(?:UN|AS|NT|GB|DS|NS|TS|TR|PD|SCAN|UL)$/u.test(body) && /^\d{1,2}$/u.test(first) && part === '') continue;
    if (!/^(?:SS|SIS)$/u.test(body) && /^\d$/u.test(first) && part === '') continue;
    const number = first.replace(/[ \u00a0\u202f\u2009]/gu, '') + part.replace(/[‑–]/gu, '-') + letter;
    const name = `${bodyName(body)} ${number}`;
    const year = /(?:19|20)\d\d/u.exec(tail)?.[0];
    const rest: Rest = { access: accessOf(name), ...(year === undefined ? {} : { year }) };
    found.push({ kind: 'standard', name, start: match.index, length: match[0].length, ...rest });
    found.push(...further(text, { body: bodyName(body), number, end: match.index + match[0].length }));
  }
  for (const match of text.matchAll(PUBLIC))
    found.push(reference(match, 'standard', { name: match[0].replace(/([A-Z])\s?(\d)/u, '$1 $2'), access: 'free' }));
  return found;
}

function further(text: string, after: { body: string; number: string; end: number }): readonly Reference[] {
  const found: Reference[] = [];
  let end = after.end;
  for (;;) {
    const match = [FURTHER_PART, FURTHER_NUMBER]
      .map((pattern) => at(pattern, text, end))
      .find((one) => one !== undefined);
    const digits = match?.[1];
    if (match === undefined || digits === undefined) return found;
    const isPart = /(?:del\s|-)\d{1,3}$/u.test(match[0].replace(/:\d{4}$/u, '')) && digits.length < 4;
    const stem = after.number.replace(/-.*$/u, '');
    const name = `${after.body} ${isPart ? `${stem}-${digits}` : digits}`;
    const start = match.index + match[0].lastIndexOf(digits);
    found.push({ kind: 'standard', name, start, length: digits.length, access: accessOf(name) });
    end = match.index + match[0].length;
  }
}

/** `SS-EN ISO` is the Swedish print of `EN ISO`; `SS` alone is a standard of its own. */
function bodyName(body: string): string {
  const parts = body
    .replace(/prEN/u, 'EN')
    .split(/[-/ \u00a0\u202f\u2009]+/u)
    .filter((part) => part !== '');
  const bare =
    parts.length > 1 && ['SS', 'SIS', 'NS', 'DS', 'DIN', 'BS', 'NF', 'UNI'].includes(parts[0] ?? '')
      ? parts.slice(1)
      : parts;
  const joined = bare.join(' ');
  return joined
    .replace('ISO IEC', 'ISO/IEC')
    .replace(/(ISO|CEN|IEC|CLC) (TS|TR)/u, '$1/$2')
    .replace('ITU T', 'ITU-T');
}

function accessOf(name: string): 'free' | 'paid' {
  return name.split(/[ /]/u).some((part) => FREE.has(part)) ? 'free' : 'paid';
}

const ACT_NUMBER = '(?:19|20)\\d{2}/\\d{1,5}|\\d{1,5}/(?:19|20)\\d{2}|[4-9]\\d/\\d{1,4}(?=/E)';
const UNION = '(?:EU|EG|EEG|EC|EEC|Euratom|EUF)';
const ACT = new RegExp(
  [
    `(?<new>${ACT_NUMBER})/${UNION}`,
    `\\(?(?<![\\p{L}])${UNION}(?:,${S}?Euratom)?\\)?${S}*(?:nr\\.?|No\\.?|-förordning(?:en)?|-direktiv(?:et)?)?${S}*(?:nr\\.?${S}*)?(?<old>${ACT_NUMBER})`,
    `(?:förordning(?:en|ens)?|direktiv(?:et|ets)?|beslut(?:et)?|rekommendation(?:en)?|genomförandeakt(?:en)?|rättsakt(?:en)?|ändringsförordning(?:en)?|Reach|REACH|CLP|RoHS)${S}+(?:nr\\.?${S}*)?\\(?(?<cued>${ACT_NUMBER})`,
  ].join('|'),
  'giu',
);
const FURTHER_ACT = new RegExp(
  `(?:${S}*,${S}*|${S}+och${S}+|${S}+eller${S}+|${S}+samt${S}+)(?:nr${S})?((?:19|20)\\d{2}/\\d{1,5}|\\d{1,5}/(?:19|20)\\d{2})(?:/${UNION})?(?![\\p{L}\\d/-])`,
  'uy',
);
const BARE_ACT = /(?<![\p{L}\d/.:-])(?:(?:19|20)\d{2}\/\d{3,4}|\d{2,4}\/(?:19|20)\d{2})(?![\d/.:-])/gu;

/** Acts of the Union, by number alone: old (`1272/2008`) and new style (`2023/1542`). */
export function actsOf(text: string): readonly Reference[] {
  const found: Reference[] = [];
  const add = (name: string, start: number, length: number): void => {
    if (!found.some((one) => start < one.start + one.length && one.start < start + length))
      found.push({ kind: 'act', name, start, length });
  };
  for (const match of text.matchAll(ACT)) {
    const name = match.groups?.['new'] ?? match.groups?.['old'] ?? match.groups?.['cued'] ?? '';
    add(name, match.index, match[0].length);
    let end = match.index + match[0].length;
    for (let next = at(FURTHER_ACT, text, end); next !== undefined; next = at(FURTHER_ACT, text, end)) {
      const number = next[1] ?? '';
      add(number, next.index + next[0].indexOf(number), number.length);
      end = next.index + next[0].length;
    }
  }
  // Two years with a stroke between (`2025/2026`) are a season.
  for (const match of text.matchAll(BARE_ACT)) {
    const [one = 0, other = 0] = match[0].split('/').map(Number);
    if (!(isYear(one) && isYear(other) && other - one === 1)) add(match[0], match.index, match[0].length);
  }
  return found;
}

function isYear(number: number): boolean {
  return number >= 1900 && number < 2100;
}

const SERIES =
  '(?:SFS|AFS|KIFS|NFS|BFS|HSLF-FS|LIVSFS|SJVFS|SKVFS|ELSÄK-FS|TSFS|MSBFS|MCFFS|STEMFS|SOSFS|LVFS|SSMFS|KOVFS|VVFS|SLVFS|BOVFS|FIFS)';
const LAW = new RegExp(
  `(?<![\\p{L}])(?<series>${SERIES})${S}*(?<number>(?:19|20)\\d\\d:\\d{1,4})(?!\\d)|\\((?:SFS${S})?(?<bare>(?:1[5-9]|20)\\d\\d:\\d{1,4})\\)|(?<=(?:[Ll]ag(?:en)?|[Ff]örordning(?:en)?|balk(?:en)?|LOU|LUF)${S})(?<after>(?:18|19|20)\\d\\d:\\d{1,4})(?!\\d)`,
  'gu',
);

/** Swedish laws, ordinances and regulations of authorities. */
export function lawsOf(text: string): readonly Reference[] {
  return [...text.matchAll(LAW)].map((match) => {
    const { series = 'SFS', number, bare, after } = match.groups ?? {};
    return reference(match, 'law', { name: `${series} ${number ?? bare ?? after ?? ''}` });
  });
}

function at(pattern: RegExp, text: string, index: number): RegExpExecArray | undefined {
  pattern.lastIndex = index;
  return pattern.exec(text) ?? undefined;
}

/** What a match found. */
export function reference(match: RegExpMatchArray, kind: Reference['kind'], rest: Rest & { name: string }): Reference {
  return { kind, start: match.index ?? 0, length: match[0].length, ...rest };
}
