/**
 * What a piece of text is to a reader:
 * - `word`: a word, with what joins it inside (`PVC-fria`, `t.ex.` without its last dot)
 * - `number`: a number as Swedes write it, thousands and decimals included (`50 000`, `0,1`, `1,5`), without its unit
 * - `date`: `2026-03-31`
 * - `code`: what is looked up whole: a standard (`SS-EN ISO 12947-2`, `EN 455-3:2015`), an act (`2011/65/EU`,
 *   `1907/2006`), a CAS or CPV number, the id of a criterion (`REG-INK-012`, `10699:2`)
 * - `placeholder`: what somebody fills in (`[antal]`)
 * - `space`, `mark`: what stands between
 */
export type TokenKind = 'word' | 'number' | 'date' | 'code' | 'placeholder' | 'space' | 'mark';

export type Token = {
  readonly kind: TokenKind;
  /** As it stands in the text. */
  readonly text: string;
  /** Where it begins, in UTF-16 units. */
  readonly start: number;
};

const SPACE_INSIDE = '[ \\u00a0\\u202f\\u2009]';
const STANDARD_BODY = '(?:SS|EN|ISO|IEC|ETSI|ASTM|DIN|CEN|CISPR|OEKO-TEX|UNI|NF|BS|TS|TR|CLC|ITU|IEEE|ANSI)';
const WORD = "\\p{L}[\\p{L}\\p{M}]*\\d*[²³]?(?:[-.'’:]\\p{L}[\\p{L}\\p{M}\\d]*[²³]?)*";
/** In this order: what is longer or more special first. */
const KINDS: readonly (readonly [TokenKind, string])[] = [
  ['placeholder', '\\[[^\\[\\]\\n]{1,120}\\]'],
  [
    'code',
    `${STANDARD_BODY}(?:[-/ \\u00a0]${STANDARD_BODY})*[-/ \\u00a0]?\\d{2,6}(?:[-.]\\d{1,4})*(?::\\d{4})?(?:/A\\d+:\\d{4})?(?![\\p{L}\\d])`,
  ],
  ['code', '\\d{2,4}/\\d{1,4}/(?:EU|EG|EEG|EC|EEC)(?![\\p{L}\\d])'],
  ['code', '\\d{2,7}-\\d{2}-\\d(?![\\p{L}\\d-])'],
  ['date', '\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])(?!\\d)'],
  ['code', '(?:19|20)\\d{2}/\\d{1,5}(?![\\p{L}\\d/])|\\d{2,5}/(?:19|20)\\d{2}(?![\\p{L}\\d/])'],
  ['code', '\\d{8}-\\d(?!\\d)'],
  ['code', '\\p{Lu}{2,6}(?:-[\\p{Lu}\\d]{1,6})*-\\d{1,6}(?::\\d+)?(?![\\p{L}\\d])'],
  ['code', '\\d{4,6}:\\d{1,3}(?!\\d)'],
  ['number', `\\d{1,3}(?:${SPACE_INSIDE}\\d{3})+(?:,\\d+)?(?![\\d\\p{L}])`],
  ['number', '\\d+(?:[.,]\\d+)*'],
  ['word', WORD],
  ['space', '\\s+'],
  ['mark', '[^]'],
];
/** A group for each; `[^]` takes what is left, so that nothing is passed over. */
const TOKEN = new RegExp(KINDS.map(([, source]) => `(${source})`).join('|'), 'uy');

const WORD_HERE = new RegExp(WORD, 'uy');
/** Nothing but a word begins with a small letter, nothing but a mark with these, and most tokens do or are a space. */
const SMALL_LETTER = /[a-zåäö]/;
const ALONE = /[.,;:()%/!?"'&*+<=>@#-]/;

/**
 * The text as its tokens: joined they are the text again, byte for byte.
 */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (let start = 0; start < text.length;) {
    const token = commonToken(text, start) ?? anyToken(text, start);
    tokens.push(token);
    start += token.text.length;
  }
  return tokens;
}

/** Without the long expression, which takes three times as long. */
function commonToken(text: string, start: number): Token | undefined {
  const first = text.charAt(start);
  if (SMALL_LETTER.test(first)) {
    WORD_HERE.lastIndex = start;
    WORD_HERE.test(text);
    return { kind: 'word', text: text.slice(start, WORD_HERE.lastIndex), start };
  }
  if (first === ' ' && /\S/.test(text.charAt(start + 1))) return { kind: 'space', text: ' ', start };
  return ALONE.test(first) ? { kind: 'mark', text: first, start } : undefined;
}

function anyToken(text: string, start: number): Token {
  TOKEN.lastIndex = start;
  const match = TOKEN.exec(text) ?? [text.charAt(start)];
  // Each group is a whole alternative, so the one that took part is what was matched.
  const kind = KINDS[match.indexOf(match[0], 1) - 1]?.[0] ?? 'mark';
  return { kind, text: match[0], start };
}
