import type { AnalysedWord, Analyser } from '../analysis/analyser.ts';
import { GrowingInts } from './growingInts.ts';
import { RunMemory } from './runMemory.ts';

/** Runs of text remembered at most: more than a library of 100,000 criteria uses. */
const MOST_REMEMBERED = 300_000;
/** Longer runs are seldom met twice. */
const LONGEST_REMEMBERED = 40;

/**
 * The words that the analyser finds, met before at the cost of a look-up: text is cut at spaces where no number, code
 * or placeholder can go on over them, and what stands between is analysed once.
 *
 * @param met gives a word the number that it is told by, when it is met first in a run of text
 */
export function openWordReader(analyser: Analyser, met: (word: AnalysedWord) => number): WordReader {
  const remembered = new RunMemory();
  /** Words of the runs remembered, one run after another, and where those of each begin. */
  const words = new GrowingInts();
  const starts = new GrowingInts();
  const forget = () => {
    remembered.clear();
    words.length = 0;
    starts.length = 0;
  };
  const readRun = (run: string, found: GrowingInts) => {
    const own = analyser.analyse(run).map(met);
    for (const word of own) found.push(word);
    if (run.length > LONGEST_REMEMBERED) return;
    remembered.add(run);
    starts.push(words.length);
    for (const word of own) words.push(word);
  };
  const read = (text: string, found: GrowingInts) => {
    let at = 0;
    while (at < text.length) {
      if (isSkipped(text.charCodeAt(at))) {
        at += 1;
        continue;
      }
      const plainEnd = wordEnd(text, at);
      const end = plainEnd > at ? plainEnd : runEndOf(text, at);
      const run = remembered.find(text, at, end);
      if (run < 0) readRun(text.slice(at, end), found);
      else {
        const last = run + 1 < starts.length ? (starts.items[run + 1] ?? 0) : words.length;
        for (let word = starts.items[run] ?? 0; word < last; word += 1) found.push(words.items[word] ?? 0);
      }
      at = end;
    }
  };
  return { read, forget, isFull: () => remembered.size >= MOST_REMEMBERED };
}

export type WordReader = {
  /** Appends the numbers of the words of a text in order. */
  readonly read: (text: string, found: GrowingInts) => void;
  /** So much is remembered that all of it is better forgotten, between two texts. */
  readonly isFull: () => boolean;
  /** Gives back the memory that it costs to remember, and numbers words anew. */
  readonly forget: () => void;
};

/** Space, comma, full stop and the like in front of a word, which are none themselves. */
function isSkipped(code: number): boolean {
  return code === 32 || code === 10 || code === 44 || code === 46 || code === 40 || code === 41 || code === 59;
}

/** Per UTF-16 unit 1 where it is a letter of a plain word; others are left to the analyser. */
const LETTERS = Uint8Array.from({ length: 0x250 }, (_, code) =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 192 && code !== 215 && code !== 247) ? 1 : 0,
);

function isCapital(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 192 && code <= 222);
}

/** @returns the end of a plain word that begins here, or `start` when it is none or may go on over the next mark */
function wordEnd(text: string, start: number): number {
  let end = start;
  while (end < text.length && LETTERS[text.charCodeAt(end)] === 1) end += 1;
  // Abbreviations in capitals may begin the name of a standard.
  if (end - start < 2 || isCapital(text.charCodeAt(start + 1))) return start;
  if (end === text.length) return end;
  const next = text.charCodeAt(end);
  if (next === 32 || next === 10) return end;
  if (next !== 44 && next !== 46 && next !== 41 && next !== 59) return start;
  const afterNext = end + 1 < text.length ? text.charCodeAt(end + 1) : 32;
  return afterNext === 32 || afterNext === 10 || (next === 41 && afterNext === 46) ? end : start;
}

/** To the next plain word after a space, so that `SS-EN ISO 12947-2`, `50 000` and `[antal per år]` stay together. */
function runEndOf(text: string, start: number): number {
  let open = 0;
  for (let at = start; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 91) open = at + 1;
    if (code === 93) open = 0;
    const isBetween = (code === 32 || code === 10) && (open === 0 || at - open > LONGEST_PLACEHOLDER);
    if (isBetween && wordEnd(text, at + 1) > at + 1) return at;
  }
  return text.length;
}

/** A bracket that is not closed within this many letters is none. */
const LONGEST_PLACEHOLDER = 120;
