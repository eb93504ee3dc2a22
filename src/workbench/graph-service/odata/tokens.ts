import { badRequest } from '../errors.ts';

export type Token =
  { readonly kind: 'word' | 'string'; readonly text: string } | { readonly kind: 'open' | 'close' | 'comma' };

const MARKS = { '(': 'open', ')': 'close', ',': 'comma' } as const;
const TOKEN = /\s*(?:'((?:[^']|'')*)'|([(),])|([^\s(),']+))/y;

/** @throws Refused 400 for a quote that is not closed */
export function tokens(text: string): readonly Token[] {
  const found: Token[] = [];
  const trimmed = text.trimEnd();
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < trimmed.length) {
    const match = TOKEN.exec(trimmed);
    if (match === null) throw badRequest('Invalid filter clause');
    found.push(tokenOf(match));
  }
  return found;
}

function tokenOf([, quoted, mark, word]: RegExpExecArray): Token {
  // Two quotes stand for one inside a literal.
  if (quoted !== undefined) return { kind: 'string', text: quoted.replaceAll("''", "'") };
  if (mark === '(' || mark === ')' || mark === ',') return { kind: MARKS[mark] };
  return { kind: 'word', text: word ?? '' };
}
