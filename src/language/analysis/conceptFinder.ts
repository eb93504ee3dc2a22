import type { AnalysedWord } from './analyser.ts';
import { STOP_WORDS } from './stopWords.ts';
import type { Concept } from './vocabulary.ts';

/** Stems that together speak of a concept; one with `isPrefix` is the beginning of any number of words. */
type Trigger = readonly { readonly text: string; readonly isPrefix: boolean }[];
type Wanted = { readonly id: string; readonly trigger: Trigger };

/** Words of a phrase may stand apart by this many others: `spåra råvarans ursprung`. */
const WORDS_BETWEEN = 2;
/** Beginnings of words are looked up by this many letters. */
const PREFIX_KEY = 3;
const MOST_REMEMBERED = 100_000;

/** @returns a function that tells which concepts words speak of, each once, in the order they are met */
export function openConceptFinder(
  concepts: readonly Concept[],
  stemOf: (word: string) => string,
): (words: readonly AnalysedWord[]) => readonly string[] {
  const whole = new Map<string, Wanted[]>();
  const beginning = new Map<string, Wanted[]>();
  for (const { id, triggers } of concepts)
    for (const trigger of triggers.map((text) => triggerOf(text, stemOf))) {
      const [first] = trigger;
      if (first === undefined) continue;
      const index = first.isPrefix ? beginning : whole;
      const key = first.isPrefix ? first.text.slice(0, PREFIX_KEY) : first.text;
      const others = index.get(key);
      if (others === undefined) index.set(key, [{ id, trigger }]);
      else others.push({ id, trigger });
    }

  const opened = (word: AnalysedWord): readonly Wanted[] =>
    formsOf(word)
      .flatMap((form) => [...(whole.get(form) ?? []), ...(beginning.get(form.slice(0, PREFIX_KEY)) ?? [])])
      .filter(({ trigger: [first] }) => first !== undefined && meets(word, first));
  // A word opens the same triggers wherever it stands.
  const remembered = new Map<string, readonly Wanted[]>();
  const openedBy = (word: AnalysedWord): readonly Wanted[] => {
    const before = remembered.get(word.word);
    if (before !== undefined) return before;
    const now = opened(word);
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    remembered.set(word.word, now);
    return now;
  };

  return (words) => {
    const telling = words.filter((word) => !word.isStopWord);
    const found = new Set<string>();
    let at = 0;
    for (const word of telling) {
      for (const { id, trigger } of openedBy(word))
        if (!found.has(id) && (trigger.length === 1 || isMet(trigger, telling, at))) found.add(id);
      at += 1;
    }
    return [...found];
  };
}

function triggerOf(text: string, stemOf: (word: string) => string): Trigger {
  const words = text.trim().split(/\s+/u);
  return words
    .filter((word) => word !== '' && !STOP_WORDS.has(word.toLocaleLowerCase('sv')))
    .map((word) =>
      word.endsWith('*')
        ? { text: word.slice(0, -1).toLocaleLowerCase('sv'), isPrefix: true }
        : { text: stemOf(word), isPrefix: false },
    );
}

/** A beginning is met by the word as it stands as well: stems are shorter than what it may name. */
function formsOf({ word, stem, parts }: AnalysedWord): readonly string[] {
  return [...new Set([word, stem, ...parts])];
}

function meets(word: AnalysedWord, { text, isPrefix }: Trigger[number]): boolean {
  if (!isPrefix) return word.stem === text || word.parts.includes(text);
  return word.word.startsWith(text) || word.stem.startsWith(text) || word.parts.some((part) => part.startsWith(text));
}

/** The word at `at` opens the trigger; the others stand within reach of it, before or after. */
function isMet(trigger: Trigger, words: readonly AnalysedWord[], at: number): boolean {
  const reach = trigger.length - 1 + WORDS_BETWEEN;
  const from = Math.max(0, at - reach);
  const to = Math.min(words.length, at + reach + 1);
  for (let part = 1; part < trigger.length; part += 1) if (!isAmong(trigger[part], words, [from, to])) return false;
  return true;
}

// Without lists made on the way: a library of 100,000 criteria asks some millions of times.
function isAmong(
  part: Trigger[number] | undefined,
  words: readonly AnalysedWord[],
  [from, to]: readonly [number, number],
): boolean {
  for (let at = from; at < to; at += 1) {
    const word = words[at];
    if (word !== undefined && part !== undefined && meets(word, part)) return true;
  }
  return false;
}
