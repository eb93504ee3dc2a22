/** More of a message's HTML than this is not read. Characters. */
const HTML_LIMIT = 200_000;

/** What stands for a character in HTML that Teams and Office write; anything else by number. */
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  aring: 'å',
  auml: 'ä',
  ouml: 'ö',
  Aring: 'Å',
  Auml: 'Ä',
  Ouml: 'Ö',
  eacute: 'é',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  rdquo: '”',
  ldquo: '“',
  rsquo: '’',
  le: '≤',
  ge: '≥',
  deg: '°',
  micro: 'µ',
};

/**
 * Whose content is no text of the writer's: programs, a mention of a person by name, and the message that was
 * answered to, which begins with the name of whoever wrote it.
 */
const LEFT_OUT = new Set(['script', 'style', 'at', 'blockquote', 'attachment', 'svg', 'title', 'head']);
const LINE_BREAKING = new Set(['br', 'p', 'div', 'li', 'ul', 'ol', 'tr', 'table', 'pre', 'h1', 'h2', 'h3', 'h4', 'hr']);

/**
 * The text of a message as somebody would read it aloud: paragraphs and list items on lines of their own, no markup, no
 * name of anybody who was mentioned or answered. Reads each character once, whatever is sent.
 */
export function plainMessage(html: string): string {
  const source = html.slice(0, HTML_LIMIT);
  // Looked for once: to look behind every "<" for a ">" that there is not takes the square of the length.
  const lastEnd = source.lastIndexOf('>');
  let text = '';
  let hidden: string | undefined;
  let at = 0;
  while (at < source.length) {
    const start = source.indexOf('<', at);
    const before = source.slice(at, start < 0 ? source.length : start);
    if (hidden === undefined) text += decoded(before);
    if (start < 0) break;
    const tag = start < lastEnd ? tagAt(source, start) : notATag(start);
    if (hidden === undefined) {
      text += tag.text;
      if (tag.opens && LEFT_OUT.has(tag.name)) hidden = tag.name;
    } else if (tag.closes && tag.name === hidden) {
      hidden = undefined;
    }
    at = tag.end;
  }
  return tidied(text);
}

type Tag = {
  readonly name: string;
  readonly opens: boolean;
  readonly closes: boolean;
  /** What it says by itself. */
  readonly text: string;
  /** Where reading goes on. */
  readonly end: number;
};

function tagAt(source: string, start: number): Tag {
  const none = { name: '', opens: false, closes: false };
  if (source.startsWith('<!--', start)) {
    const end = source.indexOf('-->', start + 4);
    return { ...none, text: '', end: end < 0 ? source.length : end + 3 };
  }
  const named = /^<(\/?)([a-zA-Z][a-zA-Z0-9]*)/.exec(source.slice(start, start + 24));
  if (named === null) return notATag(start);
  const end = source.indexOf('>', start);
  const [, slash, name = ''] = named;
  const lower = name.toLowerCase();
  const closes = slash === '/';
  const opens = !closes && source[end - 1] !== '/';
  const item = lower === 'li' && !closes ? '- ' : '';
  return { name: lower, opens, closes, text: LINE_BREAKING.has(lower) ? `\n${item}` : '', end: end + 1 };
}

/** "5 < 6" is text, and so is a tag that never ends. */
function notATag(start: number): Tag {
  return { name: '', opens: false, closes: false, text: '<', end: start + 1 };
}

function decoded(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,8});/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return ENTITIES[name] ?? whole;
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code > 0x10ffff || code === 0 ? '' : String.fromCodePoint(code);
  });
}

/** No control characters, no reversed reading, no lone half of a pair; at most one empty line. */
function tidied(text: string): string {
  return text
    .replace(/[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069\u200b]|\p{Surrogate}/gu, '')
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '' && line !== '-')
    .join('\n');
}
