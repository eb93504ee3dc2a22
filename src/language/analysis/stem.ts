import { SHORT_FORMS, stemOfFolded } from './snowball.ts';
import type { Splitter } from './splitter.ts';
import type { WordLexicon } from './wordLexicon.ts';

/** Snowball leaves the definite form of neuters (`materialet`) and participles (`återvunnet`) as it is. */
const NEUTER = /ets?$/u;

/**
 * The stem of a word in lower case and NFC: by Snowball, of the word as the dictionary has it (`möbler` → `möbel`); a
 * compound that is not there has the stem of its last part (`golvmaterialet` → `golvmaterial`).
 */
export function openStemmer(lexicon: WordLexicon | undefined, split: Splitter): (folded: string) => string {
  if (lexicon === undefined)
    return (folded) => stemOfFolded(folded.length > SHORTEST_NEUTER ? folded.replace(NEUTER, '') : folded);
  return (folded) => {
    if (SHORT_FORMS.has(folded)) return stemOfFolded(folded);
    const base = lexicon.baseOf(folded);
    if (base !== undefined) return stemOfFolded(base);
    const tail = split(folded).at(-1)?.text;
    const tailBase = tail === undefined ? undefined : lexicon.baseOf(tail);
    if (tail === undefined || tailBase === undefined) return stemOfFolded(folded);
    return stemOfFolded(folded.slice(0, -tail.length) + tailBase);
  };
}

/** `paket` and `planet` are no definite forms; longer words in -et seldom are anything else. */
const SHORTEST_NEUTER = 6;
