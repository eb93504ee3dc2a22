import type { AnalysedWord } from './analyser.ts';
import type { Concept, Trigger } from './vocabulary.ts';

type Wanted = { readonly id: string; readonly trigger: Trigger };

/** Words of a phrase may stand apart by this many others: `spåra råvarans ursprung`. */
const WORDS_BETWEEN = 2;
/** Beginnings of words are looked up by this many letters. */
const PREFIX_KEY = 3;

/** @returns a function that tells which concepts words speak of, each once, in the order they are met */
export function openConceptFinder(concepts: readonly Concept[]): (words: readonly AnalysedWord[]) => readonly string[] {
  const whole = new Map<string, Wanted[]>();
  const beginning = new Map<string, Wanted[]>();
  for (const { id, triggers } of concepts)
    for (const trigger of triggers) {
      const [first] = trigger;
      if (first === undefined) continue;
      const key = first.isPrefix ? first.stem.slice(0, PREFIX_KEY) : first.stem;
      const index = first.isPrefix ? beginning : whole;
      index.set(key, [...(index.get(key) ?? []), { id, trigger }]);
    }

  return (words) => {
    const telling = words.filter((word) => !word.isStopWord);
    const found = new Set<string>();
    telling.forEach((word, at) => {
      for (const stem of [word.stem, ...word.parts]) {
        const wanted = [...(whole.get(stem) ?? []), ...(beginning.get(stem.slice(0, PREFIX_KEY)) ?? [])];
        for (const { id, trigger } of wanted) if (!found.has(id) && isMet(trigger, telling, at)) found.add(id);
      }
    });
    return [...found];
  };
}

/** The first word of the trigger stands at `at`; the others within reach of it, before or after. */
function isMet(trigger: Trigger, words: readonly AnalysedWord[], at: number): boolean {
  const reach = trigger.length - 1 + (trigger.length > 1 ? WORDS_BETWEEN : 0);
  const around = words.slice(Math.max(0, at - reach), at + reach + 1);
  return trigger.every((part, index) => {
    const among = index === 0 ? words.slice(at, at + 1) : around;
    return among.some(({ stem, parts }) =>
      [stem, ...parts].some((own) => (part.isPrefix ? own.startsWith(part.stem) : own === part.stem)),
    );
  });
}
