import type { AnalysedWord, Analyser } from '../analysis/analyser.ts';
import { RunMemory } from './runMemory.ts';

/** Runs of text remembered before all are forgotten: more than a library of 100,000 criteria uses. */
const MOST_REMEMBERED = 300_000;
/** Longer runs are seldom met twice. */
const LONGEST_REMEMBERED = 40;

/**
 * The words that the analyser finds, met before at the cost of a look-up: text is cut at spaces where no number, code
 * or placeholder can go on over them, and what stands between is analysed once.
 *
 * @param met what is kept of a word, called when it is met first in a run of text
 */
export function openWordReader<Word>(analyser: Analyser, met: (word: AnalysedWord) => Word): WordReader<Word> {
  const remembered = new RunMemory<readonly Word[]>();
  const readRun = (run: string): readonly Word[] => {
    const words = analyser.analyse(run).map(met);
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    if (run.length <= LONGEST_REMEMBERED) remembered.add(run, words);
    return words;
  };
  const read = (text: string, words: Word[]) => {
    let at = 0;
    while (at < text.length) {
      if (isSkipped(text.charCodeAt(at))) {
        at += 1;
        continue;
      }
      const end = wordEnd(text, at);
      const runEnd = end > at ? end : runEndOf(text, at);
      const known = remembered.find(text, at, runEnd) ?? readRun(text.slice(at, runEnd));
      for (const word of known) words.push(word);
      at = runEnd;
    }
  };
  return { read, forget: () => remembered.clear() };
}

export type WordReader<Word> = {
  /** Appends the words of a text in order. */
  readonly read: (text: string, words: Word[]) => void;
  /** Gives back the memory that it costs to remember, after many texts. */
  readonly forget: () => void;
};

/** Space, comma, full stop and the like in front of a word, which are none themselves. */
function isSkipped(code: number): boolean {
  return code === 32 || code === 10 || code === 44 || code === 46 || code === 40 || code === 41 || code === 59;
}

function isLetter(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    (code >= 192 && code < 0x250 && code !== 215 && code !== 247)
  );
}

function isCapital(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 192 && code <= 222);
}

/** @returns the end of a plain word that begins here, or `start` when it is none or may go on over the next mark */
function wordEnd(text: string, start: number): number {
  let end = start;
  while (end < text.length && isLetter(text.charCodeAt(end))) end += 1;
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
