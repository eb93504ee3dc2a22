import { STOP_WORDS } from '../analysis/stopWords.ts';
import { tokensOf, type Token, type TokenKind } from '../tokens.ts';

/** A text as what is compared: everything but the white space, and the white space beside it. */
export type Pieces = {
  readonly texts: readonly string[];
  /** White space before each piece, and after the last. */
  readonly spaces: readonly string[];
  /** Equal where the texts are, in both texts that are compared. */
  readonly ids: Int32Array;
  readonly weights: Uint8Array;
};

export type Pair = { readonly old: Pieces; readonly young: Pieces };

/** A piece that weighs this or more says something by itself. */
export const CONTENT = 8;
/** What a wrong reading costs most: a limit, a standard, a date. */
const WEIGHT: Readonly<Record<TokenKind, number>> = {
  word: CONTENT,
  number: 12,
  date: 12,
  code: 12,
  placeholder: 12,
  mark: 2,
  space: 0,
};
const STOP_WORD = 3;
const NOTHING: Token = { kind: 'space', text: '', start: 0 };
const LONGEST_STOP_WORD = 10;

/** What a run of pieces weighs together. */
export function weightOf({ weights }: Pieces, start: number, end: number): number {
  let sum = 0;
  for (let at = start; at < end; at += 1) sum += weights[at] ?? 0;
  return sum;
}

/** @returns both texts in pieces that can be compared by number */
export function piecesOf(before: string, after: string): Pair {
  const known = new Map<string, number>();
  return { old: inPieces(before, known), young: inPieces(after, known) };
}

function inPieces(text: string, known: Map<string, number>): Pieces {
  const tokens = tokensOf(text);
  const hasAddress = ADDRESS.test(text);
  const [texts, spaces, weights] = [[] as string[], [''], [] as number[]];
  let isAddress = false;
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] ?? NOTHING;
    const last = texts.length - 1;
    const isAlone = last < 0 || spaces[last + 1] !== '';
    if (token.kind === 'space') spaces[last + 1] = token.text;
    else if (!isAlone && isOneWord(tokens, at, isAddress)) {
      texts[last] = (texts[last] ?? '') + token.text;
      weights[last] = Math.max(weights[last] ?? 0, tokenWeight(token));
    } else {
      texts.push(token.text);
      spaces.push('');
      weights.push(tokenWeight(token));
      isAddress = hasAddress && BEGINS_ADDRESS.test(token.text);
    }
    if (token.kind === 'space') isAddress = false;
  }
  return { texts, spaces, weights: new Uint8Array(weights), ids: idsOf(texts, known) };
}

function idsOf(texts: readonly string[], known: Map<string, number>): Int32Array {
  const ids = new Int32Array(texts.length);
  for (const [at, text] of texts.entries()) {
    const id = known.get(text) ?? known.size;
    if (id === known.size) known.set(text, id);
    ids[at] = id;
  }
  return ids;
}

function tokenWeight({ kind, text }: Token): number {
  if (kind === 'word' && text.length <= LONGEST_STOP_WORD && STOP_WORDS.has(text.toLowerCase())) return STOP_WORD;
  return WEIGHT[kind];
}

const ADDRESS = /https?:|www\./i;
const BEGINS_ADDRESS = /^(?:https?$|www\.)/i;
/** What most often follows a word, told first because it is. */
const PLAIN_MARK = /^[.,;:()%/!?]$/;
const ENDS_INSIDE = /[\p{L}\p{N}\p{M}_@]$/u;
const BEGINS_INSIDE = /^[\p{L}\p{N}_@]/u;
/** Accents, what colours or joins an emoji. */
const BELONGS_TO_BEFORE = /^[\p{M}\u200d\u{1f3fb}-\u{1f3ff}]/u;

/**
 * Whether a token belongs to the one before it, from which no space parts it: a person reads `5mg`, `50-procentig`, an
 * address, a letter with its accent as one. `10-20` are two numbers.
 */
function isOneWord(tokens: readonly Token[], at: number, isAddress: boolean): boolean {
  if (!isAddress && PLAIN_MARK.test(tokens[at]?.text ?? '')) return false;
  const [before, { kind, text }, next] = [tokens[at - 1]?.text ?? '', tokens[at] ?? NOTHING, tokens[at + 1] ?? NOTHING];
  const beforeHyphen = before === '-' ? (tokens[at - 2]?.text ?? '') : '';
  if (isAddress && (kind !== 'mark' || (next.kind !== 'space' && !/[)\]>"”’»,;]/.test(text)))) return true;
  if (text === '-') return next.kind === 'word' && ENDS_INSIDE.test(before);
  if (kind === 'word' && ENDS_INSIDE.test(beforeHyphen)) return true;
  if (BELONGS_TO_BEFORE.test(text) || before === '\u200d') return true;
  return BEGINS_INSIDE.test(text) && ENDS_INSIDE.test(before);
}
