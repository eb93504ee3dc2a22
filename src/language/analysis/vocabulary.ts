import concepts from '../data/concepts.json' with { type: 'json' };
import thesaurus from '../data/thesaurus.json' with { type: 'json' };
import { stemOfWord } from './stem.ts';
import { STOP_WORDS } from './stopWords.ts';

/** Stems that together speak of a concept; one with `isPrefix` is the beginning of any number of words. */
export type Trigger = readonly { readonly stem: string; readonly isPrefix: boolean }[];

export type Concept = { readonly id: string; readonly triggers: readonly Trigger[] };

/** What words mean in procurement: which ones are interchangeable, and what they speak of. */
export type Vocabulary = {
  /** Per stem the stems of words that mean the same, without itself. */
  readonly synonyms: ReadonlyMap<string, readonly string[]>;
  readonly concepts: readonly Concept[];
};

/**
 * A row of the list Ordlista. Words that mean the same; or a concept and what speaks of it: words, phrases of words in
 * any order close to each other, and beginnings of words (`recirkul*`).
 */
export type VocabularyEntry =
  | { readonly kind: 'synonyms'; readonly words: readonly string[] }
  | { readonly kind: 'concept'; readonly id: string; readonly triggers: readonly string[] };

/** The vocabulary with further entries: words join the groups they already stand in, triggers the concept they name. */
export function withEntries(vocabulary: Vocabulary, entries: readonly VocabularyEntry[]): Vocabulary {
  const synonyms = new Map(vocabulary.synonyms);
  const concepts = new Map(vocabulary.concepts.map((concept) => [concept.id, concept]));
  for (const entry of entries)
    if (entry.kind === 'synonyms') addGroup(synonyms, entry.words);
    else {
      const triggers = entry.triggers.map(triggerOf).filter((trigger) => trigger.length > 0);
      concepts.set(entry.id, {
        id: entry.id,
        triggers: [...(concepts.get(entry.id)?.triggers ?? []), ...triggers],
      });
    }
  return { synonyms, concepts: [...concepts.values()] };
}

function addGroup(synonyms: Map<string, readonly string[]>, words: readonly string[]): void {
  const stems = [...new Set(words.map((word) => stemOfWord(word.trim())).filter((stem) => stem !== ''))];
  for (const stem of stems)
    synonyms.set(stem, [...new Set([...(synonyms.get(stem) ?? []), ...stems.filter((other) => other !== stem)])]);
}

function triggerOf(text: string): Trigger {
  return text
    .trim()
    .split(/\s+/)
    .filter((word) => word !== '' && !STOP_WORDS.has(word.toLocaleLowerCase('sv')))
    .map((word) =>
      word.endsWith('*')
        ? { stem: word.slice(0, -1).toLocaleLowerCase('sv'), isPrefix: true }
        : { stem: stemOfWord(word), isPrefix: false },
    );
}

/** What is built in; a coordinator's own entries come on top. */
export const BUILT_IN_VOCABULARY: Vocabulary = withEntries({ synonyms: new Map(), concepts: [] }, [
  ...thesaurus.groups.map((group) => ({ kind: 'synonyms' as const, words: group.split(', ') })),
  ...Object.entries(concepts.concepts).map(([id, triggers]) => ({
    kind: 'concept' as const,
    id,
    triggers: triggers.split(', '),
  })),
]);
