import concepts from '../data/concepts.json' with { type: 'json' };
import thesaurus from '../data/thesaurus.json' with { type: 'json' };

/**
 * What is spoken of, and what speaks of it: words in any form, alone or in compounds, and phrases of words in any order
 * close to each other. Of a word may be told that it counts alone or as the last part only (`-bord`, as in `skrivbord`
 * but not in `bordläggning`), alone only (`=tvätt`), or as a beginning (`recirkul*`).
 */
export type Concept = { readonly id: string; readonly triggers: readonly string[] };

/** What words mean in procurement: which ones are interchangeable, and what they speak of. */
export type Vocabulary = {
  /** Words that mean the same. A word with several meanings is in several groups. */
  readonly groups: readonly (readonly string[])[];
  readonly concepts: readonly Concept[];
};

/** A row of the list Ordlista: words that mean the same, or what else speaks of a concept, built in or new. */
export type VocabularyEntry =
  | { readonly kind: 'synonyms'; readonly words: readonly string[] }
  | { readonly kind: 'concept'; readonly id: string; readonly triggers: readonly string[] };

/** The vocabulary with further entries; a concept that is there already gains their triggers. */
export function withEntries(vocabulary: Vocabulary, entries: readonly VocabularyEntry[]): Vocabulary {
  const groups = [...vocabulary.groups];
  const byId = new Map(vocabulary.concepts.map((concept) => [concept.id, concept]));
  for (const entry of entries)
    if (entry.kind === 'synonyms') groups.push(entry.words);
    else
      byId.set(entry.id, {
        id: entry.id,
        triggers: [...(byId.get(entry.id)?.triggers ?? []), ...entry.triggers],
      });
  return { groups, concepts: [...byId.values()] };
}

/** What is built in; a coordinator's own entries come on top. */
export const BUILT_IN_VOCABULARY: Vocabulary = {
  groups: thesaurus.groups.map((group) => group.split(', ')),
  concepts: Object.entries(concepts.concepts).map(([id, triggers]) => ({ id, triggers: triggers.split(', ') })),
};

/** Per stem the stems of the words that share a group with it, without itself. */
export function synonymsByStem(
  groups: Vocabulary['groups'],
  stemOf: (word: string) => string,
): ReadonlyMap<string, readonly string[]> {
  const synonyms = new Map<string, Set<string>>();
  for (const group of groups) {
    const stems = new Set(group.map((word) => stemOf(word.trim())).filter((stem) => stem !== ''));
    for (const stem of stems) {
      const own = synonyms.get(stem) ?? new Set();
      for (const other of stems) if (other !== stem) own.add(other);
      synonyms.set(stem, own);
    }
  }
  return new Map([...synonyms].map(([stem, others]) => [stem, [...others]]));
}
