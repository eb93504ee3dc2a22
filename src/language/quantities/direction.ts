import * as cues from './cues.ts';
import type { Direction } from './found.ts';

/** A number in its clause. */
export type Place = {
  readonly text: string;
  /** The number with its unit. */
  readonly start: number;
  readonly end: number;
  /** The clause. */
  readonly from: number;
  readonly to: number;
  /** Where the number before ends and the one after begins, at most the clause's own ends. */
  readonly previousEnd: number;
  readonly nextStart: number;
  readonly isTime: boolean;
  /** A share or a concentration: what a prohibition in front of a parenthesis speaks of. */
  readonly isShare: boolean;
  /** The line that introduces the list, empty where there is none. */
  readonly heading: string;
};

type Word = { readonly text: string; readonly start: number };
type Cue = { readonly direction: Direction; readonly side?: cues.Side; readonly word: Word; readonly distance: number };

const WORD = /\p{L}+(?:[:-]\p{L}+)*(?:\.\p{L}[\p{L}.]*)*|[<>=≤≥⩽⩾≦≧~≈±]+|\+\/-|[,;:(]/gu;

/** Which way a number limits, by the words around it. */
export function directionOf(place: Place): Direction {
  return saidOf(place)?.direction ?? 'none';
}

/**
 * The direction and how many words stand between it and the number. Nothing when the text says none; `none` when it
 * says that there is none (`över 8 år` as a stretch of time).
 */
export function saidOf(place: Place): { readonly direction: Direction; readonly distance: number } | undefined {
  const words = wordsBefore(place);
  const cue = nearestCue(words, place);
  const after = afterwards(place);
  if (after !== undefined && (cue === undefined || cue.distance > 0 || cue.direction === 'about')) {
    const isOut = isNegated(place, place.start) || cues.RULED_OUT.test(place.text.slice(place.end, place.to));
    const turned = cue?.side === undefined && isOut ? opposite(after) : after;
    return { direction: turned, distance: 0 };
  }
  if (cue === undefined) {
    const passed = passedAfter(place);
    return passed === undefined ? undefined : { direction: passed, distance: 1 };
  }
  if (cue.side === undefined) return cue;
  const isRuledOut = isTurned(place, cue) || cues.RULED_OUT.test(place.text.slice(place.end, place.to));
  return { direction: isRuledOut ? (cue.side === 'moreThan' ? 'max' : 'min') : cue.side, distance: cue.distance };
}

function wordsBefore({ text, previousEnd, start }: Place): readonly Word[] {
  return [...text.slice(previousEnd, start).matchAll(WORD)].map((match) => ({
    text: match[0].toLowerCase(),
    start: previousEnd + match.index,
  }));
}

function nearestCue(words: readonly Word[], place: Place): Cue | undefined {
  let [isBlocked, hasCopula, hasModal] = [false, false, false];
  let about: Cue | undefined;
  for (let at = words.length - 1; at >= 0 && words.length - at <= 13; at -= 1) {
    const word = words[at];
    if (word === undefined) break;
    const cue = cueAt({ words, at, place });
    if (cue !== undefined) {
      const reach = { isBlocked, hasModal, hasCopula };
      if (isInReach(cue, reach)) {
        if (cue.direction !== 'about') return cue;
        about ??= cue;
      }
    }
    if (cues.COPULAS.has(word.text)) hasCopula = true;
    if (cues.MODALS.has(word.text)) hasModal = true;
    if (cues.BLOCKERS.has(word.text) && !hasCopula) isBlocked = true;
    if (word.text === ';') break;
    if (about !== undefined && words.length - at > 4) break;
  }
  return about;
}

type Kind = 'symbol' | 'near' | 'preposition' | 'verb' | 'wide';
type Found = Cue & { readonly kind: Kind; readonly onlyFillers: boolean };

function isInReach(cue: Found, reach: { isBlocked: boolean; hasModal: boolean; hasCopula: boolean }): boolean {
  switch (cue.kind) {
    case 'symbol':
      return cue.distance <= 1;
    case 'preposition':
      return cue.distance <= 4 && cue.onlyFillers;
    case 'near':
      return cue.distance <= 6 && !reach.isBlocked && !reach.hasModal;
    case 'verb':
      return cue.distance <= 9 && !reach.isBlocked && !reach.hasModal;
    case 'wide':
      return !reach.isBlocked && (cue.distance <= 3 || reach.hasCopula || cue.distance <= 6);
  }
}

function cueAt(parts: { words: readonly Word[]; at: number; place: Place }): Found | undefined {
  const { words, at, place } = parts;
  const word = words[at];
  if (word === undefined) return undefined;
  const distance = words.length - 1 - at;
  const base = { word, distance, onlyFillers: words.slice(at + 1).every(({ text }) => cues.FILLERS.has(text)) };
  const said = (kind: Kind, direction: Direction): Found => ({ ...base, kind, direction });
  const sided = (kind: Kind, side: cues.Side): Found => ({ ...base, kind, side, direction: side });

  const symbol = cues.SYMBOLS.get(word.text);
  if (symbol !== undefined) return said('symbol', symbol);
  const [before = '', second = ''] = [words[at - 1]?.text, words[at - 2]?.text];
  const phrase = cues.PHRASES.find(([pattern]) => pattern.test(`${second} ${before} ${word.text}`));
  if (phrase !== undefined) return said('near', orEqual(words, at) ?? phrase[1]);
  const comparative = word.text === 'än' ? comparedWith(words, at) : undefined;
  if (comparative !== undefined) return { ...sided('near', comparative.side), word: comparative.word };
  const preposition = cues.PREPOSITIONS.get(word.text);
  if (preposition !== undefined)
    return isStretch({ word: word.text, before, place })
      ? said('preposition', 'none')
      : sided('preposition', preposition);
  const verb = cues.VERBS.find(([pattern]) => pattern.test(word.text));
  if (verb !== undefined) return sided('verb', verb[1]);
  const adverb = cues.ADVERBS.get(word.text.replace(/\.$/u, ''));
  // `inte minst` and `minst lika` are ways of speaking.
  if (
    adverb !== undefined &&
    !(word.text === 'minst' && (/^(?:inte|icke)$/u.test(before) || words[at + 1]?.text === 'lika'))
  )
    return said('near', adverb);
  const wide = cues.WIDE.find(([pattern]) => pattern.test(word.text));
  return wide === undefined ? undefined : said('wide', wide[1]);
}

/** The comparative that `än` belongs to; what is compared may stand between: `mer fosfor än`. */
function comparedWith(
  words: readonly Word[],
  at: number,
): { readonly side: cues.Side; readonly word: Word } | undefined {
  for (const word of [words[at - 1], words[at - 2], words[at - 3]]) {
    const side = cues.COMPARATIVES.get(word?.text ?? '');
    if (word !== undefined && side !== undefined) return { side, word };
  }
  return undefined;
}

/** `större än eller lika med` includes the number. */
function orEqual(words: readonly Word[], at: number): Direction | undefined {
  const tail = words
    .slice(Math.max(0, at - 5), at + 1)
    .map(({ text }) => text)
    .join(' ');
  const [, comparative = ''] = /(\p{L}+)(?: än)? eller lika med$/u.exec(tail) ?? [];
  const side = cues.COMPARATIVES.get(comparative);
  return side === undefined ? undefined : side === 'moreThan' ? 'min' : 'max';
}

function isStretch({ word, before, place }: { word: string; before: string; place: Place }): boolean {
  if (!place.isTime) return false;
  return !(cues.MEASURES_TIME.test(before) || (before === 'på' && word !== 'ovan'));
}

function afterwards({ text, end, to }: Place): Direction | undefined {
  const rest = text.slice(end, to);
  if (cues.OR_MORE.test(rest)) return 'min';
  if (cues.OR_LESS.test(rest)) return 'max';
  return cues.THEN_LIMIT.find(([pattern]) => pattern.test(rest))?.[1];
}

function passedAfter({ text, end, nextStart }: Place): Direction | undefined {
  const rest = text.slice(end, nextStart);
  return cues.PASSED_AFTER.find(([pattern]) => pattern.test(rest))?.[1];
}

/** Not `5 eller mer` is less than 5. */
function opposite(direction: Direction): Direction {
  if (direction === 'min') return 'lessThan';
  return direction === 'max' ? 'moreThan' : direction;
}

function isTurned(place: Place, cue: Cue): boolean {
  const between = place.text.slice(cue.word.start, place.start);
  if (/(?<!\p{L})(?:inte|ej|icke|aldrig)(?!\p{L})/iu.test(between)) return true;
  return isNegated(place, cue.word.start, cue.word.text);
}

/** Whether what stands at a position is ruled by a negation before it in the clause. */
function isNegated({ text, from, isShare }: Place, position: number, cue = ''): boolean {
  const before = text.slice(from, position);
  const negation = [...before.matchAll(cues.NEGATION)].at(-1);
  if (negation === undefined) return false;
  const between = before.slice(negation.index + negation[0].length);
  if (cues.END_OF_NEGATION.test(between)) return false;
  // In an open parenthesis a size explains what is forbidden: `mikroplast (partiklar under 5 mm)`.
  if (!isShare && between.lastIndexOf('(') > between.lastIndexOf(')')) return false;
  const isOfAll = /^(?:ing|varken)/iu.test(negation[0]) || before.slice(0, negation.index).trim() === '';
  if (isOfAll) return true;
  const words = between.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (words.some((word) => cues.MODALS.has(word))) return false;
  if (!cues.FINITE.test(cue)) return true;
  return words.length <= 2 || words.some((word) => /^(?:som|vars|där|vilka|vilkas|om|när|då)$/u.test(word));
}
