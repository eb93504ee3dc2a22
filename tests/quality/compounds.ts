import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { openSplitter, type Splitter } from '#language/analysis/splitter.ts';
import { wordLexicon, type WordLexicon } from '#language/analysis/wordLexicon.ts';
import type { Figure } from './figure.ts';
import { readSet } from './labelledSet.ts';

const labelledWord = z.object({ word: z.string(), split: z.array(z.string()).min(1) });
export type LabelledWord = z.infer<typeof labelledWord>;

/** F1 over the places where parts meet, and how much of the simple words is split. */
export type CompoundScore = {
  readonly f1: number;
  readonly exact: number;
  readonly simpleSplit: number;
  readonly simple: number;
};

/** How well compounds are split, with the dictionary and by the domain's own lists alone. */
export function figures(folder: string): Promise<readonly Figure[]> {
  const rows = readLabelledWords({ folder, file: 'compounds.jsonl' });
  const score = scoreOf(rows, openSplitter({ lexicon: dictionary() }));
  const alone = scoreOf(rows, openSplitter({ lexicon: undefined }));
  return Promise.resolve([
    { name: 'compounds F1', value: score.f1, atLeast: 0.95, of: rows.length },
    { name: 'compounds split as labelled', value: score.exact, of: rows.length },
    { name: 'simple words split', value: score.simpleSplit, atMost: 0.05, of: score.simple },
    { name: 'compounds F1 without dictionary', value: alone.f1, of: rows.length },
    { name: 'simple words split without dictionary', value: alone.simpleSplit, of: alone.simple },
  ]);
}

export function readLabelledWords(path: { folder: string; file: string }): readonly LabelledWord[] {
  return readSet(path, labelledWord);
}

/** The dictionary as the packages bring it. */
export function dictionary(): WordLexicon {
  const read = (file: string): string =>
    readFileSync(new URL(`../../node_modules/dictionary-sv/${file}`, import.meta.url), 'utf8');
  return wordLexicon(read('index.dic'), read('index.aff'));
}

/** A place where parts meet is right when it is in the label too; a word counts as exact when all its places agree. */
export function scoreOf(rows: readonly LabelledWord[], split: Splitter): CompoundScore {
  let [agreed, found, labelled, exact, simple, simpleSplit] = [0, 0, 0, 0, 0, 0];
  for (const { word, split: parts } of rows) {
    const own = split(word).map((part) => part.text);
    const [wanted, met] = [joints(parts), joints(own)];
    const both = met.filter((joint) => wanted.includes(joint)).length;
    agreed += both;
    found += met.length;
    labelled += wanted.length;
    if (both === met.length && both === wanted.length) exact += 1;
    if (parts.length > 1) continue;
    simple += 1;
    if (own.length > 1) simpleSplit += 1;
  }
  return {
    f1: (2 * agreed) / (found + labelled),
    exact: exact / rows.length,
    simpleSplit: simple === 0 ? 0 : simpleSplit / simple,
    simple,
  };
}

function joints(parts: readonly string[]): readonly number[] {
  let at = 0;
  return parts.slice(0, -1).map((part) => (at += part.length));
}
