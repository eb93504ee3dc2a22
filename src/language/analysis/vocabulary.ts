import concepts from '../data/concepts.json' with { type: 'json' };
import thesaurus from '../data/thesaurus.json' with { type: 'json' };
import { foldedWord } from './snowball.ts';

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

/**
 * The vocabulary with further entries. A concept is named by its id or by what speaks of it, in any inflection, and gains the
 * entry's triggers; a name that is none of these is a new concept.
 */
export function withEntries(
  vocabulary: Vocabulary,
  entries: readonly VocabularyEntry[],
  stemOf: (word: string) => string = foldedWord,
): Vocabulary {
  const groups = [...vocabulary.groups];
  const byId = new Map(vocabulary.concepts.map((concept) => [concept.id, concept]));
  for (const entry of entries)
    if (entry.kind === 'synonyms') groups.push(entry.words);
    else {
      const id = conceptNamed(entry.id, byId, stemOf) ?? entry.id;
      byId.set(id, { id, triggers: [...(byId.get(id)?.triggers ?? []), ...entry.triggers] });
    }
  return { groups, concepts: [...byId.values()] };
}

/** Of concepts that share a word the one whose id it is, or the first; a beginning (`recirkul*`) names it less surely. */
function conceptNamed(
  name: string,
  concepts: ReadonlyMap<string, Concept>,
  stemOf: (word: string) => string,
): string | undefined {
  if (concepts.has(name)) return name;
  const folded = foldedWord(name.trim());
  const stems = (phrase: string) => phrase.trim().split(/\s+/u).map(stemOf).join(' ');
  const own = stems(folded);
  const all = [...concepts.values()];
  const begins = (trigger: string) => trigger.endsWith('*') && folded.startsWith(foldedWord(trigger.slice(0, -1)));
  return (
    all.find(({ id }) => foldedWord(id) === folded) ??
    all.find(({ triggers }) => triggers.some((trigger) => !trigger.endsWith('*') && stems(trigger) === own)) ??
    all.find(({ triggers }) => triggers.some(begins))
  )?.id;
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
