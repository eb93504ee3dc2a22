import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Analyser } from '#language/analysis/analyser.ts';
import { openAnalyser } from '#language/analysis/openAnalyser.ts';
import { BUILT_IN_VOCABULARY } from '#language/analysis/vocabulary.ts';
import { wordLexicon } from '#language/analysis/wordLexicon.ts';

/** The analyser as the product opens it, with the dictionary. */
export function swedishAnalyser(): Analyser {
  const { dic, aff } = dictionaryFiles();
  return openAnalyser({ lexicon: wordLexicon(dic, aff), vocabulary: BUILT_IN_VOCABULARY });
}

export function dictionaryFiles(): { readonly dic: string; readonly aff: string } {
  const folder = dirname(createRequire(import.meta.url).resolve('dictionary-sv'));
  const read = (name: string) => readFileSync(join(folder, name), 'utf8');
  return { dic: read('index.dic'), aff: read('index.aff') };
}
