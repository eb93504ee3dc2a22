import type { AnalysedWord } from './analyser.ts';
import { STOP_WORDS } from './stopWords.ts';
import { openWordShapes, type KnownOfWords, type WordShape } from './wordShape.ts';

/**
 * What a word of a trigger asks of a word:
 * - `word`: to be it, or have it for a part, in any form
 * - `last`: to be it, or have it for its last part (`-bord`)
 * - `alone`: to be it, in any form (`=tvätt`)
 * - `beginning`: to begin so, or have a part that does (`recirkul*`)
 */
export type Piece = { readonly kind: 'word' | 'last' | 'alone' | 'beginning'; readonly text: string };

/**
 * The words of a trigger that tell something. A phrase of which stop words leave a single word would be met wherever
 * that word stands: it is none.
 */
export function piecesOf(trigger: string): readonly Piece[] {
  const words = trigger
    .toLocaleLowerCase('sv')
    .split(/\s+/u)
    .filter((word) => word !== '');
  const telling = words.filter((word) => !STOP_WORDS.has(word));
  return telling.length === 1 && words.length > 1 ? [] : telling.map(pieceOf);
}

function pieceOf(word: string): Piece {
  if (word.endsWith('*')) return { kind: 'beginning', text: word.slice(0, -1) };
  if (word.startsWith('-')) return { kind: 'last', text: word.slice(1) };
  return word.startsWith('=') ? { kind: 'alone', text: word.slice(1) } : { kind: 'word', text: word };
}

/** Beginnings of words are looked up by this many letters. */
const KEY = 3;

type Numbered = Piece & { readonly number: number };

/** Pieces of triggers by number, and which of them a word is. */
export class ConceptPieces {
  private readonly numbers = new Map<string, number>();
  private readonly byStem = new Map<string, Numbered[]>();
  private readonly byBeginning = new Map<string, Numbered[]>();
  private readonly known: KnownOfWords;
  private readonly shapeOf: (word: string) => WordShape;

  constructor(known: KnownOfWords) {
    this.known = known;
    this.shapeOf = openWordShapes(known);
  }

  numberOf(piece: Piece): number {
    const name = `${piece.kind} ${piece.text}`;
    const before = this.numbers.get(name);
    if (before !== undefined) return before;
    const numbered = { ...piece, number: this.numbers.size };
    this.numbers.set(name, numbered.number);
    const isBeginning = piece.kind === 'beginning';
    const index = isBeginning ? this.byBeginning : this.byStem;
    const key = isBeginning ? piece.text.slice(0, KEY) : this.known.stemOf(piece.text);
    index.set(key, [...(index.get(key) ?? []), numbered]);
    return numbered.number;
  }

  /** Most words are none: what a word is made of is only looked into where its letters are those of a piece. */
  of({ word, stem, parts }: AnalysedWord): readonly number[] {
    const isCode = /\d/u.test(word);
    // `iso 14001` is one word of a text, and two of a trigger.
    const forms = isCode ? [word, stem, ...parts, ...word.split(/[^\p{L}\d]+/u)] : [stem, ...parts];
    const likely = forms.flatMap((form) => this.byStem.get(form) ?? []);
    for (const form of new Set([word, ...forms]))
      for (const piece of this.byBeginning.get(form.slice(0, KEY)) ?? [])
        if (form.startsWith(piece.text)) likely.push(piece);
    if (likely.length === 0) return [];
    const shape = isCode ? undefined : this.shapeOf(word);
    const met = likely.filter((piece) => shape === undefined || isMet(piece, shape));
    return [...new Set(met.map(({ number }) => number))];
  }
}

function isMet({ kind, text }: Piece, shape: WordShape): boolean {
  return kind === 'beginning' ? shape.begins(text) : shape.isForm(text, kind);
}
